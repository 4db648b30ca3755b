package org.hedgerow.market;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.analysis.interpolation.LinearInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The curve of VIX futures on one day: the only maker of what VIX options are priced from.
 *
 * <pre>
 *   a settlement at that tenor        the settlement                            OBSERVED
 *   between two settlements           linear in days between them               SYNTHETIC
 *   before the first settlement       linear between spot VIX at 0 and it       SYNTHETIC
 *   beyond the last settlement L      F(L) * regression(T) / regression(L)      SYNTHETIC
 *   no settlement at all              regression(T), see ForwardRegression      SYNTHETIC
 * </pre>
 *
 * Levels are in points, tenors in calendar days from the day. The spot VIX is never a forward: a
 * tenor must be above zero.
 */
public final class VixCurve {
  private static final double NINETY_DAYS = 90;

  /**
   * RMSE in per cent of a level that extends the second settlement by so many days: 2009-2021, the
   * largest of the three forms of the regression.
   */
  private static final PolynomialSplineFunction EXTENSION_RMSE_PERCENT =
      new LinearInterpolator()
          .interpolate(new double[] {0, 30, 61, 102, 160}, new double[] {0, 2.9, 4.6, 7.5, 10.3});

  private final LocalDate date;
  private final Figure spot;
  private final Optional<Figure> vix3m;
  private final NavigableMap<Long, VixSettlement> settled = new TreeMap<>();
  private final ForwardRegression regression;

  private VixCurve(MarketDay day) {
    date = day.date();
    spot = day.close(IndexSeries.VIX).orElseThrow();
    vix3m = day.close(IndexSeries.VIX3M);
    regression = ForwardRegression.of(day);
    for (VixSettlement settlement : day.vixFutures()) {
      settled.put(tenor(settlement.expiry()), settlement);
    }
  }

  /** The curve of a day. */
  public static VixCurve of(MarketDay day) {
    return new VixCurve(day);
  }

  /** The future of an expiry after the day. */
  public VixForward forward(LocalDate expiry) {
    Figure level = level(tenor(expiry));
    return new VixForward(expiry, level.value(), level.origin());
  }

  /**
   * Level at a constant tenor.
   *
   * @param tenorDays calendar days, above zero
   */
  public Figure level(double tenorDays) {
    Check.positive(tenorDays, "tenorDays");
    @Nullable VixSettlement exact =
        tenorDays == Math.rint(tenorDays) ? settled.get((long) tenorDays) : null;
    if (exact != null) {
      return exact.settle();
    }
    if (settled.isEmpty()) {
      return regressed(tenorDays);
    }
    // floor: a fractional tenor between days d and d+1 has its left neighbour at d or before
    Map.@Nullable Entry<Long, VixSettlement> before =
        settled.floorEntry((long) Math.floor(tenorDays));
    Map.@Nullable Entry<Long, VixSettlement> after =
        settled.higherEntry((long) Math.floor(tenorDays));
    return after == null ? extended(tenorDays) : interpolated(tenorDays, before, after);
  }

  /**
   * Level at a constant tenor from the forward variance of VIX and VIX3M: a second opinion beside
   * {@link #level}, with its own measured error; see {@link ForwardVariance}. Absent when VIX3M is
   * not known or the tenor lies beyond 63 days.
   *
   * @param tenorDays calendar days, above zero
   */
  public Optional<Figure> forwardVariance(double tenorDays) {
    Check.positive(tenorDays, "tenorDays");
    return vix3m.flatMap(far -> ForwardVariance.level(tenorDays, spot.value(), far.value()));
  }

  /**
   * What a future of that expiry loses in a day when the curve stays where it is, points per day.
   *
   * <pre>
   *   F(T) - F(T - 1 day), with the spot VIX at T = 0
   * </pre>
   *
   * Above zero in contango: the holder of the future pays it. On a settled curve it is the slope of
   * the segment that ends at the expiry.
   */
  public double rollDownPerDay(LocalDate expiry) {
    long days = tenor(expiry);
    double shorter = days == 1 ? spot.value() : level(days - 1.0).value();
    return level(days).value() - shorter;
  }

