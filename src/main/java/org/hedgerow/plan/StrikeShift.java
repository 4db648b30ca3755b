package org.hedgerow.plan;

import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Check;

/**
 * What the rules concluded about strikes.
 *
 * @param hedgeDelta of every hedge layer, in place of the strategy's
 * @param wings factors on the distance of a condor's bought legs from its sold ones
 */
public record StrikeShift(Optional<HedgeDelta> hedgeDelta, List<Sizing.Factor> wings) {

  /** Nothing concluded. */
  public static final StrikeShift NONE = new StrikeShift(Optional.empty(), List.of());

  /** The greatest delta an order can ask for. */
  private static final double GREATEST_DELTA = 0.5;

  /**
   * A multiplier of the target delta.
   *
   * <pre>
   *   target = max(least, min(0.5, factor x delta of the strategy)), never above the strategy's own
   *            when that is below the least
   * </pre>
   *
   * @param factor above zero
   * @param least delta that a shift may lead to, 0 to 0.5
   */
  public record HedgeDelta(double factor, double least) {
    public HedgeDelta {
      Check.positive(factor, "factor");
      Check.that(
          least >= 0 && least <= GREATEST_DELTA, "The least delta %s is not 0 to 0.5", least);
    }

    double of(double delta) {
      double floor = Math.min(delta, least);
      return Math.max(floor, Math.min(GREATEST_DELTA, factor * delta));
    }
  }

  public StrikeShift {
    wings = List.copyOf(wings);
  }

  /** The delta to look for in place of one of the strategy's. */
  double hedgeDelta(double delta) {
    return hedgeDelta.map(d -> d.of(delta)).orElse(delta);
  }

  /** {@code delta 0.24 in place of 0.3: x 0.8}; nothing when it stays. */
  List<String> lines(double delta) {
    return hedgeDelta
        .filter(d -> d.of(delta) != delta)
        .map(
            d ->
                List.of(
                    "delta %s in place of %s: x %s"
                        .formatted(
                            Numbers.plain(d.of(delta), 3),
                            Numbers.plain(delta, 3),
                            Numbers.plain(d.factor, 3))))
        .orElse(List.of());
  }
}
