package org.hedgerow.product;

/**
 * The root of an option symbol; it decides underlying and settlement. SPX, VIX and VIXW settle to
 * the opening quotation of the expiry morning, SPXW to the close.
 */
public enum OptionRoot {
  SPX(Underlying.SPX, true),
  SPXW(Underlying.SPX, false),
  VIX(Underlying.VIX, true),
  VIXW(Underlying.VIX, true);

  private final Underlying underlying;
  private final boolean settlesInTheMorning;

  OptionRoot(Underlying underlying, boolean settlesInTheMorning) {
    this.underlying = underlying;
    this.settlesInTheMorning = settlesInTheMorning;
  }

  public Underlying underlying() {
    return underlying;
  }

  /** True when the option settles to the opening quotation and last trades the session before. */
  public boolean settlesInTheMorning() {
    return settlesInTheMorning;
  }
}
