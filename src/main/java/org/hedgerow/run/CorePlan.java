package org.hedgerow.run;

import java.util.Optional;
import org.hedgerow.basics.Origin;
import org.hedgerow.book.Book;
import org.hedgerow.book.CoreHolding;
import org.hedgerow.market.MarketDay;
import org.hedgerow.plan.Ticket;
import org.hedgerow.product.CoreAsset;

/**
 * What of the account lies, and should lie, in the strategy's core. It is brought to its size with
 * the tickets of a roll and drifts in between:
 *
 * <pre>
 *   target = NAV + net of today's tickets - their fees        with tickets
 *   order  = target - held, whole units towards zero          none without tickets
 * </pre>
 *
 * @param heldUsd what is held, at today's mark; zero when the book lists none
 * @param targetUsd absent without tickets
 * @param orderUnits bought above zero, sold below; zero without tickets
 * @param unitUsd price of a unit: the close of the index, or one US dollar of bills
 * @param freeCashUsd before the order, after the tickets
 * @param origin of the mark
 */
public record CorePlan(
    CoreAsset asset,
    double heldUsd,
    Optional<Double> targetUsd,
    double orderUnits,
    double unitUsd,
    double freeCashUsd,
    Origin origin) {

  /** The plan of a day; absent when the strategy has no core. */
  public static Optional<CorePlan> of(DayRun run) {
    return run.inputs().strategy().core().map(asset -> of(asset, run));
  }

  private static CorePlan of(CoreAsset asset, DayRun run) {
    MarketDay day = run.inputs().day();
    Book book = run.inputs().book();
    double held =
        book.core()
            .filter(core -> core.asset() == asset)
            .map(core -> core.valueUsd(day))
            .orElse(0.0);
    double fees = run.tickets().stream().mapToDouble(Ticket::feesUsd).sum();
    Optional<Double> target =
        run.tickets().isEmpty()
            ? Optional.empty()
            : Optional.of(book.navUsd() + run.netUsd() - fees);
    double unit = CoreHolding.unitUsd(asset, day);
    double order = target.map(usd -> towardsZero((usd - held) / unit)).orElse(0.0);
    return new CorePlan(
        asset,
        held,
        target,
        order,
        unit,
        run.after().book().cashUsd(),
        CoreHolding.originOf(asset, day));
  }

  private static double towardsZero(double units) {
    double whole = units < 0 ? Math.ceil(units) : Math.floor(units);
    return whole + 0.0; // there is no minus zero here
  }

  /** What the order costs, US dollars; below zero what it brings. */
  public double orderUsd() {
    return orderUnits * unitUsd;
  }

  /** Whether the free cash pays for the order. */
  public boolean isPaid() {
    return orderUsd() <= freeCashUsd;
  }
}
