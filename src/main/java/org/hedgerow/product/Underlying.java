package org.hedgerow.product;

/** What an option or future is on. */
public enum Underlying {
  SPX,
  VIX
}
