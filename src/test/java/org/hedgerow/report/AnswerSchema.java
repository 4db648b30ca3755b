package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds answers to the schemas that ship with them. */
final class AnswerSchema {
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final Map<String, JsonSchema> KNOWN = new ConcurrentHashMap<>();

  private AnswerSchema() {}

  static void check(String schema, String json) {
    JsonSchema known =
        KNOWN.computeIfAbsent(schema, name -> FACTORY.getSchema(Schemas.text(name).orElseThrow()));
    assertThat(known.validate(json, InputFormat.JSON)).as(schema).isEmpty();
  }
}
