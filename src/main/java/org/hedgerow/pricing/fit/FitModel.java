package org.hedgerow.pricing.fit;

import org.hedgerow.pricing.formula.Smile;

/**
 * The smiles that can be fitted to an expiry.
 *
 * <pre>
 *   least sum over the quotes of t(r)^2,   r = (model price - mid) / half spread
 *   t(r)^2 = 2 [ sqrt(1 + r^2) - 1 ]       r^2 for a small misfit, 2 |r| for a large one
 * </pre>
 *
 * so that a misfit of one is the edge of the quote, a wide quote counts little, and a stale quote
 * does not bend the smile. Durrleman's g below 0.005 on the quoted range is penalised. On real
 * chains of both underlyings three lognormals hold most quotes (docs/pricing.md).
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
