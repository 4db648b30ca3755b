package org.hedgerow.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.book.OrderKind;
import org.hedgerow.book.Position;
import org.hedgerow.product.OptionContract;
import org.hedgerow.strategy.LayerSpec;
import org.hedgerow.strategy.LayerSpec.Instrument;

/**
 * Brings a held layer back to its share of the hedge's marked value: only the difference is bought
 * or sold, in the series of which most is held.
 *
 * <pre>
 *   contracts = floor( |target value - value| / value of one )       all at the middle price
 * </pre>
 */
final class LayerAdjuster {
  private final PlanContext context;
  private final Cash cash;
  private final PremiumRoom room;
  private final BetaRoom betas;

  LayerAdjuster(PlanContext context, Cash cash, PremiumRoom room, BetaRoom betas) {
    this.context = context;
    this.cash = cash;
    this.room = room;
    this.betas = betas;
  }

  /**
   * One call or vertical of what is held.
   *
   * @param contracts the bought one first
   * @param held how many
   */
  private record Series(List<OptionContract> contracts, int held) {}

  Step<Ticket> adjust(LayerSpec spec) {
    LayerShares shares =
        LayerShares.of(
            context.strategy().hedge(),
            context.book(),
            context.market(),
            layer -> Sizing.product(context.sizing().byLayer().getOrDefault(layer, List.of())));
    LayerShares.Share share = shares.shareByLayer().get(spec.name());
    if (share == null) {
      return Step.refuse(
          RefusalReason.NO_SHARE, "The layer '" + spec.name() + "' has none today.", "");
    }
    return series(spec)
        .map(series -> adjust(spec, share, series))
        .orElseGet(
            () ->
                Step.refuse(
                    RefusalReason.NO_LONGER_TRADES,
                    "Nothing of the layer '" + spec.name() + "' can be traded as one.",
                    ""));
  }

  /** The series of which most is held; of two the later one. */
  private Optional<Series> series(LayerSpec spec) {
    Map<OptionContract, Integer> net = new LinkedHashMap<>();
    for (Position p : context.book().layer(spec.name())) {
      if (p.contract() instanceof OptionContract option && context.canTrade(option)) {
        net.merge(option, p.contracts(), Integer::sum);
      }
    }
    List<Series> all = new ArrayList<>();
    net.forEach(
        (option, held) -> {
          if (held > 0 && spec.instrument() == Instrument.CALL) {
            all.add(new Series(List.of(option), held));
          } else if (held > 0) {
            net.forEach(
                (sold, short_) -> {
                  if (short_ < 0 && sold.expiry().equals(option.expiry())) {
                    all.add(new Series(List.of(option, sold), Math.min(held, -short_)));
                  }
                });
          }
        });
    return all.stream()
        .max(
            Comparator.comparingInt(Series::held)
                .thenComparing(series -> series.contracts().get(0).expiry())
                .thenComparing(series -> series.contracts().get(0).symbol()));
  }

  private Step<Ticket> adjust(LayerSpec spec, LayerShares.Share share, Series series) {
    double offUsd = share.valueUsd() - share.targetUsd();
    double eachUsd = 0;
    for (int i = 0; i < series.contracts().size(); i++) {
      OptionContract option = series.contracts().get(i);
      double mid = context.market().quote(option).mid() * option.multiplierUsd();
      eachUsd += i == 0 ? mid : -mid;
    }
    int wanted = eachUsd > 0 ? Numbers.whole(Math.abs(offUsd) / eachUsd) : 0;
    String noun = Ladder.noun(spec);
    if (wanted == 0) {
      return Step.refuse(
          RefusalReason.NOTHING_TO_CHANGE,
          "The layer is %s off, one %s is worth %s."
              .formatted(Numbers.usd(Math.abs(offUsd)), noun, Numbers.usd(eachUsd)),
          "");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "worth %s, %s %% of the hedge; its share is %s %%, %s"
            .formatted(
                Numbers.usd(share.valueUsd()),
                Numbers.plain(100 * share.share(), 1),
                Numbers.plain(100 * share.target(), 1),
                Numbers.usd(share.targetUsd())));
    lines.add(
        "%s too %s, one %s is worth %s: %s, %s"
            .formatted(
                Numbers.usd(Math.abs(offUsd)),
                offUsd > 0 ? "much" : "little",
                noun,
                Numbers.usd(eachUsd),
                Numbers.plain(Math.abs(offUsd) / eachUsd, 2),
                Numbers.count(wanted, noun)));
    return offUsd > 0
        ? sell(spec, series, Math.min(wanted, series.held()), eachUsd, lines)
        : buy(spec, series, wanted, eachUsd, lines);
  }

