package org.hedgerow.run;

import java.util.List;
import org.hedgerow.basics.Check;
import org.hedgerow.pricing.MarketShift;

/**
 * A named move of the whole market, as it happened once. Closes of S&P and Cboe.
 *
 * @param title one sentence
 * @param when it happened
 * @param closes before and after
 * @param spxPercent change of the S&P 500
 * @param vixPercent change of the VIX
 * @param vix3mPercent change of the VIX3M, by which the far end of the curve is moved
 * @param days calendar days, zero or more
 */
public record Scenario(
    String name,
    String title,
    String when,
    String closes,
    double spxPercent,
    double vixPercent,
    double vix3mPercent,
    int days) {

  /** Those that ship. */
  public static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "gap",
              "opens far below and closes there",
              "2011-08-08",
              "S&P 500 1199.38 to 1119.46, VIX 32.00 to 48.00, VIX3M 29.59 to 38.10",
              -6.66,
              50.00,
              28.76,
              1),
          new Scenario(
              "spike",
              "volatility doubles on an ordinary fall",
              "2018-02-05",
              "S&P 500 2762.13 to 2648.94, VIX 17.31 to 37.32, VIX3M 17.03 to 28.13",
              -4.10,
              115.60,
              65.18,
              1),
          new Scenario(
              "inversion",
              "the curve turns over",
              "2024-12-18",
              "S&P 500 6050.61 to 5872.16, VIX 15.87 to 27.62, VIX3M 18.13 to 24.24",
              -2.95,
              74.04,
              33.70,
              1),
          new Scenario(
              "grind",
              "two weeks down, volatility does not answer",
              "2022-12-13 to 28",
              "S&P 500 4019.65 to 3783.22, VIX 22.55 to 22.14, VIX3M 24.29 to 24.58",
              -5.88,
              -1.82,
              1.19,
              15),
          new Scenario(
              "up-with-vol",
              "the market rises, and volatility with it",
              "2020-08-19 to 09-02",
              "S&P 500 3374.85 to 3580.84, VIX 22.54 to 26.57, VIX3M 28.11 to 32.67",
              6.10,
              17.88,
              16.22,
              14),
          new Scenario(
              "relief",
              "jumps up, volatility falls",
              "2022-11-10",
              "S&P 500 3748.57 to 3956.37, VIX 26.09 to 23.53, VIX3M 27.91 to 26.18",
              5.54,
              -9.81,
              -6.20,
              1));

  private static final String CHANGED = "changed from ";

  public Scenario {
    Check.positive(1 + spxPercent / 100, "spx after");
    Check.positive(1 + vixPercent / 100, "vix after");
    Check.positive(1 + vix3mPercent / 100, "vix3m after");
    Check.notNegative(days, "days");
  }

  /** Their names. */
  public static List<String> names() {
    return ALL.stream().map(Scenario::name).toList();
  }

  /**
   * The same with another figure; it is no longer what happened, and says so.
   *
   * @param key {@code spx}, {@code vix} or {@code vix3m} in per cent, or {@code days}
   */
  public Scenario with(String key, double value) {
    String from = when.startsWith(CHANGED) ? when : CHANGED + when;
    return switch (key) {
      case "spx" -> new Scenario(name, title, from, closes, value, vixPercent, vix3mPercent, days);
      case "vix" -> new Scenario(name, title, from, closes, spxPercent, value, vix3mPercent, days);
      case "vix3m" -> new Scenario(name, title, from, closes, spxPercent, vixPercent, value, days);
      case "days" ->
          new Scenario(
              name, title, from, closes, spxPercent, vixPercent, vix3mPercent, (int) value);
      default -> throw new IllegalArgumentException("A scenario has no '" + key + "'");
    };
  }

  /** The move that it is. */
  public MarketShift shift() {
    return MarketShift.withVix3m(
        Math.log1p(spxPercent / 100), Math.log1p(vixPercent / 100), 1 + vix3mPercent / 100, days);
  }
}
