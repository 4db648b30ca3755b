package org.hedgerow.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hedgerow.book.BetaExposure;
import org.hedgerow.book.Position;
import org.hedgerow.book.PositionMark;
import org.hedgerow.market.Closes;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.SyntheticMarket;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FinalTrading;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;

/**
 * What is held at the close of a day, before anything is traded on it.
 *
 * @param run the day, decided and planned, for what its rules ask of these positions
 * @param since profit since an earlier session; absent when none is known
 * @param beta of the book by the betas of all days
 * @param stressBeta by the betas of days on which the S&P 500 moves by more than 3 %
 * @param expiries what is held, by the time at which it stops trading
 */
public record HeldBook(
    DayRun run,
    Optional<Since> since,
    BetaExposure beta,
    BetaExposure stressBeta,
    List<FinalTrading> expiries) {

  /**
   * Profit of each position since an earlier session.
   *
   * @param session the earlier one
   * @param sameModel both prices are of the model on closes alone, so that the difference is not
   *     one between a model and a settlement; else each is the price of its day
   * @param usd by the order of the marks, middle prices, US dollars; a position opened since counts
   *     from its fill
   */
  public record Since(LocalDate session, boolean sameModel, List<Double> usd) {
    public Since {
      usd = List.copyOf(usd);
    }

    /** Of all positions, US dollars. */
    public double totalUsd() {
      return usd.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  public HeldBook {
    expiries = List.copyOf(expiries);
  }

  /**
   * The book of a day.
   *
   * @param earlier the market of an earlier session; when absent the last session in the history
   *     stands for it, both days priced by the model from closes alone
   */
  public static HeldBook of(DayRun run, Optional<OptionMarket> earlier) {
    OptionMarket market = run.inputs().options();
    TreeSet<FinalTrading> expiries = new TreeSet<>();
    run.before().marks().forEach(mark -> expiries.add(FinalTrading.of(mark.position().contract())));
    return new HeldBook(
        run,
        earlier
            .map(then -> since(run, then, market, false))
            .or(() -> fromHistory(run, market.day())),
        BetaExposure.of(run.before().book(), market),
        BetaExposure.inStress(run.before().book(), market),
        List.copyOf(expiries));
  }

  private static Optional<Since> fromHistory(DayRun run, MarketDay day) {
    Closes spx = day.history(IndexSeries.SPX);
    Closes vix = day.history(IndexSeries.VIX);
    if (spx.size() < 2 || vix.size() < 2) {
      return Optional.empty();
    }
    LocalDate session = spx.date(spx.size() - 2);
    return vix.date(vix.size() - 2).equals(session)
        ? Optional.of(
            since(
                run,
                SyntheticMarket.of(day.back(session)),
                SyntheticMarket.of(day.back(day.date())),
                true))
        : Optional.empty();
  }

  private static Since since(DayRun run, OptionMarket then, OptionMarket now, boolean sameModel) {
    List<Double> usd = new ArrayList<>();
    for (PositionMark mark : run.before().marks()) {
      Position position = mark.position();
      Contract contract = position.contract();
      double size = position.contracts() * contract.multiplierUsd();
      boolean heldThen = !position.opened().isAfter(then.day().date());
      usd.add(heldThen ? size * (mid(now, contract) - mid(then, contract)) : mark.pnlAtMidUsd());
    }
    return new Since(then.day().date(), sameModel, usd);
  }

  private static double mid(OptionMarket market, Contract contract) {
    return contract instanceof OptionContract option
        ? market.quote(option).mid()
        : market.quote((FutureContract) contract).mid();
  }

  /** Profit since the earlier session by layer, US dollars. */
  public SortedMap<String, Double> sinceUsdByLayer() {
    SortedMap<String, Double> byLayer = new TreeMap<>();
    List<PositionMark> marks = run.before().marks();
    for (int i = 0; i < marks.size() && since.isPresent(); i++) {
      byLayer.merge(marks.get(i).position().layer(), since.get().usd().get(i), Double::sum);
    }
    return byLayer;
  }

  /** Profit of one position since the earlier session, US dollars. */
  public OptionalDouble sinceUsd(int mark) {
    return since.map(s -> OptionalDouble.of(s.usd().get(mark))).orElse(OptionalDouble.empty());
  }
}
