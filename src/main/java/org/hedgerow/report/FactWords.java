package org.hedgerow.report;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedgerow.basics.Numbers;
import org.hedgerow.expression.Type;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Vocabulary;

/** Facts and their values, by the names that rules use. */
final class FactWords {

  private static final Set<String> COUNTED =
      Set.of("days", "sessions", "contracts", "points", "closes", "months", "years");

  private FactWords() {}

  /** {@code Vix.close 37.32}; a variable of the rule by its own name. */
  static String value(String name, Object value) {
    return name + " " + value(value, unit(name));
  }

  /** The values of a fact without their names: {@code first open}. */
  static String values(Fact fact) {
    FactType type = Vocabulary.typeOf(fact);
    return type.fields().stream().map(field -> value(field, fact)).collect(Collectors.joining(" "));
  }

  /** The value of one field of a fact. */
  static String value(FieldType field, Fact fact) {
    return value(field.read(fact), unit(field));
  }

  /** A number in its unit; anything else as it is. */
  static String value(Object value, String unit) {
    if (!(value instanceof Double number)) {
      return String.valueOf(value);
    }
    return switch (unit) {
      case "points" -> Figures.points(number);
      case "percent" -> Figures.fixed(number, 2) + " %";
      case "usd" -> Figures.usd(number) + " USD";
      case "days", "sessions" ->
          Figures.count(Math.round(number), unit.substring(0, unit.length() - 1));
      case "contracts" -> Figures.fixed(number, 0);
      case "rsi" -> Figures.fixed(number, 1);
      case "" -> Numbers.plain(number);
      default -> Figures.fixed(number, 2);
    };
  }

  /** A limit: as it was written, with its unit. */
  static String limit(double value, String unit) {
    return switch (unit) {
      case "points" -> Figures.points(value);
      case "percent" -> Numbers.plain(value) + " %";
      case "days", "sessions", "contracts", "usd" -> value(value, unit);
      case "ratio", "share", "delta", "rsi", "" -> Numbers.plain(value);
      default -> Numbers.plain(value) + " " + unit;
    };
  }

  /** {@code 1 session}, {@code 0.5 ratio}: every digit, and the word of the unit. */
  static String plainly(double value, String unit) {
    boolean one = Math.abs(value) == 1 && COUNTED.contains(unit);
    return (Numbers.plain(value) + " " + (one ? unit.substring(0, unit.length() - 1) : unit))
        .strip();
  }

  /** The unit of {@code Type.field}; empty when it has none. */
  private static String unit(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? ""
        : Vocabulary.type(name.substring(0, dot))
            .flatMap(type -> type.field(name.substring(dot + 1)))
            .map(FactWords::unit)
            .orElse("");
  }

  private static String unit(FieldType field) {
    return field.type() instanceof Type.Num num ? num.unit().orElse("") : "";
  }

  /** All values, in order. */
  static String values(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(e -> value(e.getKey(), e.getValue()))
        .collect(Collectors.joining(", "));
  }
}
