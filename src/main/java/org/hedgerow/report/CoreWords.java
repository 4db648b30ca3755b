package org.hedgerow.report;

import org.hedgerow.product.CoreAsset;
import org.hedgerow.run.CorePlan;

/** What of the account lies in the strategy's core, in words. */
final class CoreWords {

  private CoreWords() {}

  static String of(CorePlan core) {
    String held =
        core.heldUsd() > 0
            ? "held " + Figures.usd(core.heldUsd()) + " USD"
            : "the book lists none of it";
    return core.targetUsd()
        .map(
            target ->
                "The rest of the account lies in %s: %s USD, which is NAV with what today's tickets"
                        .formatted(core.asset().words(), Figures.usd(target))
                    + " bring and cost; "
                    + held
                    + ". "
                    + order(core)
                    + " "
                    + core.origin()
                    + ".")
        .orElseGet(
            () ->
                "The core, %s, is brought to its size with a roll and drifts in between: no order"
                        .formatted(core.asset().words())
                    + " today; "
                    + held
                    + ".");
  }

  private static String order(CorePlan core) {
    if (core.orderUnits() == 0) {
      return "No order.";
    }
    String side = core.orderUnits() > 0 ? "Buy " : "Sell ";
    double units = Math.abs(core.orderUnits());
    String amount =
        core.asset() == CoreAsset.TREASURY_BILLS
            ? "bills of " + Figures.usd(units) + " USD"
            : "%s units of the index at %s, %s USD"
                .formatted(
                    Figures.usd(units),
                    Figures.fixed(core.unitUsd(), 2),
                    Figures.usd(Math.abs(core.orderUsd())));
    return side
        + amount
        + (core.isPaid()
            ? "."
            : "; the free cash of %s USD does not pay for it, the rest of the account would have to"
                    .formatted(Figures.usd(core.freeCashUsd()))
                + " be sold first.");
  }
}
