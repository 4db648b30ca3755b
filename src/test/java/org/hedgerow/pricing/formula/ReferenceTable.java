package org.hedgerow.pricing.formula;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.hedgerow.product.OptionRight;

/**
 * Rows of a table that {@code reference.py}, beside the tables, computed in 60-digit arithmetic.
 */
final class ReferenceTable {

  private ReferenceTable() {}

  /** The rows without the comment and the header. */
  static List<String[]> rows(String name) {
    try (InputStream in =
            Objects.requireNonNull(ReferenceTable.class.getResourceAsStream(name), name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(2).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double number(String[] row, int column) {
    return Double.parseDouble(row[column]);
  }

  static OptionRight right(String[] row, int column) {
    return row[column].equals("C") ? OptionRight.CALL : OptionRight.PUT;
  }

  /** The nine values of a record of Greeks from a column on. */
  static double[] greeks(String[] row, int first) {
    double[] values = new double[9];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(row, first + i);
    }
    return values;
  }

  static double[] values(Greeks g) {
    return new double[] {
      g.price(), g.delta(), g.gamma(), g.vega(), g.theta(), g.rho(), g.vanna(), g.volga(), g.charm()
    };
  }
}
