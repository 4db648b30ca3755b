package org.hedgerow.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hedgerow.plan.TicketFlag;
import org.hedgerow.product.Contract;
import org.hedgerow.report.Table.Column;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.OrderLeg;
import org.hedgerow.run.OrderSheet;
import org.hedgerow.run.PlannedOrder;

/** The orders of a day, as text. */
public final class OrdersText {
  private static final int INDENT = 5;
  private static final int HANGING = 7;

  private final OrderSheet sheet;
  private final DayRun run;
  private final Origins origins = new Origins();
  private final Page page;

  private OrdersText(OrderSheet sheet, TextStyle style) {
    this.sheet = sheet;
    this.run = sheet.run();
    this.page = new Page(style);
  }

  /** The page. */
  public static String render(OrderSheet sheet, TextStyle style) {
    OrdersText text = new OrdersText(sheet, style);
    text.write();
    return text.page.toString();
  }

  private void write() {
    LocalDate day = run.inputs().day().date();
    page.title(
        "Orders for %s %s".formatted(weekday(sheet.session()), sheet.session()),
        "strategy " + run.inputs().strategy().name());
    page.say(
        "From the prices of %s. Nothing is sent anywhere. Limits are points per combination:"
                .formatted(day)
            + " + is received, - is paid; rounded to the price grid in the other side's favour.");
    if (!run.inputs().book().given()) {
      page.say(
          "No positions file: sized for %s USD in cash, and nothing can be closed."
              .formatted(Figures.usd(run.inputs().book().navUsd())));
    }
    if (sheet.orders().isEmpty()) {
      page.blank().say("No orders.");
    }
    sheet.orders().forEach(this::order);
    left();
    if (!sheet.orders().isEmpty()) {
      page.blank();
      page.quiet(
          "Natural: bought at the ask, sold at the bid. Ratio: contracts of the leg in one"
              + " combination.");
      origins.explain(page);
    }
  }

  private static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
  }

  private void order(PlannedOrder order) {
    page.blank();
    page.pair(
        "  ",
        new Cell(
            "%d  %s [%d]"
                .formatted(
                    order.number(),
                    ActionWords.sentence(order.asked().asked().action()),
                    order.asked().asked().id()),
            Emphasis.HEADING),
        Cell.of(size(order) + ", DAY"));
    legs(order);
    page.say(limits(order), INDENT, HANGING);
    order.asked().ticket().stream()
        .flatMap(ticket -> ticket.flags().stream())
        .filter(flag -> flag != TicketFlag.INDICATIVE)
        .forEach(flag -> page.emphasised(flag.sentence(), INDENT, HANGING, Emphasis.CAUTION));
  }

  private static String size(PlannedOrder order) {
    return Figures.count(order.quantity(), order.isCombination() ? "combination" : "contract");
  }

  private void legs(PlannedOrder order) {
    Table table =
        new Table(
            Column.left(),
            Column.toTheRight().after(1),
            Column.left(),
            Column.left(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.left());
    table.header("", "", "symbol", "", "ratio", "bid", "ask", "mid", "natural", "quote");
    for (OrderLeg leg : order.legs()) {
      table.row(
          leg.leg().side().name(),
          Figures.fixed(leg.leg().contracts(), 0),
          leg.leg().contract().symbol(),
          leg.closes() ? "close" : "open",
          Figures.fixed(leg.ratio(), 0),
          Figures.points(leg.bid()),
          Figures.points(leg.ask()),
          Figures.points(leg.mid()),
          Figures.points(leg.natural()),
          origins.mark(leg.origin()));
    }
    page.table(table, INDENT);
  }

  private static String limits(PlannedOrder order) {
    if (order.effect() == PlannedOrder.Effect.PRICE) {
      return "Limit %s at mid, %s at natural: the price of the future."
          .formatted(Figures.points(order.limitAtMid()), Figures.points(order.limitAtNatural()));
    }
    return "%s %s at mid, %s at natural: %s to %s USD together."
        .formatted(
            order.isCombination() ? "Net limit" : "Limit",
            Figures.signed(Figures.points(order.limitAtMid())),
            Figures.signed(Figures.points(order.limitAtNatural())),
            usd(order, order.limitAtMid()),
            usd(order, order.limitAtNatural()));
  }

  private static String usd(PlannedOrder order, double limit) {
    Contract contract = order.legs().get(0).leg().contract();
    return Figures.signedUsd(limit * order.quantity() * contract.multiplierUsd());
  }

  private void left() {
    List<ActionResult> left = sheet.left();
    if (left.isEmpty()) {
      return;
    }
    page.blank().say("Asked, and not ordered:");
    left.forEach(
        result ->
            page.say(
                "%s [%d]: %s."
                    .formatted(
                        ActionWords.sentence(result.asked().action()),
                        result.asked().id(),
                        OutcomeWords.whyNot(result)),
                4,
                6));
  }
}
