package org.hedgerow.run;

import org.hedgerow.market.MarketDay;
import org.hedgerow.pricing.formula.Computed;
import org.hedgerow.pricing.formula.DividendDiscount;

/**
 * The growth for ever of dividends at which Gordon's formula gives the level of the S&P 500: how
 * much the level asks of the future. See {@link DividendDiscount}.
 *
 * @param dividendPoints of a year, from the dividend yield of the day, index points
 * @param requiredReturn the riskless rate of the day and an equity premium of 5 %, an assumption of
 *     ours
 * @param growth a year, a fraction
 * @param twoStageValue of the index at {@link #FIRST_GROWTH} for {@link #FIRST_YEARS} years and
 *     {@link #LAST_GROWTH} for ever, points
 * @param hModelValue of the index when the first growth fades to the last over those years, points
 */
public record SupposedGrowth(
    double dividendPoints,
    double requiredReturn,
    double growth,
    Computed twoStageValue,
    Computed hModelValue) {
  /** Growth of dividends for the first years, an assumption of ours. */
  public static final double FIRST_GROWTH = 0.07;

  /** How many years that lasts, or over how many it fades. */
  public static final int FIRST_YEARS = 5;

  /** Growth for ever after that, an assumption of ours. */
  public static final double LAST_GROWTH = 0.045;

  private static final double EQUITY_PREMIUM = 0.05;

  static SupposedGrowth of(MarketDay day) {
    double dividend = day.spx() * Math.expm1(day.dividendYieldPerYear().value());
    double required = Math.expm1(day.ratePerYear().value()) + EQUITY_PREMIUM;
    return new SupposedGrowth(
        dividend,
        required,
        DividendDiscount.impliedGrowth(day.spx(), dividend, required),
        DividendDiscount.twoStage(dividend, FIRST_GROWTH, FIRST_YEARS, LAST_GROWTH, required)
            .map(stages -> Computed.of(stages.value()))
            .orElse(Computed.undefined(Computed.Reason.GROWTH_NOT_BELOW_RETURN)),
        DividendDiscount.hModel(dividend, FIRST_GROWTH, FIRST_YEARS / 2.0, LAST_GROWTH, required));
  }
}
