package org.hedgerow.book;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.Numbers;

/**
 * A value for every {@link SizeAssumption}, each with where it comes from.
 *
 * @param given one for each assumption
 */
public record SizeAssumptions(Map<SizeAssumption, Given> given) {

  /**
   * A value.
   *
   * @param origin {@code assumed}, {@code command line} or the day it was computed on
   */
  public record Given(double value, String origin) {}

  /** What is supposed when nobody says otherwise. */
  public static final SizeAssumptions DEFAULT = byDefault();

  /** Of a sum of shares, per cent. */
  private static final double ROUNDING = 1e-9;

  public SizeAssumptions {
    given = Map.copyOf(given);
    for (SizeAssumption assumption : SizeAssumption.values()) {
      Check.that(given.containsKey(assumption), "No value for %s", assumption.word());
    }
  }

  private static SizeAssumptions byDefault() {
    Map<SizeAssumption, Given> all = new EnumMap<>(SizeAssumption.class);
    for (SizeAssumption assumption : SizeAssumption.values()) {
      all.put(assumption, new Given(assumption.value(), "assumed"));
    }
    return new SizeAssumptions(all);
  }

  /** The same with another value of one. */
  public SizeAssumptions with(SizeAssumption assumption, double value, String origin) {
    Map<SizeAssumption, Given> all = new EnumMap<>(given);
    all.put(assumption, new Given(Check.finite(value, assumption.word()), origin));
    return new SizeAssumptions(all);
  }

  /** In the assumption's unit. */
  public double value(SizeAssumption assumption) {
    return given(assumption).value();
  }

  /** Value and origin. */
  public Given given(SizeAssumption assumption) {
    return Objects.requireNonNull(given.get(assumption));
  }

  /** What cannot be at once, a sentence each. */
  public List<String> contradictions() {
    List<String> all = new ArrayList<>();
    double shares = layers().stream().mapToDouble(layer -> 100 * layer.share()).sum();
    if (shares > 100 + ROUNDING) {
      all.add(
          "short.share, medium.share and long.share are %s %% of one budget together."
              .formatted(Numbers.plain(shares)));
    }
    notAbove(SizeAssumption.ROLL_EARLY, SizeAssumption.ROLL_LATE, all);
    notAbove(SizeAssumption.COST_WANTED, SizeAssumption.COST_CAP, all);
    notAbove(SizeAssumption.CONDOR_CREDIT, SizeAssumption.CONDOR_WIDTH, all);
    return all;
  }

  private void notAbove(SizeAssumption low, SizeAssumption high, List<String> all) {
    if (value(low) > value(high)) {
      all.add(
          "%s %s is above %s %s."
              .formatted(
                  low.word(), Numbers.plain(value(low)), high.word(), Numbers.plain(value(high))));
    }
  }

  /** The three layers, short to long. */
  List<Layer> layers() {
    return List.of(
        layer(
            SizeAssumption.SHORT_CALLS,
            SizeAssumption.SHORT_PRICE,
            SizeAssumption.SHORT_DAYS,
            SizeAssumption.SHORT_SHARE),
        layer(
            SizeAssumption.MEDIUM_CALLS,
            SizeAssumption.MEDIUM_PRICE,
            SizeAssumption.MEDIUM_DAYS,
            SizeAssumption.MEDIUM_SHARE),
        layer(
            SizeAssumption.LONG_CALLS,
            SizeAssumption.LONG_PRICE,
            SizeAssumption.LONG_DAYS,
            SizeAssumption.LONG_SHARE));
  }

  private Layer layer(
      SizeAssumption calls, SizeAssumption price, SizeAssumption days, SizeAssumption share) {
    return new Layer(value(calls), value(price), value(days), value(share) / 100);
  }

  /** One layer: calls in a ladder, points each, calendar days to expiry, share of a budget. */
  record Layer(double calls, double price, double days, double share) {}
}
