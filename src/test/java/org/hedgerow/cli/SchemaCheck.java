package org.hedgerow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hedgerow.report.Schemas;

/** Holds a document against a schema that ships in the jar; each schema is compiled once. */
final class SchemaCheck {
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().typeLoose(false).build();
  private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  private SchemaCheck() {}

  static Set<ValidationMessage> complaints(String schema, String document) {
    return schema(schema).validate(document, InputFormat.JSON);
  }

  static Set<ValidationMessage> complaints(String schema, JsonNode document) {
    return schema(schema).validate(document);
  }

  private static JsonSchema schema(String name) {
    return SCHEMAS.computeIfAbsent(
        name, n -> FACTORY.getSchema(Schemas.text(n).orElseThrow(), InputFormat.JSON, STRICT));
  }
}
