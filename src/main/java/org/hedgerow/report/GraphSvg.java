package org.hedgerow.report;

import java.util.List;
import java.util.Locale;
import org.hedgerow.rules.Stage;
import org.hedgerow.vocabulary.FactType;

/** Draws the rules and facts that have been laid out. */
final class GraphSvg {
  private static final double RADIUS = 7;
  private static final double LEFT = 12;
  private static final double BASELINE = 18;
  private static final double MARK_FROM_RIGHT = 9;

  private final GraphLayout layout;
  private final GraphDay day;
  private final Html html;

  GraphSvg(GraphLayout layout, GraphDay day, Html html) {
    this.layout = layout;
    this.day = day;
    this.html = html;
  }

  void draw() {
    html.open(
        "svg",
        "id",
        "graph",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + Math.round(layout.width()) + " " + Math.round(layout.height()),
        "width",
        layout.width(),
        "height",
        layout.height(),
        "role",
        "group",
        "aria-label",
        "Rules by stage, with the facts they use and conclude");
    headings();
    html.open("g", "class", "lines", "aria-hidden", "true").line();
    layout.lines().forEach(this::line);
    html.close().line();
    layout.facts().forEach(f -> fact(f, "fact observed", false));
    layout.cards().forEach(this::card);
    html.close().line();
  }

  private void headings() {
    heading(GraphLayout.MARGIN, "observed", "what is known of the day and the book");
    for (Stage stage : Stage.values()) {
      heading(GraphLayout.columnX(stage.ordinal()), stage.word(), question(stage));
    }
  }

  private static String question(Stage stage) {
    return switch (stage) {
      case CLASSIFY -> "what kind of day is it?";
      case ASSESS -> "what does that mean for the hedge?";
      case SIZE -> "how large?";
      case PROPOSE -> "what should be done?";
      case VETO -> "what should not be done after all?";
    };
  }

  private void heading(double x, String name, String question) {
    html.element("text", name, "class", "stage", "x", x, "y", 26.0);
    html.element("text", question, "class", "question", "x", x, "y", 46.0).line();
  }

  private void line(GraphLayout.Line line) {
    GraphLayout.Box from = line.from().box();
    GraphLayout.Box to = line.to().box();
    boolean live = day.isThere() && day.fired(line.to().step().rule()) > 0;
    html.empty(
            "path",
            "class",
            "line" + (line.absence() ? " absence" : "") + (live ? " live" : ""),
            "data-from",
            line.from().id(),
            "data-to",
            line.to().id(),
            "d",
            from.x() == to.x() ? bracket(from, to) : curve(from, to))
        .line();
  }

  /** From the right edge of a fact to the left edge of a rule further right. */
  private static String curve(GraphLayout.Box from, GraphLayout.Box to) {
    double pull = Math.max(GraphLayout.GAP * 0.7, (to.x() - from.right()) * 0.4);
    return String.format(
        Locale.ROOT,
        "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
        from.right(),
        from.middle(),
        from.right() + pull,
        from.middle(),
        to.x() - pull,
        to.middle(),
        to.x(),
        to.middle());
  }

  /** Along the left side of a column, from a card to a rule of another one. */
  private static String bracket(GraphLayout.Box from, GraphLayout.Box to) {
    double out = from.x() - GraphLayout.GAP * 0.45;
    return String.format(
        Locale.ROOT,
        "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
        from.x(),
        from.middle(),
        out,
        from.middle(),
        out,
        to.middle(),
        to.x(),
        to.middle());
  }

  private void card(GraphLayout.Card card) {
    FactType type = card.head().type();
    String kind = type.isAction() ? "action" : card.stage() == Stage.VETO ? "veto" : "concluded";
    GraphLayout.Box box = card.box();
    html.open("g", "class", "card " + kind).line();
    rectangle("frame", box);
    fact(card.head(), "fact " + kind, true);
    card.rows().forEach(this::rule);
    html.close().line();
  }

  private void fact(GraphLayout.Fact fact, String kind, boolean head) {
    String state = !day.isThere() ? "" : day.holds(fact.type()) ? " holds" : " absent";
    GraphLayout.Box box = fact.box();
    html.open(
        "a",
        "class",
        "node " + kind + state + (head ? " head" : ""),
        "id",
        fact.id(),
        "href",
        "#d-" + fact.type().name());
    html.element("title", fact.type().about());
    rectangle("box", box);
    double y = box.y() + BASELINE;
    html.element("text", fact.type().name(), "class", "name", "x", box.x() + LEFT, "y", y);
    for (String note : fact.notes()) {
      y += GraphLayout.LINE;
      html.element("text", note, "class", "note", "x", box.x() + LEFT, "y", y);
    }
    html.close().line();
  }

  private void rule(GraphLayout.Row row) {
    int fired = day.fired(row.step().rule());
    String state = !day.isThere() ? "" : fired > 0 ? " fired" : " silent";
    GraphLayout.Box box = row.box();
    html.open(
        "a",
        "class",
        "node rule" + state,
        "id",
        row.id(),
        "href",
        "#d-" + row.id(),
        "data-makes",
        row.step().rule().stage().word() + "-" + row.step().makes().name());
    html.element("title", title(row, fired));
    rectangle("box", box);
    lines(row.name(), box);
    if (fired > 0) {
      html.element(
          "text",
          fired == 1 ? "\u2713" : "\u2713" + fired,
          "class",
          "mark",
          "x",
          box.right() - MARK_FROM_RIGHT,
          "y",
          box.y() + BASELINE);
    }
    html.close().line();
  }

  private String title(GraphLayout.Row row, int fired) {
    String sentence = row.step().rule().sentence();
    return row.step().rule().name()
        + (sentence.isEmpty() ? "" : ": " + sentence)
        + " ("
        + row.step().rule().where()
        + ")"
        + (fired > 0 ? ", fired" : "");
  }

  private void lines(List<String> lines, GraphLayout.Box box) {
    double y = box.y() + BASELINE;
    for (String line : lines) {
      html.element("text", line, "x", box.x() + LEFT, "y", y);
      y += GraphLayout.LINE;
    }
  }

  private void rectangle(String kind, GraphLayout.Box box) {
    html.empty(
        "rect",
        "class",
        kind,
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "rx",
        RADIUS);
  }
}
