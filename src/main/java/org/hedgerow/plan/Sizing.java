package org.hedgerow.plan;

import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Check;

/**
 * What the rules concluded about sizes. The planner multiplies; it never decides a factor.
 *
 * @param condor factors on a new condor, in the order they were concluded
 * @param hedge factors on a new hedge layer, in the order they were concluded
 * @param shortDelta target of the condor's sold legs in place of the strategy's
 * @param shift where strikes stand otherwise than in the strategy, and single layers
 */
public record Sizing(
    List<Factor> condor, List<Factor> hedge, Optional<DeltaTarget> shortDelta, StrikeShift shift) {

  /** Without a shift. */
  public Sizing(List<Factor> condor, List<Factor> hedge, Optional<DeltaTarget> shortDelta) {
    this(condor, hedge, shortDelta, StrikeShift.NONE);
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

  public Sizing {
    condor = List.copyOf(condor);
    hedge = List.copyOf(hedge);
  }

  /** Nothing concluded: full size. */
  public static Sizing neutral() {
    return new Sizing(List.of(), List.of(), Optional.empty());
  }

  static double product(List<Factor> factors) {
    return factors.stream().mapToDouble(Factor::value).reduce(1, (a, b) -> a * b);
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
