package org.hedgerow.book;

import java.util.List;
import java.util.OptionalDouble;
import org.hedgerow.basics.Check;
import org.hedgerow.pricing.OptionMarket;

/**
 * What a book loses in one bad day: the S&P 500 falls by 5 % or another share, the VIX answers by
 * {@link VixMap#ONE_DAY}, the curve of its futures by the beta of each tenor, the implied
 * volatility of each strike is held, one calendar day passes.
 *
 * <p>Holding the volatility of a strike takes nothing for a steeper skew, so the loss of sold index
 * options is understated.
 *
 * @param spx index level after the fall, points
 * @param vix VIX after the fall, points
 * @param lines profit or loss of each position, in the order of the book
 */
public record StressLoss(double spx, double vix, List<Line> lines) {

  /** Fall of the S&P 500 as a fraction. */
  public static final double SPX_FALL = 0.05;

  public StressLoss {
    Check.positive(spx, "spx");
    Check.positive(vix, "vix");
    lines = List.copyOf(lines);
  }

  /** Profit above zero or loss below of one position, US dollars. */
  public record Line(Position position, double pnlUsd) {}

  /** The stress of a book at the quotes of a day. */
  public static StressLoss of(Book book, OptionMarket market) {
    return of(book.positions(), market, SPX_FALL);
  }

  /**
   * The stress of positions under another fall.
   *
   * @param spxFall of the S&P 500 in a session, a fraction above 0 and below 1
   */
  public static StressLoss of(List<Position> positions, OptionMarket market, double spxFall) {
    Check.that(spxFall > 0 && spxFall < 1, "spxFall must be between 0 and 1: %s", spxFall);
    double spx = market.day().spx();
    double vix = market.day().vix();
    double logReturn = Math.log1p(-spxFall);
    double vixLogChange = VixMap.ONE_DAY.logChange(logReturn, vix);
    MarketMove move = new MarketMove(logReturn, vixLogChange, 1);
    List<Line> lines =
        positions.stream().map(p -> new Line(p, MovableLeg.of(p, market).pnlUsd(move))).toList();
    return new StressLoss(spx * (1 - spxFall), vix * Math.exp(vixLogChange), lines);
  }

  /** Loss above zero, gain below, US dollars. */
  public double lossUsd() {
    return 0 - lines.stream().mapToDouble(Line::pnlUsd).sum();
  }

  /**
   * How healthy a hedge is: what it gains on this day over what the condors lose, the likeness of a
   * quick ratio that text 003 asks for. Below zero when the hedge loses too; absent when the
   * condors lose nothing.
   */
  public OptionalDouble hedgeCover() {
    double condorLossUsd = 0 - pnlUsd(true);
    return condorLossUsd > 0
        ? OptionalDouble.of(pnlUsd(false) / condorLossUsd)
        : OptionalDouble.empty();
  }

  private double pnlUsd(boolean condors) {
    return lines.stream()
        .filter(line -> line.position().isCondor() == condors)
        .mapToDouble(Line::pnlUsd)
        .sum();
  }
}
