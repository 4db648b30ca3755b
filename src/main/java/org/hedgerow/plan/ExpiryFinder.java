package org.hedgerow.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;
import org.hedgerow.strategy.DteWindow;

/**
 * Chooses the expiry. In the window the one nearest to its middle; outside it, up to the slack of
 * the strategy, the one nearest to the middle, which is flagged; else none.
 *
 * <p>Of two equally near the later one, as with strikes the one further out. Where SPX and SPXW
 * expire on one day, SPX: the monthly is there in every year of the history and holds the open
 * interest, and what makes it worse, the morning settlement, does not matter to a condor that is
 * closed a week before.
 */
final class ExpiryFinder {

  /**
   * A listed expiry.
   *
   * @param dte calendar days to it
   * @param outsideDays days outside the window, 0 inside
   * @param why how it was chosen
   */
  record Chosen(ListedExpiry listed, int dte, int outsideDays, String why) {
    OptionRoot root() {
      return listed.root();
    }

    LocalDate date() {
      return listed.date();
    }
  }

  private final PlanContext context;

  ExpiryFinder(PlanContext context) {
    this.context = context;
  }

  /** The expiry of a window, among the roots that pass the test. */
  Step<Chosen> inWindow(Underlying underlying, Predicate<OptionRoot> roots, DteWindow window) {
    return inWindow(underlying, roots, window, false);
  }

  /**
   * The expiry of a window, among the roots that pass the test.
   *
   * @param first the first one in the window where there is one, not the one nearest to its middle
   */
  Step<Chosen> inWindow(
      Underlying underlying, Predicate<OptionRoot> roots, DteWindow window, boolean first) {
    List<ListedExpiry> listed =
        context.market().expiries(underlying).stream().filter(e -> roots.test(e.root())).toList();
    int slack = context.strategy().selection().slackDays();
    Optional<ListedExpiry> earliest =
        listed.stream()
            .filter(e -> first && window.contains(dte(e)))
            .min(Comparator.comparing(ListedExpiry::date).thenComparing(ListedExpiry::root));
    if (earliest.isPresent()) {
      ListedExpiry expiry = earliest.get();
      return Step.of(
          new Chosen(
              expiry,
              dte(expiry),
              0,
              "%s in %s days: the first of %s"
                  .formatted(expiry.date(), dte(expiry), days(window))));
    }
    Optional<ListedExpiry> best =
        listed.stream().filter(e -> outside(e, window) <= slack).min(byNearness(window));
    return best.isPresent()
        ? Step.of(chosen(best.get(), window))
        : noneInWindow(underlying, listed, window, slack);
  }

  /** The SPXW expiry of the next session. */
  Step<Chosen> nextSession() {
    LocalDate next = ExchangeCalendar.nextSessionAsKnownOn(context.date(), context.date());
    return context.market().expiries(Underlying.SPX).stream()
        .filter(e -> e.root() == OptionRoot.SPXW && e.date().equals(next))
        .findFirst()
        .map(e -> Step.of(new Chosen(e, dte(e), 0, next + ", the next session")))
        .orElseGet(
            () ->
                Step.refuse(
                    RefusalReason.NO_EXPIRY,
                    "SPXW lists no expiry for the next session, " + next + ".",
                    ""));
  }

  private Comparator<ListedExpiry> byNearness(DteWindow window) {
    return Comparator.comparing((ListedExpiry e) -> !window.contains(dte(e)))
        .thenComparingDouble(e -> Math.abs(dte(e) - window.middle()))
        .thenComparing(ListedExpiry::date, Comparator.reverseOrder())
        .thenComparing(ListedExpiry::root);
  }

  private Chosen chosen(ListedExpiry expiry, DteWindow window) {
    int outside = outside(expiry, window);
    String why =
        "%s in %s days: nearest to %s, the middle of %s"
            .formatted(expiry.date(), dte(expiry), Numbers.plain(window.middle(), 1), days(window));
    return new Chosen(
        expiry,
        dte(expiry),
        outside,
        outside == 0 ? why : why + ", " + Numbers.count(outside, "day") + " outside it");
  }

  private Step<Chosen> noneInWindow(
      Underlying underlying, List<ListedExpiry> listed, DteWindow window, int slack) {
    Optional<ListedExpiry> nearest =
        listed.stream()
            .min(
                Comparator.comparingInt((ListedExpiry e) -> outside(e, window))
                    .thenComparing(byNearness(window)));
    String none =
        "No %s expiry lies %s out, nor within %s of that"
            .formatted(underlying, days(window), Numbers.count(slack, "day"));
    return Step.refuse(
        RefusalReason.NO_EXPIRY,
        nearest.isEmpty()
            ? none + "; none is listed at all."
            : "%s; the nearest is %s in %s days."
                .formatted(none, nearest.get().date(), dte(nearest.get())),
        nearest.map(e -> "needs selection.slackDays of at least " + outside(e, window)).orElse(""));
  }

  private int outside(ListedExpiry expiry, DteWindow window) {
    return window.distance(dte(expiry));
  }

  private int dte(ListedExpiry expiry) {
    return context.dte(expiry.date());
  }

  private static String days(DteWindow window) {
    return window.min() + " to " + window.max() + " days";
  }
}
