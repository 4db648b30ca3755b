package org.hedgerow.rules.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hedgerow.rules.AskedAction;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.NumberedFact;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.vocabulary.Fact;

/** Compares what a test expects with what the rules decided. */
final class Verdict {
  private final Expected expected;
  private final Decision decision;
  private final List<String> failures = new ArrayList<>();

  private Verdict(Expected expected, Decision decision) {
    this.expected = expected;
    this.decision = decision;
  }

  /** Everything that is not as expected; none when all is. */
  static List<String> of(Expected expected, Decision decision) {
    Verdict verdict = new Verdict(expected, decision);
    verdict.judge();
    return verdict.failures;
  }

  private void judge() {
    for (Expected.RuleName rule : expected.fired()) {
      if (decision.firings().stream().noneMatch(f -> f.rule().name().equals(rule.text()))) {
        failures.add("\"" + rule.text() + "\" should fire and did not.");
      }
    }
    for (RuleFiring firing : decision.firings()) {
      if (expected.forbids(firing.rule().name())) {
        failures.add(
            "\"%s\" should not fire and did, because of %s."
                .formatted(firing.rule().name(), shown(because(firing))));
      }
    }
    List<RuleFiring> mine =
        decision.firings().stream().filter(f -> expected.wants(f.rule().name())).toList();
    if (mine.isEmpty()) {
      return; // nothing more can be said of rules that did not fire
    }
    List<Fact> reasons = mine.stream().flatMap(f -> because(f).stream()).toList();
    for (WrittenFact reason : expected.because()) {
      if (reasons.stream().noneMatch(reason::matches)) {
        failures.add(reason.shown() + " should be among the reasons: " + shown(reasons) + ".");
      }
    }
    List<Fact> concluded =
        mine.stream().flatMap(f -> f.concluded().stream()).map(this::fact).toList();
    List<AskedAction> actions = decision.actions();
    List<Fact> asked =
        mine.stream()
            .flatMap(f -> f.asked().stream())
            .map(id -> (Fact) actions.get(id - 1).action())
            .toList();
    List<Fact> overruled =
        actions.stream()
            .filter(a -> a.overruled().map(o -> isMine(o.firing())).orElse(false))
            .map(a -> (Fact) a.action())
            .toList();
    exactly(expected.concluded(), concluded, "conclude");
    exactly(expected.asked(), asked, "ask for");
    exactly(expected.overruled(), overruled, "overrule");
  }

  private boolean isMine(int firing) {
    return expected.wants(decision.firing(firing).rule().name());
  }

  private Fact fact(int id) {
    return decision.facts().get(id - 1).fact();
  }

  private List<Fact> because(RuleFiring firing) {
    return firing.because().stream()
        .map(id -> decision.facts().get(id - 1))
        .map(NumberedFact::fact)
        .toList();
  }

  private void exactly(Optional<List<WrittenFact>> wanted, List<Fact> found, String verb) {
    if (wanted.isEmpty()) {
      return;
    }
    List<Fact> left = new ArrayList<>(found);
    for (WrittenFact one : wanted.get()) {
      Optional<Fact> match = left.stream().filter(one::matches).findFirst();
      match.ifPresentOrElse(
          left::remove,
          () ->
              failures.add(
                  "The rules named under 'fired' should %s %s; they %s %s."
                      .formatted(verb, one.shown(), verb, shown(found))));
    }
    for (Fact more : left) {
      failures.add(
          "The rules named under 'fired' %s %s too, which the test does not expect."
              .formatted(verb, WrittenFact.shown(more)));
    }
  }

  private static String shown(List<Fact> facts) {
    return facts.isEmpty()
        ? "nothing"
        : facts.stream().map(WrittenFact::shown).distinct().collect(Collectors.joining(", "));
  }
}
