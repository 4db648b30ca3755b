package org.hedgerow.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;

/**
 * Typed reading of a mapping. Whatever is missing or wrong becomes a located problem and a harmless
 * placeholder comes back, so that one pass finds every problem; build values only after {@link
 * Problems#throwIfErrors}. Call {@link #done} last: it reports the keys that nobody asked for.
 */
public final class Fields {
  private final Node.Mapping mapping;
  private final SourceText source;
  private final Problems problems;
  private final Scalars scalars;
  private final boolean usable;
  private final Set<String> known = new TreeSet<>();

  private Fields(Node.Mapping mapping, SourceText source, Problems problems, boolean usable) {
    this.mapping = mapping;
    this.source = source;
    this.problems = problems;
    this.scalars = new Scalars(source, problems);
    this.usable = usable;
  }

  static Fields of(Node.Mapping mapping, SourceText source, Problems problems) {
    return new Fields(mapping, source, problems, true);
  }

  /** Fields of something that was already reported: missing keys are not reported again. */
  static Fields unusable(Node.Mapping mapping, SourceText source, Problems problems) {
    return new Fields(mapping, source, problems, false);
  }

  /**
   * These fields with others laid over them. A key that both have takes the value of the others;
   * where both values are mappings they are joined key by key, one level deep. The word {@code
   * none} takes a key away.
   *
   * @param over of the same source
   */
  public Fields overlaidBy(Fields over) {
    return of(Overlay.joined(mapping, over.mapping), source, problems);
  }

  /** What these fields lose when others are laid over them: {@code packs}, {@code condor.wings}. */
  public List<String> contestedBy(Fields over) {
    return Overlay.contested(mapping, over.mapping);
  }

  /** These fields without a key. */
  public Fields without(String key) {
    Map<String, Node> values = new LinkedHashMap<>(mapping.values());
    values.remove(key);
    return of(new Node.Mapping(mapping.place(), values, mapping.keyPlaces()), source, problems);
  }

  /** Where the mapping starts. */
  public Place place() {
    return mapping.place();
  }

  /** Where the value of a key stands; the mapping's own place when the key is absent. */
  public Place place(String key) {
    return value(key).place();
  }

  /** Where a key itself stands; the mapping's own place when the key is absent. */
  public Place keyPlace(String key) {
    return mapping.keyPlaces().getOrDefault(key, mapping.place());
  }

  /** The keys in the order of the file. */
  public List<String> keys() {
    return List.copyOf(mapping.values().keySet());
  }

  /** Whether the key is there with a value. */
  public boolean has(String key) {
    known.add(key);
    return !(value(key) instanceof Node.Scalar s && s.text().isEmpty() && !s.quoted());
  }

  /** Whether the value of a key is a mapping of its own. */
  public boolean isMapping(String key) {
    return value(key) instanceof Node.Mapping;
  }

  /** A required text. */
  public String text(String key) {
    return require(key) ? scalars.textOf(key, value(key)) : "";
  }

