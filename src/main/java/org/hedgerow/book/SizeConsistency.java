package org.hedgerow.book;

import static org.hedgerow.book.SizeAssumption.CONDORS;
import static org.hedgerow.book.SizeAssumption.CONDOR_CREDIT;
import static org.hedgerow.book.SizeAssumption.CONDOR_WIDTH;
import static org.hedgerow.book.SizeAssumption.COST_CAP;
import static org.hedgerow.book.SizeAssumption.NAV;
import static org.hedgerow.book.SizeAssumption.ROLL_EARLY;
import static org.hedgerow.book.SizeAssumption.ROLL_LATE;
import static org.hedgerow.book.SizeAssumption.SPX;
import static org.hedgerow.book.SizeAssumption.VIX;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hedgerow.basics.Check;
import org.hedgerow.book.SizeAssumptions.Layer;
import org.hedgerow.product.OptionContract;

/**
 * Which sizes, rolls and costs of the hedge are possible together: arithmetic on assumptions, no
 * market and no forecast.
 *
 * <pre>
 *   bought a year   = premium held * 365 / days between rolls
 *   cost a year     = bought a year * (1 - recovered)
 *   recovery needed = 1 - cap / bought a year            zero when less is bought than the cap
 * </pre>
 *
 * <p>What calm gives back at a roll is at most the share of an at-the-money option's value that is
 * left, sqrt((T - r) / T) for a tenor of T and an age of r days, since such an option is worth
 * about 0.4 forward sigma sqrt(T) (Brenner and Subrahmanyam, "A simple formula to compute the
 * implied standard deviation", 1988, equation 2). An out-of-the-money call keeps less, and in
 * contango less again. What spikes give back is not in it: that is the question for evidence.
 */
public final class SizeConsistency {
  private static final double DAYS_PER_YEAR = 365;
  private static final double MULTIPLIER = OptionContract.MULTIPLIER_USD;

  /** Sizes of the overlay that the texts name, per cent: 4-8 [004], 12-18 [001], 15-20 [002]. */
  public static final List<Double> SIZES = List.of(4.0, 6.0, 8.0, 12.0, 15.0, 18.0, 20.0);

  /** What "notional" can mean. */
  public enum Notional {
    INDEX("100 USD x S&P 500 x condors"),
    MAX_LOSS("what the condors can lose: width less credit"),
    MARGIN("margin of the condors: by strategy rules the same"),
    CREDIT("credit of the condors"),
    NAV("net asset value"),
    /** What the hedge controls, not what it costs: see {@link #vixNotionalUsd()}. */
    VIX("as INDEX, but a call counts 100 USD x VIX, not its price");

    private final String words;

