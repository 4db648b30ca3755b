package org.hedgerow.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hedgerow.book.BetaExposure;
import org.hedgerow.book.Book;
import org.hedgerow.book.CashFlows;
import org.hedgerow.book.CondorTheta;
import org.hedgerow.book.HedgeSteepness;
import org.hedgerow.book.LadderWeights;
import org.hedgerow.book.ParityCheck;
import org.hedgerow.book.PnlBand;
import org.hedgerow.book.Position;
import org.hedgerow.book.StressLoss;
import org.hedgerow.book.TrackRecord;
import org.hedgerow.market.Closes;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.Indicators;
import org.hedgerow.market.MarketDay;
import org.hedgerow.plan.FreshHedge;
import org.hedgerow.plan.NotionalReading;
import org.hedgerow.plan.PlanContext;
import org.hedgerow.plan.Planner;
import org.hedgerow.plan.Sizing;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.formula.Computed;
import org.hedgerow.pricing.formula.EquityRisk;
import org.hedgerow.pricing.formula.ZScore;
import org.hedgerow.product.Contract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;

/**
 * Everything that is calculated of a day beyond what decides it. Made only when somebody asks to
 * see it; the book is that after the tickets, as in the report, unless a part says otherwise.
 *
 * @param ladder VIX options of the hedge; absent when none is held
 * @param beta of the book by the betas of all days
 * @param stressBeta of the book by the betas of days on which the S&P 500 moves by more than 3 %
 * @param condorThetas by expiry
 * @param vixDeviation of the last 21 daily changes of the VIX, points
 * @param parity of every expiry of which an option is held, or would be by a fresh hedge
 * @param steepness of the hedge; empty legs when none is held
 * @param curve profit over levels of the S&P 500; absent when nothing is held
 * @param liquidity market liquidity index, 0 to 1
 * @param stress one bad day
 * @param freshHedge what the strategy's hedge ties up and costs; absent when it has none
 * @param hedgeFlows what the hedge held at the close has taken, and brings if closed then
 * @param condorFlows the same of the margin of the condors
 * @param index risk of the S&P 500 itself; absent when its history is short
 * @param vixZ of the VIX among its own last 252 closes
 * @param supposedGrowth growth for ever of dividends that the S&P 500 supposes
 * @param record results of the account so far, as the book gives them
 * @param notionals what "notional" can mean for the condors
 */
