package org.hedgerow.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Check;
import org.hedgerow.strategy.DteWindow;

/**
 * What the rules concluded about sizes. The planner multiplies; it never decides a factor.
 *
 * @param condor factors on a new condor, in the order they were concluded
 * @param hedge factors on every new hedge layer, in the order they were concluded
 * @param shortDelta target of the condor's sold legs in place of the strategy's
 * @param windows days to expiry of layers in place of the strategy's, by layer
 * @param byLayer factors on one hedge layer, besides those on all
 * @param cap most that the factors on a new condor may come to together
 * @param shift where strikes stand otherwise than in the strategy
 * @param hedgeBeta most that the hedge may be of the absolute betas
 */
public record Sizing(
    List<Factor> condor,
    List<Factor> hedge,
    Optional<DeltaTarget> shortDelta,
    Map<String, DteWindow> windows,
    Map<String, List<Factor>> byLayer,
    Optional<Factor> cap,
    StrikeShift shift,
    Optional<BetaCap> hedgeBeta) {

  /**
   * A greatest share of the absolute betas and the reason it was concluded for.
   *
   * @param percent from 100 on it is no cap, at 0 and below nothing fits
   */
  public record BetaCap(double percent, String reason) {
    public BetaCap {
      Check.finite(percent, "share of betas");
    }
  }

  /** A multiplier, zero or more, and the reason it was concluded for. */
  public record Factor(double value, String reason) {
    public Factor {
      Check.notNegative(value, "factor for " + reason);
    }
  }

  /** A delta above 0 and at most 0.5, and the reason it was concluded for. */
  public record DeltaTarget(double delta, String reason) {
    public DeltaTarget {
      Check.that(delta > 0 && delta <= 0.5, "The short delta must be 0 to 0.5 but was %s", delta);
    }
  }

  /** Of any size that can be traded, so small a part is none. */
  private static final double NOTHING = 1e-9;

  public Sizing {
    condor = List.copyOf(condor);
    hedge = List.copyOf(hedge);
    windows = Map.copyOf(windows);
    byLayer = Map.copyOf(byLayer);
  }

  /** Every layer in its own window and of the same size, without a cap. */
  public Sizing(List<Factor> condor, List<Factor> hedge, Optional<DeltaTarget> shortDelta) {
    this(condor, hedge, shortDelta, Map.of(), Map.of(), Optional.empty(), StrikeShift.NONE);
  }

  /** The same without a cap on the hedge's betas. */
  public Sizing(
      List<Factor> condor,
      List<Factor> hedge,
      Optional<DeltaTarget> shortDelta,
      Map<String, DteWindow> windows,
      Map<String, List<Factor>> byLayer,
      Optional<Factor> cap,
      StrikeShift shift) {
    this(condor, hedge, shortDelta, windows, byLayer, cap, shift, Optional.empty());
  }

  /** The same under a cap on the hedge's betas. */
  public Sizing capped(BetaCap most) {
    return new Sizing(condor, hedge, shortDelta, windows, byLayer, cap, shift, Optional.of(most));
  }

  /** The same with strikes elsewhere. */
  public Sizing shifted(StrikeShift other) {
    return new Sizing(condor, hedge, shortDelta, windows, byLayer, cap, other, hedgeBeta);
  }

  /** Nothing concluded: full size. */
  public static Sizing neutral() {
    return new Sizing(List.of(), List.of(), Optional.empty());
  }

  /** The factors on a layer: those on all, then its own. */
  List<Factor> ofLayer(String layer) {
    List<Factor> factors = new ArrayList<>(hedge);
    factors.addAll(byLayer.getOrDefault(layer, List.of()));
    return factors;
  }

  /** What the factors on a new condor come to, under the cap. */
  double condorFactor() {
    double all = product(condor);
    return cap.isPresent() ? sized(Math.min(cap.get().value(), all)) : all;
  }

  /** One line for each factor on a condor, and one for the cap where it binds. */
  List<String> condorLines() {
    List<String> lines = new ArrayList<>(lines(condor));
    if (condorFactor() < product(condor)) {
      lines.add(
          "capped at x %s: %s"
              .formatted(Numbers.plain(condorFactor(), 4), cap.orElseThrow().reason()));
    }
    return lines;
  }

  static double product(List<Factor> factors) {
    return sized(factors.stream().mapToDouble(Factor::value).reduce(1, (a, b) -> a * b));
  }

  /** A factor of which nothing is left counts as zero, so that what it divides stays finite. */
  private static double sized(double factor) {
    return factor < NOTHING ? 0 : factor;
  }

  /** {@code x 0.75: reason}, one line for each factor. */
  static List<String> lines(List<Factor> factors) {
    return factors.stream().map(f -> "x " + Numbers.plain(f.value, 4) + ": " + f.reason).toList();
  }

  /** The reasons, for a sentence. */
  static String reasons(List<Factor> factors) {
    return String.join("; ", lines(factors));
  }
}
