package org.hedgerow.expression;

/** A text does not follow the grammar; caught where reading can go on behind it. */
public final class SyntaxException extends Exception {
  private final String id;
  private final transient Span span;
  private final String fix;

  /** With what {@link Reporter#report} takes. */
  public SyntaxException(String id, Span span, String message, String fix) {
    super(message);
    this.id = id;
    this.span = span;
    this.fix = fix;
  }

  /** Reports it. */
  public void tell(Reporter reporter) {
    reporter.report(id, span, String.valueOf(getMessage()), fix);
  }
}
