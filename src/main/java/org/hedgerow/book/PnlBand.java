package org.hedgerow.book;

import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.basics.Check;
import org.hedgerow.market.MarketDay;
import org.hedgerow.pricing.OptionMarket;

/**
 * The break-even curve: profit of condors and hedge at the next condor expiry over levels of the
 * S&P 500, with the band of one residual standard deviation of {@link VixMap} on either side. After
 * one day when no condor is held. Profit is counted from the fills, before fees.
 *
 * @param days calendar days until then
 * @param points in order of the level
 */
public record PnlBand(double days, List<Point> points) {

  /** Moves of the S&P 500 at which the curve is told, per cent. */
  private static final List<Double> MOVES =
      List.of(-20.0, -10.0, -7.0, -5.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 5.0, 7.0, 10.0);

  public PnlBand {
    points = List.copyOf(points);
  }

  /**
   * Profit at one level, US dollars.
   *
   * @param movePercent of the S&P 500 from now
   * @param spx points
   * @param condorsUsd of the condors alone
   * @param totalUsd with the hedge, the VIX where the map expects it
   * @param lowUsd the lower of the two when the VIX ends one residual above or below that
   * @param highUsd the higher of the two
   */
  public record Point(
      double movePercent,
      double spx,
      double condorsUsd,
      double totalUsd,
      double lowUsd,
      double highUsd) {}

  /** The curve of a book. */
  public static PnlBand of(Book book, OptionMarket market) {
    MarketDay day = market.day();
    double days = BreakEvens.daysToNextCondorExpiry(book, day.date()).orElse(1);
    return of(
        BreakEvens.legs(book, market, true),
        BreakEvens.legs(book, market, false),
        day.spx(),
        day.vix(),
        Math.max(1, days));
  }

  /**
   * The curve of given legs.
   *
   * @param days at least 1
   */
  public static PnlBand of(
      List<MovableLeg> condors, List<MovableLeg> hedge, double spx, double vix, double days) {
    Check.positive(spx, "spx");
    VixMap map = VixMap.over(days);
    PnlCurve alone = new PnlCurve(condors, spx, vix, map);
    PnlCurve all =
        new PnlCurve(Stream.concat(condors.stream(), hedge.stream()).toList(), spx, vix, map);
    return new PnlBand(days, MOVES.stream().map(m -> point(m, spx, alone, all)).toList());
  }

  private static Point point(double percent, double spx, PnlCurve alone, PnlCurve all) {
    double level = spx * (1 + percent / 100);
    double up = all.pnlUsd(level, 1);
    double down = all.pnlUsd(level, -1);
    return new Point(
        percent,
        level,
        alone.pnlUsd(level, 0),
        all.pnlUsd(level, 0),
        Math.min(up, down),
        Math.max(up, down));
  }
}
