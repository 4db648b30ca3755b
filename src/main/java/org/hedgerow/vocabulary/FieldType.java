package org.hedgerow.vocabulary;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hedgerow.expression.Type;

/** A field of a fact type: its name, its type for the checker, and how to read it. */
public final class FieldType {
  private final String name;
  private final Type type;
  private final Optional<NumberRange> range;
  private final Method accessor;

  private FieldType(String name, Type type, Optional<NumberRange> range, Method accessor) {
    this.name = name;
    this.type = type;
    this.range = range;
    this.accessor = accessor;
    accessor.setAccessible(true); // spares a check at every read
  }

  static FieldType of(RecordComponent component) {
    Optional<NumberRange> range =
        Optional.ofNullable(component.getAnnotation(Within.class))
            .map(w -> new NumberRange(w.least(), w.most(), w.above()));
    return new FieldType(component.getName(), typeOf(component), range, component.getAccessor());
  }

  public String name() {
    return name;
  }

  public Type type() {
    return type;
  }

  /** The numbers it can hold; absent when every number will do. */
  public Optional<NumberRange> range() {
    return range;
  }

  /** The value in a fact: Double, String, Boolean or LocalDate. */
  public Object read(Fact fact) {
    try {
      return accessor.invoke(fact);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot read " + name + " of " + fact, e);
    }
  }

  private static Type typeOf(RecordComponent component) {
    Class<?> raw = component.getType();
    if (raw == double.class) {
      Unit unit = component.getAnnotation(Unit.class);
      if (unit == null) {
        throw new IllegalStateException("No unit on " + component);
      }
      return Type.number(unit.value());
    }
    if (raw == String.class) {
      Words words = component.getAnnotation(Words.class);
      return Type.text(words == null ? List.of() : List.of(words.value()));
    }
    if (raw == LocalDate.class) {
      return Type.DATE;
    }
    if (raw == boolean.class) {
      return Type.BOOLEAN;
    }
    throw new IllegalStateException("A fact cannot hold " + component);
  }
}
