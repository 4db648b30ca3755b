package org.hedgerow.rules.testing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Place;
import org.hedgerow.expression.Type;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * A fact as a test writes it: only the fields that matter.
 *
 * @param values Double, String, Boolean or LocalDate by field, in the order of the type's fields
 */
public record WrittenFact(FactType type, Map<String, Object> values, Place place) {
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 3);

  public WrittenFact {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Whether a fact is of this type and has these values. */
  boolean matches(Fact fact) {
    return Vocabulary.typeOf(fact) == type
        && values.entrySet().stream()
            .allMatch(e -> type.field(e.getKey()).orElseThrow().read(fact).equals(e.getValue()));
  }

  /** Its fields that are not written. */
  List<FieldType> missing() {
    return type.fields().stream().filter(f -> !values.containsKey(f.name())).toList();
  }

  /** The fact; a field that is not written gets a value at which no rule looks. */
  Fact complete() {
    return type.create(
        type.fields().stream()
            .map(f -> Optional.ofNullable(values.get(f.name())).orElseGet(() -> any(f.type())))
            .toList());
  }

  /** A fact of the same type with these values in place of its own. */
  Fact laidOver(Fact fact) {
    Map<String, Object> all = type.values(fact);
    all.putAll(values);
    return type.create(List.copyOf(all.values()));
  }

  private static Object any(Type type) {
    if (type instanceof Type.Num) {
      return 0.0;
    }
    if (type instanceof Type.Text text) {
      return text.words().isEmpty() ? "" : text.words().get(0);
    }
    return type == Type.DATE ? ANY_DAY : false;
  }

  /** As in {@code Vix(close 18.5)}. */
  String shown() {
    return shown(type, values);
  }

  /** The same of a whole fact. */
  static String shown(Fact fact) {
    FactType type = Vocabulary.typeOf(fact);
    return shown(type, type.values(fact));
  }

  private static String shown(FactType type, Map<String, Object> values) {
    return values.entrySet().stream()
        .map(
            e ->
                e.getKey()
                    + " "
                    + (e.getValue() instanceof Double d ? Numbers.plain(d) : e.getValue()))
        .collect(Collectors.joining(", ", type.name() + "(", ")"));
  }
}