public record Calculations(
    Optional<Ladder> ladder,
    BetaExposure beta,
    BetaExposure stressBeta,
    List<CondorTheta> condorThetas,
    OptionalDouble vixDeviation,
    List<ParityCheck> parity,
    HedgeSteepness steepness,
    Optional<PnlBand> curve,
    OptionalDouble liquidity,
    StressLoss stress,
    Optional<FreshHedgeCost> freshHedge,
    CashFlows hedgeFlows,
    CashFlows condorFlows,
    Optional<IndexRisk> index,
    Optional<VixZ> vixZ,
    SupposedGrowth supposedGrowth,
    Optional<TrackRecord> record,
    List<NotionalReading> notionals) {

  private static final int MOST_PARITY_CHECKS = 6;
  private static final double WORST_SHARE = 0.05;

  /**
   * A ladder with the names of its rungs.
   *
   * @param symbols in the order of the rungs
   */
  public record Ladder(List<String> symbols, LadderWeights weights) {}

  /**
   * Risk of a path of closes.
   *
   * @param sessions closes it is taken over
   * @param maxDrawdown a share of the peak
   * @param ulcer per cent
   * @param conditionalValueAtRisk mean loss of the worst 5 % of days, a fraction
   */
  public record IndexRisk(
      int sessions, double maxDrawdown, double ulcer, double conditionalValueAtRisk) {}

  /**
   * Where the VIX stands.
   *
   * @param sessions closes it is taken over, today's included
   */
  public record VixZ(int sessions, Computed plain, Computed robust) {}

  /** The calculations of a day that has been run. */
  public static Calculations of(DayRun run) {
    DayInputs inputs = run.inputs();
    OptionMarket market = inputs.options();
    MarketDay day = inputs.day();
    Book book = run.after().book();
    FreshHedge fresh = run.fresh();
    return new Calculations(
        ladder(book, market),
        BetaExposure.of(book, market),
        BetaExposure.inStress(book, market),
        CondorTheta.of(book, market),
        Indicators.deviationOfChanges(day.history(IndexSeries.VIX), Indicators.VOLATILITY_SESSIONS),
        parity(book, fresh, market),
        HedgeSteepness.of(book, market),
        book.positions().isEmpty() ? Optional.empty() : Optional.of(PnlBand.of(book, market)),
        Indicators.marketLiquidity(
            day.history(IndexSeries.VIX),
            day.history(IndexSeries.VIX3M),
            day.history(IndexSeries.VVIX)),
        StressLoss.of(book, market),
        run.freshHedge().map(carry -> FreshHedgeCost.of(fresh, inputs, LayerReplay.of(inputs))),
        CashFlows.ofHedge(run.before(), day.date()),
        CashFlows.ofCondors(run.before(), day.date(), day.spx(), day.vix()),
        index(day.history(IndexSeries.SPX)),
        vixZ(day.history(IndexSeries.VIX)),
        SupposedGrowth.of(day),
        inputs.book().record(),
        Planner.notionals(new PlanContext(inputs.strategy(), book, market, Sizing.neutral())));
  }

  /** Lots of one series count together, in whichever layers they are. */
  private static Optional<Ladder> ladder(Book book, OptionMarket market) {
    Map<OptionContract, Integer> contracts =
        new TreeMap<>(
            Comparator.comparing(OptionContract::expiry).thenComparing(OptionContract::symbol));
    for (Position position : book.positions()) {
      if (!position.isCondor()
          && position.contract() instanceof OptionContract option
          && option.underlying() == Underlying.VIX) {
        contracts.merge(option, position.contracts(), Integer::sum);
      }
    }
    contracts.values().removeIf(n -> n == 0);
    if (contracts.isEmpty()) {
      return Optional.empty();
    }
    List<String> symbols = contracts.keySet().stream().map(OptionContract::symbol).toList();
    List<LadderWeights.Rung> rungs = new ArrayList<>();
    contracts.forEach((option, n) -> rungs.add(LadderWeights.Rung.of(n, market.quote(option))));
    return Optional.of(new Ladder(symbols, new LadderWeights(rungs)));
  }

  /** One expiry of one root. */
  private record Series(OptionRoot root, LocalDate expiry) {}

  private static List<ParityCheck> parity(Book book, FreshHedge fresh, OptionMarket market) {
    Stream<Contract> contracts =
        Stream.concat(
            book.positions().stream().map(Position::contract),
            fresh.legs().stream().map(TicketLeg::contract));
    return contracts
        .filter(OptionContract.class::isInstance)
        .map(OptionContract.class::cast)
        .map(option -> new Series(option.root(), option.expiry()))
        .distinct()
        .sorted(Comparator.comparing(Series::root).thenComparing(Series::expiry))
        .flatMap(s -> ParityCheck.ifListed(s.root(), s.expiry(), market).stream())
        .limit(MOST_PARITY_CHECKS)
        .toList();
  }

  private static Optional<IndexRisk> index(Closes closes) {
    double[] levels = closes.last(Indicators.SESSIONS_PER_YEAR);
    if (levels.length < Indicators.VOLATILITY_SESSIONS) {
      return Optional.empty();
    }
    double[] returns = new double[levels.length - 1];
    Arrays.setAll(returns, i -> levels[i + 1] / levels[i] - 1);
    return Optional.of(
        new IndexRisk(
            levels.length,
            EquityRisk.maxDrawdown(levels),
            EquityRisk.ulcer(levels),
            EquityRisk.conditionalValueAtRisk(returns, WORST_SHARE)));
  }

  private static Optional<VixZ> vixZ(Closes closes) {
    double[] levels = closes.last(Indicators.SESSIONS_PER_YEAR);
    if (levels.length < Indicators.VOLATILITY_SESSIONS) {
      return Optional.empty();
    }
    double last = levels[levels.length - 1];
    return Optional.of(
        new VixZ(levels.length, ZScore.plain(last, levels), ZScore.robust(last, levels)));
  }
}