    Notional(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * The short layer's share of a budget that is spent again at every roll.
   *
   * @param sizePercent budget, per cent of the notional
   * @param rollDays calendar days between rolls
   * @param boughtPercent premium bought a year, per cent of the same notional
   * @param neededPercent share of it that must come back for the cost to stay at the cap
   */
  public record Turnover(
      double sizePercent, double rollDays, double boughtPercent, double neededPercent) {}

  /** One reading of "notional" for this book, US dollars. */
  public record Reading(Notional notional, double usd) {}

  /**
   * One ladder's short layer, bought again at every roll.
   *
   * @param grossUsd premium a year, US dollars
   * @param ofIndexPercent of 100 USD x S&P 500
   * @param perAccountPercent of the net asset value, one ladder for the account
   * @param perCondorPercent of the net asset value, one ladder for each condor
   */
  public record ShortLayer(
      double rollDays,
      double grossUsd,
      double ofIndexPercent,
      double perAccountPercent,
      double perCondorPercent) {}

  /**
   * A hedge of one size of one notional, divided over the three layers and rolled.
   *
   * @param usd premium held
   * @param ladders how many ladders that premium is
   * @param early at the first roll age
   * @param late at the last
   */
  public record Combination(
      Notional notional, double sizePercent, double usd, double ladders, Cost early, Cost late) {}

  /**
   * A year of rolling.
   *
   * @param boughtPercent premium bought, per cent of net asset value
   * @param calmPercent cost when nothing moves and all that calm can give back comes back: the
   *     least that a calm year costs, per cent of net asset value
   * @param neededPercent of the premium that must come back for the cost to stay at the cap
   * @param calmReturnPercent of the premium that calm gives back at most
   */
  public record Cost(
      double boughtPercent, double calmPercent, double neededPercent, double calmReturnPercent) {
    /** Whether even a calm year can stay at the cap. */
    public boolean possibleInCalm() {
      return neededPercent <= calmReturnPercent;
    }
  }

  private final SizeAssumptions assumptions;
  private final List<Double> sizes;

  /** The sizes that the texts name. */
  public SizeConsistency(SizeAssumptions assumptions) {
    this(assumptions, SIZES);
  }

  /**
   * Other sizes.
   *
   * @param sizes of the overlay, per cent, above zero
   */
  public SizeConsistency(SizeAssumptions assumptions, List<Double> sizes) {
    this.assumptions = assumptions;
    this.sizes = List.copyOf(sizes);
    sizes.forEach(size -> Check.positive(size, "size"));
  }

  public SizeAssumptions assumptions() {
    return assumptions;
  }

  /** For each size the early and the late roll. */
  public List<Turnover> turnovers() {
    double share = value(SizeAssumption.SHORT_SHARE) / 100;
    List<Turnover> all = new ArrayList<>();
    for (double size : sizes) {
      for (double roll : rolls()) {
        double bought = size * share * DAYS_PER_YEAR / roll;
        all.add(new Turnover(size, roll, bought, neededPercent(bought)));
      }
    }
    return all;
  }

  /** Every reading of "notional". */
  public List<Reading> readings() {
    return Arrays.stream(Notional.values()).map(n -> new Reading(n, usd(n))).toList();
  }

  /** Calls of one ladder. */
  public double ladderCalls() {
    return assumptions.layers().stream().mapToDouble(Layer::calls).sum();
  }

  /** Premium of one ladder, US dollars. */
  public double ladderUsd() {
    return assumptions.layers().stream().mapToDouble(l -> MULTIPLIER * l.calls() * l.price()).sum();
  }

  /** What the calls of one ladder control: 100 x VIX each, US dollars. */
  public double vixNotionalUsd() {
    return MULTIPLIER * value(VIX) * ladderCalls();
  }

  /** VIX notional of one ladder, per cent of the index notional of one condor. */
  public double vixOfIndexPercent() {
    return 100 * vixNotionalUsd() / indexUsd();
  }

  /** VIX calls whose VIX notional is such a share of the index notional of one condor. */
  public double callsFor(double percentOfIndex) {
    return percentOfIndex / 100 * indexUsd() / (MULTIPLIER * value(VIX));
  }

  /** Late and early roll. */
  public List<ShortLayer> shortLayers() {
    Layer layer = assumptions.layers().get(0);
    double once = MULTIPLIER * layer.calls() * layer.price();
    double nav = value(NAV);
    return Arrays.stream(rolls())
        .mapToObj(
            roll -> {
              double gross = once * DAYS_PER_YEAR / roll;
              return new ShortLayer(
                  roll,
                  gross,
                  100 * gross / indexUsd(),
                  100 * gross / nav,
                  100 * gross * value(CONDORS) / nav);
            })
        .toList();
  }

  /** Every size of every notional. */
  public List<Combination> combinations() {
    List<Combination> all = new ArrayList<>();
    for (Notional notional : Notional.values()) {
      for (double size : sizes) {
        double ladders = ladders(notional, size / 100 * usd(notional));
        double usd = ladders * ladderUsd();
        all.add(
            new Combination(
                notional,
                size,
                usd,
                ladders,
                cost(usd, value(ROLL_EARLY)),
                cost(usd, value(ROLL_LATE))));
      }
    }
    return all;
  }

  /** Ladders that cost so much, or of a VIX notional control so much; none where that is zero. */
  private double ladders(Notional notional, double sizeUsd) {
    double each = notional == Notional.VIX ? vixNotionalUsd() : ladderUsd();
    return each > 0 ? sizeUsd / each : 0;
  }

  private Cost cost(double heldUsd, double roll) {
    double turns = DAYS_PER_YEAR / roll;
    double shares = assumptions.layers().stream().mapToDouble(Layer::share).sum();
    double kept = 0;
    for (Layer layer : assumptions.layers()) {
      kept += layer.share() * keptInCalm(layer.days(), roll);
    }
    double bought = 100 * heldUsd * shares * turns / value(NAV);
    double back = shares > 0 ? kept / shares : 0;
    return new Cost(bought, bought * (1 - back), neededPercent(bought), 100 * back);
  }

  /** Share of an at-the-money option's value that is left when nothing moved. */
  public static double keptInCalm(double tenorDays, double ageDays) {
    return Math.sqrt(Math.max(0, tenorDays - ageDays) / tenorDays);
  }

  private double neededPercent(double boughtPercent) {
    return boughtPercent <= value(COST_CAP) ? 0 : 100 * (1 - value(COST_CAP) / boughtPercent);
  }

  private double usd(Notional notional) {
    double condors = value(CONDORS);
    double width = value(CONDOR_WIDTH);
    double credit = value(CONDOR_CREDIT);
    return switch (notional) {
      case INDEX, VIX -> condors * indexUsd();
      case MAX_LOSS, MARGIN -> condors * MULTIPLIER * Math.max(0, width - credit);
      case CREDIT -> condors * MULTIPLIER * credit;
      case NAV -> value(NAV);
    };
  }

  private double indexUsd() {
    return MULTIPLIER * value(SPX);
  }

  private double[] rolls() {
    return new double[] {value(ROLL_LATE), value(ROLL_EARLY)};
  }

  private double value(SizeAssumption assumption) {
    return assumptions.value(assumption);
  }
}
