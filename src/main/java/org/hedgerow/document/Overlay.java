package org.hedgerow.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hedgerow.basics.Place;
import org.jspecify.annotations.Nullable;

/** Lays one mapping over another. */
final class Overlay {
  private static final String NONE = "none";

  private Overlay() {}

  /** Both mappings; mappings inside are joined too, those inside of them are not. */
  static Node.Mapping joined(Node.Mapping base, Node.Mapping over) {
    return joined(base, over, true);
  }

  private static Node.Mapping joined(Node.Mapping base, Node.Mapping over, boolean inside) {
    Map<String, Node> values = new LinkedHashMap<>(base.values());
    Map<String, Place> places = new LinkedHashMap<>(base.keyPlaces());
    over.values()
        .forEach(
            (key, value) -> {
              places.put(key, over.keyPlaces().getOrDefault(key, over.place()));
              if (value instanceof Node.Scalar word && word.text().equals(NONE)) {
                values.remove(key);
              } else if (inside
                  && value instanceof Node.Mapping most
                  && values.get(key) instanceof Node.Mapping least) {
                values.put(key, joined(least, most, false));
              } else {
                values.put(key, value);
              }
            });
    return new Node.Mapping(base.place(), values, places);
  }

  /**
   * The keys that both mappings give and give otherwise, such as {@code condor.wings}: what one of
   * them loses when the other is laid over it.
   */
  static List<String> contested(Node.Mapping one, Node.Mapping other) {
    List<String> keys = new ArrayList<>();
    other
        .values()
        .forEach(
            (key, value) -> {
              Node mine = one.values().get(key);
              if (mine instanceof Node.Mapping a && value instanceof Node.Mapping b) {
                b.values()
                    .forEach(
                        (inner, theirs) -> {
                          if (differs(a.values().get(inner), theirs)) {
                            keys.add(key + "." + inner);
                          }
                        });
              } else if (differs(mine, value)) {
                keys.add(key);
              }
            });
    return keys;
  }

  private static boolean differs(@Nullable Node mine, Node theirs) {
    return mine != null && !same(mine, theirs);
  }

  /** Whether two nodes say the same, wherever they stand. */
  private static boolean same(Node one, Node other) {
    if (one instanceof Node.Mapping a && other instanceof Node.Mapping b) {
      return a.values().keySet().equals(b.values().keySet())
          && a.values().entrySet().stream()
              .noneMatch(mine -> differs(b.values().get(mine.getKey()), mine.getValue()));
    }
    if (one instanceof Node.Sequence a && other instanceof Node.Sequence b) {
      return a.items().size() == b.items().size()
          && IntStream.range(0, a.items().size())
              .allMatch(i -> same(a.items().get(i), b.items().get(i)));
    }
    return one instanceof Node.Scalar a
        && other instanceof Node.Scalar b
        && a.text().equals(b.text())
        && a.quoted() == b.quoted();
  }
}
