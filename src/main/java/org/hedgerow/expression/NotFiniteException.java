package org.hedgerow.expression;

/** A calculation gave no finite number on this day: a division by zero, or an overflow. */
public final class NotFiniteException extends RuntimeException {
  private final transient Span span;

  /** With the calculation and what is wrong with it. */
  public NotFiniteException(Span span, String message) {
    super(message);
    this.span = span;
  }

  /** The calculation. */
  public Span span() {
    return span;
  }
}
