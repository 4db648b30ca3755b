package org.hedgerow.pricing.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.Origin;
import org.hedgerow.pricing.formula.CalendarCheck;
import org.hedgerow.pricing.formula.InterpolatedSmile;
import org.hedgerow.pricing.formula.Smile;
import org.hedgerow.product.OptionRight;

/**
 * A chain's smiles, and what an option that is not quoted is worth by them.
 *
 * <pre>
 *   at a fitted expiry   its smile
 *   between two          total variance linear in time at the same log-moneyness to the forward,
 *                        forward linear in time, logarithm of the discount factor linear in time
 *   outside              refused
 * </pre>
 *
 * Every value is SYNTHETIC and says from which fit.
 */
public final class FittedSurface {
  private static final int CALENDAR_STEPS = 200;

  /** One second: instants of settlement are whole minutes. */
  private static final double SAME_INSTANT = 1.0 / (365 * 86_400);

  private final List<FittedSlice> slices;

  /**
   * An option by the surface.
   *
   * @param vol annual fraction
   * @param price discounted, points
   * @param forward points
   */
  public record Value(double vol, double price, double forward, Origin origin) {}

  /**
   * Two neighbouring expiries whose smiles cross within the strikes that both quote.
   *
   * @param worst where total variance falls most
   */
  public record Crossing(LocalDate shorter, LocalDate longer, CalendarCheck.Worst worst) {}

  /** Smile, forward and discount at one instant. */
  private record Cut(
      double years, double forward, double lnDiscount, Smile smile, double low, double high) {

    static Cut of(FittedSlice slice) {
      QuotedSlice quoted = slice.quoted();
      return new Cut(
          quoted.years(),
          quoted.forward(),
          Math.log(quoted.discount()),
          slice.smile(),
          quoted.low(),
          quoted.high());
    }

    Cut towards(Cut other, double atYears) {
      double share = (atYears - years) / (other.years - years);
      return new Cut(
          atYears,
          forward + share * (other.forward - forward),
          lnDiscount + share * (other.lnDiscount - lnDiscount),
          new InterpolatedSmile(smile, other.smile, share),
          Math.max(low, other.low),
          Math.min(high, other.high));
    }
  }

  private FittedSurface(List<FittedSlice> slices) {
    this.slices = slices;
  }

  /** A surface of fitted slices, at least one, no two at the same instant. */
  public static FittedSurface of(List<FittedSlice> slices) {
    List<FittedSlice> sorted =
        slices.stream().sorted(Comparator.comparingDouble(s -> s.quoted().years())).toList();
    Check.that(!sorted.isEmpty(), "A surface needs a fitted expiry");
    for (int i = 1; i < sorted.size(); i++) {
      double gap = sorted.get(i).quoted().years() - sorted.get(i - 1).quoted().years();
      Check.that(
          gap > SAME_INSTANT, "Two expiries at one instant: %s", sorted.get(i).quoted().expiry());
    }
    return new FittedSurface(sorted);
  }

  /** The same model fitted to every expiry. */
  public static FittedSurface fit(List<QuotedSlice> expiries, FitModel model) {
    return of(expiries.stream().map(quoted -> FittedSlice.of(quoted, model)).toList());
  }

  /** Ascending by time. */
  public List<FittedSlice> slices() {
    return slices;
  }

  /** Whether an instant lies between the first and the last fitted expiry, both included. */
  public boolean covers(double years) {
    return years >= first().quoted().years() - SAME_INSTANT
        && years <= last().quoted().years() + SAME_INSTANT;
  }

  /**
   * The worth of an option.
   *
   * @param strike points, above zero
   * @param years ACT/365 from the quote instant to settlement
   * @throws IllegalArgumentException when {@link #covers} says no
   */
  public Value value(double strike, OptionRight right, double years) {
    Check.positive(strike, "strike");
    Check.that(
        covers(years),
        "No fit at %s years: the chain's fits reach from %s to %s",
        years,
        first().quoted().years(),
        last().quoted().years());
    int next = 0;
    while (slices.get(next).quoted().years() < years - SAME_INSTANT) {
      next++;
    }
    FittedSlice after = slices.get(next);
    if (Math.abs(after.quoted().years() - years) <= SAME_INSTANT) {
      return value(strike, right, Cut.of(after), describe(after));
    }
    FittedSlice before = slices.get(next - 1);
    return value(
        strike, right, Cut.of(before).towards(Cut.of(after), years), describe(before, after));
  }

  private static Value value(double strike, OptionRight right, Cut cut, String fit) {
    double k = Math.log(strike / cut.forward);
    boolean beyond = k < cut.low || k > cut.high;
    double unit = cut.smile.price(strike / cut.forward, right);
    return new Value(
        Math.sqrt(cut.smile.totalVariance(k) / cut.years),
        Math.exp(cut.lnDiscount) * cut.forward * unit,
        cut.forward,
        Origin.synthetic(beyond ? fit + ", strike beyond the quoted ones" : fit));
  }

  private static String describe(FittedSlice slice) {
    return "fit of " + slice.model().label() + " to the quotes of " + slice.describe();
  }

  private static String describe(FittedSlice before, FittedSlice after) {
    return describe(before) + ", and of " + after.describe() + ", linear in total variance";
  }

  /** Neighbouring expiries whose smiles cross; meaningful for one underlying, so not for VIX. */
  public List<Crossing> crossings() {
    List<Crossing> crossings = new ArrayList<>();
    for (int i = 1; i < slices.size(); i++) {
      QuotedSlice shorter = slices.get(i - 1).quoted();
      QuotedSlice longer = slices.get(i).quoted();
      CalendarCheck.Worst worst =
          CalendarCheck.worst(
              slices.get(i - 1).smile(),
              slices.get(i).smile(),
              Math.max(shorter.low(), longer.low()),
              Math.min(shorter.high(), longer.high()),
              CALENDAR_STEPS);
      if (!worst.isFree()) {
        crossings.add(new Crossing(shorter.expiry(), longer.expiry(), worst));
      }
    }
    return List.copyOf(crossings);
  }

  private FittedSlice first() {
    return slices.get(0);
  }

  private FittedSlice last() {
    return slices.get(slices.size() - 1);
  }
}
