package org.hedgerow.journal;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Small JSON texts for single cells of a table. */
final class JsonCell {
  private static final int FIRST_PRINTABLE = 0x20;

  private JsonCell() {}

  /** {@code {"close":37.32}}, keys in the order of the map. */
  static String object(Map<String, ?> values) {
    return values.entrySet().stream()
        .map(e -> value(e.getKey()) + ":" + value(e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** {@code [3,7]}. */
  static String array(Collection<?> values) {
    return values.stream().map(JsonCell::value).collect(Collectors.joining(",", "[", "]"));
  }

  private static String value(Object value) {
    if (value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Number number) {
      if (!Double.isFinite(number.doubleValue())) {
        throw new IllegalArgumentException("JSON has no " + number);
      }
      return number.toString();
    }
    StringBuilder text = new StringBuilder("\"");
    value.toString().chars().forEach(c -> append(text, (char) c));
    return text.append('"').toString();
  }

  private static void append(StringBuilder text, char c) {
    if (c == '"' || c == '\\') {
      text.append('\\').append(c);
    } else if (c < FIRST_PRINTABLE) {
      text.append("\\u%04x".formatted((int) c));
    } else {
      text.append(c);
    }
  }
}
