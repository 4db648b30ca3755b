package org.hedgerow.expression;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What kind of value an expression gives. */
public sealed interface Type {

  /** A number; the unit is empty for plain numbers, which go with every unit. */
  record Num(Optional<String> unit) implements Type {
    @Override
    public String shown() {
      return unit.map(u -> "a number of " + u).orElse("a number");
    }
  }

  /** A text; the words are empty when any text will do. */
  record Text(List<String> words) implements Type {
    public Text {
      words = List.copyOf(words);
    }

    @Override
    public String shown() {
      return "a text";
    }
  }

  /** True or false. */
  record Bool() implements Type {
    @Override
    public String shown() {
      return "true or false";
    }
  }

  /** A calendar day. */
  record Day() implements Type {
    @Override
    public String shown() {
      return "a date";
    }
  }

  /** Already reported; nothing more is said about it. */
  record Unknown() implements Type {
    @Override
    public String shown() {
      return "unknown";
    }
  }

  Type PLAIN = new Num(Optional.empty());
  Type BOOLEAN = new Bool();
  Type DATE = new Day();
  Type UNKNOWN = new Unknown();

  static Type number(String unit) {
    return new Num(unit.isEmpty() ? Optional.empty() : Optional.of(unit));
  }

  static Type text(Collection<String> words) {
    return new Text(List.copyOf(words));
  }

  /**
   * As shown in a message. Each type says it for itself: with a default method here, initialising a
   * type would initialise this interface, whose constants initialise the types, and two threads
   * could wait for each other.
   */
  String shown();
}
