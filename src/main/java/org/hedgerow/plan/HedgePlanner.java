package org.hedgerow.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.hedgerow.book.OrderKind;
import org.hedgerow.book.Position;
import org.hedgerow.plan.LayerSizer.Wanted;
import org.hedgerow.product.OptionContract;
import org.hedgerow.strategy.DteWindow;
import org.hedgerow.strategy.HedgeSpec;
import org.hedgerow.strategy.LayerSpec;

/**
 * Plans the hedge actions of one day, after its condors. One ticket a day for a layer: what is
 * asked of it a second time is refused.
 *
 * <p>Closing comes first. Then what is opened and rolled, in the order of the strategy's layers:
 * each is sized, then cut to the room under the premium cap and the cap on betas and to the free
 * cash that the layers before it left. A layer to be rolled leaves the caps free from the start
 * when its new legs can be found.
 */
final class HedgePlanner {
  private final PlanContext context;
  private final Cash cash;
  private final LayerSizer sizer;
  private final PremiumRoom room;
  private final BetaRoom betas;
  private final Set<String> planned = new HashSet<>();
  private final Map<String, Step<Wanted>> wantedByLayer = new HashMap<>();

  HedgePlanner(PlanContext context, CondorTotals totals, Cash cash) {
    this.context = context;
    this.cash = cash;
    this.sizer = new LayerSizer(context, totals, context.sizing()::ofLayer, LayerSizer.LAYERS);
    this.room = new PremiumRoom(context, totals);
    this.betas = new BetaRoom(context, totals);
  }

  Step<Ticket> close(String layer) {
    if (!isHeld(layer)) {
      return notHeld(layer);
    }
    if (planned.contains(layer)) {
      return twice(layer);
    }
    List<Position> held = context.book().layer(layer);
    Closing close = Closing.of(context, held);
    if (close.isEmpty()) {
      return Step.refuse(Closing.whyNot(context, held), close.leftInWords(), "");
    }
    planned.add(layer);
    room.set(layer, 0);
    betas.clear(layer);
    return Step.of(Tickets.closing(context, layer, close));
  }

  /** Buys or sells as much of what is held of a layer as it is off its share. */
  Step<Ticket> adjust(String layer) {
    return spec(layer)
        .then(spec -> isHeld(layer) ? Step.of(spec) : HedgePlanner.<LayerSpec>notHeld(layer))
        .then(
            spec -> planned.contains(layer) ? HedgePlanner.<LayerSpec>twice(layer) : Step.of(spec))
        .then(spec -> new LayerAdjuster(context, cash, room, betas).adjust(spec))
        .map(
            ticket -> {
              planned.add(layer);
              return ticket;
            });
  }

  /** Frees the premium of a layer that is to be rolled and whose new legs can be found. */
  void announceRoll(String layer) {
    boolean found = spec(layer).then(this::wanted).match(wanted -> true, refused -> false);
    if (found && !planned.contains(layer)) {
      room.set(layer, 0);
      betas.clear(layer);
    }
  }

  Step<Ticket> open(String layer) {
    return spec(layer)
        .then(spec -> isLive(layer) ? alreadyHeld(layer) : Step.of(spec))
        .then(
            spec -> planned.contains(layer) ? HedgePlanner.<LayerSpec>twice(layer) : Step.of(spec))
        .then(this::wanted)
        .then(wanted -> ticket(wanted, Closing.of(context, context.book().layer(layer))));
  }

  Step<Ticket> roll(String layer) {
    Step<Ticket> ticket =
        spec(layer)
            .then(spec -> isHeld(layer) ? Step.of(spec) : HedgePlanner.<LayerSpec>notHeld(layer))
            .then(
                spec ->
                    planned.contains(layer) ? HedgePlanner.<LayerSpec>twice(layer) : Step.of(spec))
            .then(this::wanted)
            .then(wanted -> ticket(wanted, Closing.of(context, context.book().layer(layer))));
    if (!planned.contains(layer)) {
      room.keep(layer);
      betas.keep(layer);
    }
    return ticket;
  }

