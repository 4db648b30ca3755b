package org.hedgerow.product;

import java.time.LocalDate;

/** A VIX future; VX of 1000 US dollars a point, VXM of 100. */
public record FutureContract(Size size, LocalDate expiry) implements Contract {

  /** The full contract and the mini. */
  public enum Size {
    VX(1000),
    VXM(100);

    private final double multiplierUsd;

    Size(double multiplierUsd) {
      this.multiplierUsd = multiplierUsd;
    }
  }

  @Override
  public Underlying underlying() {
    return Underlying.VIX;
  }

  @Override
  public double multiplierUsd() {
    return size.multiplierUsd;
  }

  @Override
  public String symbol() {
    return size + " " + expiry;
  }
}
