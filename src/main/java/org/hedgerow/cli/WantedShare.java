package org.hedgerow.cli;

import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.rules.RuleCoverage.Count;
import org.jspecify.annotations.Nullable;

/** A share that is asked for as two whole numbers, such as 41/41. */
final class WantedShare {

  private WantedShare() {}

  /** The share of an option; nothing of one when it was not written. */
  static Count of(String option, @Nullable String text) {
    if (text == null) {
      return new Count(0, 1);
    }
    if (!text.matches("\\d{1,6}/[1-9]\\d{0,5}")) {
      throw new InputException(
          Problem.ofFile(
              "bad-count",
              option + " " + text,
              "This must be two whole numbers such as 41/41.",
              ""));
    }
    String[] parts = text.split("/", -1);
    return new Count(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }
}
