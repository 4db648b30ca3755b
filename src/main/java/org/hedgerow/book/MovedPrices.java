package org.hedgerow.book;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.market.TenorBeta;
import org.hedgerow.pricing.MarketShift;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.ShiftedMarket;
import org.hedgerow.pricing.SyntheticMarket;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.Underlying;

/**
 * What contracts gain or lose by moves of the market, against today's middle prices. What has
 * settled by the end of a move counts at its settlement, whatever is supposed of volatilities.
 */
public final class MovedPrices {

  /** What becomes of the volatility of a strike. */
  public enum Vols {
    /** The smile is made anew at the moved levels: it moves with the VIX and with the index. */
    MODEL,
    /** Each strike keeps its volatility, as in {@link StressLoss} and {@link PnlBand}. */
    HELD
  }

  private final OptionMarket now;
  private final SyntheticMarket model;
  private final Vols vols;
  private final Set<LocalDate> vixExpiries;
  private final Map<MarketShift, ShiftedMarket> shifted = new LinkedHashMap<>();

  /**
   * Prices of some contracts.
   *
   * @param contracts every contract that will be asked for
   * @throws InputException when a chain holds an expiry that the calendar does not know, so that
   *     the model has no price for it
   */
  public MovedPrices(OptionMarket now, Vols vols, Collection<Contract> contracts) {
    this.now = now;
    this.model = SyntheticMarket.of(now.day());
    this.vols = vols;
    refuseUnknown(contracts);
    this.vixExpiries =
        contracts.stream()
            .filter(contract -> contract.underlying() == Underlying.VIX)
            .map(Contract::expiry)
            .collect(Collectors.toSet());
  }

  private void refuseUnknown(Collection<Contract> contracts) {
    List<Problem> problems =
        contracts.stream()
            .filter(contract -> !model.knows(contract))
            .map(
                contract ->
                    Problem.ofFile(
                        "not-in-the-calendar",
                        contract.symbol(),
                        "The calendar of listings does not know this expiry on "
                            + now.day().date()
                            + ", so that no model can price it after a move.",
                        ""))
            .toList();
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  /** Whether a contract has settled by the end of a move. */
  public boolean settled(Contract contract, MarketShift shift) {
    return market(shift).settled(contract);
  }

  /** What a contract gains or loses, points. */
  public double changePoints(Contract contract, MarketShift shift) {
    ShiftedMarket after = market(shift);
    return vols == Vols.MODEL || after.settled(contract)
        ? after.changePoints(contract)
        : held(contract, shift);
  }

  private ShiftedMarket market(MarketShift shift) {
    return shifted.computeIfAbsent(shift, s -> ShiftedMarket.of(now, model, s, vixExpiries));
  }

  private double held(Contract contract, MarketShift shift) {
    double tenor = ChronoUnit.DAYS.between(now.day().date(), contract.expiry());
    MarketMove move =
        new MarketMove(
            shift.spxLogReturn(),
            shift.futureLogChange(tenor) / TenorBeta.ofVix(tenor),
            shift.days());
    MovableLeg one =
        contract instanceof OptionContract option
            ? MovableLeg.of(1, now.quote(option), now.day().spx())
            : MovableLeg.of(1, now.quote((FutureContract) contract));
    return one.pnlUsd(move) / contract.multiplierUsd();
  }
}
