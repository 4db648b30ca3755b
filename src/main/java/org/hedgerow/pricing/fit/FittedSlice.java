package org.hedgerow.pricing.fit;

import java.util.Locale;
import org.hedgerow.pricing.formula.Smile;

/**
 * The smile of one expiry, with what it was fitted to and how well.
 *
 * @param quoted the quotes
 * @param report how good the fit is
 */
public record FittedSlice(QuotedSlice quoted, FitModel model, Smile smile, FitReport report) {

  /** A fit with the report of {@link FitReport} but for left-out quotes. */
  public static FittedSlice of(QuotedSlice quoted, FitModel model) {
    Smile smile = model.fit(quoted);
    return new FittedSlice(quoted, model, smile, FitReport.quick(smile, quoted));
  }

  /** A fit that was also tried on quotes it had not seen: five times the work. */
  public static FittedSlice tested(QuotedSlice quoted, FitModel model) {
    Smile smile = model.fit(quoted);
    return new FittedSlice(quoted, model, smile, FitReport.full(model, smile, quoted));
  }

  /** Implied volatility of a strike, an annual fraction. */
  public double vol(double strike) {
    return Math.sqrt(smile.totalVariance(quoted.logMoneyness(strike)) / quoted.years());
  }

  /** Discounted price, points. */
  public double price(QuotedStrike quote) {
    return quoted.price(smile, quote);
  }

  /** {@code 2013-08-21, 23 of 23 liquid quotes inside}. */
  String describe() {
    return String.format(
        Locale.ROOT,
        "%s, %d of %d liquid quotes inside",
        quoted.expiry(),
        report.inside(),
        report.liquid());
  }
}
