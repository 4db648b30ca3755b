package org.hedgerow.pricing;

import java.time.LocalDate;
import org.hedgerow.basics.Check;
import org.hedgerow.product.Contract;
import org.hedgerow.product.Ticks;
import org.hedgerow.product.Underlying;

/**
 * Bid and ask around a model price.
 *
 * <pre>
 *   half spread = max(tick / 2, shareOfPrice mid + volPoints vega per point), doubled in stress
 *   ask = mid + half spread, rounded up to a tick       bid = mid - half spread, rounded down
 * </pre>
 *
 * The defaults are ours, after a month of next-day SPX quotes (mean spread 3 to 4.3 % of mid) and
 * the quotes of three VIX chains; report results also at mid. In the last 15 minutes of a session
 * spreads are wider still, which is not applied: an order for the next session is not sent then.
 *
 * @param spx of SPX and SPXW options
 * @param vix of VIX and VIXW options
 * @param stressAboveVix VIX level above which spreads widen, points
 * @param stressFactor by which they widen
 * @param futureTicks half spread of a VIX future, ticks
 */
public record SpreadModel(
    Width spx, Width vix, double stressAboveVix, double stressFactor, double futureTicks) {

  /** 2 % and a tenth of a vol point for SPX, 4 % and 0.3 vol points for VIX; doubled above 30. */
  public static final SpreadModel DEFAULT =
      new SpreadModel(new Width(0.02, 0.10), new Width(0.04, 0.3), 30, 2, 1);

  /**
   * How wide one underlying is quoted.
   *
   * @param shareOfPrice fraction of the mid price
   * @param volPoints half spread in volatility, points of 0.01
   */
  public record Width(double shareOfPrice, double volPoints) {
    public Width {
      Check.notNegative(shareOfPrice, "shareOfPrice");
      Check.notNegative(volPoints, "volPoints");
    }
  }

  /** Points; bid is zero when nobody bids, and ask is at least a tick. */
  record Sides(double bid, double ask) {}

  public SpreadModel {
    Check.positive(stressAboveVix, "stressAboveVix");
    Check.that(
        stressFactor >= 1, "Argument 'stressFactor' must be 1 or more but was %s", stressFactor);
    Check.notNegative(futureTicks, "futureTicks");
  }

  /** Bid and ask of an option. */
  Sides option(Contract contract, LocalDate day, double mid, double vegaPerPoint, double vixClose) {
    Width width = contract.underlying() == Underlying.VIX ? vix : spx;
    double wanted = width.shareOfPrice * mid + width.volPoints * vegaPerPoint;
    double stress = vixClose > stressAboveVix ? stressFactor : 1;
    double half = stress * Math.max(Ticks.size(contract, day, mid) / 2, wanted);
    return around(contract, day, mid, half);
  }

  /** Bid and ask of a future. */
  Sides future(Contract contract, LocalDate day, double mid) {
    return around(contract, day, mid, futureTicks * Ticks.size(contract, day, mid));
  }

  private static Sides around(Contract contract, LocalDate day, double mid, double half) {
    return new Sides(
        Ticks.roundDown(contract, day, Math.max(0, mid - half)),
        Ticks.roundUp(contract, day, mid + half));
  }
}
