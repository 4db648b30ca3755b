package org.hedgerow.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleGraph;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.rules.Stage;
import org.hedgerow.run.DayRun;
import org.hedgerow.strategy.Limits;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Vocabulary;

/** Who concludes what, and who uses it, as one page for a browser: a drawing and every rule. */
public final class RuleGraphHtml {
  private static final String TITLE = "Who concludes what, and who uses it";

  private final Html html = new Html();
  private final List<RuleGraph.Step> steps;
  private final Limits limits;
  private final GraphDay day;
  private final GraphLayout layout;
  private final String about;

  private RuleGraphHtml(RuleBook book, Optional<DayRun> run) {
    this.steps = RuleGraph.steps(book);
    this.limits = book.limits();
    this.day = new GraphDay(run);
    this.layout = new GraphLayout(steps, day::notes);
    this.about =
        run.map(r -> r.inputs().day().name() + ", strategy " + r.inputs().strategy().name())
            .orElse("");
  }

  /** The rules of a book. */
  public static String of(RuleBook book) {
    return new RuleGraphHtml(book, Optional.empty()).page();
  }

  /** The rules of a day, with what fired. */
  public static String of(DayRun run) {
    return new RuleGraphHtml(run.inputs().rules(), Optional.of(run)).page();
  }

  private String page() {
    html.open("header");
    html.element("h1", TITLE);
    html.element("p", summary(), "class", "summary");
    legend();
    tools();
    html.close().line();
    html.open("main");
    html.open("div", "class", "drawing");
    new GraphSvg(layout, day, html).draw();
    html.close().line();
    details();
    html.close();
    html.open("aside", "id", "panel", "aria-live", "polite", "hidden", "hidden").close();
    return HtmlPage.of(about.isEmpty() ? "Rule graph" : "Rule graph, " + about, "graph", html);
  }

  private String summary() {
    long packs = steps.stream().map(s -> s.rule().pack()).distinct().count();
    String rules = Figures.count(steps.size(), "rule") + " of " + Figures.count(packs, "pack");
    if (!day.isThere()) {
      return rules;
    }
    long fired = steps.stream().filter(s -> day.fired(s.rule()) > 0).count();
    return about + ": " + fired + " of " + rules + " fired";
  }

  private void legend() {
    html.open("ul", "class", "legend");
    entry("observed", "observed");
    entry("concluded", "concluded");
    entry("action", "asked for");
    entry("veto", "vetoed");
    if (day.isThere()) {
      entry("fired", "\u2713 fired");
      entry("silent", "silent, or not there");
    }
    entry("absence", "dashed: wants it not to be there");
    html.close();
  }

  private void entry(String kind, String words) {
    html.open("li", "class", kind).open("span", "class", "swatch").close().text(words).close();
  }

  private void tools() {
    html.open("div", "class", "tools");
    html.open("label").text("Find ");
    html.empty(
        "input",
        "id",
        "find",
        "type",
        "search",
        "placeholder",
        "rule, fact or threshold",
        "autocomplete",
        "off");
    html.close();
    if (day.isThere()) {
      html.open("label").empty("input", "id", "only", "type", "checkbox");
      html.text(" only what fired").close();
    }
    html.element(
        "span",
        "Click or Enter: details and chain. Arrows: move. / find. Esc: back.",
        "class",
        "keys");
    html.close();
  }

  private void details() {
    html.open("section", "id", "details");
    for (Stage stage : Stage.values()) {
      List<RuleGraph.Step> inStage = steps.stream().filter(s -> s.rule().stage() == stage).toList();
      if (!inStage.isEmpty()) {
        html.element("h2", "Stage " + stage.word()).open("div", "class", "articles").line();
        inStage.forEach(this::rule);
        html.close().line();
      }
    }
    html.element("h2", "Facts and actions").open("div", "class", "articles").line();
    Vocabulary.types().stream().filter(this::isShown).forEach(this::fact);
    html.close().close().line();
  }

