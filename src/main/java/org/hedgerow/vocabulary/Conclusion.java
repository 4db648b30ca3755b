package org.hedgerow.vocabulary;

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
        Conclusion.EngineClock {

  // The permits clause is the canonical order of these types. Without it the compiler chooses one
  // that depends on the order in which it meets the files.

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

  @About(
      value = "A layer's trigger state changes with today's close; the book keeps the new state.",
      readBy = "the book")
  @Exactly(atLeast = 0, per = "layer")
  record LayerTurn(String layer, @Words({"armed", "open"}) String turned) implements Conclusion {}

  @About(
      value = "A layer should be open and is not in the book: reported, not bought late.",
      readBy = "the report of the day")
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
  record ScaleCondor(@Unit("ratio") double factor, String reason) implements Conclusion {}

  @About(
      value = "Multiplies the size of a new hedge layer; several multiply each other.",
      readBy = "the planner")
  record ScaleHedge(@Unit("ratio") double factor, String reason) implements Conclusion {}

  @About(
      value = "Target delta of the condor's short legs, in place of the strategy's.",
      readBy = "the planner")
  @Exactly(atLeast = 0)
  record ShortDelta(@Unit("delta") double target) implements Conclusion {}

  @About(
      value =
          "Days to expiry of a hedge layer that is opened today, in place of the strategy's: from"
              + " after + least to after + most.",
      readBy = "the planner")
  @Exactly(atLeast = 0, per = "layer")
  record LayerWindow(
      String layer,
      @Unit("days") double after,
      @Unit("days") double least,
      @Unit("days") double most)
      implements Conclusion {}

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

  @About(value = "Overrules an action asked today of one layer.", readBy = "the arbiter")
  record LayerVeto(
      @Words({"OpenLayer", "RollLayer", "ShiftLayer", "AdjustLayer", "CloseLayer"}) String action,
      String layer,
      String reason)
      implements Conclusion {}

  @About(
      value = "Multiplies the size of one hedge layer; several multiply each other.",
      readBy = "the planner")
  record ScaleLayer(String layer, @Unit("ratio") double factor, String reason)
      implements Conclusion {}

  @About(
      value = "Most that the factors on a new condor may come to together; the least counts.",
      readBy = "the planner")
  record CondorCap(@Unit("ratio") double factor, String reason) implements Conclusion {}

  @About("A layer that the strategy sells is not sold today, for the reason given.")
  record SaleBarred(String layer, String reason) implements Conclusion {}

  @About("The second engine rests, for the reason given.")
  record EngineBarred(String reason) implements Conclusion {}

  @About(
      value = "Whether the second engine runs after today's close; the book keeps it.",
      readBy = "the book")
  @Exactly(atLeast = 0)
  record EngineClock(@Words({"on", "off"}) String state) implements Conclusion {}
}
