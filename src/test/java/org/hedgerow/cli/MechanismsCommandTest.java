package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.register.Located;
import org.hedgerow.register.Mechanism;
import org.hedgerow.register.Mechanism.Status;
import org.hedgerow.register.Register;
import org.hedgerow.register.Source;
import org.hedgerow.report.Schemas;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.strategy.Readings;
import org.hedgerow.strategy.StrategyReader;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MechanismsCommandTest {
  private static final int ROWS = 63;
  private static final Set<String> TEXTS = Set.of("000", "001", "002", "003", "004");
  private static final RuleBook SHIPPED = shipped();
  private static final List<Located> LOCATED =
      Register.located(SHIPPED.rules(), SHIPPED.limits().thresholds());

  private static RuleBook shipped() {
    PackReader packs = PackReader.of(Path.of("rules"));
    return RuleBook.compile(packs, Workplace.all(packs), List.of());
  }

  static Stream<Located> rows() {
    return LOCATED.stream();
  }

  @Test
  void saysWhatEachTextIsAndWhereItStood() {
    assertThat(Register.sources())
        .extracting(Source::text)
        .containsExactlyElementsOf(new TreeSet<>(TEXTS));
    // the citation at the end of text 004
    assertThat(Register.sources().get(4).date()).contains(LocalDate.of(2026, 5, 5));
    assertThat(Run.of("mechanisms").out())
        .contains("The texts", "  003  a hedge budget divided 40, 40 and 20 (VixShield)");
  }

  @Test
  void countsEveryRow() {
    assertThat(LOCATED)
        .extracting(row -> row.mechanism().id())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowPointsOnlyToWhatIsThere(Located row) throws IOException {
    Mechanism mechanism = row.mechanism();
    assertThat(TEXTS).containsAll(mechanism.texts());
    assertThat(mechanism.texts()).isNotEmpty();
    assertThat(Vocabulary.names()).containsAll(mechanism.facts());
    assertThat(mechanism.strategies()).allSatisfy(name -> assertThat(packs(name)).isNotEmpty());
    assertThat(mechanism.calculations())
        .allSatisfy(name -> assertThat(Class.forName("org.hedgerow." + name)).isNotNull());
    assertThat(mechanism.commands())
        .allSatisfy(
            command -> {
              String[] words = (command + " --help").split(" ");
              assertThat(Run.of(words).exitCode()).as(command).isZero();
            });
    JsonNode schema = new ObjectMapper().readTree(Schemas.text("strategy").orElseThrow());
    assertThat(mechanism.parameters())
        .allSatisfy(path -> assertThat(keys(schema)).contains(path.replaceAll(".*\\.", "")));
  }

  /** A rule that no strategy of its row runs is a place on paper only. */
  @ParameterizedTest
  @MethodSource("rows")
  void aRowNamesStrategiesOrReadingsThatRunItsRules(Located row) {
    Set<String> run = new TreeSet<>();
    row.mechanism().strategies().forEach(name -> run.addAll(packs(name)));
    assertThat(run).containsAll(row.rules().stream().map(RuleInfo::pack).toList());
  }

  private static List<String> packs(String strategy) {
    Path file = Path.of("strategies", Readings.baseOf(strategy) + ".yaml");
    SourceText source = SourceFiles.read(file, new Problems()).orElseThrow();
    return StrategyReader.read(source, Readings.readingOf(strategy)).packs().stream()
        .map(StrategySpec.PackUse::name)
        .toList();
  }

  /** The names of all properties, however deep. */
  private static Set<String> keys(JsonNode schema) {
    Set<String> keys = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(keys::add);
    schema.forEach(inner -> keys.addAll(keys(inner)));
    return keys;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowThatIsThereCanBeFoundAndOneThatIsNotSaysWhy(Located row) {
    Mechanism mechanism = row.mechanism();
    int places =
        row.rules().size()
            + row.thresholds().size()
            + mechanism.facts().size()
            + mechanism.calculations().size()
            + mechanism.parameters().size()
            + mechanism.commands().size();
    if (mechanism.status() == Status.DECLINED) {
      assertThat(mechanism.reason()).isNotEmpty();
    } else {
      assertThat(places).as(mechanism.name()).isPositive();
    }
    if (mechanism.status() == Status.PROXY) {
      assertThat(mechanism.reason()).isNotEmpty();
    }
  }

  @Test
  void everyShippedRuleNamesARow() {
    assertThat(SHIPPED.rules())
        .allSatisfy(
            rule ->
                assertThat(Register.rows(rule.source()))
                    .as(rule.where() + " " + rule.source())
                    .isNotEmpty()
                    .allMatch(id -> id >= 1 && id <= ROWS));
  }

  @Test
  void aThresholdNamesRowsOfTheRulesThatUseIt() {
    assertThat(SHIPPED.limits().thresholds())
        .allSatisfy(
            threshold ->
                assertThat(
                        SHIPPED.rules().stream()
                            .filter(rule -> rule.thresholds().contains(threshold.name()))
                            .flatMap(rule -> Register.rows(rule.source()).stream()))
                    .as(threshold.name())
                    .containsAll(Register.rows(threshold.source())));
  }

  @Test
  void noThresholdNamesARowThatIsNotThere() {
    assertThat(SHIPPED.limits().thresholds())
        .extracting(Threshold::source)
        .allSatisfy(
            source -> assertThat(Register.rows(source)).allMatch(id -> id >= 1 && id <= ROWS));
  }

  @Test
  void showsAllInALineEachAndOneInFull() {
    Run all = Run.of("mechanisms");
    assertThat(all.exitCode()).isZero();
    assertThat(all.out()).contains("  20  Triggers at 18, 22 and 27", "  63  Signals every");

    Run one = Run.of("mechanisms", "20");
    assertThat(one.exitCode()).isZero();
    assertThat(one.out())
        .contains(
            "20  Triggers at 18, 22 and 27",
            "rules/triggers/triggers.drl:4",
            "vix.trigger.first",
            "alvh-triggered");
  }

  @Test
  void refusesARowThatIsNotThere() {
    Run run = Run.of("mechanisms", "20", "64");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("The register has no row 64. Its rows are 1 to 63.");
  }

  @Test
  void answersJsonByItsSchema() throws IOException {
    Run run = Run.of("mechanisms", "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(SchemaCheck.complaints("mechanisms", run.out())).isEmpty();
    assertThat(run.json().path("mechanisms")).hasSize(ROWS);
  }
}
