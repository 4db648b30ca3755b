package org.hedgerow.report;

import org.hedgerow.run.DayRun;

public final class DayText {
  private DayText() {}

  public static String render(DayRun run, TextStyle style) {
    return run.results().toString() + "\n";
  }
}
