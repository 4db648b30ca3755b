package org.hedgerow.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.basics.Place;
import org.hedgerow.rules.ConditionAnswer;
import org.hedgerow.rules.RuleAnswer;
import org.hedgerow.rules.RuleAnswers;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.rules.testing.RuleTestResult;

/** Results of the tests that stand beside the rules, as text: every failure, then the count. */
public final class RuleTestText {
  private static final int INDENT = 4;

  private RuleTestText() {}

  public static String render(List<RuleTestResult> results, TextStyle style) {
    Page page = new Page(style);
    results.stream().filter(r -> !r.passed()).forEach(r -> failure(page, r));
    Set<String> packs =
        results.stream().map(r -> r.test().pack()).collect(Collectors.toCollection(TreeSet::new));
    long failed = results.stream().filter(r -> !r.passed()).count();
    page.emphasised(
        "%s of %d pack%s: %d passed, %d failed."
            .formatted(
                count(results.size()),
                packs.size(),
                packs.size() == 1 ? "" : "s",
                results.size() - failed,
                failed),
        0,
        0,
        failed == 0 ? Emphasis.GOOD : Emphasis.CAUTION);
    return page.toString();
  }

  private static String count(int tests) {
    return tests == 1 ? "1 test" : tests + " tests";
  }

  private static void failure(Page page, RuleTestResult result) {
    Place place = result.test().place();
    page.emphasised(
        "FAILED %s:%d %s".formatted(place.file(), place.line(), result.test().name()),
        0,
        INDENT,
        Emphasis.CAUTION);
    for (String failure : result.failures()) {
      failure.lines().forEach(line -> page.say(line, INDENT, INDENT + 2));
    }
    whyNot(page, result);
    fired(result).forEach(line -> page.quiet(line, INDENT, INDENT + 2));
    page.blank();
  }

  /** For each rule that should have fired, its conditions with the values beside them. */
  private static void whyNot(Page page, RuleTestResult result) {
    if (result.decision().isEmpty()) {
      return;
    }
    ConditionWords words = new ConditionWords(Optional.empty());
    for (RuleAnswer answer : RuleAnswers.of(result.rules(), result.decision().get())) {
      if (result.test().expected().wants(answer.rule().name()) && !answer.fired()) {
        page.quiet("why not (" + answer.rule().where() + "):", INDENT, INDENT);
        for (ConditionAnswer condition : answer.nearest()) {
          page.quiet(state(condition) + "  " + WhyNotText.oneLine(condition.text()), 6, 8);
          if (!condition.holds()) {
            words.lines(condition).forEach(line -> page.quiet(line, 13, 15));
          }
        }
      }
    }
  }

  private static String state(ConditionAnswer condition) {
    return switch (condition.state()) {
      case TRUE -> "true ";
      case FALSE -> "FALSE";
      case NOT_REACHED -> "  -  ";
    };
  }

  /** What fired instead, in order. */
  static List<String> fired(RuleTestResult result) {
    return result
        .decision()
        .map(
            decision ->
                decision.firings().isEmpty()
                    ? List.of("No rule fired.")
                    : decision.firings().stream().map(RuleTestText::fired).toList())
        .orElse(List.of());
  }

  private static String fired(RuleFiring firing) {
    String compared =
        Stream.of(FactWords.values(firing.values()), ConditionWords.limits(firing.thresholds()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" | "));
    return "fired: \"%s\" (%s)%s"
        .formatted(
            firing.rule().name(), firing.rule().where(), compared.isEmpty() ? "" : ": " + compared);
  }
}
