package org.hedgerow.pricing;

/** The parts from which a synthetic market is made; each documents its parameters and errors. */
public record PricingModel(SpxSmileModel spx, VixSmileModel vix, SpreadModel spread) {

  /** The default of every part. */
  public static final PricingModel DEFAULT =
      new PricingModel(SpxSmileModel.DEFAULT, VixSmileModel.DEFAULT, SpreadModel.DEFAULT);
}
