package org.hedgerow.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every fact type that rules can name, in canonical order. */
public final class Vocabulary {
  private static final Map<String, FactType> BY_NAME = new LinkedHashMap<>();
  private static final Map<Class<?>, FactType> BY_CLASS = new HashMap<>();

  /** Type, then values: the order in which facts are inserted, numbered and shown. */
  public static final Comparator<Fact> CANONICAL_ORDER =
      Comparator.<Fact>comparingInt(f -> typeOf(f).order())
          .thenComparing((a, b) -> valueOrder(a, b));

  static {
    List<Class<?>> all = new ArrayList<>();
    for (Class<?> family : Fact.class.getPermittedSubclasses()) {
      all.addAll(List.of(family.getPermittedSubclasses()));
    }
    for (Class<?> type : all) {
      FactType fact = new FactType(type.asSubclass(Fact.class), BY_NAME.size());
      BY_NAME.put(fact.name(), fact);
      BY_CLASS.put(type, fact);
    }
  }

  private Vocabulary() {}

  /** All types in canonical order. */
  public static List<FactType> types() {
    return List.copyOf(BY_NAME.values());
  }

  /** All names in canonical order. */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** The type of that name. */
  public static Optional<FactType> type(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The type of a fact. */
  public static FactType typeOf(Fact fact) {
    FactType type = BY_CLASS.get(fact.getClass());
    if (type == null) {
      throw new IllegalStateException("No fact type for " + fact.getClass());
    }
    return type;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // two values of one field are of one type
  private static int valueOrder(Fact a, Fact b) {
    for (FieldType field : typeOf(a).fields()) {
      int order = ((Comparable) field.read(a)).compareTo(field.read(b));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
