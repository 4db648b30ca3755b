package org.hedgerow.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Origin;
import org.hedgerow.book.BetaExposure;
import org.hedgerow.book.Book;
import org.hedgerow.book.CondorTheta;
import org.hedgerow.book.HedgeSteepness;
import org.hedgerow.book.LadderWeights;
import org.hedgerow.book.MarkedBook;
import org.hedgerow.book.ParityCheck;
import org.hedgerow.book.Position;
import org.hedgerow.book.StressLoss;
import org.hedgerow.market.Closes;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.Indicators;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.SyntheticMarket;
import org.hedgerow.pricing.formula.Computed;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;

/** What is calculated from the book and the market together, as facts. */
public final class CalculatedFacts {
  private static final int SESSIONS_BEFORE = 5;
  private static final double TWICE = 2;

  private final Book book;
  private final OptionMarket market;
  private final Origin origin;
  private final List<ObservedFact> facts = new ArrayList<>();

  private CalculatedFacts(Book book, OptionMarket market, Origin origin) {
    this.book = book;
    this.market = market;
    this.origin = origin;
  }

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
    CalculatedFacts facts = new CalculatedFacts(marked.book(), market, origin);
    facts.hedgeShare();
    StressLoss.of(marked.book(), market)
        .hedgeCover()
        .ifPresent(cover -> facts.add(new Observation.HedgeHealth(cover)));
    facts.thetas();
    facts.thetasBefore();
    facts.hedge();
    facts.parity();
    return facts.facts;
  }

  private void add(Observation fact) {
    facts.add(new ObservedFact(fact, origin));
  }

  private void hedgeShare() {
    add(
        new Observation.HedgeShareOfBeta(
            100 * BetaExposure.of(book, market).hedgeShare(),
            100 * BetaExposure.inStress(book, market).hedgeShare()));
  }

  private void thetas() {
    OptionalDouble deviation = deviation(market.day().history(IndexSeries.VIX));
    LocalDate today = market.day().date();
    for (CondorTheta theta : CondorTheta.of(book, market)) {
      LocalDate expiry = theta.expiry();
      add(new Observation.ThetaAcceleration(expiry, theta.dte(), theta.accelerationUsdPerDay()));
      add(
          new Observation.CondorVega(
              expiry,
              ExchangeCalendar.sessionsBetween(today, expiry),
              Math.abs(theta.vegaUsdPerVolPoint())));
      if (deviation.isPresent()) {
        theta
            .temporalTheta(deviation.getAsDouble())
            .ifPresent(v -> add(new Observation.TemporalTheta(expiry, theta.dte(), v)));
      }
    }
  }

  private static OptionalDouble deviation(Closes vix) {
    return Indicators.deviationOfChanges(vix, Indicators.VOLATILITY_SESSIONS);
  }

  /** Five sessions ago only closes are known, so that market is made by the model. */
  private void thetasBefore() {
    Closes vix = market.day().history(IndexSeries.VIX);
    if (book.layer(Position.CONDOR).isEmpty() || vix.size() <= SESSIONS_BEFORE) {
      return;
    }
    LocalDate session = vix.date(vix.size() - 1 - SESSIONS_BEFORE);
    Closes spx = market.day().history(IndexSeries.SPX).upTo(session);
    OptionalDouble deviation = deviation(vix.upTo(session));
    if (deviation.isEmpty() || spx.size() == 0 || !spx.date(spx.size() - 1).equals(session)) {
      return;
    }
    OptionMarket then = SyntheticMarket.of(market.day().back(session));
    List<Position> listed =
        book.layer(Position.CONDOR).stream().filter(p -> then.stillTrades(p.contract())).toList();
    Origin model = Origin.synthetic("the book at model prices of " + session);
    for (CondorTheta theta : CondorTheta.of(listed, then)) {
      theta
          .temporalTheta(deviation.getAsDouble())
          .ifPresent(
              v ->
                  facts.add(
                      new ObservedFact(
                          new Observation.TemporalThetaBefore(theta.expiry(), v), model)));
    }
  }

  private void hedge() {
    List<LadderWeights.Rung> rungs = new ArrayList<>();
    for (Position position : book.positions()) {
      if (!position.isCondor()
          && position.contract() instanceof OptionContract option
          && option.underlying() == Underlying.VIX) {
        rungs.add(LadderWeights.Rung.of(position.contracts(), market.quote(option)));
      }
    }
    if (!rungs.isEmpty()) {
      add(new Observation.HedgeVega(new LadderWeights(rungs).vegaNormalised30dUsd()));
    }
    HedgeSteepness steepness = HedgeSteepness.of(book, market);
    if (!steepness.legs().isEmpty()) {
      convexity(steepness);
    }
  }

  private void convexity(HedgeSteepness steepness) {
    OptionalDouble twice = value(steepness.steepness(TWICE));
    OptionalDouble now = value(steepness.curvature(1));
    OptionalDouble then = value(steepness.curvature(TWICE));
    if (twice.isPresent() && now.isPresent() && then.isPresent()) {
      add(
          new Observation.HedgeConvexity(
              twice.getAsDouble(), now.getAsDouble(), then.getAsDouble()));
    }
  }

  private static OptionalDouble value(Computed computed) {
    return computed.match(OptionalDouble::of, reason -> OptionalDouble.empty());
  }

  /** One expiry of one root. */
  private record Series(OptionRoot root, LocalDate expiry) {}

  /** Of quoted prices only: those of a model satisfy parity by construction. */
  private void parity() {
    if (market instanceof SyntheticMarket) {
      return;
    }
    book.positions().stream()
        .map(Position::contract)
        .filter(OptionContract.class::isInstance)
        .map(OptionContract.class::cast)
        .map(option -> new Series(option.root(), option.expiry()))
        .distinct()
        .sorted(Comparator.comparing(Series::root).thenComparing(Series::expiry))
        .flatMap(s -> ParityCheck.ifListed(s.root(), s.expiry(), market).stream())
        .filter(check -> check.origin().isObserved())
        .forEach(this::parity);
  }

  private void parity(ParityCheck check) {
    OptionalDouble conversion = value(check.conversion());
    OptionalDouble reversal = value(check.reversal());
    if (conversion.isPresent() && reversal.isPresent()) {
      facts.add(
          new ObservedFact(
              new Observation.ParityResidual(
                  check.root().name(),
                  check.expiry(),
                  conversion.getAsDouble(),
                  reversal.getAsDouble()),
              check.origin()));
    }
  }
}
