package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schemas and patterns of docs/editors.md: they fit every file, and see what the program sees.
 */
final class EditorSchemasTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path PAGE = Path.of("docs/editors.md");
  private static final String DAY = "examples/2018-02-05-volmageddon";

  @TempDir Path elsewhere;

  @Test
  void everyFileThatAPatternOfThePageMatchesIsValid() throws IOException {
    Map<String, Integer> filesBySchema = new TreeMap<>();
    for (Map.Entry<String, String> pair : patterns().entrySet()) {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pair.getKey());
      for (Path file : files().stream().filter(matcher::matches).toList()) {
        assertThat(SchemaCheck.complaints(pair.getValue(), YAML.readTree(file.toFile())))
            .as(file.toString())
            .isEmpty();
        filesBySchema.merge(pair.getValue(), 1, Integer::sum);
      }
    }

    assertThat(filesBySchema)
        .containsOnlyKeys("market", "positions", "rule-test", "strategy", "thresholds");
  }

  @Test
  void noShippedYamlFileIsLeftOut() throws IOException {
    List<PathMatcher> matchers =
        patterns().keySet().stream()
            .map(p -> FileSystems.getDefault().getPathMatcher("glob:" + p))
            .toList();

    assertThat(files())
        .filteredOn(f -> !f.endsWith("form.yaml")) // one key, which names a pack
        .allMatch(f -> matchers.stream().anyMatch(m -> m.matches(f)));
  }

  @ParameterizedTest
  @CsvSource({
    "thresholds, rules/triggers/thresholds.yaml, rules check",
    "rule-test, rules/triggers/tests/triggers.yaml, rules check",
    "strategy, strategies/alvh-442.yaml, dry-run alvh-442 --day " + DAY,
    "market, " + DAY + "/market.yaml, dry-run --day " + DAY,
    "positions, " + DAY + "/positions.yaml, dry-run --day " + DAY,
  })
  void aKeyThatIsNotKnownIsRefusedByTheSchemaAndByTheProgram(
      String schema, Path file, String command) throws IOException {
    copy(Path.of("rules"));
    copy(Path.of("strategies"));
    copy(Path.of(DAY));
    JsonNode good = YAML.readTree(file.toFile());
    assertThat(Run.from(elsewhere, command.split(" ")).exitCode()).isEqualTo(ExitCode.DONE);
    List<String> objects = new ArrayList<>();
    collect(good, "", objects);
    assertThat(objects).hasSizeGreaterThan(3);
    for (String object : objects) {
      JsonNode bad = good.deepCopy();
      ((ObjectNode) bad.at(object)).put("colour", "blue");

      assertThat(SchemaCheck.complaints(schema, bad)).as(object).isNotEmpty();
      Files.writeString(elsewhere.resolve(file), bad.toString());
      Run run = Run.from(elsewhere, command.split(" "));
      assertThat(run.exitCode()).as(object).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.out() + run.err()).as(object).contains("colour");
    }
  }

  /** One path for each shape: of a list and of a map of like things, the first is enough. */
  private static void collect(JsonNode node, String path, List<String> objects) {
    if (node.isObject()) {
      objects.add(path);
      node.fields().forEachRemaining(f -> collect(f.getValue(), path + "/" + f.getKey(), objects));
    } else if (node.isArray() && !node.isEmpty()) {
      collect(node.get(0), path + "/0", objects);
    }
  }

  private void copy(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = elsewhere.resolve(path.toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("rules", "strategies", "examples")) {
      try (Stream<Path> paths = Files.walk(Path.of(folder))) {
        paths.filter(p -> p.toString().endsWith(".yaml")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  /** Names of schemas by the patterns of the files they are for. */
  private static Map<String, String> patterns() throws IOException {
    Map<String, String> schemaByPattern = new TreeMap<>();
    Matcher lines =
        Pattern.compile("\"\\./\\.hedgerow/schema/([a-z-]+)\\.json\": \\[\"([^\"]+)\"]")
            .matcher(Files.readString(PAGE));
    while (lines.find()) {
      schemaByPattern.put(lines.group(2), lines.group(1));
    }
    return schemaByPattern;
  }
}
