package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hedgerow.basics.Check;
import org.hedgerow.strategy.Threshold;

/**
 * Tries changes of the rules on tests and sample days:
 *
 * <pre>
 *   each change -> who does it concern? -> second judge -> first who notices
 *   nobody      -> everybody again with Drools and the second judge -> a survivor
 * </pre>
 *
 * <p>What is reported does not depend on the number of threads.
 */
public final class MutationRun {
  private final List<Witness> witnesses;
  private final Progress progress;

  private MutationRun(List<Witness> witnesses, Progress progress) {
    this.witnesses = List.copyOf(witnesses);
    this.progress = progress;
  }

  /** Who wants to know how far the work is, and may stop it; called from several threads. */
  public interface Progress {

    /** One more piece of work is done. */
    void done(int all);

    /** Whether no further piece is to be started. */
    boolean isStopped();
  }

  /** What one piece of work gives: a change that was tried, or the room of a threshold. */
  private record Piece(Optional<MutationReport.Tried> tried, Optional<ThresholdRoom> room) {}

  /**
   * Tries every change, and looks for the room of every threshold among them.
   *
   * @param threads one or more
   */
  public static MutationReport run(
      RuleBook book,
      List<Mutant> mutants,
      List<Witness> witnesses,
      int threads,
      Progress progress) {
    Check.that(threads > 0, "Argument 'threads' must be above zero but was %d", threads);
    MutationRun run = new MutationRun(witnesses, progress);
    List<Callable<Piece>> work = new ArrayList<>();
    Map<String, Threshold> moved = new LinkedHashMap<>();
    for (Mutant mutant : mutants) {
      work.add(() -> new Piece(Optional.of(run.tried(mutant)), Optional.empty()));
      book.limits().threshold(mutant.subject()).ifPresent(t -> moved.put(t.name(), t));
    }
    for (Threshold threshold : moved.values()) {
      work.add(
          () ->
              new Piece(
                  Optional.empty(), Optional.of(ThresholdRoom.search(threshold, run::isNoticed))));
    }
    List<Piece> pieces = run.all(work, threads);
    return new MutationReport(
        pieces.stream().flatMap(p -> p.tried().stream()).toList(),
        pieces.stream().flatMap(p -> p.room().stream()).toList(),
        pieces.size() == work.size(),
        mutants.size(),
        count(witnesses, Coverage.By.TESTS),
        count(witnesses, Coverage.By.DAYS));
  }

  private static int count(List<Witness> witnesses, Coverage.By by) {
    return (int) witnesses.stream().filter(w -> w.by() == by).count();
  }

  private List<Piece> all(List<Callable<Piece>> work, int threads) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Optional<Piece>>> futures = new ArrayList<>();
      for (Callable<Piece> one : work) {
        futures.add(workers.submit(() -> unlessStopped(one, work.size())));
      }
      List<Piece> pieces = new ArrayList<>();
      for (Future<Optional<Piece>> future : futures) {
        future.get().ifPresent(pieces::add);
      }
      return pieces;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while changes were tried", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("A change could not be tried", e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private Optional<Piece> unlessStopped(Callable<Piece> one, int all) throws Exception {
    if (progress.isStopped()) {
      return Optional.empty();
    }
    Piece piece = one.call();
    progress.done(all);
    return Optional.of(piece);
  }

  private MutationReport.Tried tried(Mutant mutant) {
    Map<RuleBook, RuleBook> changedByBook = new IdentityHashMap<>();
    Optional<String> noticed =
        witnesses.stream()
            .filter(w -> concerns(w, mutant, changedByBook))
            .filter(w -> w.notices(changed(w, mutant, changedByBook)))
            .map(Witness::name)
            .findFirst();
    if (noticed.isEmpty()) {
      witnesses.stream()
          .filter(w -> concerns(w, mutant, changedByBook))
          .forEach(w -> confirm(w, mutant, changed(w, mutant, changedByBook)));
    }
    return new MutationReport.Tried(mutant, noticed);
  }

  private static void confirm(Witness witness, Mutant mutant, RuleBook changed) {
    if (witness.noticesWithDrools(changed)) {
      throw new IllegalStateException(
          "The second judge alone does not notice a change that both judges notice: "
              + mutant
              + " on "
              + witness.name());
    }
  }

  private boolean isNoticed(Mutant mutant) {
    Map<RuleBook, RuleBook> changedByBook = new IdentityHashMap<>();
    return witnesses.stream()
        .anyMatch(
            w ->
                concerns(w, mutant, changedByBook) && w.notices(changed(w, mutant, changedByBook)));
  }

  private static boolean concerns(Witness witness, Mutant mutant, Map<RuleBook, RuleBook> known) {
    return changed(witness, mutant, known) != witness.rules();
  }

  private static RuleBook changed(Witness witness, Mutant mutant, Map<RuleBook, RuleBook> known) {
    return known.computeIfAbsent(witness.rules(), book -> book.with(mutant));
  }
}
