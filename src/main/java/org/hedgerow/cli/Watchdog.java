package org.hedgerow.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hedgerow.basics.Numbers;
import org.hedgerow.rules.Watch;

/**
 * Ends the program when deciding one day, or building the packs, takes more of a processor than any
 * sensible rules need. What can be counted is bounded where it is counted; this is for the rest,
 * such as few combinations of facts with very long conditions on each. Time that another program
 * has the processor does not count.
 */
final class Watchdog implements Watch {
  /** Seconds of processor time for one day, unless the user says otherwise. */
  static final double DAY_SECONDS = 2;

  /** Building packs may take so many times as long as a day; compilers start slowly. */
  static final double BUILD_FACTOR = 5;

  /** The environment variable that raises or lowers the limit. */
  static final String VARIABLE = "HEDGEROW_CPU_SECONDS";

  private static final long FIRST_LOOK_NANOS = 250_000_000;
  private static final long MOST_PAUSE_MILLIS = 100;
  private static final double NANOS = 1e9;

  private final double daySeconds;
  private final Consumer<String> end;
  private final Set<Task> tasks = ConcurrentHashMap.newKeySet();
  private boolean started;

  /**
   * Watches from the first work on.
   *
   * @param daySeconds of processor time for one day
   * @param end ends the program with this message
   */
  Watchdog(double daySeconds, Consumer<String> end) {
    this.daySeconds = daySeconds;
    this.end = end;
  }

  @Override
  public Work begin(Kind kind) {
    start();
    Task task = new Task(kind);
    tasks.add(task);
    return task;
  }

  private synchronized void start() {
    if (!started) {
      started = true;
      Thread thread = new Thread(this::look, "watchdog");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private double limit(Kind kind) {
    return kind == Kind.BUILD ? BUILD_FACTOR * daySeconds : daySeconds;
  }

  private void look() {
    long pause = Math.max(1, Math.min(MOST_PAUSE_MILLIS, (long) (daySeconds * 250)));
    try {
      while (true) {
        Thread.sleep(pause);
        tasks.stream().filter(Task::isTooLong).forEach(task -> end.accept(message(task)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String message(Task task) {
    return String.format(
        Locale.ROOT,
        "%s took more than %s s of processor time and was ended, at %s.%n"
            + "Nothing was decided. %s%nOr allow more: %s=%s",
        task.kind == Kind.BUILD ? "Building the rules" : "Deciding one day",
        shown(limit(task.kind)),
        task.at.isEmpty() ? "the start" : "\"" + task.at + "\"",
        task.kind == Kind.BUILD
            ? "Split the pack, or shorten its conditions."
            : "Shorten the conditions of this rule, or let its patterns share a field.",
        VARIABLE,
        shown(5 * daySeconds));
  }

  private static String shown(double seconds) {
    return Numbers.plain(seconds);
  }

  /** One piece of work on one thread. */
  private final class Task implements Work {
    private final Kind kind;
    private final long thread = Thread.currentThread().getId();
    private final long begun = System.nanoTime();
    private volatile String at = "";
    private long cpuAtFirstLook = -1;

    Task(Kind kind) {
      this.kind = kind;
    }

    @Override
    public void at(String what) {
      at = what;
    }

    @Override
    public void close() {
      tasks.remove(this);
    }

    /** Most work is done before the first look, and pays nothing for it. */
    boolean isTooLong() {
      double limit = limit(kind);
      long firstLook = Math.min(FIRST_LOOK_NANOS, (long) (limit * NANOS / 2));
      if (System.nanoTime() - begun < firstLook) {
        return false;
      }
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long cpu = threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(thread) : -1;
      if (cpu < 0) {
        return System.nanoTime() - begun > limit * NANOS;
      }
      if (cpuAtFirstLook < 0) {
        cpuAtFirstLook = cpu;
      }
      return cpu - cpuAtFirstLook > limit * NANOS - firstLook;
    }
  }
}
