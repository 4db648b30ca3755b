package org.hedgerow.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.plan.Ticket;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayDifference;
import org.hedgerow.run.DayDifference.ActionChange;
import org.hedgerow.vocabulary.Vocabulary;

/** Differences of a day as JSON. */
final class ChangeJson {

  private ChangeJson() {}

  /** Actions gained, lost and changed, with their tickets' differences in US dollars. */
  static void actions(JsonText json, DayDifference change) {
    json.objects("actions", change.actions(), a -> action(json, a));
  }

  private static void action(JsonText json, ActionChange change) {
    json.put("type", Vocabulary.typeOf(change.action()).name())
        .values("values", Vocabulary.typeOf(change.action()).values(change.action()))
        .put(
            "change",
            change.before().isEmpty() ? "GAINED" : change.after().isEmpty() ? "LOST" : "CHANGED");
    change.before().ifPresent(b -> json.put("before", OutcomeWords.word(b)));
    change.after().ifPresent(a -> json.put("after", OutcomeWords.word(a)));
    json.put("netChangeUsd", change.netChangeUsd());
    OptionalDouble loss = lossChangeUsd(change);
    json.put("maxLossChangeUsd", loss);
  }

  /** Absent when one of the two has no bound. */
  private static OptionalDouble lossChangeUsd(ActionChange change) {
    OptionalDouble before = loss(change.before());
    OptionalDouble after = loss(change.after());
    return before.isPresent() && after.isPresent()
        ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble loss(Optional<ActionResult> result) {
    return result
        .flatMap(ActionResult::ticket)
        .map(Ticket::maxLossUsd)
        .orElse(OptionalDouble.of(0));
  }

  /** Firings that only one of the two has. */
  static void firings(JsonText json, DayDifference change) {
    json.objects("gained", change.gained(), f -> fired(json, f))
        .objects("lost", change.lost(), f -> fired(json, f));
  }

  private static void fired(JsonText json, DayDifference.Fired fired) {
    json.put("rule", fired.firing().rule().name())
        .put("stage", fired.firing().rule().stage().word())
        .put("file", fired.firing().rule().file())
        .put("line", fired.firing().rule().line())
        .put("type", Vocabulary.typeOf(fired.result()).name())
        .values("values", Vocabulary.typeOf(fired.result()).values(fired.result()));
  }
}
