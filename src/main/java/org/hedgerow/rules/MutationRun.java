package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
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

    /** One more of all changes is tried. */
    void done(int all);

    /** Whether the work is to end; asked often. */
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
      List<Mutant> mutants, List<Witness> witnesses, int threads, Progress progress) {
    Check.that(threads > 0, "Argument 'threads' must be above zero but was %d", threads);
    MutationRun run = new MutationRun(witnesses, progress);
    List<Callable<Piece>> work = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i++) {
      Mutant mutant = mutants.get(i);
      work.add(() -> run.change(mutant, mutants.size()));
      boolean last =
          i + 1 == mutants.size() || !mutants.get(i + 1).subject().equals(mutant.subject());
      if (last && mutant.change() instanceof Mutant.Moved moved) {
        work.add(() -> run.room(moved.threshold()));
      }
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
        futures.add(workers.submit(() -> unlessStopped(one)));
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

  private Optional<Piece> unlessStopped(Callable<Piece> one) throws Exception {
    try {
      goOn();
      return Optional.of(one.call());
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }

  /** Ends the piece of work in hand when the work is stopped; what is half done is not told. */
  private void goOn() {
    if (progress.isStopped()) {
      throw new CancellationException("The work is stopped");
    }
  }

  private Piece change(Mutant mutant, int all) {
    Piece piece = new Piece(Optional.of(tried(mutant)), Optional.empty());
    progress.done(all);
    return piece;
  }

  private Piece room(Threshold threshold) {
    return new Piece(
        Optional.empty(), Optional.of(ThresholdRoom.search(threshold, this::isNoticed)));
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

  private boolean concerns(Witness witness, Mutant mutant, Map<RuleBook, RuleBook> known) {
    goOn();
    return changed(witness, mutant, known) != witness.rules();
  }

  private static RuleBook changed(Witness witness, Mutant mutant, Map<RuleBook, RuleBook> known) {
    return known.computeIfAbsent(witness.rules(), book -> book.with(mutant));
  }
}
