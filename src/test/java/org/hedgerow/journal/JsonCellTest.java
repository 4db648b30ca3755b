package org.hedgerow.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonCellTest {

  @Test
  void anotherReaderUnderstandsWhatItWrites() throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("b", 37.32);
    values.put("a \"quoted\" \\ back\nslash\u0001", "ü € \t \"");
    values.put("on", true);
    values.put("small", 1e-9);

    JsonNode read = new ObjectMapper().readTree(JsonCell.object(values));

    assertThat(read.fieldNames()).toIterable().containsExactlyElementsOf(values.keySet());
    assertThat(read.path("b").asDouble()).isEqualTo(37.32);
    assertThat(read.path("a \"quoted\" \\ back\nslash\u0001").asText()).isEqualTo("ü € \t \"");
    assertThat(read.path("on").asBoolean()).isTrue();
    assertThat(read.path("small").asDouble()).isEqualTo(1e-9);
    assertThat(JsonCell.array(List.of(3, 7))).isEqualTo("[3,7]");
    assertThat(JsonCell.array(List.of())).isEqualTo("[]");
  }

  @Test
  void aNumberThatIsNoneIsABug() {
    assertThatThrownBy(() -> JsonCell.array(List.of(Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
