package org.hedgerow.book.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.document.Yaml;
import org.hedgerow.product.OptionRoot;

/**
 * How one broker writes positions. Read from a file, of which every key may be left out:
 *
 * <pre>
 *   columns: {symbol: Instrument, quantity: Amount, price: Avg}   # header of each column
 *   priceIn: points            # points, or usd: dollars per contract
 *   decimal: point             # point or comma
 *   dates: month-first         # of 03/04/2026: month-first or day-first
 *   thirdFriday: SPXW          # what "SPX" means where SPX and SPXW were both listed
 * </pre>
 *
 * @param headerByRole columns that are named; the others are recognised
 */
public record Mapping(
    Map<ColumnRole, String> headerByRole,
    boolean priceInUsd,
    boolean decimalComma,
    boolean dayFirst,
    Optional<OptionRoot> thirdFriday) {

  /** Nothing named. */
  public static final Mapping NONE = new Mapping(Map.of(), false, false, false, Optional.empty());

  public Mapping {
    headerByRole = Map.copyOf(headerByRole);
  }

  /** Reads a mapping file; what is wrong with it goes to {@code problems}. */
  public static Mapping read(SourceText source, Problems problems) {
    Fields top = Yaml.read(source, problems);
    Map<ColumnRole, String> headers = new EnumMap<>(ColumnRole.class);
    top.optionalFields("columns")
        .ifPresent(
            columns -> {
              for (ColumnRole role : ColumnRole.values()) {
                columns.optionalText(role.word()).ifPresent(text -> headers.put(role, text));
              }
              columns.done();
            });
    boolean usd = choice(top, "priceIn", "usd", "points");
    boolean comma = choice(top, "decimal", "comma", "point");
    boolean dayFirst = choice(top, "dates", "day-first", "month-first");
    Optional<OptionRoot> friday =
        top.has("thirdFriday")
            ? Optional.of(
                top.choice(
                    "thirdFriday",
                    Map.of("SPX", OptionRoot.SPX, "SPXW", OptionRoot.SPXW),
                    OptionRoot.SPX))
            : Optional.empty();
    top.done();
    return new Mapping(headers, usd, comma, dayFirst, friday);
  }

  private static boolean choice(Fields top, String key, String yes, String no) {
    return top.has(key) && top.choice(key, Map.of(yes, true, no, false), false);
  }
}
