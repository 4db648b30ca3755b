package org.hedgerow.document;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Visible;

/**
 * Gives damaged inputs to a reader, many times: each is taken, or refused with problems that can be
 * shown; nothing else, and in time. The cases of a format and a seed are always the same.
 *
 * <p>{@code -Dfuzz.cases=1000000} and {@code -Dfuzz.seed=7} ask the long tests for more, or others.
 */
public final class Fuzz {
  /** Of processor time, so that a busy machine fails nothing; the first case loads classes. */
  private static final long MOST_SECONDS = 5;

  private static final long HANG_NANOS = 120_000_000_000L;
  private static final long LOOK_MILLIS = 1_000;
  private static final int SHOWN = 3_000;
  private static final int HANGS = 3;

  private Fuzz() {}

  /** One input, made with chance. */
  @FunctionalInterface
  public interface Input<T> {
    T next(Random random);
  }

  /** Reads and uses an input; says whether it was taken. */
  @FunctionalInterface
  public interface Reader<T> {
    boolean take(T input) throws Exception;
  }

  /** Cases of a long test. */
  public static int cases(int usual) {
    return Integer.getInteger("fuzz.cases", usual);
  }

  /** Where chance begins in a long test. */
  public static long seed(long usual) {
    return Long.getLong("fuzz.seed", usual);
  }

  /**
   * Runs some cases, tells how many were taken.
   *
   * @return how many inputs were taken
   */
  public static <T> int run(
      String format, long seed, int cases, Input<T> inputs, Reader<T> reader) {
    int taken = 0;
    AtomicReference<Running> running = new AtomicReference<>();
    Thread guard = guard(running);
    for (int i = 0; i < cases; i++) {
      T input = inputs.next(new Random(seed * 1_000_003L + i));
      String name = format + ", seed " + seed + ", case " + i;
      running.set(new Running(name, input, System.nanoTime()));
      long start = cpuNanos();
      try {
        taken += reader.take(input) ? 1 : 0;
      } catch (InputException e) {
        e.problems().forEach(p -> shown(p, name));
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        throw new AssertionError(name + ":\n" + text(input), e);
      }
      long seconds = (cpuNanos() - start) / 1_000_000_000;
      if (seconds >= MOST_SECONDS) {
        throw new AssertionError(name + " took " + seconds + " s:\n" + text(input));
      }
    }
    guard.interrupt();
    System.out.printf("fuzz %s: seed %d, %d cases, %d taken%n", format, seed, cases, taken);
    return taken;
  }

  /** A problem has an id and a message, and nothing hidden in what is shown. */
  private static void shown(Problem problem, String name) {
    String text = problem.render();
    if (problem.id().isBlank()
        || problem.message().isBlank()
        || text.codePoints().anyMatch(Visible::isHidden)) {
      throw new AssertionError(name + ": " + problem);
    }
  }

  /** A case that is being read. */
  private record Running(String name, Object input, long since) {}

  /** Ends the process when a case is caught in a loop, with the case. */
  private static Thread guard(AtomicReference<Running> running) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  Thread.sleep(LOOK_MILLIS);
                  Running now = running.get();
                  if (now != null && System.nanoTime() - now.since() > HANG_NANOS) {
                    System.err.println(now.name() + " hangs:\n" + text(now.input()));
                    Runtime.getRuntime().halt(HANGS);
                  }
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "guard of the cases");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static String text(Object input) {
    return input instanceof Map<?, ?> files
        ? files.entrySet().stream()
            .map(file -> "=== " + file.getKey() + "\n" + shortened(file.getValue()))
            .collect(Collectors.joining("\n"))
        : shortened(input);
  }

  private static String shortened(Object text) {
    String all = String.valueOf(text);
    return all.length() <= SHOWN ? all : all.substring(0, SHOWN) + " ...";
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
