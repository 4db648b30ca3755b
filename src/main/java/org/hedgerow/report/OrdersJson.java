package org.hedgerow.report;

import org.hedgerow.run.ActionResult;
import org.hedgerow.run.OrderLeg;
import org.hedgerow.run.OrderSheet;
import org.hedgerow.run.PlannedOrder;

/** The orders of a day as JSON, schema {@code hedgerow/orders/1}. */
public final class OrdersJson {
  private static final String SCHEMA = "hedgerow/orders/1";

  private final JsonText json;
  private final OrderSheet sheet;

  private OrdersJson(JsonText json, OrderSheet sheet) {
    this.json = json;
    this.sheet = sheet;
  }

  /** The document. */
  public static String of(OrderSheet sheet) {
    return JsonText.of(json -> new OrdersJson(json.put("schema", SCHEMA), sheet).members());
  }

  private void members() {
    json.put("day", sheet.run().inputs().day().date())
        .put("session", sheet.session())
        .put("strategy", sheet.run().inputs().strategy().name())
        .put("bookGiven", sheet.run().inputs().book().given())
        .objects("orders", sheet.orders(), this::order)
        .objects("left", sheet.left(), this::left);
  }

  private void order(PlannedOrder order) {
    json.put("order", order.number())
        .put("action", order.asked().asked().id())
        .put("what", ActionWords.sentence(order.asked().asked().action()))
        .put("layer", order.layer())
        .put("quantity", order.quantity())
        .put("effect", order.effect().name())
        .put("limitAtMid", order.limitAtMid())
        .put("limitAtNatural", order.limitAtNatural())
        .put("timeInForce", OrdersCsv.DAY)
        .objects("legs", order.legs(), this::leg);
  }

  private void leg(OrderLeg leg) {
    json.put("symbol", leg.leg().contract().symbol())
        .put("side", leg.leg().side().name())
        .put("position", OrdersCsv.position(leg))
        .put("contracts", leg.leg().contracts())
        .put("ratio", leg.ratio())
        .put("bid", leg.bid())
        .put("ask", leg.ask())
        .put("mid", leg.mid())
        .put("natural", leg.natural())
        .put("quote", leg.origin().kind().name())
        .put("source", leg.origin().detail());
  }

  private void left(ActionResult result) {
    json.put("action", result.asked().id())
        .put("what", ActionWords.sentence(result.asked().action()))
        .put("outcome", OutcomeWords.word(result))
        .put("why", OutcomeWords.whyNot(result));
  }
}
