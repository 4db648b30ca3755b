package org.hedgerow.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.hedgerow.basics.Check;

/**
 * Writes elements of HTML and SVG. Every text and every value of an attribute is escaped here and
 * nowhere else; names of elements and attributes come from the program alone.
 */
final class Html {
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; one with an empty value is left out
   */
  Html open(String element, Object... attributes) {
    start(element, attributes);
    text.append('>');
    open.push(element);
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element with nothing but a text in it. */
  Html element(String element, String content, Object... attributes) {
    return open(element, attributes).text(content).close();
  }

  /** An element with nothing in it, as SVG and the void elements of HTML have them. */
  Html empty(String element, Object... attributes) {
    start(element, attributes);
    text.append("/>");
    return this;
  }

  Html text(String content) {
    text.append(escape(content));
    return this;
  }

  /** A line end in the source of the page, for those who read it. */
  Html line() {
    text.append('\n');
    return this;
  }

  private void start(String element, Object... attributes) {
    Check.that(attributes.length % 2 == 0, "Attributes of '%s' must be names and values", element);
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = shown(attributes[i + 1]);
      if (!value.isEmpty()) {
        text.append(' ').append(attributes[i]).append("=\"").append(escape(value)).append('"');
      }
    }
  }

  /** Lengths in whole tenths, so that the same page is the same bytes. */
  private static String shown(Object value) {
    if (!(value instanceof Double number)) {
      return String.valueOf(value);
    }
    String tenths = String.format(Locale.ROOT, "%.1f", number);
    return tenths.endsWith(".0") ? tenths.substring(0, tenths.length() - 2) : tenths;
  }

  /** A text that can stand between tags and inside quotes, and means nothing but itself. */
  static String escape(String content) {
    StringBuilder escaped = new StringBuilder(content.length() + 16);
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(isPrintable(c) ? c : REPLACEMENT);
      }
    }
    return escaped.toString();
  }

  private static boolean isPrintable(char c) {
    return c >= ' ' && c != 0x7f || c == '\n' || c == '\t';
  }

  @Override
  public String toString() {
    Check.that(open.isEmpty(), "Elements are still open: %s", open);
    return text.toString();
  }
}
