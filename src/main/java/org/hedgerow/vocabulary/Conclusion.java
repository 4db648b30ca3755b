package org.hedgerow.vocabulary;

import java.time.LocalDate;

/** What a rule concluded; later stages match it like any other fact. */
public sealed interface Conclusion extends Fact
    permits Conclusion.Veto,
        Conclusion.LayerTurn,
        Conclusion.VixBand,
        Conclusion.CurveShape,
        Conclusion.InflationPressure,
        Conclusion.DeflationPressure,
        Conclusion.Regime,
        Conclusion.VolatilityCycle,
        Conclusion.EventWindow,
        Conclusion.Posture,
        Conclusion.LayerMissing,
        Conclusion.HedgeClock,
        Conclusion.SwitchOn,
        Conclusion.RollDue,
        Conclusion.ScaleCondor,
        Conclusion.ScaleHedge,
        Conclusion.ShortDelta,
        Conclusion.LayerWindow,
        Conclusion.LayerVeto,
        Conclusion.ScaleLayer,
        Conclusion.CondorCap,
        Conclusion.SaleBarred,
        Conclusion.EngineBarred,
        Conclusion.EngineClock,
        Conclusion.MacdUp,
        Conclusion.BreadthTone,
        Conclusion.Divergence,
        Conclusion.SupportBroken,
        Conclusion.VixMomentum,
        Conclusion.ToppingPrice,
        Conclusion.TopPattern,
        Conclusion.TemporalThetaSign,
        Conclusion.Surprise,
        Conclusion.EarlyWarning,
        Conclusion.MarketStrain,
        Conclusion.Rotation,
        Conclusion.RiskPremium,
        Conclusion.ParityProfit,
        Conclusion.Whipsaw,
        Conclusion.FearGathers,
        Conclusion.HedgeDelta,
        Conclusion.WingWidth,
        Conclusion.HedgeBetaCap {

  /** Greatest factor on a size, a delta or a distance. */
  double GREATEST_FACTOR = 1000;

  /** The greatest delta an order can ask for. */
  double GREATEST_DELTA = 0.5;

  /** A century, days. */
  double GREATEST_DAYS = 36525;

  // The permits clause is the canonical order of these types. Without it the compiler chooses one
  // that depends on the order in which it meets the files.

  @About(value = "Overrules every action of a type asked today.", readBy = "the arbiter")
  record Veto(
      @Words({
            "OpenLayer",
            "RollLayer",
            "ShiftLayer",
            "AdjustLayer",
            "CloseLayer",
            "OpenCondor",
            "CloseCondor"
          })
          String action,
      String reason)
      implements Conclusion {}

  @About(
      value = "A layer's trigger state changes with today's close; the book keeps the new state.",
      readBy = "the book")
  @Exactly(atLeast = 0, per = "layer")
  record LayerTurn(String layer, @Words({"armed", "open"}) String turned) implements Conclusion {}

  @About(value = "Where the VIX stands.", readBy = "the report of the day")
  @Exactly
  record VixBand(@Words({"LOW", "NORMAL", "HIGH", "EXTREME"}) String name) implements Conclusion {}

  @About(value = "Shape of the volatility term structure.", readBy = "the report of the day")
  @Exactly(atLeast = 0)
  record CurveShape(@Words({"INVERTED", "FLAT", "CONTANGO", "STEEP"}) String name)
      implements Conclusion {}

  @About("Consumer prices rise too fast, for the reason given.")
  record InflationPressure(String reason) implements Conclusion {}

  @About("Consumer prices hardly rise or fall back, for the reason given.")
  record DeflationPressure(String reason) implements Conclusion {}

  @About(value = "The regime, classified before any hedge.", readBy = "the report of the day")
  @Exactly
  record Regime(@Words({"GROWTH", "INFLATION", "DEFLATION", "UNCLEAR"}) String name)
      implements Conclusion {}

  @About(value = "Realised volatility against its own year.", readBy = "the report of the day")
  @Exactly(atLeast = 0)
  record VolatilityCycle(@Words({"COMPRESSION", "EXPANSION"}) String name) implements Conclusion {}

  @About(
      value = "A scheduled event is one or two sessions ahead, or today or one session ago.",
      readBy = "the report of the day")
  record EventWindow(
      @Words({"before", "after"}) String phase, @Words({"FOMC", "CPI", "PPI"}) String kind)
      implements Conclusion {}

  @About(
      value = "How the profile stands to today's valuation and breadth.",
      readBy = "the report of the day")
  @Exactly
  record Posture(@Words({"NEUTRAL", "TIGHT", "TIGHTEST", "STRETCHED"}) String name)
      implements Conclusion {}

  @About(value = "A layer should be open and is not in the book.", readBy = "the report of the day")
  record LayerMissing(String layer) implements Conclusion {}

  @About(value = "The carry clock after today's close; the book keeps it.", readBy = "the book")
  @Exactly
  record HedgeClock(@Words({"on", "off"}) String state) implements Conclusion {}

  @About("A hedge that was off may come on again.")
  record SwitchOn(String reason) implements Conclusion {}

  @About("The ladder is due to be rolled.")
  record RollDue(String reason) implements Conclusion {}

  @About(
      value = "Multiplies the size of a new condor; several multiply each other.",
      readBy = "the planner")
  record ScaleCondor(@Unit("ratio") @Within(most = GREATEST_FACTOR) double factor, String reason)
      implements Conclusion {}

  @About(
      value = "Multiplies the size of a new hedge layer; several multiply each other.",
      readBy = "the planner")
  record ScaleHedge(@Unit("ratio") @Within(most = GREATEST_FACTOR) double factor, String reason)
      implements Conclusion {}

  @About(
      value = "Target delta of the condor's short legs, in place of the strategy's.",
      readBy = "the planner")
  @Exactly(atLeast = 0)
  record ShortDelta(@Unit("delta") @Within(most = GREATEST_DELTA, above = true) double target)
      implements Conclusion {}

  @About(
      value =
          "Days to expiry of a hedge layer that is opened today, in place of the strategy's: from"
              + " after + least to after + most.",
      readBy = "the planner")
  @Exactly(atLeast = 0, per = "layer")
  record LayerWindow(
      String layer,
      @Unit("days") @Within(least = -GREATEST_DAYS, most = GREATEST_DAYS) double after,
      @Unit("days") @Within(least = -GREATEST_DAYS, most = GREATEST_DAYS) double least,
      @Unit("days") @Within(least = -GREATEST_DAYS, most = GREATEST_DAYS) double most)
      implements Conclusion {}

  @About(value = "Overrules an action asked today of one layer.", readBy = "the arbiter")
  record LayerVeto(
      @Words({"OpenLayer", "RollLayer", "ShiftLayer", "AdjustLayer", "CloseLayer"}) String action,
      String layer,
      String reason)
      implements Conclusion {}

  @About(
      value = "Multiplies the size of one hedge layer; several multiply each other.",
      readBy = "the planner")
  record ScaleLayer(
      String layer, @Unit("ratio") @Within(most = GREATEST_FACTOR) double factor, String reason)
      implements Conclusion {}

  @About(
      value = "Most that the factors on a new condor may come to together; the least counts.",
      readBy = "the planner")
  record CondorCap(@Unit("ratio") @Within(most = GREATEST_FACTOR) double factor, String reason)
      implements Conclusion {}

  @About("A layer that the strategy sells is not sold today, for the reason given.")
  record SaleBarred(String layer, String reason) implements Conclusion {}

  @About("The second engine rests, for the reason given.")
  record EngineBarred(String reason) implements Conclusion {}

  @About(
      value = "Whether the second engine runs after today's close; the book keeps it.",
      readBy = "the book")
  @Exactly(atLeast = 0)
  record EngineClock(@Words({"on", "off"}) String state) implements Conclusion {}

  @About(
      value = "The MACD histogram of a series is above zero and rising.",
      readBy = "the report of the day")
  @Exactly(atLeast = 0, per = "series")
  record MacdUp(@Words({"SPX", "VIX", "FUTURE", "CURVE"}) String series) implements Conclusion {}

  @About(
      value = "Whether the advance-decline line improves, is weak, or neither.",
      readBy = "the report of the day")
  @Exactly(atLeast = 0)
  record BreadthTone(@Words({"IMPROVING", "MIXED", "WEAK"}) String name) implements Conclusion {}

  @About(
      value =
          "A price and what should confirm it part ways: the VIX and its momentum, or the index and its breadth.",
      readBy = "the report of the day")
  @Exactly(atLeast = 0, per = "kind")
  record Divergence(@Words({"VIX", "BREADTH"}) String kind) implements Conclusion {}

  @About(
      value = "The RSI of a series falls through its support from at or above it.",
      readBy = "the report of the day")
  @Exactly(atLeast = 0, per = "series")
  record SupportBroken(@Words({"SPX", "VIX"}) String series) implements Conclusion {}

  @About(value = "The RSI of the VIX is above its level.", readBy = "the report of the day")
  @Exactly(atLeast = 0)
  record VixMomentum(String reason) implements Conclusion {}

  @About("The index tops out, whatever breadth does.")
  @Exactly(atLeast = 0)
  record ToppingPrice(String reason) implements Conclusion {}

  @About(
      value =
          "Whether the market shows a topping pattern, in one of three readings; UNKNOWN when breadth is missing.",
      readBy = "the report of the day")
  @Exactly(atLeast = 0, per = "reading")
  record TopPattern(
      @Words({"standard", "withoutBreadth", "hardRules"}) String reading,
      @Words({"SEEN", "UNKNOWN"}) String state)
      implements Conclusion {}

  @About(
      value =
          "The time decay of the condors of an expiry quickens, in one of the five readings of the texts.",
      readBy = "the report of the day")
  record TemporalThetaSign(
      @Words({"expansion", "expiry", "contraction", "collapse", "topping"}) String reading,
      LocalDate expiry)
      implements Conclusion {}

  @About(
      value = "US prices were published above (HOT) or below (COOL) what was expected.",
      readBy = "the report of the day")
  @Exactly(atLeast = 0, atMost = 2, per = "kind")
  record Surprise(@Words({"CPI", "PPI"}) String kind, @Words({"HOT", "COOL"}) String name)
      implements Conclusion {}

  @About(
      value = "An exchange rate or a rate differential warns ahead of volatility.",
      readBy = "the report of the day")
  record EarlyWarning(String reason) implements Conclusion {}

  @About(
      value =
          "The market is concentrated, crowded by new issues, fled by funds or unsure of growth.",
      readBy = "the report of the day")
  record MarketStrain(String reason) implements Conclusion {}

  @About(
      value =
          "What dividends promise above the riskless rate: money goes to those who pay them, or from them.",
      readBy = "the report of the day")
  @Exactly(atLeast = 0)
  record Rotation(@Words({"TO_DIVIDENDS", "NEITHER", "FROM_DIVIDENDS"}) String name)
      implements Conclusion {}

  @About(
      value = "Whether stocks earn much more than the ten-year note, something more, or no more.",
      readBy = "the report of the day")
  @Exactly(atLeast = 0)
  record RiskPremium(@Words({"HIGH", "USUAL", "NONE"}) String name) implements Conclusion {}

  @About(
      value = "A conversion or reversal earns money after costs at the prices quoted.",
      readBy = "the report of the day")
  record ParityProfit(@Words({"conversion", "reversal"}) String side, String root, LocalDate expiry)
      implements Conclusion {}

  @About(
      value = "The index went far and came back within the session.",
      readBy = "the report of the day")
  @Exactly(atLeast = 0)
  record Whipsaw(String reason) implements Conclusion {}

  @About(
      value = "The momentum of the VIX rises while that of the index is below zero.",
      readBy = "the report of the day")
  @Exactly(atLeast = 0)
  record FearGathers(String reason) implements Conclusion {}

  @About(
      value =
          "Multiplies the target delta of every hedge layer, which never falls below the least.",
      readBy = "the planner")
  @Exactly(atLeast = 0)
  record HedgeDelta(
      @Unit("ratio") @Within(most = GREATEST_FACTOR, above = true) double factor,
      @Unit("delta") @Within(most = GREATEST_DELTA) double least)
      implements Conclusion {}

  @About(
      value =
          "Multiplies how far the bought legs of a new condor stand from the sold ones; several multiply each other.",
      readBy = "the planner")
  record WingWidth(@Unit("ratio") @Within(most = GREATEST_FACTOR) double factor, String reason)
      implements Conclusion {}

  @About(
      value =
          "Most that the hedge may be of the absolute betas of condors and hedge, by the betas of"
              + " all days and by those of days of stress; the least counts.",
      readBy = "the planner")
  record HedgeBetaCap(@Unit("percent") double share, String reason) implements Conclusion {}
}
