package org.hedgerow.basics;

/**
 * Where a figure comes from. Reports never mix the two kinds silently.
 *
 * @param kind published, or made by a model
 * @param detail the publisher, or the model with its parameters and known error
 */
public record Origin(Kind kind, String detail) {

  /** Published by somebody, or made by a model. */
  public enum Kind {
    OBSERVED,
    SYNTHETIC
  }

  public static Origin observed(String publisher) {
    return new Origin(Kind.OBSERVED, publisher);
  }

  public static Origin synthetic(String model) {
    return new Origin(Kind.SYNTHETIC, model);
  }

  public boolean isObserved() {
    return kind == Kind.OBSERVED;
  }

  /** {@code OBSERVED Cboe} or {@code SYNTHETIC(model)}. */
  @Override
  public String toString() {
    return kind == Kind.OBSERVED ? "OBSERVED " + detail : "SYNTHETIC(" + detail + ")";
  }
}