  private Step<Ticket> sell(
      LayerSpec spec, Series series, int count, double eachUsd, List<String> lines) {
    if (!(context.market().quote(series.contracts().get(0)).bid() > 0)) {
      return Step.refuse(
          RefusalReason.NO_BID,
          series.contracts().get(0).symbol() + " must be sold and has no bid.",
          "");
    }
    List<TicketLeg> one = legs(series, 1);
    room.add(spec.name(), -count * room.eachUsd(one, eachUsd));
    betas.add(spec.name(), one, -count);
    return Step.of(
        ticket(spec, legs(series, -count), List.of(TicketFlag.INDICATIVE), lines, false));
  }

  private Step<Ticket> buy(
      LayerSpec spec, Series series, int wanted, double eachUsd, List<String> lines) {
    List<TicketLeg> one = legs(series, 1);
    double costUsd = -Legs.cashUsd(one) + Legs.feesUsd(context, one, OrderKind.ofLegs(one.size()));
    double countsUsd = room.eachUsd(one, eachUsd);
    OptionalDouble cap = room.capUsd();
    int fits =
        cap.isPresent()
            ? Numbers.whole((cap.getAsDouble() - room.usedUsd()) / countsUsd)
            : Integer.MAX_VALUE;
    if (fits == 0) {
      return Step.refuse(
          RefusalReason.PREMIUM_CAP,
          "Premium cap %s; one counts %s.".formatted(room.inWords(""), Numbers.usd(countsUsd)),
          room.repair("", countsUsd));
    }
    int betaFor = betas.fits(one);
    if (betaFor == 0) {
      return Step.refuse(
          RefusalReason.BETA_CAP, "Most " + betas.inWords(one) + ".", betas.repair(one));
    }
    int count = Math.min(Math.min(wanted, fits), Math.min(betaFor, cash.fits(costUsd)));
    if (count == 0) {
      return Step.refuse(
          RefusalReason.NOT_ENOUGH_CASH,
          "Free cash %s, one needs %s with fees."
              .formatted(Numbers.usd(cash.leftUsd()), Numbers.usd(costUsd)),
          "needs free cash of at least " + Numbers.usdAtLeast(costUsd));
    }
    List<TicketFlag> flags = new ArrayList<>(List.of(TicketFlag.INDICATIVE));
    if (count < wanted) {
      flags.add(
          count == fits
              ? TicketFlag.CUT_TO_PREMIUM_CAP
              : count == betaFor ? TicketFlag.CUT_TO_BETA_CAP : TicketFlag.CUT_TO_CASH);
    }
    room.add(spec.name(), count * countsUsd);
    betas.add(spec.name(), one, count);
    cash.spend(count * costUsd);
    return Step.of(ticket(spec, legs(series, count), flags, lines, true));
  }

  private List<TicketLeg> legs(Series series, int signed) {
    List<TicketLeg> legs = new ArrayList<>();
    for (int i = 0; i < series.contracts().size(); i++) {
      legs.add(context.leg(series.contracts().get(i), i == 0 ? signed : -signed));
    }
    return legs;
  }

  private Ticket ticket(
      LayerSpec spec,
      List<TicketLeg> legs,
      List<TicketFlag> flags,
      List<String> lines,
      boolean opens) {
    double feesUsd = Legs.feesUsd(context, legs);
    double netUsd = Legs.cashUsd(legs);
    return new Ticket(
        spec.name(),
        legs,
        netUsd,
        feesUsd,
        0,
        OptionalDouble.of(opens ? feesUsd - netUsd : feesUsd),
        flags,
        lines);
  }
}
