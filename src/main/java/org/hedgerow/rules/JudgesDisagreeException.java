package org.hedgerow.rules;

import java.util.List;

/**
 * Drools and our own judge see different firings on a day. A bug of ours or of the engine, never of
 * the user: exit code 70.
 */
public final class JudgesDisagreeException extends RuntimeException {

  /** With the firings that only one of the two saw. */
  JudgesDisagreeException(List<String> onlyDrools, List<String> onlyJudge) {
    super(
        "Drools and the second judge disagree on this day.\nOnly Drools fired:\n"
            + lines(onlyDrools)
            + "Only the second judge fired:\n"
            + lines(onlyJudge));
  }

  private static String lines(List<String> firings) {
    return firings.isEmpty() ? "  nothing\n" : "  " + String.join("\n  ", firings) + "\n";
  }
}
