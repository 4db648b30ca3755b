package org.hedgerow.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.basics.Place;

/** A part of a document that knows where it stands. */
public sealed interface Node {

  /** Where it starts. */
  Place place();

  /** What a user would call it: {@code a mapping}, {@code a list}, {@code a value}. */
  String kind();

  /**
   * Key and value pairs.
   *
   * @param values in the order of the file
   * @param keyPlaces where each key stands
   */
  record Mapping(Place place, Map<String, Node> values, Map<String, Place> keyPlaces)
      implements Node {
    public Mapping {
      values = new LinkedHashMap<>(values);
      keyPlaces = Map.copyOf(keyPlaces);
    }

    @Override
    public String kind() {
      return "a mapping of keys and values";
    }
  }

  /** A list, in the order of the file. */
  record Sequence(Place place, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * A single value, as it is written.
   *
   * @param quoted whether the value stood in quotes (a quoted 16 is a text, not a number)
   */
  record Scalar(Place place, String text, boolean quoted) implements Node {
    @Override
    public String kind() {
      return text.isEmpty() && !quoted ? "nothing" : "the value '" + text + "'";
    }
  }
}
