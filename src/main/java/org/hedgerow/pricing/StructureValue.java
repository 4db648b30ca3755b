package org.hedgerow.pricing;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.hedgerow.basics.Check;
import org.hedgerow.pricing.formula.Greeks;

/**
 * One or more options held together, in index points of one structure.
 *
 * @param lines in the order given, at least one
 */
public record StructureValue(List<Line> lines) {

  /**
   * One option of it.
   *
   * @param contracts above zero bought, below zero sold
   * @param quote where it was taken from a market; absent when its figures were given
   */
  public record Line(int contracts, OptionValue value, Optional<OptionQuote> quote) {
    public Line {
      Check.that(contracts != 0, "A line must have contracts");
    }
  }

  public StructureValue {
    lines = List.copyOf(lines);
    Check.that(!lines.isEmpty(), "A structure needs a line");
  }

  /** Above zero paid, below zero received, points. */
  public double price() {
    return sum(Greeks::price);
  }

  /** Points per calendar day; it adds over expiries. */
  public double thetaPerDay() {
    return sum(Greeks::thetaPerDay);
  }

  /**
   * Price and Greeks together; absent when the options are of several expiries or underlyings,
   * whose Greeks are to different things and are not added.
   */
  public Optional<Greeks> together() {
    if (!isOfOneExpiry()) {
      return Optional.empty();
    }
    return Optional.of(
        new Greeks(
            sum(Greeks::price),
            sum(Greeks::delta),
            sum(Greeks::gamma),
            sum(Greeks::vega),
            sum(Greeks::theta),
            sum(Greeks::rho),
            sum(Greeks::vanna),
            sum(Greeks::volga),
            sum(Greeks::charm)));
  }

  /** Whether every price and Greek is a number; only extreme inputs make it false. */
  public boolean isFinite() {
    return lines.stream().map(line -> line.value().greeks()).allMatch(StructureValue::isFinite);
  }

  private static boolean isFinite(Greeks g) {
    return DoubleStream.of(
                g.price(), g.delta(), g.gamma(), g.vega(), g.theta(), g.rho(), g.vanna(), g.volga())
            .allMatch(Double::isFinite)
        && Double.isFinite(g.charm());
  }

  private boolean isOfOneExpiry() {
    return lines.size() == 1
        || lines.stream()
                .map(
                    line ->
                        line.quote()
                            .map(q -> q.contract().root() + " " + q.contract().expiry())
                            .orElse(""))
                .distinct()
                .count()
            == 1;
  }

  private double sum(ToDoubleFunction<Greeks> part) {
    return lines.stream()
        .mapToDouble(line -> line.contracts() * part.applyAsDouble(line.value().greeks()))
        .sum();
  }
}
