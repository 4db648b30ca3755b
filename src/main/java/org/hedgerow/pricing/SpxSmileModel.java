package org.hedgerow.pricing;

import java.util.List;
import java.util.Locale;
import org.hedgerow.basics.Check;
import org.hedgerow.market.VarianceCurve;
import org.hedgerow.pricing.formula.RawSvi;
import org.hedgerow.pricing.formula.Ssvi;

/**
 * The smile of S&P 500 options from index levels alone.
 *
 * <pre>
 *   model-free variance of a tenor = factor(t)^2 W(t),  W = {@link VarianceCurve}
 *   t = days of the variance clock; linear in t between the knots of the factor
 *   theta of the SSVI slice is solved so that the slice has this model-free variance
 * </pre>
 *
 * The factor corrects for what the VIX family holds beyond the body of the smile. Total variance is
 * kept from falling between knots, so that slices do not cross.
 *
 * <p>Default: rho -0.7, eta 1.0; factor and clock fitted to next-session, 30-day and 45-day condor
 * credits of four SPX chains of 2022 to 2024 and tested on three others. Error of a condor's credit
 * on those seven days: 45 days mean +1 %, worst 16 %; 30 days -2 %, 15 %; next session -2 %, 33 %
 * (docs/pricing.md). Levels cannot tell more: a different eta with the same VIX moves the credit by
 * 15 %.
 *
 * @param surface the two parameters of the smile
 * @param factors knots by tenor, ascending; flat before the first and after the last
 * @param clock how days without a session count
 */
public record SpxSmileModel(Ssvi surface, List<Knot> factors, VarianceClock clock) {

  /**
   * The level factor at a tenor.
   *
   * @param days tenor in days of the variance clock, above zero
   * @param factor on the level of the VIX family, above zero
   */
  public record Knot(double days, double factor) {
    public Knot {
      Check.positive(days, "days");
      Check.positive(factor, "factor");
    }
  }

  /** An expiry on the next session, even across a long weekend, lies at 1.25 to 2.4 days. */
  private static final double NEXT_SESSION_DAYS = 2.4;

  private static final double CREDIT_BAND_NEXT_SESSION = 0.20;
  private static final double CREDIT_BAND = 0.10;

  /** See the class. */
  public static final SpxSmileModel DEFAULT =
      new SpxSmileModel(
          new Ssvi(-0.7, 1.0),
          List.of(
              new Knot(NEXT_SESSION_DAYS, 0.88),
              new Knot(9, 1.03),
              new Knot(30, 1.03),
              new Knot(45, 0.955),
              new Knot(63, 0.93)),
          new VarianceClock(0.3));

  public SpxSmileModel {
    factors = List.copyOf(factors);
    Check.that(!factors.isEmpty(), "A smile model needs a level factor");
    for (int i = 1; i < factors.size(); i++) {
      Check.that(factors.get(i - 1).days < factors.get(i).days, "Knots must ascend: %s", factors);
    }
  }

  /** The same model with another bend of the smile: the band is 0.8 to 1.17. */
  public SpxSmileModel withEta(double eta) {
    return new SpxSmileModel(new Ssvi(surface.rho(), eta), factors, clock);
  }

  /**
   * The smile of a tenor.
   *
   * @param days of the variance clock, above zero
   */
  public RawSvi slice(VarianceCurve curve, double days) {
    return surface.sliceOfModelFreeVariance(totalVariance(curve, days));
  }

  /** Model-free total variance of a tenor after the factor; it never falls with the tenor. */
  double totalVariance(VarianceCurve curve, double days) {
    Check.positive(days, "days");
    double leftDays = 0;
    double left = 0;
    for (Knot knot : factors) {
      double right = Math.max(left, knot.factor * knot.factor * curve.totalVariance(knot.days));
      if (days <= knot.days) {
        return left + (right - left) * (days - leftDays) / (knot.days - leftDays);
      }
      leftDays = knot.days;
      left = right;
    }
    double factor = factors.get(factors.size() - 1).factor;
    double rise = curve.totalVariance(days) - curve.totalVariance(leftDays);
    return left + factor * factor * Math.max(0, rise);
  }

  /**
   * Share of a condor's credit below which a result is not supported by levels alone: 0.20 for an
   * expiry on the next session, 0.10 else.
   *
   * @param sessions to expiry
   */
  public static double creditBand(int sessions) {
    return sessions <= 1 ? CREDIT_BAND_NEXT_SESSION : CREDIT_BAND;
  }

  /** The model in a few words, for the origin of a quote. */
  String describe(VarianceCurve curve, int sessions) {
    return String.format(
        Locale.ROOT,
        "SSVI rho %s eta %s on %s, condor credit +-%.0f %%",
        surface.rho(),
        surface.eta(),
        curve.describe(),
        100 * creditBand(sessions));
  }
}
