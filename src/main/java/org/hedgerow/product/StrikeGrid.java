package org.hedgerow.product;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hedgerow.basics.Check;

/** Which strikes an exchange lists for an expiry, within a range. */
public final class StrikeGrid {

  /** Half points between 10 and 15 in the nearest VIX month. Source: Cboe, 2014-05-28. */
  private static final LocalDate VIX_HALF_POINTS_FROM = LocalDate.of(2014, 5, 29);

  /**
   * Today's VIX grid: 0.5 below 15, 1 below 200, 5 above (Cboe specification as read with the tick
   * change). The day it began is not known; until this day the coarser grid of 2012 is used.
   */
  private static final LocalDate VIX_FINE_GRID_FROM = LocalDate.of(2022, 11, 28);

  /** Days to expiry up to which SPX strikes are 5, 10, 25 and 50 points apart; then 100. */
  private static final int[] MONTHLY_DAYS = {90, 180, 400, 750};

  private static final int[] FRIDAY_DAYS = {30, 48, 400, 750};
  private static final int[] MONDAY_TO_THURSDAY_DAYS = {14, 20, 400, 750};
  private static final double[] SPX_STEPS = {5, 10, 25, 50, 100};

  private StrikeGrid() {}

  /**
   * The strikes in {@code [low, high]}, ascending.
   *
   * <p>SPX and SPXW are an assumption of ours, measured on six full chains of 2022 to 2024 between
   * 92 and 104 % of the index. Third Fridays and month ends are 5 points apart up to 90 days (all
   * of the grid was listed) and 10 up to 180; Friday weeklies 5 up to 30 days (93 to 99 % was
   * listed) and 10 up to 48; other weeklies 5 up to 14 days (90 to 95 %) and 10 up to 20. Beyond
   * that 25, 50 and 100 with the tenor. Far wings, which are 25 to 100 apart in reality, are not
   * thinned out, since the index is not an argument here.
   *
   * @param low points, above zero
   * @param high points, at least {@code low}
   */
  public static List<Double> strikes(
      OptionRoot root, LocalDate expiry, LocalDate asOf, double low, double high) {
    Check.positive(low, "low");
    Check.that(
        high >= low && high < 100_000,
        "Argument 'high' must be %s to 100000 but was %s",
        low,
        high);
    List<Double> strikes = new ArrayList<>();
    DoubleUnaryOperator stepAbove = stepAbove(root, expiry, asOf);
    double strike = 0;
    while (true) {
      double step = stepAbove.applyAsDouble(strike);
      double next = Math.floor(strike / step + 1) * step;
      if (next > high) {
        return List.copyOf(strikes);
      }
      if (next >= low) {
        strikes.add(next);
      }
      strike = next;
    }
  }

  /** The distance to the next strike above a level. */
  private static DoubleUnaryOperator stepAbove(OptionRoot root, LocalDate expiry, LocalDate asOf) {
    if (root.underlying() == Underlying.VIX) {
      return vixStepAbove(expiry, asOf);
    }
    double step = spxStep(expiry, asOf);
    return above -> step;
  }

  private static DoubleUnaryOperator vixStepAbove(LocalDate expiry, LocalDate asOf) {
    if (!asOf.isBefore(VIX_FINE_GRID_FROM)) {
      return above -> above < 15 ? 0.5 : above < 200 ? 1 : 5;
    }
    boolean nearest =
        !asOf.isBefore(VIX_HALF_POINTS_FROM) && !expiry.isAfter(nearestVixMonthly(asOf));
    return above ->
        nearest && above >= 10 && above < 15 ? 0.5 : above < 30 ? 1 : above < 50 ? 2.5 : 5;
  }

  private static LocalDate nearestVixMonthly(LocalDate asOf) {
    LocalDate thisMonth = VixExpiries.vixMonthly(YearMonth.from(asOf));
    return thisMonth.isAfter(asOf)
        ? thisMonth
        : VixExpiries.vixMonthly(YearMonth.from(asOf).plusMonths(1));
  }

  private static double spxStep(LocalDate expiry, LocalDate asOf) {
    long days = ChronoUnit.DAYS.between(asOf, expiry);
    int[] limits = spxDays(expiry);
    int i = 0;
    while (i < limits.length && days > limits[i]) {
      i++;
    }
    return SPX_STEPS[i];
  }

  private static int[] spxDays(LocalDate expiry) {
    if (isMonthly(expiry)) {
      return MONTHLY_DAYS;
    }
    return expiry.getDayOfWeek() == DayOfWeek.FRIDAY ? FRIDAY_DAYS : MONDAY_TO_THURSDAY_DAYS;
  }

  private static boolean isMonthly(LocalDate expiry) {
    YearMonth month = YearMonth.from(expiry);
    return expiry.equals(SpxExpiries.spxMonthly(month))
        || expiry.equals(SpxExpiries.endOfMonth(month));
  }
}
