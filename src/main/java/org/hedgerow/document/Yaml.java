package org.hedgerow.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.basics.Visible;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads YAML text into located nodes.
 *
 * <p>Only plain YAML is read: no tags, no anchors or aliases, no repeated keys, no second document,
 * nesting of at most {@value #MAX_DEPTH}, at most {@value #MAX_CHARACTERS} characters, {@value
 * #MAX_NODES} values and {@value #MAX_TEXT} characters in one of them. Nothing in a file can name a
 * Java type.
 */
public final class Yaml {
  static final int MAX_DEPTH = 20;
  static final int MAX_CHARACTERS = 2_000_000;

  /** Characters of one key or value. */
  static final int MAX_TEXT = 10_000;

  /** Values of one file: a megabyte of empty lists would be a hundred of nodes. */
  static final int MAX_NODES = 200_000;

  private static final YAMLFactory FACTORY = factory();

  private final SourceText source;
  private final Problems problems;
  private final YAMLParser parser;
  private int nodes;

  private Yaml(SourceText source, Problems problems, YAMLParser parser) {
    this.source = source;
    this.problems = problems;
    this.parser = parser;
  }

  /**
   * Reads the document as fields; every problem of syntax goes to {@code problems}. A text that
   * cannot be read, or whose top is not a mapping, gives empty fields and a problem.
   */
  public static Fields read(SourceText source, Problems problems) {
    Place start = new Place(source.name(), 1, 1);
    Node.Mapping empty = new Node.Mapping(start, Map.of(), Map.of());
    if (source.text().length() > MAX_CHARACTERS) {
      problems.add(
          Problem.ofFile(
              "file-too-large",
              source.name(),
              "The file has %d characters, the limit is %d."
                  .formatted(source.text().length(), MAX_CHARACTERS),
              ""));
      return Fields.unusable(empty, source, problems);
    }
    try (YAMLParser parser = FACTORY.createParser(source.text())) {
      Yaml reader = new Yaml(source, problems, parser);
      if (parser.nextToken() == null) {
        problems.add(Problem.ofFile("empty-file", source.name(), "The file holds nothing.", ""));
        return Fields.unusable(empty, source, problems);
      }
      Node node = reader.node(0);
      if (parser.nextToken() != null) {
        problems.add(
            source.problemAt(
                "second-document",
                reader.place(),
                1,
                "A second document starts here; one file holds one document.",
                ""));
      }
      if (node instanceof Node.Mapping mapping) {
        return Fields.of(mapping, source, problems);
      }
      problems.add(
          source.problemAt(
              "wrong-type",
              node.place(),
              1,
              "The file must be a mapping of keys and values but is " + node.kind() + ".",
              ""));
      return Fields.unusable(empty, source, problems);
    } catch (InputException e) {
      problems.addAll(e.problems());
      return Fields.unusable(empty, source, problems);
    } catch (JsonProcessingException e) {
      problems.add(syntax(source, e));
      return Fields.unusable(empty, source, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static YAMLFactory factory() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(MAX_DEPTH + 5);
    options.setCodePointLimit(MAX_CHARACTERS * 2);
    return YAMLFactory.builder().loaderOptions(options).build();
  }

  private static Problem syntax(SourceText source, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String said = e.getOriginalMessage();
    String first = said == null ? "cannot be read" : said.lines().findFirst().orElse("");
    String message = "This is not valid YAML: " + first + ".";
    if (at == null || at.getLineNr() < 1) {
      return Problem.ofFile("yaml-syntax", source.name(), message, "");
    }
    Place place = new Place(source.name(), at.getLineNr(), Math.max(1, at.getColumnNr()));
    String fix =
        source.line(at.getLineNr()).contains("\t") ? "Use spaces, not tabs, to indent." : "";
    return source.problemAt("yaml-syntax", place, 1, message, fix);
  }

  private Node node(int depth) throws IOException {
    Place place = place();
    if (depth > MAX_DEPTH) {
      throw new InputException(
          source.problemAt(
              "too-deep", place, 1, "Nesting is deeper than " + MAX_DEPTH + " levels.", ""));
    }
    if (++nodes > MAX_NODES) {
      throw new InputException(
          source.problemAt(
              "too-many-values", place, 1, "The file has more than " + MAX_NODES + " values.", ""));
    }
    refuseTagsAndAnchors(place);
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> mapping(place, depth);
      case START_ARRAY -> sequence(place, depth);
      case VALUE_NULL -> new Node.Scalar(place, "", false);
      default -> new Node.Scalar(place, seen(parser.getText(), place), isQuoted(place));
    };
  }

  /** An escape in quotes can make a character that nobody would see in the file. */
  private String seen(String text, Place place) {
    int at = Visible.firstHidden(text);
    if (at >= 0) {
      throw new InputException(
          source.problemAt(
              "hidden-character",
              place,
              1,
              "This text would hold the character %s, which cannot be seen."
                  .formatted(Visible.nameOf(text.codePointAt(at))),
              "Write the text without it."));
    }
    if (text.length() > MAX_TEXT) {
      throw new InputException(
          source.problemAt(
              "too-long",
              place,
              1,
              "This text has %d characters, the limit is %d.".formatted(text.length(), MAX_TEXT),
              ""));
    }
    return text;
  }

  private Node mapping(Place place, int depth) throws IOException {
    Map<String, Node> values = new LinkedHashMap<>();
    Map<String, Place> keyPlaces = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Place keyPlace = place();
      refuseTagsAndAnchors(keyPlace);
      String key = seen(parser.currentName(), keyPlace);
      parser.nextToken();
      Node value = node(depth + 1);
      if (values.putIfAbsent(key, value) != null) {
        problems.add(
            source.problemAt(
                "repeated-key",
                keyPlace,
                key.length(),
                "The key '" + key + "' stands here a second time.",
                ""));
      }
      keyPlaces.putIfAbsent(key, keyPlace);
    }
    return new Node.Mapping(place, values, keyPlaces);
  }

  private Node sequence(Place place, int depth) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(depth + 1));
    }
    return new Node.Sequence(place, items);
  }

  private void refuseTagsAndAnchors(Place place) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT
        || parser.getTypeId() != null
        || parser.getObjectId() != null
        || parser.isCurrentAlias()
        || startsWithMark(place)) {
      throw tag(place);
    }
  }

  private InputException tag(Place place) {
    return new InputException(
        source.problemAt(
            "yaml-tag",
            place,
            1,
            "Tags, anchors and aliases are not read here; write the value itself.",
            ""));
  }

  /** The parser drops the tag of a key, and the anchor of a text. */
  private boolean startsWithMark(Place place) {
    String line = source.line(place.line());
    return place.column() <= line.length() && "!&*".indexOf(line.charAt(place.column() - 1)) >= 0;
  }

  private boolean isQuoted(Place place) {
    String line = source.line(place.line());
    int at = place.column() - 1;
    return at < line.length() && (line.charAt(at) == '"' || line.charAt(at) == '\'');
  }

  private Place place() {
    JsonLocation at = parser.currentTokenLocation();
    return new Place(source.name(), Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }
}
