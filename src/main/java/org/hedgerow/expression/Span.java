package org.hedgerow.expression;

/** Characters of a text: where they start, counted from 0, and how many there are. */
public record Span(int offset, int length) {

  /** From the start of this to the end of the other. */
  public Span to(Span other) {
    return new Span(offset, Math.max(length, other.offset + other.length - offset));
  }
}
