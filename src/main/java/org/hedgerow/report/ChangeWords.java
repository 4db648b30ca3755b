package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayDifference;
import org.hedgerow.run.DayDifference.ActionChange;
import org.hedgerow.vocabulary.Action;
import org.hedgerow.vocabulary.Fact;

/** What one day does otherwise than another. */
final class ChangeWords {

  private ChangeWords() {}

  /** Actions that differ, one line each. */
  static List<String> actions(DayDifference change) {
    List<String> lines = new ArrayList<>();
    change.actions().forEach(a -> lines.add(action(a)));
    return lines;
  }

  static String action(ActionChange change) {
    String sentence = ActionWords.sentence(change.action());
    if (change.before().isEmpty()) {
      return "+ " + sentence + ": " + brief(change.after().orElseThrow());
    }
    if (change.after().isEmpty()) {
      return "- " + sentence + ": was " + brief(change.before().orElseThrow());
    }
    return "~ "
        + sentence
        + ": was "
        + brief(change.before().get())
        + ", is "
        + brief(change.after().get());
  }

  private static String brief(ActionResult result) {
    return result.ticket().isPresent()
        ? "PLANNED, " + OutcomeWords.ticket(result.ticket().get())
        : result
            .refusal()
            .map(r -> "REFUSED, " + r.detail())
            .orElseGet(
                () -> "OVERRULED, " + result.asked().overruled().map(o -> o.reason()).orElse(""));
  }

  /** What a firing said. */
  static String said(Fact result) {
    return result instanceof Action action
        ? "asks: " + ActionWords.sentence(action)
        : ConditionWords.fact(result);
  }
}
