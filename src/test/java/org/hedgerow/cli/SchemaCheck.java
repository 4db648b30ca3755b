package org.hedgerow.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Set;
import org.hedgerow.report.Schemas;

/** Holds a document against a schema that ships in the jar. */
final class SchemaCheck {
  private SchemaCheck() {}

  static Set<ValidationMessage> complaints(String schema, String document) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(
            Schemas.text(schema).orElseThrow(),
            SchemaValidatorsConfig.builder().typeLoose(false).build())
        .validate(document, InputFormat.JSON);
  }
}
