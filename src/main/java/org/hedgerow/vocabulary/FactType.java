package org.hedgerow.vocabulary;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A type of fact that rules can name. */
public final class FactType {
  private final Class<? extends Fact> javaType;
  private final int order;
  private final About about;
  private final Map<String, FieldType> fieldByName = new LinkedHashMap<>();
  private final List<FieldType> fields;
  private final Optional<Exactly> exactly;
  private final Constructor<?> constructor;

  FactType(Class<? extends Fact> javaType, int order) {
    this.javaType = javaType;
    this.order = order;
    About told = javaType.getAnnotation(About.class);
    if (told == null) {
      throw new IllegalStateException("No description on " + javaType);
    }
    this.about = told;
    List<Class<?>> parameters = new ArrayList<>();
    for (RecordComponent component : javaType.getRecordComponents()) {
      fieldByName.put(component.getName(), FieldType.of(component));
      parameters.add(component.getType());
    }
    this.fields = List.copyOf(fieldByName.values());
    this.exactly = Optional.ofNullable(javaType.getAnnotation(Exactly.class));
    try {
      this.constructor = javaType.getDeclaredConstructor(parameters.toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("No canonical constructor of " + javaType, e);
    }
  }

  /** The name that rules use. */
  public String name() {
    return javaType.getSimpleName();
  }

  public Class<? extends Fact> javaType() {
    return javaType;
  }

  /** Place in the canonical order of fact types. */
  public int order() {
    return order;
  }

  /** One sentence on the meaning. */
  public String about() {
    return about.value();
  }

  /** The input that supplies an observation; empty for what rules conclude or ask. */
  public String from() {
    return about.from();
  }

  /** What reads a conclusion beside rules; empty when only rules do. */
  public String readBy() {
    return about.readBy();
  }

  public boolean isObservation() {
    return Observation.class.isAssignableFrom(javaType);
  }

  public boolean isAction() {
    return Action.class.isAssignableFrom(javaType);
  }

  /** Whether a day can hold more than one fact of this type. */
  public boolean isMany() {
    return isObservation()
        ? about.many()
        : exactly().map(e -> e.atMost() > 1 || !e.per().isEmpty()).orElse(true);
  }

  /** Whether a day that lacks such a fact lacks an input. */
  public boolean isMissedWhenAbsent() {
    return isObservation() && !isMany() && !about.mayBeAbsent();
  }

  /** How many a day may hold, when that is laid down. */
  public Optional<Exactly> exactly() {
    return exactly;
  }

  /** The fields in order. */
  public List<FieldType> fields() {
    return fields;
  }

  public List<String> fieldNames() {
    return List.copyOf(fieldByName.keySet());
  }

  public Optional<FieldType> field(String name) {
    return Optional.ofNullable(fieldByName.get(name));
  }

  /** A fact of this type, from values in the order of the fields. */
  public Fact create(List<Object> values) {
    try {
      return (Fact) constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      Throwable cause =
          e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
      throw new IllegalStateException("Cannot make a " + name() + " of " + values, cause);
    }
  }

  /** The values of a fact by field name, in the order of the fields. */
  public Map<String, Object> values(Fact fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    fieldByName.forEach((name, field) -> values.put(name, field.read(fact)));
    return values;
  }

  @Override
  public String toString() {
    return name();
  }
}
