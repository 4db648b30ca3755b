package org.hedgerow.run;

import org.hedgerow.market.MarketDay;
import org.hedgerow.pricing.formula.DividendDiscount;

/**
 * The growth for ever of dividends at which Gordon's formula gives the level of the S&P 500: how
 * much the level asks of the future. See {@link DividendDiscount}.
 *
 * @param dividendPoints of a year, from the dividend yield of the day, index points
 * @param requiredReturn the riskless rate of the day and an equity premium of 5 %, an assumption of
 *     ours
 * @param growth a year, a fraction
 */
public record SupposedGrowth(double dividendPoints, double requiredReturn, double growth) {
  private static final double EQUITY_PREMIUM = 0.05;

  static SupposedGrowth of(MarketDay day) {
    double dividend = day.spx() * Math.expm1(day.dividendYieldPerYear().value());
    double required = Math.expm1(day.ratePerYear().value()) + EQUITY_PREMIUM;
    return new SupposedGrowth(
        dividend, required, DividendDiscount.impliedGrowth(day.spx(), dividend, required));
  }
}