  private boolean isShown(FactType type) {
    return steps.stream().anyMatch(s -> s.makes() == type || isUsed(s, type));
  }

  private static boolean isUsed(RuleGraph.Step step, FactType type) {
    return step.uses().stream().anyMatch(u -> u.type() == type);
  }

  private String id(RuleInfo rule) {
    return layout.cards().stream()
        .flatMap(c -> c.rows().stream())
        .filter(r -> r.step().rule().equals(rule))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void rule(RuleGraph.Step step) {
    RuleInfo rule = step.rule();
    html.open("article", "id", "d-" + id(rule), "class", "rule");
    html.element("h3", rule.name());
    if (!rule.sentence().isEmpty()) {
      html.element("p", rule.sentence(), "class", "sentence");
    }
    told(rule);
    html.open("pre");
    html.text("when\n");
    step.conditions().forEach(c -> html.text("    " + c + "\n"));
    html.text("then\n    " + step.insertion());
    html.close();
    html.open("dl");
    if (!rule.thresholds().isEmpty()) {
      html.element("dt", "Thresholds").open("dd").open("ul");
      rule.thresholds().forEach(this::threshold);
      html.close().close();
    }
    html.element("dt", "Uses").open("dd").open("ul", "class", "links");
    step.uses().forEach(u -> link(u.type()));
    html.close().close();
    html.element("dt", step.makes().isAction() ? "Asks for" : "Concludes");
    html.open("dd").open("ul", "class", "links");
    link(step.makes());
    html.close().close();
    pair("Source", rule.source());
    html.element("dt", "Where").open("dd").element("code", rule.where()).close();
    html.close().close().line();
  }

  private void told(RuleInfo rule) {
    if (day.isThere()) {
      int fired = day.fired(rule);
      html.element(
          "p",
          fired == 0 ? "Silent on this day:" : fired == 1 ? "Fired:" : "Fired " + fired + " times:",
          "class",
          fired == 0 ? "silent" : "fired");
      html.open("ul", "class", "told");
      day.told(rule).forEach(t -> html.element("li", t));
      html.close();
    }
  }

  private void threshold(String name) {
    Threshold threshold = limits.threshold(name).orElseThrow();
    html.open("li").element("code", name);
    html.text(
        " = "
            + FactWords.limit(limits.value(name), threshold.unit())
            + " ("
            + limits.origin(name).words()
            + "). "
            + threshold.sentence());
    html.close();
  }

  private void pair(String name, String value) {
    if (!value.isEmpty()) {
      html.element("dt", name).element("dd", value);
    }
  }

  private void link(FactType type) {
    html.open("li").element("a", type.name(), "href", "#d-" + type.name()).close();
  }

  private void fact(FactType type) {
    html.open("article", "id", "d-" + type.name(), "class", "fact");
    html.element("h3", type.name());
    html.element("p", type.about(), "class", "sentence");
    List<String> notes = day.all(type);
    if (day.isThere()) {
      html.element("p", notes.isEmpty() ? "Not there on this day." : "On this day:");
      html.open("ul", "class", "told");
      notes.forEach(n -> html.element("li", n));
      html.close();
    }
    html.open("dl");
    pair("Fields", type.fields().stream().map(FieldType::name).collect(Collectors.joining(", ")));
    pair("From", type.from());
    rules(type.isAction() ? "Asked for by" : "Concluded by", s -> s.makes() == type);
    rules("Used by", s -> isUsed(s, type));
    pair("Read by", type.readBy());
    html.close().close().line();
  }

  private void rules(String words, Predicate<RuleGraph.Step> which) {
    List<RuleInfo> rules = steps.stream().filter(which).map(RuleGraph.Step::rule).toList();
    if (!rules.isEmpty()) {
      html.element("dt", words).open("dd").open("ul");
      rules.forEach(r -> html.open("li").element("a", r.name(), "href", "#d-" + id(r)).close());
      html.close().close();
    }
  }
}
