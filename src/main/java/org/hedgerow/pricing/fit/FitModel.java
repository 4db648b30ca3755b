package org.hedgerow.pricing.fit;

import java.util.List;
import org.hedgerow.pricing.formula.Smile;

/**
 * The smiles that can be fitted to an expiry.
 *
 * <pre>
 *   least sum over the quotes of [ (model price - mid) / half spread ]^2
 * </pre>
 *
 * so that a misfit of one is the edge of the quote and a wide quote counts little.
 */
public enum FitModel {
  /** Volatility quadratic in log-moneyness. */
  QUADRATIC("quadratic", new QuadraticFamily()),
  /** Five parameters. */
  RAW_SVI("raw SVI", new SviFamily()),
  /** Three parameters, no butterfly arbitrage. */
  SSVI("SSVI slice", new SsviFamily()),
  /** Seven parameters, no butterfly arbitrage. */
  THREE_LOGNORMALS("three lognormals", new MixtureFamily());

  /** Half spreads per unit of a parameter: only what quotes leave open is held by it. */
  private static final double RIDGE = 0.05;

  private final String label;
  private final SmileFamily family;

  FitModel(String label, SmileFamily family) {
    this.label = label;
    this.family = family;
  }

  /** For tables and messages: {@code three lognormals}. */
  public String label() {
    return label;
  }

  /** The smile that fits best; judge it by {@link FitReport}. */
  public Smile fit(QuotedSlice slice) {
    double[] best =
        LeastSquares.minimise(
            parameters -> misfits(family.smile(parameters, slice), slice),
            RIDGE,
            family.starts(slice));
    return family.smile(best, slice);
  }

  private static double[] misfits(Smile smile, QuotedSlice slice) {
    List<QuotedStrike> quotes = slice.quotes();
    double[] misfits = new double[quotes.size()];
    for (int i = 0; i < misfits.length; i++) {
      QuotedStrike quote = quotes.get(i);
      misfits[i] = (price(smile, slice, quote) - quote.mid()) / quote.halfSpread();
    }
    return misfits;
  }

  /** Discounted price of a smile, points. */
  static double price(Smile smile, QuotedSlice slice, QuotedStrike quote) {
    double unit = smile.price(quote.strike() / slice.forward(), quote.right());
    return slice.discount() * slice.forward() * unit;
  }
}
