package org.hedgerow.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.hedgerow.basics.Check;

/**
 * Writes one JSON document: keys in the order they are written, two spaces to indent, dates ISO,
 * numbers in their shortest form that reads back the same; what is absent is left out.
 */
final class JsonText {
  private static final JsonFactory FACTORY =
      ((JsonFactoryBuilder) JsonFactory.builder())
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();
  private static final double WHOLE = 1e15;

  private final JsonGenerator generator;

  private JsonText(JsonGenerator generator) {
    this.generator = generator;
  }

  /** The text of one object, with a line end. */
  static String of(Consumer<JsonText> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter()
              .withObjectIndenter(indenter)
              .withArrayIndenter(indenter)
              .withSeparators(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER)));
      generator.writeStartObject();
      members.accept(new JsonText(generator));
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  JsonText put(String key, String value) {
    return write(
        () -> {
          generator.writeFieldName(key);
          generator.writeString(value);
        });
  }

  JsonText put(String key, LocalDate value) {
    return put(key, value.toString());
  }

  JsonText put(String key, boolean value) {
    return write(
        () -> {
          generator.writeFieldName(key);
          generator.writeBoolean(value);
        });
  }

  JsonText put(String key, double value) {
    return write(
        () -> {
          generator.writeFieldName(key);
          number(value);
        });
  }

  JsonText put(String key, OptionalDouble value) {
    value.ifPresent(v -> put(key, v));
    return this;
  }

  JsonText object(String key, Consumer<JsonText> members) {
    return write(
        () -> {
          generator.writeObjectFieldStart(key);
          members.accept(this);
          generator.writeEndObject();
        });
  }

  /** A list of objects. */
  <T> JsonText objects(String key, Collection<T> items, Consumer<T> members) {
    return write(
        () -> {
          generator.writeArrayFieldStart(key);
          for (T item : items) {
            generator.writeStartObject();
            members.accept(item);
            generator.writeEndObject();
          }
          generator.writeEndArray();
        });
  }

  /** A list of texts. */
  JsonText texts(String key, Collection<String> items) {
    return list(key, items);
  }

  /** A list of numbers. */
  JsonText numbers(String key, Collection<? extends Number> items) {
    return list(key, items);
  }

  private JsonText list(String key, Collection<?> items) {
    return write(
        () -> {
          generator.writeArrayFieldStart(key);
          for (Object item : items) {
            value(item);
          }
          generator.writeEndArray();
        });
  }

  /** An object of simple values. */
  JsonText values(String key, Map<String, ?> values) {
    return object(key, json -> json.members(values));
  }

  /** Simple values as members of the object that is being written. */
  JsonText members(Map<String, ?> values) {
    values.forEach(
        (name, value) ->
            write(
                () -> {
                  generator.writeFieldName(name);
                  value(value);
                }));
    return this;
  }

  /** A number, true or false, or a text, whichever it is. */
  JsonText value(String key, Object value) {
    return write(
        () -> {
          generator.writeFieldName(key);
          value(value);
        });
  }

  private void value(Object value) throws IOException {
    if (value instanceof Number number) {
      number(number.doubleValue());
    } else if (value instanceof Boolean bool) {
      generator.writeBoolean(bool);
    } else {
      generator.writeString(value.toString());
    }
  }

  private void number(double value) throws IOException {
    Check.finite(value, "number in JSON");
    if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
      generator.writeNumber((long) value);
    } else {
      generator.writeNumber(value);
    }
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  private JsonText write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
