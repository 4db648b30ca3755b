package org.hedgerow.expression;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What kind of value an expression gives. */
public sealed interface Type {

  /** A number; the unit is empty for plain numbers, which go with every unit. */
  record Num(Optional<String> unit) implements Type {}

  /** A text; the words are empty when any text will do. */
  record Text(List<String> words) implements Type {
    public Text {
      words = List.copyOf(words);
    }
  }

  /** True or false. */
  record Bool() implements Type {}

  /** A calendar day. */
  record Day() implements Type {}

  /** Already reported; nothing more is said about it. */
  record Unknown() implements Type {}

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

  /** As shown in a message. */
  default String shown() {
    if (this instanceof Num num) {
      return num.unit().map(unit -> "a number of " + unit).orElse("a number");
    }
    if (this instanceof Text) {
      return "a text";
    }
    return this instanceof Bool ? "true or false" : this instanceof Day ? "a date" : "unknown";
  }
}
