package org.hedgerow.rules;

/**
 * A figure and what it is compared with.
 *
 * @param figure as the rule names it: {@code Vix.close}, {@code $mean}
 * @param actual its value on the day
 * @param operator how it must stand to the other side
 * @param wanted the other side's value
 * @param distance above zero: missing by that much; zero at equality; below zero: holds by so much
 * @param unit of the figure; empty when it has none
 */
public record Measure(
    String figure, double actual, String operator, double wanted, double distance, String unit) {

  /** Distance as a share of the larger of the two sides; 0 when both are zero. */
  public double relativeDistance() {
    double scale = Math.max(Math.abs(actual), Math.abs(wanted));
    return scale > 0 ? distance / scale : 0;
  }
}
