package org.hedgerow.strategy;

import java.util.Optional;
import org.hedgerow.book.Fees.FutureCommission;
import org.hedgerow.book.MarginRequirement.FutureMargin;
import org.hedgerow.document.Fields;
import org.hedgerow.pricing.FillModel;

/** Reads the {@code costs} part of a strategy file. */
final class CostReader {
  private static final double MOST_TICKS = 20;
  private static final double MOST_FEES = 10;
  private static final double MOST_FEE_USD = 100;
  private static final double LEAST_MARGIN_USD = 1;
  private static final double MOST_BETA = 5;
  private static final double MOST_RATE = 0.5;
  private static final double MOST_MARGIN_USD = 1_000_000;

  private CostReader() {}

  static CostSpec read(Optional<Fields> given) {
    if (given.isEmpty()) {
      return CostSpec.DEFAULT;
    }
    Fields costs = given.get();
    FillModel fill =
        new FillModel(
            costs.optionalNumber("spread", 0, 1).orElse(FillModel.BID_AND_ASK.spreadShare()),
            costs.optionalNumber("ticks", 0, MOST_TICKS).orElse(0));
    double fees = costs.optionalNumber("fees", 0, MOST_FEES).orElse(1);
    FutureCommission commission =
        costs
            .optionalFields("futureFee")
            .map(CostReader::commission)
            .orElse(FutureCommission.ASSUMED);
    FutureMargin margin =
        costs.optionalFields("futureMargin").map(CostReader::margin).orElse(FutureMargin.ASSUMED);
    CapitalChoice capital =
        costs.optionalFields("capital").map(CostReader::capital).orElse(CapitalChoice.ASSUMED);
    costs.done();
    return new CostSpec(fill, fees, commission, margin, capital);
  }

  private static CapitalChoice capital(Fields capital) {
    CapitalChoice assumed = CapitalChoice.ASSUMED;
    CapitalChoice read =
        new CapitalChoice(
            capital.optionalNumber("beta", 0, MOST_BETA).orElse(assumed.beta()),
            capital.optionalNumber("equityPremium", 0, MOST_RATE).orElse(assumed.equityPremium()),
            capital.optionalNumber("debt", 0, MOST_RATE).orElse(assumed.debt()),
            capital.optionalNumber("tax", 0, 1).orElse(assumed.tax()),
            capital.optionalNumber("equityShare", 0, 1).orElse(assumed.equityShare()));
    capital.done();
    return read;
  }

  private static FutureCommission commission(Fields fee) {
    FutureCommission read =
        new FutureCommission(
            fee.optionalNumber("VX", 0, MOST_FEE_USD).orElse(FutureCommission.ASSUMED.vxUsd()),
            fee.optionalNumber("VXM", 0, MOST_FEE_USD).orElse(FutureCommission.ASSUMED.vxmUsd()));
    fee.done();
    return read;
  }

  private static FutureMargin margin(Fields margin) {
    FutureMargin read =
        new FutureMargin(
            margin
                .optionalNumber("VX", LEAST_MARGIN_USD, MOST_MARGIN_USD)
                .orElse(FutureMargin.ASSUMED.vxUsd()),
            margin
                .optionalNumber("VXM", LEAST_MARGIN_USD, MOST_MARGIN_USD)
                .orElse(FutureMargin.ASSUMED.vxmUsd()));
    margin.done();
    return read;
  }
}
