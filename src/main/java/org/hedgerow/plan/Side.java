package org.hedgerow.plan;

/** Bought or sold. */
public enum Side {
  BUY(1),
  SELL(-1);

  private final int sign;

  Side(int sign) {
    this.sign = sign;
  }

  /** +1 bought, -1 sold. */
  public int sign() {
    return sign;
  }

  /** The side of a signed number of contracts, not zero. */
  static Side of(int signedContracts) {
    return signedContracts > 0 ? BUY : SELL;
  }
}
