package org.hedgerow.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hedgerow.basics.Origin;
import org.hedgerow.book.BetaExposure;
import org.hedgerow.book.CondorTheta;
import org.hedgerow.book.MarkedBook;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.Indicators;
import org.hedgerow.pricing.OptionMarket;

/** What is calculated from the book and the market together, as facts. */
public final class CalculatedFacts {

  private CalculatedFacts() {}

  /** The facts of a book at the prices of a day; none when nothing is held. */
  public static List<ObservedFact> of(MarkedBook marked, OptionMarket market) {
    if (marked.marks().isEmpty()) {
      return List.of();
    }
    boolean observed = marked.marks().stream().allMatch(m -> m.origin().isObserved());
    Origin origin =
        observed
            ? Origin.observed("the book at quoted prices")
            : Origin.synthetic("the book at model prices");
    List<ObservedFact> facts = new ArrayList<>();
    facts.add(new ObservedFact(hedgeShare(marked, market), origin));
    for (Observation theta : thetas(marked, market)) {
      facts.add(new ObservedFact(theta, origin));
    }
    return facts;
  }

  private static Observation hedgeShare(MarkedBook marked, OptionMarket market) {
    return new Observation.HedgeShareOfBeta(
        100 * BetaExposure.of(marked.book(), market).hedgeShare(),
        100 * BetaExposure.inStress(marked.book(), market).hedgeShare());
  }

  private static List<Observation> thetas(MarkedBook marked, OptionMarket market) {
    OptionalDouble deviation =
        Indicators.deviationOfChanges(
            market.day().history(IndexSeries.VIX), Indicators.VOLATILITY_SESSIONS);
    List<Observation> facts = new ArrayList<>();
    for (CondorTheta theta : CondorTheta.of(marked.book(), market)) {
      facts.add(
          new Observation.ThetaAcceleration(
              theta.expiry(), theta.dte(), theta.accelerationUsdPerDay()));
      if (deviation.isPresent()) {
        theta
            .temporalTheta(deviation.getAsDouble())
            .ifPresent(
                value ->
                    facts.add(new Observation.TemporalTheta(theta.expiry(), theta.dte(), value)));
      }
    }
    return facts;
  }
}
