package org.hedgerow.vocabulary;

import java.time.LocalDate;

/**
 * What was observed of the market, the book and the strategy at the close of the day. A fact whose
 * figures are not known is not there at all, so the rules that need it stay silent.
 *
 * <p>Index and option prices and VIX-family levels are in points, percentages in per cent (2.2 is
 * 2.2 %), days are calendar days.
 */
public sealed interface Observation extends Fact
    permits Observation.Day,
        Observation.Spx,
        Observation.SpxMove,
        Observation.Vix,
        Observation.VixMove,
        Observation.Vix9d,
        Observation.Vix3m,
        Observation.Vvix,
        Observation.Skew,
        Observation.TermStructure,
        Observation.FuturesCurve,
        Observation.Trend,
        Observation.RealisedVolatility,
        Observation.SpxRsi,
        Observation.VixRsi,
        Observation.SpxMacd,
        Observation.VixMacd,
        Observation.InflationRate,
        Observation.InflationChange,
        Observation.ValuationZ,
        Observation.Breadth,
        Observation.Event,
        Observation.Strategy,
        Observation.HedgeLayer,
        Observation.LayerState,
        Observation.LayerHolding,
        Observation.CondorHolding,
        Observation.Account,
        Observation.QuickRatio,
        Observation.HedgeCarry,
        Observation.HedgeSwitch,
        Observation.MarketLiquidity,
        Observation.LiquidityAtSwitchOff,
        Observation.HedgeShareOfBeta,
        Observation.HedgeHealth,
        Observation.ThetaAcceleration,
        Observation.TemporalTheta,
        Observation.EventMove,
        Observation.SpxMonthly,
        Observation.VixMonthly,
        Observation.FrontFuture,
        Observation.SoldLayer,
        Observation.SoldHolding,
        Observation.LayerShare,
        Observation.SecondEngine,
        Observation.NavVolatility,
        Observation.TermStructureMean,
        Observation.TermStructureMacd,
        Observation.FuturesMacd,
        Observation.VixTroughs,
        Observation.VixTrend,
        Observation.VixRank,
        Observation.VixFiveSessions,
        Observation.VvixMove,
        Observation.VolatilityPremium,
        Observation.SpxHighs,
        Observation.SpxRsiHigh,
        Observation.SpxSession,
        Observation.BreadthLine,
        Observation.CpiSurprise,
        Observation.CpiCoreSurprise,
        Observation.PpiCoreSurprise,
        Observation.Reer,
        Observation.RateDifferential,
        Observation.EquityPremium,
        Observation.YieldGap,
        Observation.PriceEarningsZ,
        Observation.PriceCashFlowZ,
        Observation.TopTenWeight,
        Observation.IpoCount,
        Observation.EquityFlow,
        Observation.ReitFlow,
        Observation.GdpUncertainty,
        Observation.CondorVega,
        Observation.HedgeVega,
        Observation.TemporalThetaBefore,
        Observation.HedgeConvexity,
        Observation.DailyBalance,
        Observation.CondorReturn,
        Observation.ParityResidual,
        Observation.VixKnown,
        Observation.VixBefore {

  // The permits clause is the canonical order of these types. Without it the compiler chooses one
  // that depends on the order in which it meets the files.

  @About(value = "The day that is decided on.", from = "date in market.yaml")
  record Day(
      LocalDate date,
      @Words({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) String weekday,
      @Unit("days") double daysToNextSession)
      implements Observation {}

  @About(value = "The S&P 500 at the close.", from = "closes.SPX in market.yaml")
  record Spx(@Unit("points") double close) implements Observation {}

  @About(
      value = "The S&P 500 against the session before.",
      from = "the last two closes of SPX in history.csv")
  record SpxMove(@Unit("points") double previousClose, @Unit("percent") double change)
      implements Observation {}

  @About(value = "The VIX at the close.", from = "closes.VIX in market.yaml")
  record Vix(@Unit("points") double close) implements Observation {}

  @About(
      value = "The VIX against the session before.",
      from = "the last two closes of VIX in history.csv")
  record VixMove(@Unit("points") double previousClose, @Unit("percent") double change)
      implements Observation {}

  @About(value = "The nine-day VIX at the close.", from = "closes.VIX9D in market.yaml")
  record Vix9d(@Unit("points") double close) implements Observation {}

  @About(value = "The three-month VIX at the close.", from = "closes.VIX3M in market.yaml")
  record Vix3m(@Unit("points") double close) implements Observation {}

  @About(value = "The VIX of the VIX at the close.", from = "closes.VVIX in market.yaml")
  record Vvix(@Unit("points") double close) implements Observation {}

  @About(value = "The SKEW index at the close.", from = "closes.SKEW in market.yaml")
  record Skew(@Unit("points") double close) implements Observation {}

  @About(
      value = "Slope of the volatility term structure: VIX3M / VIX - 1.",
      from = "closes.VIX3M in market.yaml, before 2009-09 three VIX futures")
  record TermStructure(@Unit("percent") double slope) implements Observation {}

  @About(
      value = "Slope of the VIX futures: second / first settlement - 1.",
      from = "vixFutures in market.yaml")
  record FuturesCurve(@Unit("percent") double slope) implements Observation {}

  @About(
      value = "The S&P 500 against its 200-day average; up or down when five closes agree.",
      from = "204 closes of SPX in history.csv")
  record Trend(@Words({"up", "down", "mixed"}) String direction, @Unit("percent") double distance)
      implements Observation {}

  @About(
      value = "Realised volatility of 21 sessions and its median over 252 sessions, annualised.",
      from = "273 closes of SPX in history.csv")
  record RealisedVolatility(@Unit("percent") double level, @Unit("percent") double median)
      implements Observation {}

  @About(
      value = "Wilder's RSI(14) of the S&P 500, today and the session before.",
      from = "16 closes of SPX in history.csv")
  record SpxRsi(@Unit("rsi") double value, @Unit("rsi") double previous) implements Observation {}

  @About(
      value = "Wilder's RSI(14) of the VIX, today and the session before.",
      from = "16 closes of VIX in history.csv")
  record VixRsi(@Unit("rsi") double value, @Unit("rsi") double previous) implements Observation {}

  @About(
      value = "MACD(12, 26, 9) histogram of the S&P 500, today and the session before.",
      from = "79 closes of SPX in history.csv")
  record SpxMacd(@Unit("points") double histogram, @Unit("points") double previous)
      implements Observation {}

  @About(
      value = "MACD(12, 26, 9) histogram of the VIX, today and the session before.",
      from = "79 closes of VIX in history.csv")
  record VixMacd(@Unit("points") double histogram, @Unit("points") double previous)
      implements Observation {}

  @About(
      value = "US consumer prices against a year ago, the latest release known at the close.",
      from = "inflation.yearOnYear in market.yaml")
  record InflationRate(@Unit("percent") double yearOnYear) implements Observation {}

  @About(
      value = "That figure minus the one published three releases earlier.",
      from = "inflation.change in market.yaml")
  record InflationChange(@Unit("percentage points") double points) implements Observation {}

  @About(
      value = "How expensive the S&P 500 stands against its own ten years.",
      from = "valuation.z in market.yaml")
  record ValuationZ(@Unit("sd") double z) implements Observation {}

  @About(
      value =
          "Slope of the cumulative advance-decline line over 20 sessions, per cent of issues a"
              + " session.",
      from = "20 rows of advances and declines in history.csv, or breadth.slope in market.yaml")
  record Breadth(@Unit("percent") double slope) implements Observation {}

  @About(
      value = "A scheduled release near the day; 0 sessions is today, -1 the session before.",
      from = "events in market.yaml",
      many = true)
  record Event(
      @Words({"FOMC", "CPI", "PPI"}) String kind,
      @Unit("sessions") double sessionsAhead,
      @Unit("days") double daysAhead)
      implements Observation {}

  @About(value = "The strategy and the profile it is run under.", from = "the strategy file")
  record Strategy(String name, @Words({"steward", "promoter"}) String profile)
      implements Observation {}

  @About(
      value = "A hedge layer that the strategy knows.",
      from = "hedge.layers of the strategy",
      many = true)
  record HedgeLayer(String layer) implements Observation {}

  @About(
      value = "Trigger state of a layer before today's close is looked at.",
      from = "layers in positions.yaml, else worked out from the closes",
      many = true)
  record LayerState(String layer, @Words({"armed", "open"}) String state, @Unit("days") double days)
      implements Observation {}

  @About(
      value =
          "A hedge layer of the strategy that is held: signed contracts, days since it was opened or"
              + " kept in a roll, and days to the nearest expiry. Of several contracts those count that"
              + " were opened last; the others are what a roll could not sell.",
      from = "positions in positions.yaml",
      many = true)
  record LayerHolding(
      String layer,
      @Unit("contracts") double contracts,
      @Unit("days") double age,
      @Unit("days") double dte)
      implements Observation {}

  @About(
      value =
          "A condor that is held, by expiry: its age, and profit as per cent of its credit. Bought"
              + " legs that are left over without a sold one are none.",
      from = "positions of layer condor in positions.yaml",
      many = true)
  record CondorHolding(
      LocalDate expiry,
      @Unit("contracts") double contracts,
      @Unit("days") double age,
      @Unit("days") double dte,
      @Unit("percent") double profit)
      implements Observation {}

  @About(value = "Net asset value and free cash.", from = "nav and cash in positions.yaml")
  record Account(@Unit("usd") double nav, @Unit("usd") double cash) implements Observation {}

  @About(
      value =
          "(cash + liquid assets after haircut) / (margin + unpaid premium + one-day stress loss)."
              + " Absent when nothing is owed.",
      from = "positions.yaml, priced today",
      mayBeAbsent = true)
  record QuickRatio(@Unit("ratio") double value) implements Observation {}

  @About(
      value =
          "What the strategy's hedge, opened fresh today, would lose a year by time and roll-down,"
              + " per cent of NAV.",
      from = "the strategy's hedge layers, priced today",
      mayBeAbsent = true)
  record HedgeCarry(@Unit("percent") double cost) implements Observation {}

  @About(
      value = "Whether the hedge was on before today's close, and for how many sessions.",
      from = "hedge in positions.yaml; on when it is not stated")
  record HedgeSwitch(@Words({"on", "off"}) String state, @Unit("sessions") double sessions)
      implements Observation {}

  @About(
      value = "Market liquidity index: mean percentile rank of VIX3M/VIX and of -VVIX, 252 days.",
      from = "252 closes of VIX, VIX3M and VVIX in history.csv")
  record MarketLiquidity(@Unit("share") double index) implements Observation {}

  @About(
      value = "The market liquidity index of the day the hedge was switched off.",
      from = "hedge.liquidityWhenSwitchedOff in positions.yaml",
      mayBeAbsent = true)
  record LiquidityAtSwitchOff(@Unit("share") double index) implements Observation {}

  @About(
      value =
          "Share of the hedge in the absolute betas of condors and hedge, by the betas of all days"
              + " and by those of days on which the S&P 500 moves by more than 3 %. Absent when"
              + " nothing is held.",
      from = "positions in positions.yaml, priced today",
      mayBeAbsent = true)
  record HedgeShareOfBeta(@Unit("percent") double plain, @Unit("percent") double stress)
      implements Observation {}

  @About(
      value =
          "What the hedge held would gain over what the condors held would lose if the S&P 500 fell"
              + " by 5 % in a day and the VIX answered as usual. Absent when the condors would lose"
              + " nothing.",
      from = "positions in positions.yaml, priced today",
      mayBeAbsent = true)
  record HedgeHealth(@Unit("ratio") double cover) implements Observation {}

  @About(
      value =
          "How much more a day's decay of the condors of an expiry is than with one day more to go,"
              + " US dollars a day; above zero it quickens.",
      from = "positions of layer condor in positions.yaml, priced today",
      many = true)
  record ThetaAcceleration(
      LocalDate expiry, @Unit("days") double dte, @Unit("usd") double acceleration)
      implements Observation {}

  @About(
      value =
          "A day's decay of the condors of an expiry over what a usual day's move of the VIX costs"
              + " them: theta / (|vega| x standard deviation of 21 daily VIX changes).",
      from = "positions of layer condor in positions.yaml, and 22 closes of VIX in history.csv",
      many = true)
  record TemporalTheta(LocalDate expiry, @Unit("days") double dte, @Unit("ratio") double value)
      implements Observation {}

  @About(
      value =
          "The VIX against its close of the session before a scheduled release of the last five"
              + " sessions.",
      from = "events in market.yaml and closes of VIX in history.csv",
      many = true)
  record EventMove(
      @Words({"FOMC", "CPI", "PPI"}) String kind,
      @Unit("sessions") double sessionsAhead,
      @Unit("percent") double vixChange)
      implements Observation {}

  @About(
      value =
          "The next monthly expiry of options on the S&P 500: the third Friday, or the session before"
              + " it; 0 sessions is today, after it has settled in the morning.",
      from = "the exchange calendar")
  record SpxMonthly(@Unit("sessions") double sessionsAhead, @Unit("days") double daysAhead)
      implements Observation {}

  @About(
      value =
          "The next monthly expiry of options on the VIX; 0 sessions is today, after it has settled"
              + " in the morning.",
      from = "the exchange calendar")
  record VixMonthly(@Unit("sessions") double sessionsAhead, @Unit("days") double daysAhead)
      implements Observation {}

  @About(
      value = "The VIX future of the next monthly expiry after today.",
      from = "vixFutures in market.yaml, else the curve made of the VIX and its like")
  record FrontFuture(@Unit("points") double level, @Unit("days") double days)
      implements Observation {}

  @About(
      value =
          "A layer that the strategy sells: margin of all of it, naked, if it were sold today; per"
              + " cent of NAV.",
      from = "the strategy's hedge layers, priced today",
      many = true)
  record SoldLayer(String layer, @Unit("percent") double margin) implements Observation {}

  @About(
      value =
          "A layer that the strategy sells and that is held: what buying it back costs, per cent of"
              + " the credit it was sold for.",
      from = "positions in positions.yaml, priced today",
      many = true)
  record SoldHolding(
      String layer, @Unit("contracts") double contracts, @Unit("percent") double cost)
      implements Observation {}

  @About(
      value =
          "A held layer that has a share of the hedge's budget: its share of the hedge's marked"
              + " value, the share it should have, and how far off that is, either way.",
      from =
          "budgetShare of the strategy's hedge layers; positions in positions.yaml, priced today",
      many = true)
  record LayerShare(
      String layer,
      @Unit("percent") double share,
      @Unit("percent") double target,
      @Unit("percentage points") double off)
      implements Observation {}

  @About(
      value = "The second engine of the strategy, and whether it ran before today's close.",
      from = "secondEngine of the strategy; hedge.engine in positions.yaml, off when not stated",
      mayBeAbsent = true)
  record SecondEngine(
      @Words({"leverage", "smoothing", "mediumLayer"}) String meaning,
      @Words({"on", "off"}) String state)
      implements Observation {}

  @About(
      value =
          "Realised volatility of NAV over 21 sessions, annualised, and the second engine's target"
              + " over it.",
      from = "22 daily values under record.equity in positions.yaml",
      mayBeAbsent = true)
  record NavVolatility(@Unit("percent") double level, @Unit("ratio") double targetOverLevel)
      implements Observation {}

  @About(
      value = "Mean of the slope VIX3M / VIX - 1 over 20 sessions.",
      from = "20 closes of VIX and VIX3M in history.csv")
  record TermStructureMean(@Unit("percent") double slope) implements Observation {}

  @About(
      value =
          "MACD(12, 26, 9) histogram of the slope VIX3M / VIX - 1, today and the session before.",
      from = "79 closes of VIX and VIX3M in history.csv")
  record TermStructureMacd(
      @Unit("percentage points") double histogram, @Unit("percentage points") double previous)
      implements Observation {}

  @About(
      value = "MACD(12, 26, 9) histogram of the 30-day VIX future, today and the session before.",
      from = "79 closes of VX30, else of VIX and VIX3M, in history.csv")
  record FuturesMacd(@Unit("points") double histogram, @Unit("points") double previous)
      implements Observation {}

  @About(
      value =
          "Lowest VIX, and lowest histogram of its MACD, of the last ten sessions and of the ten before.",
      from = "97 closes of VIX in history.csv")
  record VixTroughs(
      @Unit("points") double low,
      @Unit("points") double lowBefore,
      @Unit("points") double histogram,
      @Unit("points") double histogramBefore)
      implements Observation {}

  @About(value = "The VIX against its 200-day average.", from = "200 closes of VIX in history.csv")
  record VixTrend(@Unit("percent") double distance) implements Observation {}

  @About(
      value = "Where the VIX stands among its closes of a year: 0 lowest, 1 highest.",
      from = "252 closes of VIX in history.csv")
  record VixRank(@Unit("share") double share) implements Observation {}

  @About(
      value = "The VIX over the VIX five sessions ago.",
      from = "the last six closes of VIX in history.csv")
  record VixFiveSessions(@Unit("ratio") double ratio) implements Observation {}

  @About(
      value = "The VIX of the VIX against the session before.",
      from = "the last two closes of VVIX in history.csv")
  record VvixMove(@Unit("points") double previousClose, @Unit("percent") double change)
      implements Observation {}

  @About(
      value =
          "The VIX less the realised volatility of 21 sessions, and how much higher the VIX is in per cent of it.",
      from = "22 closes of SPX and the VIX in history.csv")
  record VolatilityPremium(@Unit("points") double points, @Unit("percent") double relative)
      implements Observation {}

  @About(
      value = "How far the S&P 500 stands below its highest close of 252 and of 50 sessions.",
      from = "252 closes of SPX in history.csv")
  record SpxHighs(@Unit("percent") double belowYear, @Unit("percent") double belowFifty)
      implements Observation {}

  @About(
      value = "Highest RSI(14) of the S&P 500 of the last 20 sessions.",
      from = "34 closes of SPX in history.csv")
  record SpxRsiHigh(@Unit("rsi") double highest) implements Observation {}

  @About(
      value =
          "High less low of the S&P 500 over its open, the same over a usual day's move, and how much of it was given back by the close: 0 nothing, 1 all of it.",
      from = "session in market.yaml")
  record SpxSession(
      @Unit("percent") double range,
      @Unit("ratio") double usualMoves,
      @Unit("share") double reversal)
      implements Observation {}

  @About(
      value =
          "How far the advance-decline line stands below its highest of 50 sessions, in days on which every issue falls.",
      from = "50 rows of advances and declines in history.csv")
  record BreadthLine(@Unit("percent") double belowHigh) implements Observation {}

  @About(
      value =
          "US consumer prices against a year ago, published less expected, of the latest release.",
      from = "actual and consensus of an event of kind CPI in market.yaml")
  record CpiSurprise(
      @Unit("percentage points") double surprise, @Unit("sessions") double sessionsAgo)
      implements Observation {}

  @About(
      value =
          "Core US consumer prices against the month before, published less expected, of the latest release.",
      from = "coreActual and coreConsensus of an event of kind CPI in market.yaml")
  record CpiCoreSurprise(
      @Unit("percentage points") double surprise, @Unit("sessions") double sessionsAgo)
      implements Observation {}

  @About(
      value =
          "Core US producer prices against the month before, published less expected, of the latest release.",
      from = "coreActual and coreConsensus of an event of kind PPI in market.yaml")
  record PpiCoreSurprise(
      @Unit("percentage points") double surprise, @Unit("sessions") double sessionsAgo)
      implements Observation {}

  @About(
      value = "Real effective exchange rate of the US dollar against its own five years.",
      from = "releases with figure reer-z in market.yaml")
  record Reer(@Unit("sd") double z) implements Observation {}

  @About(
      value =
          "Policy rate of the Federal Reserve less that of the European Central Bank, and its change over 20 sessions.",
      from = "releases with figures fed-rate and ecb-rate in market.yaml")
  record RateDifferential(
      @Unit("percentage points") double level, @Unit("percentage points") double change)
      implements Observation {}

  @About(
      value = "Earnings yield of the S&P 500 less the yield of the ten-year Treasury note.",
      from = "releases with figures earnings-yield and ten-year-yield in market.yaml")
  record EquityPremium(@Unit("percentage points") double level) implements Observation {}

  @About(
      value =
          "Dividend yield of the S&P 500 less the riskless rate; with a growth of dividends added it is what Gordon's formula promises above that rate.",
      from = "dividendYield and rate in market.yaml")
  record YieldGap(@Unit("percentage points") double level) implements Observation {}

  @About(
      value = "Trailing price to earnings of the S&P 500 against its own ten years.",
      from = "releases with figure price-earnings-z in market.yaml")
  record PriceEarningsZ(@Unit("sd") double z) implements Observation {}

  @About(
      value = "Price to cash flow of the S&P 500 against its own ten years.",
      from = "releases with figure price-cash-flow-z in market.yaml")
  record PriceCashFlowZ(@Unit("sd") double z) implements Observation {}

  @About(
      value = "Weight of the ten largest companies in the S&P 500.",
      from = "releases with figure top-ten-weight in market.yaml")
  record TopTenWeight(@Unit("percent") double weight) implements Observation {}

  @About(
      value = "Initial public offerings on US exchanges in the last 30 days.",
      from = "releases with figure ipo-count in market.yaml")
  record IpoCount(@Unit("offerings") double count) implements Observation {}

  @About(
      value = "Net flow into US equity funds over four weeks.",
      from = "releases with figure equity-flow in market.yaml")
  record EquityFlow(@Unit("billion usd") double flow) implements Observation {}

  @About(
      value = "Net flow into US real-estate funds over four weeks.",
      from = "releases with figure reit-flow in market.yaml")
  record ReitFlow(@Unit("billion usd") double flow) implements Observation {}

  @About(
      value = "Standard deviation between forecasts of US growth.",
      from = "releases with figure gdp-dispersion in market.yaml")
  record GdpUncertainty(@Unit("percentage points") double dispersion) implements Observation {}

  @About(
      value =
          "What a point of volatility costs the condors of an expiry, US dollars, and the sessions left to them.",
      from = "positions of layer condor in positions.yaml, priced today",
      many = true)
  record CondorVega(LocalDate expiry, @Unit("sessions") double sessions, @Unit("usd") double usd)
      implements Observation {}

  @About(
      value =
          "What a point of volatility brings the hedge, every expiry brought to 30 days by the square root of time, US dollars. Absent when no hedge is held.",
      from = "positions of the hedge in positions.yaml, priced today",
      mayBeAbsent = true)
  record HedgeVega(@Unit("usd") double usd) implements Observation {}

  @About(
      value =
          "The temporal theta that the same condors had five sessions ago, at model prices of that day.",
      from = "positions of layer condor in positions.yaml, and 27 closes of VIX in history.csv",
      many = true)
  record TemporalThetaBefore(LocalDate expiry, @Unit("ratio") double value)
      implements Observation {}

  @About(
      value =
          "How many times steeper the profit of the hedge is when the VIX doubles, and its curvature now and then. Absent when no hedge is held.",
      from = "positions of the hedge in positions.yaml, priced today",
      mayBeAbsent = true)
  record HedgeConvexity(
      @Unit("ratio") double steepnessAtTwice,
      @Unit("ratio") double curvatureNow,
      @Unit("ratio") double curvatureAtTwice)
      implements Observation {}

  @About(
      value =
          "What the strategy's hedge, opened fresh today, costs a day by time and roll-down, what the capital that it ties up costs besides, and what a day brings the condors held. Absent without a hedge that can be priced, or without condors.",
      from =
          "the strategy's hedge layers, and positions of layer condor in positions.yaml, priced today",
      mayBeAbsent = true)
  record DailyBalance(
      @Unit("usd") double hedgeCost,
      @Unit("usd") double capitalCost,
      @Unit("usd") double condorTheta)
      implements Observation {}

  @About(
      value =
          "Credit over margin of the condor that the strategy would sell today, a year: credit / margin x 365 / days to expiry. Absent when none can be built.",
      from = "the strategy's condor, priced today",
      mayBeAbsent = true)
  record CondorReturn(@Unit("percent") double perYear, @Unit("days") double dte)
      implements Observation {}

  @About(
      value =
          "Best profit of a conversion and of a reversal in the options of an expiry at quoted prices, net of fees, index points; below zero is a loss.",
      from = "positions in positions.yaml and the chain given",
      many = true)
  record ParityResidual(
      String root,
      LocalDate expiry,
      @Unit("points") double conversion,
      @Unit("points") double reversal)
      implements Observation {}

  @About(
      value =
          "Sessions running, today's the last, of which the VIX close is known; 10 at the most.",
      from = "closes of VIX in history.csv")
  record VixKnown(@Unit("sessions") double sessions) implements Observation {}

  @About(
      value = "The VIX closes of the nine sessions before today, those that are known.",
      from = "closes of VIX in history.csv",
      many = true)
  record VixBefore(@Unit("sessions") double sessionsAgo, @Unit("points") double close)
      implements Observation {}
}
