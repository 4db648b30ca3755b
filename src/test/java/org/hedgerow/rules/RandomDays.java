package org.hedgerow.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hedgerow.basics.Origin;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;

/** Days such as the shipped packs may meet, from a seed: quiet, wild, and with figures missing. */
final class RandomDays {
  private static final List<String> LAYERS =
      List.of("first", "second", "third", "short", "medium", "long");

  private final Random random;
  private final List<Observation> facts = new ArrayList<>();

  private RandomDays(Random random) {
    this.random = random;
  }

  static List<List<ObservedFact>> of(long seed, int days) {
    Random random = new Random(seed);
    List<List<ObservedFact>> all = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      all.add(observed(new RandomDays(random).day(i)));
    }
    return all;
  }

  /** A day on which nothing but the VIX is remarkable, with a strategy of triggered layers. */
  static List<ObservedFact> quiet(double vix) {
    return observed(
        List.of(
            new Observation.Day(LocalDate.of(2018, 2, 2), "FRIDAY", 3),
            new Observation.Vix(vix),
            new Observation.Strategy("alvh-triggered", "steward"),
            new Observation.InflationRate(2.1),
            new Observation.Trend("up", 2),
            new Observation.HedgeSwitch("on", 0),
            new Observation.HedgeCarry(1.1),
            new Observation.HedgeLayer("first"),
            new Observation.LayerState("first", "armed", 10)));
  }

  private static List<ObservedFact> observed(List<Observation> facts) {
    return facts.stream().map(f -> new ObservedFact(f, Origin.observed("the test"))).toList();
  }

  private List<Observation> day(int number) {
    facts.add(new Observation.Day(LocalDate.of(2018, 1, 1).plusDays(number), "MONDAY", 1));
    facts.add(new Observation.Vix(between(9, 45)));
    sometimes(new Observation.VixKnown(Math.rint(between(1, 10))));
    for (int ago = 1; ago < 4; ago++) {
      sometimes(new Observation.VixBefore(ago, between(9, 45)));
    }
    facts.add(new Observation.Strategy("s", any("steward", "promoter")));
    facts.add(new Observation.HedgeSwitch(any("on", "off"), between(0, 12)));
    sometimes(new Observation.TermStructure(between(-10, 25)));
    sometimes(new Observation.RealisedVolatility(between(5, 30), between(10, 20)));
    sometimes(new Observation.InflationRate(between(-1, 7)));
    sometimes(new Observation.InflationChange(between(-2, 2)));
    sometimes(new Observation.Trend(any("up", "down", "mixed"), between(-9, 9)));
    sometimes(new Observation.HedgeCarry(between(0, 4)));
    sometimes(new Observation.MarketLiquidity(between(0, 1)));
    sometimes(new Observation.LiquidityAtSwitchOff(between(0, 1)));
    sometimes(new Observation.QuickRatio(between(0.5, 3)));
    sometimes(new Observation.ValuationZ(between(-1, 3)));
    sometimes(new Observation.Breadth(between(-5, 5)));
    sometimes(
        new Observation.Event(
            any("CPI", "FOMC", "PPI"), Math.rint(between(-2, 4)), Math.rint(between(-4, 6))));
    signals();
    releases();
    for (String layer : LAYERS) {
      sometimes(new Observation.HedgeLayer(layer));
      sometimes(new Observation.LayerState(layer, any("armed", "open"), between(0, 30)));
      sometimes(new Observation.LayerHolding(layer, 4, between(0, 14), Math.rint(between(1, 90))));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate expiry = LocalDate.of(2018, 3, i);
      facts.add(
          new Observation.CondorHolding(
              expiry, -2, between(0, 40), between(1, 45), between(-80, 90)));
      sometimes(new Observation.ThetaAcceleration(expiry, 9, between(-2, 2)));
      sometimes(new Observation.TemporalTheta(expiry, 9, between(0, 2)));
      sometimes(new Observation.TemporalThetaBefore(expiry, between(0, 2)));
      sometimes(new Observation.CondorVega(expiry, Math.rint(between(0, 5)), between(0, 9)));
      sometimes(new Observation.ParityResidual("SPXW", expiry, between(-1, 1), between(-1, 1)));
    }
    return facts;
  }

  private void signals() {
    sometimes(new Observation.SpxMacd(between(-1, 1), between(-1, 1)));
    sometimes(new Observation.VixMacd(between(-1, 1), between(-1, 1)));
    sometimes(new Observation.FuturesMacd(between(-1, 1), between(-1, 1)));
    sometimes(new Observation.TermStructureMacd(between(-1, 1), between(-1, 1)));
    sometimes(new Observation.TermStructureMean(between(-10, 25)));
    sometimes(
        new Observation.VixTroughs(
            between(10, 14), between(10, 14), between(-1, 1), between(-1, 1)));
    sometimes(new Observation.VixTrend(between(-20, 20)));
    sometimes(new Observation.VixRank(between(0, 1)));
    sometimes(new Observation.VixFiveSessions(between(0, 2)));
    sometimes(new Observation.VvixMove(100, between(-9, 9)));
    sometimes(new Observation.VolatilityPremium(between(-5, 30), between(-30, 90)));
    sometimes(new Observation.SpxHighs(between(0, 4), between(0, 2)));
    sometimes(new Observation.SpxRsi(between(30, 80), between(30, 80)));
    sometimes(new Observation.VixRsi(between(30, 80), between(30, 80)));
    sometimes(new Observation.SpxRsiHigh(between(60, 80)));
    sometimes(new Observation.SpxSession(2, between(0, 4), between(0, 1)));
    sometimes(new Observation.BreadthLine(between(0, 90)));
    sometimes(new Observation.HedgeVega(between(0, 9)));
    sometimes(new Observation.HedgeShareOfBeta(between(0, 99), between(0, 99)));
    sometimes(new Observation.HedgeHealth(between(0, 2)));
    sometimes(new Observation.DailyBalance(between(0, 90), between(0, 9), between(0, 99)));
    sometimes(new Observation.CondorReturn(between(0, 120), 45));
  }

  private void releases() {
    sometimes(new Observation.CpiSurprise(between(-1, 1), Math.rint(between(0, 3))));
    sometimes(new Observation.CpiCoreSurprise(between(-1, 1), Math.rint(between(0, 3))));
    sometimes(new Observation.PpiCoreSurprise(between(-1, 1), Math.rint(between(0, 3))));
    sometimes(new Observation.Reer(between(-3, 3)));
    sometimes(new Observation.RateDifferential(1, between(-1, 1)));
    sometimes(new Observation.EquityPremium(between(-1, 6)));
    sometimes(new Observation.YieldGap(between(-5, 3)));
    sometimes(new Observation.PriceCashFlowZ(between(-1, 3)));
    sometimes(new Observation.TopTenWeight(between(20, 40)));
    sometimes(new Observation.IpoCount(Math.rint(between(0, 90))));
    sometimes(new Observation.EquityFlow(between(-50, 50)));
    sometimes(new Observation.ReitFlow(between(-5, 5)));
    sometimes(new Observation.GdpUncertainty(between(0, 1)));
  }

  private void sometimes(Observation fact) {
    if (random.nextInt(4) > 0) {
      facts.add(fact);
    }
  }

  private String any(String... words) {
    return words[random.nextInt(words.length)];
  }

  /** A number of two decimals, so that thresholds are hit now and then. */
  private double between(double low, double high) {
    return Math.rint((low + random.nextDouble() * (high - low)) * 4) / 4;
  }
}
