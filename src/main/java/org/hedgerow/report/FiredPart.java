package org.hedgerow.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.rules.AskedAction;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.run.DayRun;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.Vocabulary;

/** Part three: every firing in order, with what it compared and what it said. */
final class FiredPart {
  private static final int NUMBER_END = 4;
  private static final int DETAIL_INDENT = 6;
  private static final int HANGING = 8;

  private final Decision decision;
  private final List<RuleInfo> rules;

  FiredPart(DayRun run) {
    this.decision = run.decision();
    this.rules = run.inputs().rules().rules();
  }

  void write(Page page) {
    long fired = decision.firings().stream().map(f -> f.rule().name()).distinct().count();
    page.heading(
        "3  The rules that fired: "
            + Figures.fixed(fired, 0)
            + " of "
            + Figures.fixed(rules.size(), 0)
            + ", in order");
    String stage = "";
    for (RuleFiring firing : decision.firings()) {
      if (!firing.rule().stage().word().equals(stage)) {
        stage = firing.rule().stage().word();
        page.quiet(stage);
      }
      firing(page, firing);
    }
  }

  private void firing(Page page, RuleFiring firing) {
    String number = Figures.fixed(firing.sequence(), 0);
    page.pair(
        " ".repeat(Math.max(0, NUMBER_END - number.length())) + number + "  ",
        Cell.of(firing.rule().name()),
        Cell.quiet(firing.rule().where()));
    String compared =
        Stream.of(FactWords.values(firing.values()), limits(firing))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" | "));
    page.say((compared + " -> " + said(firing)).strip(), DETAIL_INDENT, HANGING);
  }

  private static String limits(RuleFiring firing) {
    return firing.thresholds().stream()
        .map(t -> t.name() + " " + FactWords.limit(t.value(), t.unit()) + " (" + t.origin() + ")")
        .collect(Collectors.joining(", "));
  }

  private String said(RuleFiring firing) {
    if (!firing.asked().isEmpty()) {
      return firing.asked().stream()
          .map(this::action)
          .map(a -> "asks: " + a)
          .collect(Collectors.joining(", "));
    }
    return firing.concluded().stream()
        .map(id -> decision.facts().get(id - 1).fact())
        .map(FiredPart::conclusion)
        .collect(Collectors.joining(", "));
  }

  private String action(int id) {
    AskedAction asked = decision.actions().get(id - 1);
    return ActionWords.sentence(asked.action()) + " [" + id + "]";
  }

  private static String conclusion(Fact fact) {
    return Vocabulary.typeOf(fact).name() + " " + FactWords.values(fact);
  }
}
