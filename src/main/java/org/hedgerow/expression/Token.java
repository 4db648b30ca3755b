package org.hedgerow.expression;

/**
 * One word of a text.
 *
 * @param text as written; of a string, its content without quotes
 */
public record Token(Kind kind, String text, Span span) {

  /** What kind of word it is. */
  public enum Kind {
    /** A name such as {@code close} or {@code ruleflow-group}. */
    NAME,
    /** A name that starts with a dollar sign. */
    VARIABLE,
    NUMBER,
    STRING,
    SYMBOL,
    END
  }

  /** True for the symbol or name of that text. */
  public boolean is(String wanted) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(wanted);
  }

  /** As shown in a message. */
  public String shown() {
    return switch (kind) {
      case END -> "the end of the file";
      case STRING -> "the text \"" + text + "\"";
      default -> "'" + text + "'";
    };
  }
}
