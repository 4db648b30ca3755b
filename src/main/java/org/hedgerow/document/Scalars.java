package org.hedgerow.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.hedgerow.basics.IsoDate;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;

/** Reads single values of a document; one that is not of the kind that is wanted is a problem. */
record Scalars(SourceText source, Problems problems) {

  String textOf(String key, Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    wrongType(key, node, "a single value");
    return "";
  }

  double numberOf(String key, Node node, double min, double max) {
    if (!(node instanceof Node.Scalar scalar) || scalar.quoted()) {
      wrongType(key, node, "a number");
      return Double.NaN;
    }
    String text = scalar.text();
    if (!text.matches("[+-]?(\\d[\\d_]*)?(\\.\\d+)?([eE][+-]?\\d+)?") || !text.matches(".*\\d.*")) {
      String fix =
          text.matches("[+-]?\\d+,\\d+")
              ? "Maybe write " + text.replace(',', '.') + "."
              : text.endsWith("%")
                  ? "Write the number alone; the key or its unit says what it is a percentage of."
                  : "";
      problems.add(
          source.problemAt(
              "wrong-type",
              node.place(),
              text.length(),
              "'" + key + "' must be a number but is '" + text + "'.",
              fix));
      return Double.NaN;
    }
    double value = Double.parseDouble(text.replace("_", ""));
    if (!(value >= min && value <= max)) {
      problems.add(
          source.problemAt(
              "out-of-range",
              node.place(),
              text.length(),
              "'" + key + "' must be " + range(min, max) + " but was " + text + ".",
              min == 0 && max <= 1 && value > 1 && value <= 100
                  ? "Maybe write " + Numbers.plain(value / 100) + "."
                  : ""));
      return Double.NaN;
    }
    return value;
  }

  private static String range(double min, double max) {
    if (max >= Double.MAX_VALUE) {
      return min == Double.MIN_VALUE ? "above zero" : "at least " + Numbers.plain(min);
    }
    if (min <= -Double.MAX_VALUE) {
      return "at most " + Numbers.plain(max);
    }
    return min == Double.MIN_VALUE
        ? "above 0 and at most " + Numbers.plain(max)
        : "between " + Numbers.plain(min) + " and " + Numbers.plain(max);
  }

  LocalDate dateOf(String key, Node node) {
    if (node instanceof Node.Scalar scalar) {
      try {
        return IsoDate.parse(scalar.text());
      } catch (DateTimeException e) {
        problems.add(
            source.problemAt(
                "wrong-type",
                node.place(),
                scalar.text().length(),
                "'" + key + "' must be a date such as 2024-08-05 but is '" + scalar.text() + "'.",
                ""));
        return LocalDate.EPOCH;
      }
    }
    wrongType(key, node, "a date such as 2024-08-05");
    return LocalDate.EPOCH;
  }

  void wrongType(String key, Node node, String expected) {
    int length = node instanceof Node.Scalar s ? s.text().length() : 1;
    problems.add(
        source.problemAt(
            "wrong-type",
            node.place(),
            length,
            "'" + key + "' must be " + expected + " but is " + node.kind() + ".",
            ""));
  }
}
