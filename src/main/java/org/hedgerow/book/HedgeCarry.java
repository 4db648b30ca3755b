package org.hedgerow.book;

import java.util.List;
import org.hedgerow.basics.Check;
import org.hedgerow.market.VixCurve;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.Contract;
import org.hedgerow.product.Leg;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.Underlying;

/**
 * What a hedge costs to hold when nothing moves.
 *
 * <pre>
 *   theta/day     = sum of size * theta_i                       usually below zero
 *   roll-down/day = sum of -size * delta_i * slope_i            below zero in contango for calls
 *   carry/day     = theta/day + roll-down/day
 *   cost/year     = -365 carry/day
 *   size          = signed contracts * multiplier
 * </pre>
 *
 * <p>In contango a future slides down the curve towards the spot as its expiry comes near, so a
 * bought call loses delta times the slope every day, beside its theta. In an inverted curve
 * roll-down is a gain and the cost may fall below zero. Source: the definition of carry and
 * roll-down of a futures curve (Koijen, Moskowitz, Pedersen, Vrugt, "Carry", 2018).
 *
 * @param thetaUsdPerDay US dollars per calendar day, below zero is lost
 * @param rollDownUsdPerDay US dollars per calendar day, below zero is lost
 */
public record HedgeCarry(double thetaUsdPerDay, double rollDownUsdPerDay) {

  private static final double DAYS_PER_YEAR = 365;

  public HedgeCarry {
    Check.finite(thetaUsdPerDay, "thetaUsdPerDay");
    Check.finite(rollDownUsdPerDay, "rollDownUsdPerDay");
  }

  /**
   * One leg of a hedge, in the figures that carry is made of.
   *
   * @param contracts above zero bought, below zero sold
   * @param multiplierUsd US dollars per point, above zero
   * @param delta of one long contract to the future of its expiry; 1 for a future
   * @param thetaPerDay of one long contract, points per calendar day; 0 for a future
   * @param slopePerDay points that the future of its expiry loses per calendar day when the curve
   *     stays as it is: above zero in contango
   */
  public record Part(
      int contracts, double multiplierUsd, double delta, double thetaPerDay, double slopePerDay) {
    public Part {
      Check.positive(multiplierUsd, "multiplierUsd");
      Check.finite(delta, "delta");
      Check.finite(thetaPerDay, "thetaPerDay");
      Check.finite(slopePerDay, "slopePerDay");
    }

    double size() {
      return contracts * multiplierUsd;
    }
  }

  /**
   * The carry of some legs at the quotes of a day. An SPX option has no roll-down: its theta is to
   * the spot and holds the cost of carry already.
   */
  public static HedgeCarry of(List<Leg> legs, OptionMarket market) {
    VixCurve curve = VixCurve.of(market.day());
    return of(legs.stream().map(leg -> part(leg, market, curve)).toList());
  }

  private static Part part(Leg leg, OptionMarket market, VixCurve curve) {
    Contract contract = leg.contract();
    double slope =
        contract.underlying() == Underlying.VIX ? curve.rollDownPerDay(contract.expiry()) : 0;
    if (contract instanceof OptionContract option) {
      OptionQuote quote = market.quote(option);
      return new Part(
          leg.contracts(), contract.multiplierUsd(), quote.delta(), quote.thetaPerDay(), slope);
    }
    return new Part(leg.contracts(), contract.multiplierUsd(), 1, 0, slope);
  }

  /** The carry of some parts; of none it is zero. */
  public static HedgeCarry of(List<Part> parts) {
    double theta = 0;
    double rollDown = 0;
    for (Part part : parts) {
      theta += part.size() * part.thetaPerDay;
      rollDown -= part.size() * part.delta * part.slopePerDay;
    }
    return new HedgeCarry(theta, rollDown);
  }

  /** Theta and roll-down, US dollars per calendar day, below zero is lost. */
  public double carryUsdPerDay() {
    return thetaUsdPerDay + rollDownUsdPerDay;
  }

  /** Cost above zero, gain below, US dollars per month of 365/12 days. */
  public double costUsdPerMonth() {
    return costUsdPerYear() / 12;
  }

  /** Cost above zero, gain below, US dollars per year of 365 days. */
  public double costUsdPerYear() {
    return -DAYS_PER_YEAR * carryUsdPerDay();
  }

  /** Yearly cost as a share of net asset value (0.02 is 2 %). */
  public double costPerYearShareOfNav(double navUsd) {
    return costUsdPerYear() / Check.positive(navUsd, "navUsd");
  }

  /** The net asset value above which the yearly cost stays within a share of it, US dollars. */
  public double leastNavUsd(double capShareOfNav) {
    return Math.max(0, costUsdPerYear()) / Check.positive(capShareOfNav, "capShareOfNav");
  }
}
