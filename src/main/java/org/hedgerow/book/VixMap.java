package org.hedgerow.book;

import java.util.function.DoubleBinaryOperator;
import org.hedgerow.basics.Check;

/**
 * How the VIX answers a move of the S&P 500 over some days: a regression, with its spread.
 *
 * <pre>
 *   ln(VIX'/VIX) = constant + down min(x, 0) + up max(x, 0) + level ln(VIX / 20)
 *   x            = ln(S'/S)
 * </pre>
 *
 * Dimensionless. Ordinary least squares over SPY and the VIX, 1993-2025: one day, R2 .522; 45 days.
 * Moves beyond those of the sample are extrapolated. Between the two horizons the coefficients are
 * interpolated linearly in the square root of the days, which is an assumption of ours; beyond 45
 * days those of 45 days hold.
 *
 * @param days horizon, calendar days
 * @param down per unit of log return below zero
 * @param up per unit of log return above zero
 * @param level pull towards a VIX of 20
 * @param residualSd standard deviation of what the regression leaves, in ln VIX
 */
public record VixMap(
    double days, double constant, double down, double up, double level, double residualSd) {

  /** Over one day. */
  public static final VixMap ONE_DAY =
      new VixMap(1, -.003420201387, -4.780798659609, -3.543655552701, 0, .0475);

  /** Over 45 days. */
  public static final VixMap FORTY_FIVE_DAYS = new VixMap(45, -.059, -3.76, -1.217, -.351, .173);

  /** Of a move at once: the answer of a day, without what a day without a move brings. */
  public static final VixMap AT_ONCE = new VixMap(1, 0, ONE_DAY.down, ONE_DAY.up, 0, .0475);

  private static final double NORMAL_VIX = 20;

  public VixMap {
    Check.positive(days, "days");
    Check.notNegative(residualSd, "residualSd");
  }

  /** The map for a horizon of at least a day. */
  public static VixMap over(double days) {
    Check.that(days >= 1, "A horizon must be a day or more but was %s", days);
    if (days == 1) {
      return ONE_DAY;
    }
    VixMap far = FORTY_FIVE_DAYS;
    double share = Math.min(1, (Math.sqrt(days) - 1) / (Math.sqrt(far.days) - 1));
    return new VixMap(
        days,
        between(ONE_DAY.constant, far.constant, share),
        between(ONE_DAY.down, far.down, share),
        between(ONE_DAY.up, far.up, share),
        between(ONE_DAY.level, far.level, share),
        between(ONE_DAY.residualSd, far.residualSd, share));
  }

  /**
   * Change of ln VIX.
   *
   * @param spxLogReturn {@code ln(S'/S)}
   * @param vix level of the VIX before the move, points, above zero
   */
  public double logChange(double spxLogReturn, double vix) {
    Check.finite(spxLogReturn, "spxLogReturn");
    Check.positive(vix, "vix");
    return constant
        + down * Math.min(spxLogReturn, 0)
        + up * Math.max(spxLogReturn, 0)
        + level * Math.log(vix / NORMAL_VIX);
  }

  /** The least change of ln VIX between two log returns. */
  double least(double from, double to, double vix) {
    return extreme(from, to, vix, Math::min);
  }

  /** The greatest change of ln VIX between two log returns. */
  double most(double from, double to, double vix) {
    return extreme(from, to, vix, Math::max);
  }

  /** Of a function with one bend, the extremes lie at the ends or at the bend. */
  private double extreme(double from, double to, double vix, DoubleBinaryOperator which) {
    double ends = which.applyAsDouble(logChange(from, vix), logChange(to, vix));
    return from < 0 && to > 0 ? which.applyAsDouble(ends, logChange(0, vix)) : ends;
  }

  private static double between(double near, double far, double share) {
    return near + share * (far - near);
  }
}
