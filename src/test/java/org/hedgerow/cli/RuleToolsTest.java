package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hedgerow.report.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Testing, checking and making rules from the command line. */
final class RuleToolsTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String OPENS =
      "the first layer turns open when VIX closes above the first trigger";

  @TempDir Path elsewhere;

  private Run test(String tests, String... options) throws IOException {
    Path rules = elsewhere.resolve("rules");
    if (!Files.exists(rules)) {
      copy(Run.PROJECT.resolve("rules"), rules);
    }
    Files.writeString(rules.resolve("triggers/tests/mine.yaml"), "tests:\n" + tests);
    List<String> arguments = new ArrayList<>(List.of("rules", "test", "--filter", "mine.yaml"));
    arguments.addAll(List.of(options));
    return Run.from(elsewhere, arguments.toArray(String[]::new));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  @Test
  void aTestThatFailsShowsWhyNotAndWhatFired() throws IOException {
    Run run =
        test(
            """
              - name: A close of 18 opens the first layer.
                given:
                  - Vix: {close: 18}
                  - LayerState: {layer: first, state: armed}
                  - QuickRatio: {value: 1.2}
                expect:
                  fired: ["%s"]
            """
                .formatted(OPENS));

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out())
        .contains("FAILED rules/triggers/tests/mine.yaml:2 A close of 18 opens the first layer.")
        .contains("should fire and did not.")
        .contains("FALSE  Vix( close > limit(\"vix.trigger.first\") )")
        .contains("must be above 18.00")
        .contains("fired: \"a middling quick ratio halves new layers\"")
        .contains("1 test of 1 pack: 0 passed, 1 failed.");
  }

  @Test
  void theRightOutcomeForTheWrongRuleFails() throws IOException {
    Run run =
        test(
            """
              - name: The first layer opens, says the second rule.
                given:
                  - Vix: {close: 22.5}
                  - VixKnown: {sessions: 1}
                  - LayerState: {layer: first, state: armed}
                  - LayerState: {layer: second, state: armed}
                expect:
                  fired: ["the second layer turns open when VIX closes above the second trigger"]
                  concluded:
                    - LayerTurn: {layer: first, turned: open}
            """);

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "The rules named under 'fired' should conclude LayerTurn(layer first, turned open);"
                + " they conclude LayerTurn(layer second, turned open).");
  }

  @Test
  void theRightRuleForTheWrongReasonFails() throws IOException {
    Run run =
        test(
            """
              - name: The layer opens because the market fell.
                given:
                  - Vix: {close: 18.5}
                  - LayerState: {layer: first, state: armed}
                expect:
                  fired: ["%s"]
                  because:
                    - SpxMove: {change: -4}
            """
                .formatted(OPENS));

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).contains("SpxMove(change -4) should be among the reasons");
  }

  @Test
  void aSampleDayCanBeChangedAndAThresholdMoved() throws IOException {
    Run run =
        test(
            """
              - name: On 5 February 2018 the first layer opens.
                day: 2018-02-05
                strategy: alvh-triggered
                expect: {fired: ["%1$s"]}
              - name: With a VIX of 18 it would not have.
                day: 2018-02-05
                strategy: alvh-triggered
                change:
                  - Vix: {close: 18}
                expect: {notFired: ["%1$s"]}
              - name: Unless the trigger had stood at 17.
                day: 2018-02-05
                strategy: alvh-triggered
                change:
                  - Vix: {close: 18}
                thresholds: {vix.trigger.first: 17}
                expect: {fired: ["%1$s"]}
              - name: Without a VIX close nothing opens.
                day: 2018-02-05
                strategy: alvh-triggered
                without: [Vix]
                expect: {notFired: ["%1$s"]}
              - name: A layer that is open already does not open.
                day: 2018-02-05
                strategy: alvh-triggered
                change:
                  - LayerState: {layer: first, state: open}
                expect: {notFired: ["%1$s"]}
            """
                .formatted(OPENS));

    assertThat(run.out()).isEqualTo("5 tests of 1 pack: 5 passed, 0 failed.\n");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void pointsAtTheDayThatIsNotThere() throws IOException {
    Run run =
        test(
            """
              - name: On a day that nobody wrote down.
                day: 2018-02-06
                strategy: alvh-triggered
                change:
                  - LayerState: {layer: fourth}
                expect: {notFired: ["%1$s"]}
              - name: A fourth layer that the day does not have.
                day: 2018-02-05
                strategy: alvh-triggered
                change:
                  - LayerState: {layer: fourth}
                expect: {notFired: ["%1$s"]}
            """
                .formatted(OPENS));

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .contains("mine.yaml:3:10: error: There is no such day.")
        .contains("mine.yaml:12:9: error: The day has no such LayerState; to add one, write all");
  }

  @Test
  void theTestsOfTheDocumentationPass() throws IOException {
    String page = Files.readString(Run.PROJECT.resolve("docs/rule-tests.md"));
    String block = page.split("```yaml\ntests:\n", -1)[1].split("```", -1)[0];

    assertThat(test(block).out()).isEqualTo("2 tests of 1 pack: 2 passed, 0 failed.\n");
  }

  @Test
  void theXmlForBuildServersTellsFailuresWithTheirText() throws Exception {
    Run run =
        test(
            """
              - name: Never <so> & "so".
                given:
                  - Vix: {close: 10}
                expect: {fired: ["%1$s"]}
              - name: Well.
                given:
                  - Vix: {close: 10}
                expect: {notFired: ["%1$s"]}
            """
                .formatted(OPENS),
            "--junit",
            "out/tests.xml");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    byte[] xml = Files.readAllBytes(elsewhere.resolve("out/tests.xml"));
    Element suites =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml))
            .getDocumentElement();
    assertThat(suites.getAttribute("tests")).isEqualTo("2");
    assertThat(suites.getAttribute("failures")).isEqualTo("1");
    Element test = (Element) suites.getElementsByTagName("testcase").item(0);
    assertThat(test.getAttribute("name")).isEqualTo("Never <so> & \"so\".");
    assertThat(test.getElementsByTagName("failure").item(0).getTextContent())
        .contains("should fire and did not")
        .contains("No rule fired.");
  }

  @Test
  void twoRunsPrintTheSameBytes() {
    assertThat(Run.of("rules", "test", "--json")).isEqualTo(Run.of("rules", "test", "--json"));
  }

  @Test
  void coverageFailsUnderTheShareThatIsAskedFor() {
    assertThat(
            Run.of("rules", "coverage", "--fail-under", "1/1", "--fail-under-conditions", "1/1")
                .exitCode())
        .isEqualTo(ExitCode.DONE);
    assertThat(
            Run.of(
                "rules",
                "coverage",
                "src/test/resources/rules-warnings/band-gap/rules",
                "--fail-under",
                "1/3"))
        .extracting(Run::exitCode, Run::err)
        .containsExactly(ExitCode.FAILED, "Only 0/3 rules are covered, 1/3 are asked for.\n");
  }

  @Test
  void warningsEndTheCheckOnlyWhenItIsStrict() {
    String rules = "src/test/resources/rules-warnings/band-gap/rules";

    assertThat(Run.of("rules", "check", rules).exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(Run.of("rules", "check", rules, "--strict").exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(Run.of("rules", "check", "src/test/resources/rules-errors/unknown-fact/rules"))
        .extracting(Run::exitCode)
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(Run.of("rules", "check", "--strict").out())
        .matches("\\d+ packs: 0 errors, 0 warnings\\.\n");
  }

  @Test
  void theCheckReadsTheTestsToo() {
    Run run = Run.of("rules", "check", "src/test/resources/rule-test-errors/unknown-rule/rules");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out())
        .contains("tests.yaml:5:22: error: There is no rule")
        .contains("[unknown-rule]");
  }

  @Test
  void explainsEveryFinding() {
    assertThat(Run.of("rules", "explain-check", "band-gap").out())
        .startsWith("band-gap: a warning; the packs can be used\n")
        .contains("What to do: Let one band begin where the other ends");
    assertThat(Run.of("rules", "explain-check").out()).contains("unknown-fact (error): ");
  }

  @Test
  void aNewPackPassesItsTestsAndItsCheckInAnEmptyFolder() {
    Run made = Run.from(elsewhere, "rules", "new", "my-pack");

    assertThat(made.out())
        .isEqualTo(
            "rules/my-pack/my-pack.drl\n"
                + "rules/my-pack/thresholds.yaml\n"
                + "rules/my-pack/tests/my-pack.yaml\n");
    assertThat(Run.from(elsewhere, "rules", "test").out())
        .isEqualTo("2 tests of 1 pack: 2 passed, 0 failed.\n");
    assertThat(Run.from(elsewhere, "rules", "check", "--strict").out())
        .isEqualTo("1 pack: 0 errors, 0 warnings.\n");
    assertThat(Run.from(elsewhere, "rules", "coverage", "--fail-under", "1/1").exitCode())
        .isEqualTo(ExitCode.DONE);
    assertThat(Run.from(elsewhere, "rules", "new", "my-pack"))
        .extracting(Run::exitCode, Run::out)
        .containsExactly(ExitCode.BAD_INPUT, "");
  }

  @Test
  void theGraphSaysWhoConcludesAndWhoUses() {
    assertThat(Run.of("rules", "graph").out())
        .contains(
            """
              CurveShape (concluded)
                <- the volatility curve is inverted (classify, rules/regime/bands.drl:44)
            """)
        .contains(
            "-> no condor is sold on an inverted curve (veto, rules/condor-inverted/condor-inverted.drl:");
  }

  @Test
  void aFolderWithoutTestsIsNoSuccess() {
    Run run = Run.of("rules", "test", "src/test/resources/rules-warnings/nothing/rules");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("No test stands beside the rules.");
  }

  static Stream<Path> shippedTests() throws IOException {
    return Files.walk(Path.of("rules")).filter(p -> p.toString().matches(".*/tests/.*\\.yaml"));
  }

  @ParameterizedTest
  @MethodSource("shippedTests")
  void theSchemaTakesEveryShippedTest(Path file) throws IOException {
    assertThat(schema().validate(YAML.readTree(file.toFile()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown-fact",
        "unknown-field",
        "unknown-word",
        "wrong-type",
        "decimal-comma",
        "unknown-key",
        "no-expectation",
        "empty-expectation",
        "outcome-without-a-rule",
        "action-given",
        "action-among-conclusions",
        "two-facts-in-one-item",
        "day-without-strategy",
        "day-and-given",
        "no-tests"
      })
  void theSchemaRefusesWhatTheReaderRefuses(String mistake) throws IOException {
    Path file =
        Path.of("src/test/resources/rule-test-errors", mistake, "rules/pack/tests/tests.yaml");

    assertThat(schema().validate(YAML.readTree(file.toFile()))).isNotEmpty();
  }

  private static JsonSchema schema() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            Schemas.text("rule-test").orElseThrow(),
            InputFormat.JSON,
            SchemaValidatorsConfig.builder().typeLoose(false).build());
  }
}
