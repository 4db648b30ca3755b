package org.hedgerow.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hedgerow.basics.Place;

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
}
