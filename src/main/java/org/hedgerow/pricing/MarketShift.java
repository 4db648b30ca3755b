package org.hedgerow.pricing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.Figure;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.TenorBeta;
import org.hedgerow.market.VixCurve;
import org.hedgerow.market.VixSettlement;

/**
 * A supposed move of the whole market to a later day: the index, the VIX, and the curve of the VIX
 * family after it.
 *
 * <pre>
 *   S'        = S exp(x)                     VIX'  = VIX exp(y)
 *   VIX9D'    = VIX9D exp(1.50 y)            VVIX' = VVIX exp(0.54 y)
 *   VIX3M'    = VIX3M exp(0.60 y + far)
 *   F'(T - h) = F(T - h) exp(beta(T - h) y + far min(1, (T - h) / 63))
 * </pre>
 *
 * F(T) is today's curve of VIX futures at a constant tenor of T calendar days and h the days that
 * pass, so that a curve that does not move rolls down to the spot VIX; beta is {@link
 * TenorBeta#ofVix}. {@code far} is what the far end does beyond that; it comes in linearly up to 63
 * days, where a future covers the last month of the VIX3M.
 *
 * <p>Slopes of daily changes of the logarithms on those of the VIX, ordinary least squares over
 * Cboe closes to 2026-07: VIX9D 1.500 (from 2011, 3 908 days, standard error .009; 1.47 on days on
 * which the VIX moves beyond 15 %), VIX3M .599 (from 2009-09, 4 234 days, .003; .62), VVIX .541
 * (from 2007, 4 915 days, .005; .55).
 *
 * @param spxLogReturn x
 * @param vixLogChange y
 * @param farLogChange far; 0 when the curve follows the VIX by its betas
 * @param days h, calendar days, zero or more
 */
public record MarketShift(double spxLogReturn, double vixLogChange, double farLogChange, int days) {
  private static final double VIX9D_BETA = 1.50;
  private static final double VIX3M_BETA = 0.60;
  private static final double VVIX_BETA = 0.54;
  private static final double FAR_DAYS = 63;

  public MarketShift {
    Check.finite(spxLogReturn, "spxLogReturn");
    Check.finite(vixLogChange, "vixLogChange");
    Check.finite(farLogChange, "farLogChange");
    Check.notNegative(days, "days");
  }

  /**
   * The move in which the VIX3M ends at a ratio of its own to what it was.
   *
   * @param vix3mRatio above zero
   */
  public static MarketShift withVix3m(
      double spxLogReturn, double vixLogChange, double vix3mRatio, int days) {
    double far = Math.log(Check.positive(vix3mRatio, "vix3mRatio")) - VIX3M_BETA * vixLogChange;
    return new MarketShift(spxLogReturn, vixLogChange, far, days);
  }

  /** The S&P 500 after the move, points. */
  public double spx(MarketDay day) {
    return day.spx() * Math.exp(spxLogReturn);
  }

  /** The VIX after the move, points. */
  public double vix(MarketDay day) {
    return day.vix() * Math.exp(vixLogChange);
  }

  /** The day that is reached; it need not be a session. */
  public LocalDate date(LocalDate today) {
    return today.plusDays(days);
  }

  /**
   * Change of ln of the VIX future that has a tenor after the move.
   *
   * @param tenorDays calendar days, zero or more
   */
  public double futureLogChange(double tenorDays) {
    return TenorBeta.ofVix(tenorDays) * vixLogChange
        + farLogChange * Math.min(1, tenorDays / FAR_DAYS);
  }

  /**
   * The day after the move, for pricing only: its history is that of today.
   *
   * @param vixExpiries whose futures are needed
   */
  MarketDay of(MarketDay today, Collection<LocalDate> vixExpiries) {
    LocalDate date = date(today.date());
    return new MarketDay(
        date,
        today.name(),
        today.title(),
        closes(today),
        today.history(),
        futures(today, date, vixExpiries),
        today.ratePerYear(),
        today.dividendYieldPerYear(),
        today.inflation(),
        today.valuation(),
        today.breadth(),
        today.events(),
        today.absent());
  }

  private Map<IndexSeries, Figure> closes(MarketDay today) {
    Map<IndexSeries, Figure> moved = new EnumMap<>(IndexSeries.class);
    moved.put(IndexSeries.SPX, moved(spx(today)));
    moved.put(IndexSeries.VIX, moved(vix(today)));
    move(moved, today, IndexSeries.VIX9D, VIX9D_BETA * vixLogChange);
    move(moved, today, IndexSeries.VIX3M, VIX3M_BETA * vixLogChange + farLogChange);
    double vvix = VolOfVix.of(today).value();
    moved.put(IndexSeries.VVIX, moved(vvix * Math.exp(VVIX_BETA * vixLogChange)));
    return moved;
  }

  private static void move(
      Map<IndexSeries, Figure> moved, MarketDay today, IndexSeries series, double logChange) {
    today
        .close(series)
        .ifPresent(close -> moved.put(series, moved(close.value() * Math.exp(logChange))));
  }

  private List<VixSettlement> futures(
      MarketDay today, LocalDate date, Collection<LocalDate> vixExpiries) {
    VixCurve curve = VixCurve.of(today);
    List<VixSettlement> moved = new ArrayList<>();
    for (LocalDate expiry : new TreeSet<>(vixExpiries)) {
      long tenor = ChronoUnit.DAYS.between(date, expiry);
      if (tenor > 0) {
        double level = curve.level(tenor).value() * Math.exp(futureLogChange(tenor));
        moved.add(new VixSettlement(expiry, moved(level)));
      }
    }
    return moved;
  }

  private static Figure moved(double level) {
    return new Figure(level, Origin.synthetic("supposed"));
  }
}
