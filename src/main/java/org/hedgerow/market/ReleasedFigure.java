package org.hedgerow.market;

/**
 * A figure that is published now and then and that no index is made of. Each may be left out; each
 * counts only from the instant of its release. The range is outside of what has been seen and
 * catches slips.
 */
public enum ReleasedFigure {
  /** Broad real effective exchange rate of the US dollar, standard deviations over 60 months. */
  REER_Z(-10, 10),
  /** Upper bound of the target range of the Federal Reserve, per cent. */
  FED_RATE(-5, 25),
  /** Main refinancing rate of the European Central Bank, per cent. */
  ECB_RATE(-5, 25),
  /** Yield of the ten-year US Treasury note, per cent. */
  TEN_YEAR_YIELD(-5, 25),
  /** Earnings, trailing or averaged over ten years, over the level of the S&P 500, per cent. */
  EARNINGS_YIELD(-20, 50),
  /** Trailing price to earnings, standard deviations over 120 months. */
  PRICE_EARNINGS_Z(-10, 10),
  /** Price to cash flow, standard deviations over 120 months. */
  PRICE_CASH_FLOW_Z(-10, 10),
  /** Weight of the ten largest companies in the S&P 500, per cent. */
  TOP_TEN_WEIGHT(0, 100),
  /** Initial public offerings on US exchanges in the last 30 days. */
  IPO_COUNT(0, 2000),
  /** Net flow into US equity funds over four weeks, billions of US dollars. */
  EQUITY_FLOW(-2000, 2000),
  /** Net flow into US real-estate funds over four weeks, billions of US dollars. */
  REIT_FLOW(-500, 500),
  /** Standard deviation between forecasts of real US growth a year, percentage points. */
  GDP_DISPERSION(0, 30);

  private final double lowest;
  private final double highest;

  ReleasedFigure(double lowest, double highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  double lowest() {
    return lowest;
  }

  double highest() {
    return highest;
  }
}