  private Step<LayerSpec> spec(String layer) {
    return context
        .strategy()
        .hedge()
        .flatMap(hedge -> hedge.layer(layer))
        .map(Step::of)
        .orElseGet(
            () ->
                Step.refuse(
                    RefusalReason.NO_SUCH_LAYER,
                    "The strategy %s has no layer '%s'; it has %s."
                        .formatted(context.strategy().name(), layer, layersInWords()),
                    ""));
  }

  private String layersInWords() {
    List<String> names =
        context.strategy().hedge().map(HedgeSpec::layers).orElse(List.of()).stream()
            .map(LayerSpec::name)
            .toList();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private Step<Wanted> wanted(LayerSpec spec) {
    Step<Wanted> known = wantedByLayer.get(spec.name());
    if (known != null) {
      return known;
    }
    DteWindow window = context.sizing().windows().getOrDefault(spec.name(), spec.dte());
    Step<Wanted> found = sizer.wanted(spec, window);
    wantedByLayer.put(spec.name(), found);
    return found;
  }

  private Step<Ticket> ticket(Wanted wanted, Closing close) {
    String layer = wanted.spec().name();
    double eachUsd = room.eachUsd(wanted.unit());
    int roomFor = room.fits(layer, eachUsd);
    if (roomFor == 0) {
      return Step.refuse(
          RefusalReason.PREMIUM_CAP,
          "Premium cap %s; one costs %s.".formatted(room.inWords(layer), Numbers.usd(eachUsd)),
          room.repair(layer, eachUsd));
    }
    List<TicketLeg> one = wanted.unit().legs();
    int betaFor = betas.fits(layer, one);
    if (betaFor == 0) {
      return Step.refuse(
          RefusalReason.BETA_CAP,
          "Most " + betas.inWords(layer, one) + ".",
          betas.repair(layer, one));
    }
    double cashEachUsd = cashEachUsd(wanted, close);
    double freeUsd = cash.leftUsd() + proceedsUsd(close);
    int paid = cashEachUsd <= 0 ? Integer.MAX_VALUE : Numbers.whole(freeUsd / cashEachUsd);
    if (paid == 0) {
      return Step.refuse(
          RefusalReason.NOT_ENOUGH_CASH,
          "Free cash %s, one needs %s with fees and margin."
              .formatted(Numbers.usd(freeUsd), Numbers.usd(cashEachUsd)),
          "needs free cash of at least " + Numbers.usdAtLeast(cashEachUsd));
    }
    return ticket(wanted, close, new Fit(wanted.count(), roomFor, betaFor, paid));
  }

  /** How many are wanted, fit under the premium cap and the cap on betas, and can be paid. */
  private record Fit(int wanted, int room, int beta, int paid) {
    int count() {
      return Math.min(Math.min(wanted, room), Math.min(beta, paid));
    }

    List<TicketFlag> flags() {
      List<TicketFlag> flags = new ArrayList<>(List.of(TicketFlag.INDICATIVE));
      if (room < wanted && room == count()) {
        flags.add(TicketFlag.CUT_TO_PREMIUM_CAP);
      }
      if (beta < wanted && beta == count()) {
        flags.add(TicketFlag.CUT_TO_BETA_CAP);
      }
      if (paid < wanted && paid == count()) {
        flags.add(TicketFlag.CUT_TO_CASH);
      }
      return flags;
    }
  }

  private Step<Ticket> ticket(Wanted wanted, Closing close, Fit fit) {
    String layer = wanted.spec().name();
    int count = fit.count();
    List<TicketLeg> opened = Legs.times(wanted.unit().legs(), count);
    List<TicketLeg> legs = Legs.netted(context, Legs.joined(close.orders(), opened));
    if (legs.isEmpty()) {
      return Step.refuse(
          RefusalReason.NOTHING_TO_CHANGE,
          "What would be opened is what is held: "
              + count
              + " "
              + opened.get(0).contract().symbol()
              + "; it is kept and counts as rolled.",
          "note rolled: "
              + context.date()
              + " under hedge in positions.yaml, so that its age counts from today");
    }
    double feesUsd = Legs.feesUsd(context, legs);
    double marginUsd = Legs.marginUsd(context, layer, opened);
    double netUsd = Legs.cashUsd(legs);
    OptionalDouble lossUsd = wanted.unit().maxLossUsd();
    List<String> lines = lines(wanted, close, fit);
    planned.add(layer);
    betas.set(layer, wanted.unit().legs(), count);
    room.set(layer, count * room.eachUsd(wanted.unit()));
    cash.spend(feesUsd + marginUsd - netUsd);
    return Step.of(
        new Ticket(
            layer,
            legs,
            netUsd,
            feesUsd,
            marginUsd,
            lossUsd.isPresent()
                ? OptionalDouble.of(count * lossUsd.getAsDouble() + feesUsd)
                : OptionalDouble.empty(),
            flags(wanted, close, fit),
            lines));
  }

  private static List<TicketFlag> flags(Wanted wanted, Closing close, Fit fit) {
    List<TicketFlag> flags = fit.flags();
    if (wanted.unit().expiry().outsideDays() > 0) {
      flags.add(TicketFlag.OUT_OF_WINDOW);
    }
    if (!close.left().isEmpty()) {
      flags.add(TicketFlag.LEFT_TO_EXPIRE);
    }
    return flags;
  }

  private List<String> lines(Wanted wanted, Closing close, Fit fit) {
    List<String> lines = new ArrayList<>(wanted.lines());
    List<TicketFlag> cuts = fit.flags();
    String layer = wanted.spec().name();
    if (cuts.contains(TicketFlag.CUT_TO_PREMIUM_CAP)) {
      lines.add("premium cap " + room.inWords(layer) + ": room for " + fit.count());
    }
    if (cuts.contains(TicketFlag.CUT_TO_BETA_CAP)) {
      lines.add("most " + betas.inWords(layer, wanted.unit().legs()) + ": room for " + fit.count());
    }
    if (cuts.contains(TicketFlag.CUT_TO_CASH)) {
      lines.add("free cash pays for " + fit.count());
    }
    lines.addAll(close.left());
    return lines;
  }

  /** Premium, fees and margin of one, less what it brings. */
  private double cashEachUsd(Wanted wanted, Closing close) {
    List<TicketLeg> one = wanted.unit().legs();
    OrderKind kind = OrderKind.ofLegs(one.size() + close.orders().size());
    return wanted.unit().premiumUsd()
        + Legs.feesUsd(context, one, kind)
        + Legs.marginUsd(context, wanted.spec().name(), one);
  }

  /** What closing brings after its fees; zero when it costs. */
  private double proceedsUsd(Closing close) {
    return Math.max(0, Legs.cashUsd(close.orders()) - Legs.feesUsd(context, close.orders()));
  }

  /** Whether the layer holds anything that still trades and is worth anything. */
  private boolean isLive(String layer) {
    return context.book().layer(layer).stream()
        .filter(p -> context.trades(p.contract()))
        .anyMatch(
            p ->
                p.contracts() < 0
                    || !(p.contract() instanceof OptionContract o)
                    || context.market().quote(o).bid() > 0);
  }

  private boolean isHeld(String layer) {
    return !layer.equals(Position.CONDOR) && !context.book().layer(layer).isEmpty();
  }

  private static <T> Step<T> notHeld(String layer) {
    return Step.refuse(RefusalReason.NOT_HELD, "Nothing is held of the layer '" + layer + "'.", "");
  }

  private static Step<LayerSpec> alreadyHeld(String layer) {
    return Step.refuse(
        RefusalReason.ALREADY_HELD, "The layer '" + layer + "' is held already.", "");
  }

  private static <T> Step<T> twice(String layer) {
    return Step.refuse(
        RefusalReason.ALREADY_PLANNED,
        "Another ticket of today is for the layer '" + layer + "'.",
        "");
  }
}
