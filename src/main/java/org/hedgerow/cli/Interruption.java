package org.hedgerow.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while a command has something to tell: the process ends (exit code 130) only after the
 * command has told what it found so far, or after {@value #MOST_SECONDS} seconds without an answer.
 *
 * <pre>
 *   signal -> isAsked -> the command stops, prints, flushes -> close -> the process ends
 * </pre>
 */
final class Interruption implements AutoCloseable {
  private static final int MOST_SECONDS = 10;

  private final CountDownLatch told = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupted, "interruption");
  private volatile boolean asked;

  private Interruption() {}

  /** Listens from now on. */
  static Interruption listen() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void interrupted() {
    asked = true;
    try {
      told.await(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the process is about to end. */
  boolean isAsked() {
    return asked;
  }

  /** The answer is written. */
  @Override
  public void close() {
    told.countDown();
    if (!asked) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        asked = true; // the signal has just come
      }
    }
  }
}
