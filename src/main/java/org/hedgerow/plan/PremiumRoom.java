package org.hedgerow.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.hedgerow.book.Position;
import org.hedgerow.plan.LayerBuilder.Unit;
import org.hedgerow.product.OptionContract;
import org.hedgerow.strategy.HedgeSpec;
import org.hedgerow.strategy.Share;
import org.hedgerow.strategy.Share.Denominator;

/**
 * The open premium of the hedge by layer, US dollars, and the cap that all layers share. Held
 * options count at the middle price, planned ones at what they cost; a layer that was sold counts
 * nothing, and neither do futures and what no longer trades. Under a cap in VIX notional each call
 * bought counts 100 US dollars x VIX in place of its premium.
 */
final class PremiumRoom {
  private final CondorTotals totals;
  private final Optional<Share> cap;
  private final double vix;
  private final Map<String, Double> heldByLayer = new LinkedHashMap<>();
  private final Map<String, Double> premiumByLayer = new LinkedHashMap<>();

  PremiumRoom(PlanContext context, CondorTotals totals) {
    this(context, context.strategy().hedge().flatMap(HedgeSpec::premiumCap), totals);
  }

  /** The room under a given cap. */
  PremiumRoom(PlanContext context, Optional<Share> cap, CondorTotals totals) {
    this.totals = totals;
    this.cap = cap;
    this.vix = context.market().day().vix();
    for (Position p : context.book().positions()) {
      if (!p.isCondor() && p.contract() instanceof OptionContract o && context.trades(o)) {
        double usd =
            isInVixNotional()
                ? vix * o.multiplierUsd() * Math.max(0, p.contracts())
                : context.market().quote(o).mid() * o.multiplierUsd() * p.contracts();
        heldByLayer.merge(p.layer(), usd, Double::sum);
      }
    }
    premiumByLayer.putAll(heldByLayer);
  }

  private boolean isInVixNotional() {
    return cap.filter(c -> c.of() == Denominator.VIX_NOTIONAL).isPresent();
  }

  /** What one of these counts under the cap. */
  double eachUsd(Unit unit) {
    return isInVixNotional() ? unit.vixNotionalUsd(vix) : unit.premiumUsd();
  }

  /** What one more of these counts under the cap, at this value of one. */
  double eachUsd(List<TicketLeg> one, double valueUsd) {
    return isInVixNotional()
        ? one.stream()
            .filter(leg -> leg.side() == Side.BUY)
            .mapToDouble(leg -> vix * leg.contract().multiplierUsd())
            .sum()
        : valueUsd;
  }

  /** What all layers count under the cap. */
  double usedUsd() {
    return usedWithout("");
  }

  /** What the layers that pass the test count under the cap. */
  double usedUsd(Predicate<String> layers) {
    return premiumByLayer.entrySet().stream()
        .filter(entry -> layers.test(entry.getKey()))
        .mapToDouble(entry -> Math.max(0, entry.getValue()))
        .sum();
  }

  /** The layer is closed, or opened at this premium. */
  void set(String layer, double usd) {
    premiumByLayer.put(layer, usd);
  }

  /** So much more is bought of the layer; below zero so much is sold. */
  void add(String layer, double usd) {
    premiumByLayer.merge(layer, usd, Double::sum);
  }

  /** The layer stays as it is held after all. */
  void keep(String layer) {
    premiumByLayer.put(layer, heldByLayer.getOrDefault(layer, 0.0));
  }

  /** Premium of all layers but this one. */
  double usedWithout(String layer) {
    return usedUsd(other -> !other.equals(layer));
  }

  /** Most that all layers together may be; empty when the strategy sets no cap. */
  OptionalDouble capUsd() {
    return cap.isPresent() ? OptionalDouble.of(totals.usd(cap.get())) : OptionalDouble.empty();
  }

  /** How many of what costs so much each fit beside the other layers. */
  int fits(String layer, double eachUsd) {
    OptionalDouble most = capUsd();
    return most.isEmpty() || eachUsd <= 0
        ? Integer.MAX_VALUE
        : Numbers.whole((most.getAsDouble() - usedWithout(layer)) / eachUsd);
  }

  /** {@code 8 % of MARGIN 50000 USD = 4000 USD, 3600 USD of it used}. */
  String inWords(String layer) {
    return totals.text(cap.orElseThrow()) + ", " + Numbers.usd(usedWithout(layer)) + " of it used";
  }

  /** What the denominator would have to be for one at this premium. */
  String repair(String layer, double eachUsd) {
    Share share = cap.orElseThrow();
    return "needs "
        + share.of()
        + " of at least "
        + Numbers.usdAtLeast((usedWithout(layer) + eachUsd) / (share.percent() / 100));
  }
}
