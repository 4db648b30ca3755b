package org.hedgerow.strategy;

import org.hedgerow.basics.Check;
import org.hedgerow.book.Fees.FutureCommission;
import org.hedgerow.book.MarginRequirement.FutureMargin;
import org.hedgerow.pricing.FillModel;

/**
 * What trading is taken to cost.
 *
 * @param fill at what price orders are filled
 * @param feesFactor times the broker's published fees, zero or more
 * @param futureCommission of one VIX future and side, US dollars
 * @param futureMargin of one VIX future, US dollars
 * @param capital what the capital costs that a hedge ties up
 */
public record CostSpec(
    FillModel fill,
    double feesFactor,
    FutureCommission futureCommission,
    FutureMargin futureMargin,
    CapitalChoice capital) {

  /** Bid and ask in full, the published fees, the assumed figures of futures. */
  public static final CostSpec DEFAULT =
      new CostSpec(
          FillModel.BID_AND_ASK,
          1,
          FutureCommission.ASSUMED,
          FutureMargin.ASSUMED,
          CapitalChoice.ASSUMED);

  public CostSpec {
    Check.notNegative(feesFactor, "feesFactor");
  }
}
