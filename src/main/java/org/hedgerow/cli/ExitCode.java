package org.hedgerow.cli;

/** Exit codes of every command. */
final class ExitCode {
  /** Done; a refused ticket is done. */
  static final int DONE = 0;

  /** A test, claim or comparison failed. */
  static final int FAILED = 1;

  /** Bad input or usage. */
  static final int BAD_INPUT = 2;

  /** Alerts: something is new. */
  static final int NEWS = 10;

  /** A bug of ours, or a broken identity. */
  static final int BUG = 70;

  /** Interrupted before the work was done. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