  /** A text that may be absent. */
  public Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(scalars.textOf(key, value(key))) : Optional.empty();
  }

  /** A required number from {@code min} to {@code max}, both included. */
  public double number(String key, double min, double max) {
    return require(key) ? scalars.numberOf(key, value(key), min, max) : Double.NaN;
  }

  /** A number that may be absent. */
  public OptionalDouble optionalNumber(String key, double min, double max) {
    if (!has(key)) {
      return OptionalDouble.empty();
    }
    double value = scalars.numberOf(key, value(key), min, max);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** A required whole number from {@code min} to {@code max}, both included. */
  public int whole(String key, int min, int max) {
    double value = number(key, min, max);
    if (!Double.isNaN(value) && value != Math.rint(value)) {
      report("wrong-type", key, "'" + key + "' must be a whole number.", "");
    }
    return Double.isNaN(value) ? Math.max(0, min) : (int) Math.rint(value);
  }

  /** A whole number that may be absent. */
  public int whole(String key, int min, int max, int absent) {
    return has(key) ? whole(key, min, max) : absent;
  }

  /** A required {@code yyyy-mm-dd}. */
  public LocalDate date(String key) {
    return require(key) ? scalars.dateOf(key, value(key)) : LocalDate.EPOCH;
  }

  /** A date that may be absent. */
  public Optional<LocalDate> optionalDate(String key) {
    return has(key) ? Optional.of(scalars.dateOf(key, value(key))) : Optional.empty();
  }

  /** A required {@code true} or {@code false}. */
  public boolean flag(String key) {
    return choice(key, Map.of("true", true, "false", false), false);
  }

  /** A flag that may be absent. */
  public boolean flag(String key, boolean absent) {
    return has(key) ? flag(key) : absent;
  }

  /** A required word out of a fixed set. */
  public <T> T choice(String key, Map<String, T> meanings, T placeholder) {
    if (!require(key)) {
      return placeholder;
    }
    String word = scalars.textOf(key, value(key));
    T meaning = meanings.get(word);
    if (meaning == null) {
      if (!word.isEmpty()) {
        report(
            "unknown-word",
            key,
            "'" + key + "' cannot be '" + word + "'.",
            Nearest.advice(word, meanings.keySet()));
      }
      return placeholder;
    }
    return meaning;
  }

  /** A required constant of an enum, written in its lower-case form. */
  public <E extends Enum<E>> E choice(String key, E[] constants) {
    return choice(key, wordsOf(constants), constants[0]);
  }

  /** A constant of an enum that may be absent. */
  public <E extends Enum<E>> Optional<E> optionalChoice(String key, E[] constants) {
    return has(key) ? Optional.of(choice(key, constants)) : Optional.empty();
  }

  /** A required list of texts. */
  public List<String> texts(String key) {
    if (!require(key)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      texts.add(scalars.textOf(key, item));
    }
    return texts;
  }

  /** A list of texts; empty when absent. */
  public List<String> optionalTexts(String key) {
    return has(key) ? texts(key) : List.of();
  }

  /** A list of numbers from {@code min} to {@code max}; empty when absent. */
  public List<Double> numbers(String key, double min, double max) {
    return has(key)
        ? items(key).stream()
            .map(item -> scalars.numberOf(key, item, min, max))
            .filter(value -> !Double.isNaN(value))
            .toList()
        : List.of();
  }

  /** The place of each item of a list, in order. */
  public List<Place> places(String key) {
    return value(key) instanceof Node.Sequence list
        ? list.items().stream().map(Node::place).toList()
        : List.of(place(key));
  }

  /** A required mapping. */
  public Fields fields(String key) {
    return require(key) ? fieldsOf(key, value(key)) : nothing();
  }

  /** A mapping that may be absent. */
  public Optional<Fields> optionalFields(String key) {
    return has(key) ? Optional.of(fieldsOf(key, value(key))) : Optional.empty();
  }

  /** A list of mappings; empty when absent. */
  public List<Fields> list(String key) {
    if (!has(key)) {
      return List.of();
    }
    return items(key).stream().map(item -> fieldsOf(key, item)).toList();
  }

  /** A mapping of mappings, by name, in the order of the file; empty when absent. */
  public Map<String, Fields> named(String key) {
    if (!has(key)) {
      return Map.of();
    }
    Fields inner = fieldsOf(key, value(key));
    Map<String, Fields> named = new LinkedHashMap<>();
    for (String name : inner.keys()) {
      inner.known.add(name);
      named.put(name, inner.fields(name));
    }
    return named;
  }

  /** Reports a problem at the value of a key. */
  public void report(String id, String key, String message, String fix) {
    Node node = value(key);
    int length = node instanceof Node.Scalar s ? s.text().length() : 1;
    problems.add(source.problemAt(id, place(key), length, message, fix));
  }

  /** Reports a problem at the mapping itself. */
  public void report(String id, String message, String fix) {
    problems.add(source.problemAt(id, mapping.place(), 1, message, fix));
  }

  /** Reports every key that was never asked for. */
  public void done() {
    for (String key : mapping.values().keySet()) {
      if (!known.contains(key)) {
        problems.add(
            source.problemAt(
                "unknown-key",
                mapping.keyPlaces().getOrDefault(key, mapping.place()),
                key.length(),
                "Unknown key '" + key + "'.",
                Nearest.advice(key, known)));
      }
    }
  }

  /** The words of an enum's constants: lower case, with {@code -} for {@code _}. */
  public static <E extends Enum<E>> Map<String, E> wordsOf(E[] constants) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : constants) {
      words.put(wordOf(constant), constant);
    }
    return words;
  }

  /** The word of an enum's constant. */
  public static String wordOf(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The value of a key; nothing, at the place of the mapping, when the key is absent. */
  private Node value(String key) {
    Node node = mapping.values().get(key);
    return node == null ? new Node.Scalar(mapping.place(), "", false) : node;
  }

  private boolean require(String key) {
    if (has(key)) {
      return true;
    }
    if (mapping.values().containsKey(key)) {
      problems.add(
          source.problemAt(
              "missing-value", keyPlace(key), key.length(), "'" + key + "' has no value.", ""));
    } else if (usable) {
      Collection<String> unread =
          mapping.values().keySet().stream().filter(k -> !known.contains(k)).toList();
      String near =
          Nearest.to(key, unread).map(k -> "Maybe '" + k + "' was meant to be it.").orElse("");
      problems.add(
          source.problemAt(
              "missing-key", mapping.place(), 1, "The key '" + key + "' is missing.", near));
    }
    return false;
  }

  private List<Node> items(String key) {
    Node node = value(key);
    if (node instanceof Node.Sequence list) {
      return list.items();
    }
    scalars.wrongType(key, node, "a list");
    return List.of();
  }

  private Fields fieldsOf(String key, Node node) {
    if (node instanceof Node.Mapping inner) {
      return of(inner, source, problems);
    }
    scalars.wrongType(key, node, "a mapping of keys and values");
    return nothing();
  }

  private Fields nothing() {
    return unusable(new Node.Mapping(place(), Map.of(), Map.of()), source, problems);
  }
}
