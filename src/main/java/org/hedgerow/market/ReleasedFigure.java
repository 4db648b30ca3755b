package org.hedgerow.market;

/**
 * A figure that is published now and then and that no index is made of. Each may be left out; each
 * counts only from the instant of its release. The range is outside of what has been seen and
 * catches slips.
 */
public enum ReleasedFigure {
  /** Broad real effective exchange rate of the US dollar, standard deviations over 60 months. */
  REER_Z(-10, 10, "sd"),
  /** Upper bound of the target range of the Federal Reserve, per cent. */
  FED_RATE(-5, 25, "percent"),
  /** Main refinancing rate of the European Central Bank, per cent. */
  ECB_RATE(-5, 25, "percent"),
  /** Yield of the ten-year US Treasury note, per cent. */
  TEN_YEAR_YIELD(-5, 25, "percent"),
  /** Earnings, trailing or averaged over ten years, over the level of the S&P 500, per cent. */
  EARNINGS_YIELD(-20, 50, "percent"),
  /** Trailing price to earnings, standard deviations over 120 months. */
  PRICE_EARNINGS_Z(-10, 10, "sd"),
  /** Price to cash flow, standard deviations over 120 months. */
  PRICE_CASH_FLOW_Z(-10, 10, "sd"),
  /** Weight of the ten largest companies in the S&P 500, per cent. */
  TOP_TEN_WEIGHT(0, 100, "percent"),
  /** Initial public offerings on US exchanges in the last 30 days. */
  IPO_COUNT(0, 2000, "offerings"),
  /** Net flow into US equity funds over four weeks, billions of US dollars. */
  EQUITY_FLOW(-2000, 2000, "billion usd"),
  /** Net flow into US real-estate funds over four weeks, billions of US dollars. */
  REIT_FLOW(-500, 500, "billion usd"),
  /** Standard deviation between forecasts of real US growth a year, percentage points. */
  GDP_DISPERSION(0, 30, "percentage points");

  private final double lowest;
  private final double highest;
  private final String unit;

  ReleasedFigure(double lowest, double highest, String unit) {
    this.lowest = lowest;
    this.highest = highest;
    this.unit = unit;
  }

  /** Least that is taken for a figure. */
  public double lowest() {
    return lowest;
  }

  /** Most that is taken for a figure. */
  public double highest() {
    return highest;
  }

  /** In the words of thresholds. */
  public String unit() {
    return unit;
  }
}