  /**
   * Slope of the term structure, per cent; below zero is inverted.
   *
   * <pre>
   *   100 (VIX3M / VIX - 1), when VIX3M is known
   *   100 (F(90) / VIX - 1), when settlements reach 90 days
   * </pre>
   *
   * Else absent: a slope made from the VIX alone would only repeat the VIX.
   */
  public Optional<Figure> slopePercent() {
    if (vix3m.isPresent()) {
      return Optional.of(
          ratioPercent(
              vix3m.get(), spot, "VIX3M " + vix3m.get().origin().detail() + " over the VIX"));
    }
    if (!settled.isEmpty() && settled.lastKey() >= NINETY_DAYS) {
      return Optional.of(
          ratioPercent(
              level(NINETY_DAYS), spot, "VIX futures at 90 days over the VIX, no VIX3M known"));
    }
    return Optional.empty();
  }

  /** Slope of the two nearest settled futures, {@code 100 (second / first - 1)} per cent. */
  public Optional<Figure> frontSlopePercent() {
    if (settled.size() < 2) {
      return Optional.empty();
    }
    Map.Entry<Long, VixSettlement> first = settled.firstEntry();
    VixSettlement second = settled.higherEntry(first.getKey()).getValue();
    return Optional.of(
        ratioPercent(
            second.settle(),
            first.getValue().settle(),
            "second over first VIX future, " + second.settle().origin().detail()));
  }

  /** Calendar days from the day to an expiry after it. */
  private long tenor(LocalDate expiry) {
    long days = ChronoUnit.DAYS.between(date, expiry);
    Check.that(days > 0, "The expiry %s must be after the day %s", expiry, date);
    return days;
  }

  private Figure interpolated(
      double tenorDays,
      Map.@Nullable Entry<Long, VixSettlement> before,
      Map.Entry<Long, VixSettlement> after) {
    double left = before == null ? 0 : before.getKey();
    double leftLevel = before == null ? spot.value() : before.getValue().settle().value();
    double rightLevel = after.getValue().settle().value();
    double share = (tenorDays - left) / (after.getKey() - left);
    LocalDate right = after.getValue().expiry();
    return synthetic(
        leftLevel + share * (rightLevel - leftLevel),
        before == null
            ? "interpolated between spot VIX and the settlement of " + right
            : "interpolated between the settlements of "
                + before.getValue().expiry()
                + " and "
                + right);
  }

  private Figure extended(double tenorDays) {
    Map.Entry<Long, VixSettlement> last = settled.lastEntry();
    double ratio = regression.level(tenorDays) / regression.level(last.getKey());
    double beyond = tenorDays - last.getKey();
    double[] knots = EXTENSION_RMSE_PERCENT.getKnots();
    double rmse = EXTENSION_RMSE_PERCENT.value(Math.min(beyond, knots[knots.length - 1]));
    return synthetic(
        last.getValue().settle().value() * ratio,
        String.format(
            Locale.ROOT,
            "extended from the settlement of %s by the regression on %s, RMSE %.1f %%",
            last.getValue().expiry(),
            regression.regressors(),
            rmse));
  }

  private Figure regressed(double tenorDays) {
    return synthetic(
        regression.level(tenorDays),
        String.format(
            Locale.ROOT,
            "regression on %s%s, RMSE %.1f %%",
            regression.regressors(),
            ForwardRegression.beyondFit(tenorDays) ? " with its 90-day coefficients" : "",
            regression.rmsePercent(tenorDays)));
  }

  private static Figure synthetic(double level, String model) {
    return new Figure(level, Origin.synthetic(model));
  }

  private static Figure ratioPercent(Figure far, Figure near, String detail) {
    Origin origin =
        far.origin().isObserved() && near.origin().isObserved()
            ? Origin.observed(detail)
            : Origin.synthetic(detail);
    return new Figure(100 * (far.value() / near.value() - 1), origin);
  }
}
