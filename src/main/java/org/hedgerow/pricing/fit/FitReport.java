package org.hedgerow.pricing.fit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hedgerow.pricing.formula.ButterflyCheck;
import org.hedgerow.pricing.formula.Smile;

/**
 * How good the smile of an expiry is. Liquid quotes only ({@link QuotedSlice#liquid}).
 *
 * @param liquid number of liquid quotes
 * @param inside how many of them hold the model price between bid and ask
 * @param worst the liquid quote with the largest misfit; empty when none is liquid
 * @param worstMisfit of it, in half spreads: above 1 is outside; 0 when none is liquid
 * @param leftOut liquid quotes that were priced by a fit without them
 * @param leftOutInside how many of those held the price
 * @param density the least of Durrleman's g on the quoted range; below zero is an arbitrage
 */
public record FitReport(
    int liquid,
    int inside,
    Optional<QuotedStrike> worst,
    double worstMisfit,
    int leftOut,
    int leftOutInside,
    ButterflyCheck.Worst density) {
  /** Every fourth liquid quote is left out, then the next ones: each is left out once. */
  private static final int FOLDS = 4;

  private static final int DENSITY_STEPS = 400;

  /** Share of liquid quotes that hold the model price; empty when none is liquid. */
  public Optional<Double> insideShare() {
    return liquid == 0 ? Optional.empty() : Optional.of((double) inside / liquid);
  }

  /** The report without the left-out quotes, which need four more fits. */
  static FitReport quick(Smile smile, QuotedSlice slice) {
    return of(smile, slice, 0, 0);
  }

  /** The whole report: fits again without every fourth quote, four times. */
  static FitReport full(FitModel model, Smile smile, QuotedSlice slice) {
    List<QuotedStrike> liquid = slice.liquid();
    int leftOut = 0;
    int inside = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<QuotedStrike> left = everyFourth(liquid, fold);
      boolean enough = slice.quotes().size() - left.size() >= QuotedSlice.FEWEST;
      if (left.isEmpty() || !enough) {
        continue;
      }
      Smile blind = model.fit(slice.without(left));
      leftOut += left.size();
      inside += countInside(blind, slice, left);
    }
    return of(smile, slice, leftOut, inside);
  }

  private static List<QuotedStrike> everyFourth(List<QuotedStrike> quotes, int first) {
    return IntStream.range(0, quotes.size())
        .filter(i -> i % FOLDS == first)
        .mapToObj(quotes::get)
        .toList();
  }

  private static FitReport of(Smile smile, QuotedSlice slice, int leftOut, int leftOutInside) {
    List<QuotedStrike> liquid = slice.liquid();
    Optional<QuotedStrike> worst =
        liquid.stream().max(Comparator.comparingDouble(quote -> misfit(smile, slice, quote)));
    return new FitReport(
        liquid.size(),
        countInside(smile, slice, liquid),
        worst,
        worst.map(quote -> misfit(smile, slice, quote)).orElse(0.0),
        leftOut,
        leftOutInside,
        ButterflyCheck.worst(smile, slice.low(), slice.high(), DENSITY_STEPS));
  }

  private static double misfit(Smile smile, QuotedSlice slice, QuotedStrike quote) {
    return quote.misfit(slice.price(smile, quote));
  }

  private static int countInside(Smile smile, QuotedSlice slice, List<QuotedStrike> quotes) {
    return (int) quotes.stream().filter(q -> q.holds(slice.price(smile, q))).count();
  }
}
