package org.hedgerow.strategy;

/** Who set the value of a threshold; a later constant wins over an earlier one. */
public enum LimitOrigin {
  PACK("pack"),
  STRATEGY("strategy"),
  SWEEP("sweep"),
  COMMAND_LINE("command line"),
  TEST("test");

  private final String words;

  LimitOrigin(String words) {
    this.words = words;
  }

  /** As shown to the user. */
  public String words() {
    return words;
  }
}
