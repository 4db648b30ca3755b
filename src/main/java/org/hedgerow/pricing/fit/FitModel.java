package org.hedgerow.pricing.fit;

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
    return family.smile(family.best(slice), slice);
  }
}
