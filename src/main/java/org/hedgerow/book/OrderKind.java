package org.hedgerow.book;

/** Whether the legs of an order trade as one package; some exchange fees are lower then. */
public enum OrderKind {
  /** One leg alone. */
  SIMPLE,
  /** Two or more legs as one package. */
  COMPLEX;

  /** The kind of an order of that many legs. */
  public static OrderKind ofLegs(int legs) {
    return legs > 1 ? COMPLEX : SIMPLE;
  }
}
