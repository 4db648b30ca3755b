package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hedgerow.expression.Type;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * The schema of rule tests lists every fact with its fields. After a change of the vocabulary run
 * with {@code -Dgolden=rewrite}.
 */
final class RuleTestSchemaTest {
  private static final Path FILE = Path.of("src/main/resources/schema/rule-test.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void knowsEveryFactAndItsFields() throws IOException {
    ObjectNode schema = (ObjectNode) JSON.readTree(FILE.toFile());
    fill(schema);
    String text = print(schema);
    if ("rewrite".equals(System.getProperty("golden"))) {
      Files.writeString(FILE, text);
    }

    assertThat(FILE).content().isEqualTo(text);
  }

  private static void fill(ObjectNode schema) {
    ObjectNode defs = (ObjectNode) schema.get("$defs");
    List<String> old = new ArrayList<>();
    defs.fieldNames().forEachRemaining(old::add);
    old.stream().filter(n -> n.startsWith("fact-")).forEach(defs::remove);
    Vocabulary.types().forEach(t -> defs.set("fact-" + t.name(), definition(t)));
    Predicate<FactType> given = t -> !t.isAction() && t.javaType() != Conclusion.Veto.class;
    list((ObjectNode) defs.get("given"), given);
    ObjectNode expect = (ObjectNode) defs.get("expect").get("properties");
    list((ObjectNode) expect.get("because"), t -> !t.isAction());
    list((ObjectNode) expect.get("concluded"), t -> !t.isAction() && !t.isObservation());
    list((ObjectNode) expect.get("asked"), FactType::isAction);
    list((ObjectNode) expect.get("overruled"), FactType::isAction);
    ArrayNode without = JSON.createArrayNode();
    Vocabulary.types().stream().filter(given).forEach(t -> without.add(t.name()));
    ((ObjectNode) defs.at("/test/properties/without/items")).set("enum", without);
  }

  private static void list(ObjectNode list, Predicate<FactType> which) {
    ObjectNode properties = JSON.createObjectNode();
    for (FactType type : Vocabulary.types()) {
      if (which.test(type)) {
        properties
            .putObject(type.name())
            .put("description", type.about())
            .put("$ref", "#/$defs/fact-" + type.name());
      }
    }
    ((ObjectNode) list.get("items")).set("properties", properties);
  }

  private static ObjectNode definition(FactType type) {
    ObjectNode definition = JSON.createObjectNode().put("description", type.about());
    definition.putArray("type").add("object").add("null");
    definition.put("additionalProperties", false);
    ObjectNode properties = definition.putObject("properties");
    for (FieldType field : type.fields()) {
      ObjectNode property = properties.putObject(field.name());
      if (field.type() instanceof Type.Num num) {
        property.put("description", "In " + num.unit().orElseThrow() + ".").put("type", "number");
      } else if (field.type() instanceof Type.Text text && !text.words().isEmpty()) {
        ArrayNode words = property.put("description", "One of these words.").putArray("enum");
        text.words().forEach(words::add);
      } else if (field.type() == Type.BOOLEAN) {
        property.put("description", "True or false.").put("type", "boolean");
      } else if (field.type() == Type.DATE) {
        property
            .put("description", "A date, yyyy-mm-dd.")
            .put("type", "string")
            .put("format", "date");
      } else {
        property.put("description", "A text.").put("type", "string");
      }
    }
    return definition;
  }

  private static String print(ObjectNode schema) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return JSON.writer(
                new DefaultPrettyPrinter()
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter)
                    .withSeparators(
                        Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)))
            .writeValueAsString(schema)
        + "\n";
  }
}
