package org.hedgerow.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.book.BetaExposure;
import org.hedgerow.book.Position;
import org.hedgerow.plan.Sizing.BetaCap;

/**
 * The betas of the hedge by layer, and the cap that the rules lay on its share of the absolute
 * betas, once by the betas of all days and once by those of days of stress.
 *
 * <pre>
 *   |hedge| / (|condors| + |hedge|) <= share      hedge = other layers + n x one
 *   n <= (share / (1 - share) |condors| - s x other layers) / |one|      s: the sign of one
 * </pre>
 *
 * Condors are those held and planned today, without those closed today. What no longer trades
 * counts nothing. Without condors nothing fits; at a share of 1 everything does.
 */
final class BetaRoom {
  private static final String NONE = "";

  private final PlanContext context;
  private final Optional<BetaCap> cap;
  private final Betas condors;
  private final Map<String, Betas> heldByLayer = new LinkedHashMap<>();
  private final Map<String, Betas> betasByLayer = new LinkedHashMap<>();

  /** Plain beta and that of stress, in shares of NAV. */
  private record Betas(double plain, double stress) {
    static final Betas ZERO = new Betas(0, 0);

    Betas plus(Betas other) {
      return new Betas(plain + other.plain, stress + other.stress);
    }

    Betas times(double n) {
      return new Betas(n * plain, n * stress);
    }
  }

  BetaRoom(PlanContext context, CondorTotals totals) {
    this.context = context;
    this.cap = context.sizing().hedgeBeta();
    this.condors = cap.isPresent() ? betas(totals.positions()) : Betas.ZERO;
    if (cap.isPresent()) {
      for (Position p : context.book().positions()) {
        if (!p.isCondor()) {
          heldByLayer.merge(p.layer(), betas(List.of(p)), Betas::plus);
        }
      }
    }
    betasByLayer.putAll(heldByLayer);
  }

  private Betas betas(List<Position> positions) {
    double nav = context.book().navUsd();
    Betas sum = Betas.ZERO;
    for (Position p : positions) {
      if (context.trades(p.contract())) {
        sum =
            sum.plus(
                new Betas(
                    BetaExposure.of(p, context.market(), nav),
                    BetaExposure.inStress(p, context.market(), nav)));
      }
    }
    return sum;
  }

  private Betas betasOf(List<TicketLeg> legs) {
    return betas(legs.stream().map(leg -> Legs.position(context, leg, NONE)).toList());
  }

  /** Nothing is held of the layer any more. */
  void clear(String layer) {
    betasByLayer.put(layer, Betas.ZERO);
  }

  /** The layer is opened at so many. */
  void set(String layer, List<TicketLeg> one, int count) {
    if (cap.isPresent()) {
      betasByLayer.put(layer, betasOf(one).times(count));
    }
  }

  /** So many more are bought of the layer. */
  void add(String layer, List<TicketLeg> one, int count) {
    if (cap.isPresent()) {
      betasByLayer.merge(layer, betasOf(one).times(count), Betas::plus);
    }
  }

  /** The layer stays as it is held after all. */
  void keep(String layer) {
    betasByLayer.put(layer, heldByLayer.getOrDefault(layer, Betas.ZERO));
  }

  private Betas without(String layer) {
    return betasByLayer.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(layer))
        .map(Map.Entry::getValue)
        .reduce(Betas.ZERO, Betas::plus);
  }

  /** How many more fit beside all that is held. */
  int fits(List<TicketLeg> one) {
    return fits(NONE, one);
  }

  /** How many fit beside the other layers. */
  int fits(String layer, List<TicketLeg> one) {
    if (cap.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    Betas each = betasOf(one);
    Betas others = without(layer);
    return Math.min(
        fits(condors.plain(), others.plain(), each.plain()),
        fits(condors.stress(), others.stress(), each.stress()));
  }

  private int fits(double condors, double others, double one) {
    double share = cap.orElseThrow().percent() / 100;
    if (share >= 1 || one == 0) {
      return Integer.MAX_VALUE;
    }
    double most = share / (1 - share) * Math.abs(condors);
    return Numbers.whole((most - Math.signum(one) * others) / Math.abs(one));
  }

  /** As {@link #inWords(String, List)}, beside all that is held. */
  String inWords(List<TicketLeg> one) {
    return inWords(NONE, one);
  }

  /** {@code 50 % of the betas, the hedge must not dominate: condors 0.0150, other layers ...}. */
  String inWords(String layer, List<TicketLeg> one) {
    BetaCap most = cap.orElseThrow();
    Betas each = betasOf(one);
    Betas others = without(layer);
    return "%s %% of the betas (%s): condors %s, other layers %s, one %s; in stress %s, %s, %s"
        .formatted(
            Numbers.plain(most.percent(), 4),
            most.reason(),
            beta(condors.plain()),
            beta(others.plain()),
            beta(each.plain()),
            beta(condors.stress()),
            beta(others.stress()),
            beta(each.stress()));
  }

  private static String beta(double value) {
    return Numbers.plain(value, 5);
  }

  /** As {@link #repair(String, List)}, beside all that is held. */
  String repair(List<TicketLeg> one) {
    return repair(NONE, one);
  }

  /** The share that one would need. */
  String repair(String layer, List<TicketLeg> one) {
    Betas with = without(layer).plus(betasOf(one));
    double share =
        Math.max(
            new BetaExposure(condors.plain(), with.plain()).hedgeShare(),
            new BetaExposure(condors.stress(), with.stress()).hedgeShare());
    return "needs a share of at least " + Numbers.plain(Math.ceil(1000 * share) / 10, 1) + " %";
  }
}
