package org.hedgerow.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas that editors complete and check by agree with what the program reads. */
class SchemasTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private static final String POSITIONS =
      """
      nav: 1_000_000
      cash: 400_000
      liquidAssets:
        - {name: T-bills, value: 500_000, haircut: 0.01}
      unpaidPremium: 0
      otherMargin: 0
      positions:
        - {osi: "VIX   180214C00025000", contracts: 4, opened: 2018-01-30, price: 0.62, layer: short}
        - {future: VXM, expiry: 2018-02-14, contracts: -2, opened: 2018-01-30, price: 14.10, layer: first}
      layers:
        first: {state: open, since: 2018-02-02}
      hedge: {state: off, since: 2018-02-05, liquidityWhenSwitchedOff: 0.21}
      """;

  @ParameterizedTest
  @MethodSource("org.hedgerow.report.Schemas#names")
  void everySchemaIsOneAndDescribesEveryProperty(String name) throws IOException {
    JsonNode schema = YAML.readTree(text(name));

    assertThat(schema.path("$id").asText()).isEqualTo("urn:hedgerow:" + name + ":1");
    assertThat(undescribed(schema, "")).isEmpty();
    // the meta-schema of draft 2020-12 ships in the validator
    JsonSchema meta =
        FACTORY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(schema)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void everyShippedStrategyIsReadAndValid(Path file) throws IOException {
    assertThat(StrategyReader.read(file).title()).isNotEmpty();
    assertThat(complaints("strategy", Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("markets")
  void everySampleDayIsValid(Path file) throws IOException {
    assertThat(complaints("market", Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("thresholds")
  void everyPacksThresholdsAreValid(Path file) throws IOException {
    assertThat(complaints("thresholds", Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void theStrategySchemaRefusesWhatTheReaderRefuses(String what, String good, String bad)
      throws IOException {
    String text = Files.readString(Path.of("strategies/alvh-442.yaml"));
    assertThat(text).as(what).contains(good);
    String broken = text.replaceFirst(Pattern.quote(good), bad);

    assertThatThrownBy(() -> StrategyReader.read(SourceText.of("alvh-442.yaml", broken)))
        .isInstanceOf(InputException.class);
    assertThat(complaints("strategy", broken)).isNotEmpty();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken("unknown key at the top", "profile: steward", "profile: steward\ncolour: blue"),
        broken("unknown key of the condor", "  kind: K45", "  kind: K45\n  stop: 2"),
        broken("unknown key of the hedge", "hedge:\n", "hedge:\n  stop: 2\n"),
        broken("unknown key of a layer", "{side: buy,", "{side: buy, stop: 2,"),
        broken("unknown key of a share", "{percent: 8,", "{percent: 8, stop: 2,"),
        broken(
            "unknown key of the wings",
            "{standardDeviations: 1.5, atLeastPoints: 25}",
            "{widths: 1.5}"),
        broken("unknown key of the selection", "  slackDays: 5", "  slack: 5"),
        broken("no denominator", "{percent: 8, of: MARGIN}", "{percent: 8}"),
        broken("unknown denominator", "of: MARGIN", "of: MARGE"),
        broken("circular denominator", "of: NAV", "of: MARGIN"),
        broken("delta in per cent", "shortDelta: 0.20", "shortDelta: 16"),
        broken("quoted number", "shortDelta: 0.20", "shortDelta: \"0.20\""),
        broken("layer called condor", "short:  {", "condor: {"),
        broken(
            "contracts and budget",
            "contracts: 4,",
            "contracts: 4, budget: {percent: 1, of: NAV},"),
        broken("vertical without its sold call", "instrument: call", "instrument: vertical"),
        broken("future with a delta", "instrument: call", "instrument: future"),
        broken("K1 with a window", "kind: K45", "kind: K1"),
        broken("half a window", "[38, 52]", "[38]"),
        broken("no packs", "packs: [regime,", "packs: [] # [regime,"),
        broken("a pack twice", "packs: [regime,", "packs: [regime, regime,"));
  }

  @Test
  void thePositionsSchemaTakesTheWholeFormat() throws IOException {
    assertThat(complaints("positions", POSITIONS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nav: 1_000_000|nav: 0",
        "unpaidPremium|unpaid",
        "contracts: 4|contracts: 0",
        "haircut: 0.01|haircut: 1.01",
        "state: open|state: opened",
        "state: off|state: on",
        "future: VXM|future: VXN",
        "VIX   180214C00025000|VIX 25 call",
        ", expiry: 2018-02-14|"
      })
  void thePositionsSchemaRefusesWhatTheBookReaderRefuses(String change) throws IOException {
    String[] parts = change.split("\\|", -1);
    assertThat(POSITIONS).contains(parts[0]);

    assertThat(complaints("positions", POSITIONS.replace(parts[0], parts[1]))).isNotEmpty();
  }

  @Test
  void theThresholdsSchemaRefusesANumberWithoutItsSource() throws IOException {
    String good =
        "a.b: {value: 1, unit: days, min: 0, max: 2, step: 1, source: own, sentence: Is one.}";

    assertThat(complaints("thresholds", good)).isEmpty();
    assertThat(complaints("thresholds", good.replace("source: own, ", ""))).isNotEmpty();
    assertThat(complaints("thresholds", good.replace("unit:", "units:"))).isNotEmpty();
  }

  static List<Path> strategies() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("strategies"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  static List<Path> markets() throws IOException {
    return inFolders(Path.of("examples"), "market.yaml");
  }

  static List<Path> thresholds() throws IOException {
    return inFolders(Path.of("rules"), "thresholds.yaml");
  }

  private static List<Path> inFolders(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.resolve(name)).filter(Files::exists).sorted().toList();
    }
  }

  private static Arguments broken(String what, String good, String bad) {
    return Arguments.of(what, good, bad);
  }

  /** Names of properties without a description, as paths. */
  private static List<String> undescribed(JsonNode schema, String path) {
    List<String> found = new ArrayList<>();
    if (schema.has("additionalProperties") || schema.has("$defs")) {
      schema
          .path("properties")
          .fields()
          .forEachRemaining(
              entry -> {
                if (!entry.getValue().has("description")) {
                  found.add(path + "/" + entry.getKey());
                }
              });
    }
    schema
        .fields()
        .forEachRemaining(
            entry -> found.addAll(undescribed(entry.getValue(), path + "/" + entry.getKey())));
    return found;
  }

  private static Set<ValidationMessage> complaints(String schema, String yaml) throws IOException {
    SchemaValidatorsConfig strict = SchemaValidatorsConfig.builder().typeLoose(false).build();
    return FACTORY.getSchema(text(schema), InputFormat.JSON, strict).validate(YAML.readTree(yaml));
  }

  private static String text(String schema) {
    String path = "/schema/" + schema + ".json";
    try (InputStream in = SchemasTest.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
