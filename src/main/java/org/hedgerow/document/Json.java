package org.hedgerow.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.basics.Visible;

/**
 * Reads JSON (RFC 8259) into located nodes. Texts become quoted scalars; numbers and flags unquoted
 * ones, as they are written; {@code null} becomes nothing. Nothing comes back from a text that is
 * not JSON to its end.
 */
public final class Json {
  private static final int MAX_DEPTH = 20;
  private static final int MAX_TEXT = 10_000;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_TEXT)
                  .build())
          .build();

  private final SourceText source;
  private final Set<String> wanted;
  private final JsonParser parser;

  private Json(SourceText source, Set<String> wanted, JsonParser parser) {
    this.source = source;
    this.wanted = wanted;
    this.parser = parser;
  }

  /**
   * The object that a text is; what is wrong with it goes to {@code problems}.
   *
   * @param wanted keys that are kept, at any depth; the others are checked and passed over
   */
  public static Optional<Node.Mapping> read(
      SourceText source, Set<String> wanted, Problems problems) {
    try (JsonParser parser = FACTORY.createParser(source.text())) {
      Json reader = new Json(source, wanted, parser);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        problems.add(
            source.problemAt(
                "wrong-type", reader.place(), 1, "The file must be a JSON object.", ""));
        return Optional.empty();
      }
      Node.Mapping top = reader.object();
      if (parser.nextToken() != null) {
        problems.add(
            source.problemAt(
                "json-syntax", reader.place(), 1, "Something stands after the JSON object.", ""));
        return Optional.empty();
      }
      return Optional.of(top);
    } catch (InputException e) {
      problems.addAll(e.problems());
    } catch (JsonProcessingException e) {
      problems.add(problem(source, e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }

  private static Problem problem(SourceText source, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    if (at == null) {
      return Problem.ofFile(
          "json-syntax",
          source.name(),
          "This is not JSON that is read here: " + e.getOriginalMessage() + ".",
          "");
    }
    if (at.getCharOffset() >= source.text().stripTrailing().length()) {
      return source.problemAt(
          "file-cut",
          place(source, at),
          1,
          "The JSON ends in the middle: the file was cut off.",
          "Fetch it again; nothing of it is used.");
    }
    return source.problemAt(
        "json-syntax",
        place(source, at),
        1,
        "This is not JSON: " + e.getOriginalMessage() + ".",
        "");
  }

  private Node.Mapping object() throws IOException {
    Place start = place();
    Map<String, Node> values = new LinkedHashMap<>();
    Map<String, Place> keyPlaces = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place keyPlace = place();
      parser.nextToken();
      if (wanted.contains(key)) {
        keyPlaces.put(key, keyPlace);
        values.put(key, node());
      } else {
        parser.skipChildren();
      }
    }
    return new Node.Mapping(start, values, keyPlaces);
  }

  private Node node() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object();
    }
    if (token == JsonToken.START_ARRAY) {
      Place start = place();
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return new Node.Sequence(start, items);
    }
    String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
    int hidden = Visible.firstHidden(text);
    if (hidden >= 0) {
      throw new InputException(
          source.problemAt(
              "hidden-character",
              place(),
              1,
              "This text would hold the character %s, which cannot be seen."
                  .formatted(Visible.nameOf(text.codePointAt(hidden))),
              ""));
    }
    return new Node.Scalar(place(), text, token == JsonToken.VALUE_STRING);
  }

  private Place place() {
    return place(source, parser.currentTokenLocation());
  }

  private static Place place(SourceText source, JsonLocation at) {
    return new Place(source.name(), Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }
}
