package org.hedgerow.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hedgerow.plan.Sizing;
import org.hedgerow.plan.Sizing.Factor;
import org.hedgerow.plan.StrikeShift;
import org.hedgerow.rules.Decision;
import org.hedgerow.strategy.DteWindow;
import org.hedgerow.vocabulary.Conclusion;

/** What the rules concluded about sizes, as the planner takes it. */
final class Sizes {

  private Sizes() {}

  static Sizing of(Decision decision) {
    List<Factor> condor =
        decision
            .facts(Conclusion.ScaleCondor.class)
            .map(s -> new Factor(s.factor(), s.reason()))
            .toList();
    List<Factor> hedge =
        decision
            .facts(Conclusion.ScaleHedge.class)
            .map(s -> new Factor(s.factor(), s.reason()))
            .toList();
    Optional<Sizing.DeltaTarget> delta =
        decision
            .facts(Conclusion.ShortDelta.class)
            .map(d -> new Sizing.DeltaTarget(d.target(), "concluded by the rules"))
            .findFirst();
    Map<String, DteWindow> windows =
        decision
            .facts(Conclusion.LayerWindow.class)
            .collect(Collectors.toMap(Conclusion.LayerWindow::layer, Sizes::window));
    Map<String, List<Factor>> byLayer = new HashMap<>();
    decision
        .facts(Conclusion.ScaleLayer.class)
        .forEach(
            s ->
                byLayer
                    .computeIfAbsent(s.layer(), l -> new ArrayList<>())
                    .add(new Factor(s.factor(), s.reason())));
    Optional<Factor> cap =
        decision
            .facts(Conclusion.CondorCap.class)
            .map(c -> new Factor(c.factor(), c.reason()))
            .min(Comparator.comparing(Factor::value).thenComparing(Factor::reason));
    return new Sizing(
        condor, hedge, delta, windows, byLayer, cap, shift(decision), hedgeBeta(decision));
  }

  private static Optional<Sizing.BetaCap> hedgeBeta(Decision decision) {
    return decision
        .facts(Conclusion.HedgeBetaCap.class)
        .map(c -> new Sizing.BetaCap(c.share(), c.reason()))
        .min(Comparator.comparing(Sizing.BetaCap::percent).thenComparing(Sizing.BetaCap::reason));
  }

  private static StrikeShift shift(Decision decision) {
    return new StrikeShift(
        decision
            .facts(Conclusion.HedgeDelta.class)
            .map(d -> new StrikeShift.HedgeDelta(d.factor(), d.least()))
            .findFirst(),
        decision
            .facts(Conclusion.WingWidth.class)
            .map(w -> new Factor(w.factor(), w.reason()))
            .toList());
  }

  private static DteWindow window(Conclusion.LayerWindow window) {
    return new DteWindow(
        (int) Math.ceil(window.after() + window.least()),
        (int) Math.floor(window.after() + window.most()));
  }
}
