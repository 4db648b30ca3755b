package org.hedgerow.book;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.hedgerow.market.MarketDay;
import org.hedgerow.pricing.OptionMarket;

/**
 * Where condors break even at their next expiry, alone and together with the hedge.
 *
 * <p>The hedge is priced again at that expiry: the VIX by {@link VixMap#over}, its futures by the
 * beta of the tenor they have now, strike volatilities held. A hedge leg that settles before counts
 * at its payoff on that day. So the figure is best for condors of a day and rough for those of many
 * weeks, which its band shows only in part.
 *
 * @param days calendar days to the next condor expiry
 * @param condor of the condors alone; the band is the point itself
 * @param withHedge of condors and hedge together
 */
public record BreakEvens(
    double days, List<PnlCurve.BreakEven> condor, List<PnlCurve.BreakEven> withHedge) {

  public BreakEvens {
    condor = List.copyOf(condor);
    withHedge = List.copyOf(withHedge);
  }

  /**
   * Break-evens of given legs.
   *
   * @param spx level now, points
   * @param vix level now, points
   * @param days calendar days to the expiry of the condors, at least 1
   */
  public static BreakEvens of(
      List<MovableLeg> condor, List<MovableLeg> hedge, double spx, double vix, double days) {
    VixMap map = VixMap.over(days);
    List<MovableLeg> all = Stream.concat(condor.stream(), hedge.stream()).toList();
    return new BreakEvens(
        days,
        new PnlCurve(condor, spx, vix, map).breakEvens(),
        new PnlCurve(all, spx, vix, map).breakEvens());
  }

  /**
   * Break-evens of a book, profit counted from the fills; nothing when no condor is held. Condors
   * that expire later than the next are priced again at that day.
   */
  public static Optional<BreakEvens> of(Book book, OptionMarket market) {
    MarketDay day = market.day();
    return daysToNextCondorExpiry(book, day.date()).stream()
        .boxed()
        .findFirst()
        .map(
            days ->
                of(
                    legs(book, market, true),
                    legs(book, market, false),
                    day.spx(),
                    day.vix(),
                    days));
  }

  /** Calendar days to the next expiry of a condor; absent when none is held. */
  static OptionalLong daysToNextCondorExpiry(Book book, LocalDate day) {
    return book.condorExpiries().stream()
        .mapToLong(expiry -> ChronoUnit.DAYS.between(day, expiry))
        .min();
  }

  /** The legs of the condors or of the hedge, profit counted from the fills. */
  static List<MovableLeg> legs(Book book, OptionMarket market, boolean condor) {
    return book.positions().stream()
        .filter(p -> p.isCondor() == condor)
        .map(p -> MovableLeg.of(p, market).from(p.price()))
        .toList();
  }
}
