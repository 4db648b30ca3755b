package org.hedgerow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.hedgerow.basics.Origin;
import org.hedgerow.book.MarkedBook;
import org.hedgerow.book.PositionMark;
import org.hedgerow.book.TrackRecord;
import org.hedgerow.plan.FreshHedge;
import org.hedgerow.plan.LayerShares;
import org.hedgerow.strategy.LayerSpec;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;

/** What the strategy's own hedge is today, as facts: what it sells, its shares, its engine. */
final class HedgeFacts {
  private final DayInputs inputs;
  private final StrategySpec strategy;
  private final MarkedBook marked;
  private final Origin file;
  private final Origin priced;
  private final List<ObservedFact> facts = new ArrayList<>();

  private HedgeFacts(DayInputs inputs, MarkedBook marked) {
    this.inputs = inputs;
    this.strategy = inputs.strategy();
    this.marked = marked;
    this.file = Origin.observed("strategies/" + strategy.name() + ".yaml");
    boolean observed = marked.hedge().stream().allMatch(m -> m.origin().isObserved());
    this.priced =
        observed
            ? Origin.observed("the book at quoted prices")
            : Origin.synthetic("the book at model prices");
  }

  /**
   * The facts of a hedge.
   *
   * @param fresh the hedge as it would be opened today
   */
  static List<ObservedFact> of(DayInputs inputs, MarkedBook marked, FreshHedge fresh) {
    HedgeFacts facts = new HedgeFacts(inputs, marked);
    facts.sold(fresh);
    facts.shares();
    facts.engine();
    return facts.facts;
  }

  private void sold(FreshHedge fresh) {
    double nav = inputs.book().navUsd();
    for (LayerSpec layer : layers()) {
      Double margin = fresh.soldMarginUsdByLayer().get(layer.name());
      if (margin != null) {
        add(
            new Observation.SoldLayer(layer.name(), 100 * margin / nav),
            Origin.synthetic("fresh hedge at today's prices"));
      }
    }
    Map<String, List<PositionMark>> byLayer = new TreeMap<>();
    for (PositionMark mark : marked.hedge()) {
      byLayer.computeIfAbsent(mark.position().layer(), l -> new ArrayList<>()).add(mark);
    }
    byLayer.forEach(this::soldHolding);
  }

  private void soldHolding(String layer, List<PositionMark> marks) {
    boolean sold = layers().stream().anyMatch(l -> l.name().equals(layer) && !l.buy());
    double credit = 0;
    double cost = 0;
    int contracts = 0;
    for (PositionMark mark : marks) {
      double usd = mark.position().contract().multiplierUsd() * mark.position().contracts();
      contracts += mark.position().contracts();
      credit -= usd * mark.position().price();
      cost -= usd * mark.liquidationPoints();
    }
    if (sold && contracts < 0 && credit > 0) {
      add(new Observation.SoldHolding(layer, contracts, 100 * cost / credit), priced);
    }
  }

  private void shares() {
    LayerShares.of(strategy.hedge(), marked.book(), inputs.options())
        .shareByLayer()
        .forEach(
            (layer, share) ->
                add(
                    new Observation.LayerShare(
                        layer,
                        100 * share.share(),
                        100 * share.target(),
                        100 * Math.abs(share.share() - share.target())),
                    priced));
  }

  private void engine() {
    strategy
        .secondEngine()
        .ifPresent(
            engine -> {
              boolean on = marked.book().hedge().map(memory -> memory.engineOn()).orElse(false);
              add(new Observation.SecondEngine(engine.meaning().word(), on ? "on" : "off"), file);
              OptionalDouble volatility =
                  inputs
                      .book()
                      .record()
                      .map(TrackRecord::volatility)
                      .orElse(OptionalDouble.empty());
              if (volatility.isPresent() && volatility.getAsDouble() > 0) {
                double level = volatility.getAsDouble();
                add(
                    new Observation.NavVolatility(100 * level, engine.targetVol() / level),
                    Origin.observed("the record of the book"));
              }
            });
  }

  private List<LayerSpec> layers() {
    return strategy.hedge().map(h -> h.layers()).orElse(List.of());
  }

  private void add(Observation fact, Origin origin) {
    facts.add(new ObservedFact(fact, origin));
  }
}
