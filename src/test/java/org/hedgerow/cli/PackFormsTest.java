package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.document.WorkbookFile;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.rules.testing.RuleTestResult;
import org.hedgerow.rules.testing.RuleTests;
import org.hedgerow.strategy.StrategySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack in another notation does what the pack does, and is never counted beside it. */
final class PackFormsTest {
  private static final Workplace WORKPLACE =
      new Workplace(new Surroundings(Run.PROJECT, Run.PROJECT, false));
  private static final PackReader PACKS = PackReader.of(Path.of("rules"));
  private static final List<String> FORMS = List.of("carry-english", "triggers-table");

  @TempDir Path folder;

  /** What a firing did, in words that do not tell from which file. */
  private record Deed(
      String rule,
      Object stage,
      Object values,
      Object thresholds,
      List<Object> because,
      List<Object> concluded) {}

  private static List<String> deeds(Decision decision) {
    return decision.firings().stream().map(f -> deed(decision, f).toString()).sorted().toList();
  }

  private static Deed deed(Decision decision, RuleFiring firing) {
    return new Deed(
        firing.rule().name(),
        firing.rule().stage(),
        firing.values(),
        firing.thresholds(),
        facts(decision, firing.because()),
        facts(decision, firing.concluded()));
  }

  private static List<Object> facts(Decision decision, List<Integer> ids) {
    return ids.stream().map(id -> (Object) decision.facts().get(id - 1).fact()).toList();
  }

  private static List<String> actions(Decision decision) {
    return decision.actions().stream()
        .map(a -> a.action() + " " + a.overruled().map(o -> o.getClass()))
        .sorted()
        .toList();
  }

  /** The strategy with forms in the place of their packs. */
  private StrategySpec inForms(StrategySpec strategy) throws IOException {
    String text = strategy.source().text();
    for (String form : FORMS) {
      String pack = PACKS.original(form).orElseThrow();
      text = text.replaceAll("(packs: \\[.*)\\b" + pack + "\\b(?!-)", "$1" + form);
    }
    Path file = Files.writeString(folder.resolve(strategy.name() + ".yaml"), text);
    return WORKPLACE.strategy(file.toString());
  }

  @Test
  void everySampleDayUnderEveryStrategyIsDecidedAlike() throws IOException {
    int compared = 0;
    int byForms = 0;
    for (String name : WORKPLACE.strategies()) {
      StrategySpec strategy = WORKPLACE.strategy(name);
      StrategySpec inForms = inForms(strategy);
      if (strategy.packs().stream()
          .noneMatch(p -> List.of("carry", "triggers").contains(p.name()))) {
        continue;
      }
      RuleBook plain = WORKPLACE.rules(strategy, PACKS);
      RuleBook formed = WORKPLACE.rules(inForms, PACKS);
      assertThat(formed.rules()).hasSameSizeAs(plain.rules());
      for (Path day : WORKPLACE.samples()) {
        Decision expected = plain.evaluate(WORKPLACE.facts(day, strategy, plain));
        Decision decision = formed.evaluate(WORKPLACE.facts(day, inForms, formed));

        assertThat(deeds(decision)).as("%s under %s", day, name).isEqualTo(deeds(expected));
        assertThat(actions(decision)).as("%s under %s", day, name).isEqualTo(actions(expected));
        compared++;
        byForms +=
            (int)
                decision.firings().stream()
                    .filter(f -> FORMS.stream().anyMatch(p -> f.rule().file().contains(p)))
                    .count();
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(32);
    assertThat(byForms).as("firings of rules in tables and sentences").isGreaterThan(compared);
  }

  @Test
  void theTestsOfAPackPassOnItsFormsWithoutBeingCopied() {
    List<RuleTestResult> results = RuleTests.read(PACKS, RulesFolder.days(WORKPLACE)).run("");
    List<RuleTestResult> onForms = RuleTests.readForms(PACKS, RulesFolder.days(WORKPLACE)).run("");

    assertThat(PACKS.forms()).containsExactlyElementsOf(FORMS);
    for (String form : FORMS) {
      String pack = PACKS.original(form).orElseThrow();
      List<RuleTestResult> mine =
          onForms.stream().filter(r -> r.test().pack().equals(form)).toList();
      assertThat(mine).isNotEmpty().allMatch(r -> r.failures().isEmpty());
      assertThat(mine.stream().map(r -> r.test().name()))
          .containsExactlyElementsOf(
              results.stream()
                  .filter(r -> r.test().pack().equals(pack))
                  .map(r -> r.test().name() + " [" + form + "]")
                  .toList());
      assertThat(mine)
          .anyMatch(
              r ->
                  r.decision().orElseThrow().firings().stream()
                      .anyMatch(f -> f.rule().file().contains("/" + form + "/")));
    }
  }

  @Test
  void formsAreNotCountedBesideTheirPacks() {
    RuleBook all = RuleBook.compile(PACKS, Workplace.all(PACKS), List.of());

    assertThat(all.rules())
        .noneMatch(r -> FORMS.stream().anyMatch(form -> r.file().contains(form)))
        .extracting(r -> r.name())
        .doesNotHaveDuplicates();
    assertThat(Run.of("rules", "check", "--strict").exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aStrategyCannotNameBoth() throws IOException {
    StrategySpec strategy = WORKPLACE.strategy("alvh-triggered");
    String both = strategy.source().text().replace("triggers, ", "triggers, triggers-table, ");
    Path file = Files.writeString(folder.resolve("alvh-triggered.yaml"), both);

    Run run = Run.of("dry-run", file.toString(), "--day", "2018-02-05");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .contains("'triggers-table' says the rules of 'triggers', which is asked for too.");
  }

  @Test
  void checkFindsAMistakeInAFormAtItsCellAndTellsItInJson() throws IOException {
    Path rules = copyOfRules();
    Path table = rules.resolve("triggers-table/tiers.drl.csv");
    Files.writeString(
        table,
        Files.readString(table).replace("first,armed,,vix.trigger.first", "first,armed,,17"));

    Files.write(
        rules.resolve("triggers-table/more.drl.xlsx"),
        new WorkbookFile()
            .sheet("T", "visible", "<sheetData><c r=\"B3\"><f>1+1</f></c></sheetData>")
            .bytes());

    Run run = Run.of("rules", "check", rules.toString(), "--json");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.json().path("findings")).hasSize(2);
    JsonNode inWorkbook = run.json().path("findings").get(0);
    JsonNode inText = run.json().path("findings").get(1);
    assertThat(inWorkbook.path("cell").asText()).isEqualTo("T!B3");
    assertThat(inText.path("id").asText()).isEqualTo("unknown-threshold");
    assertThat(inText.path("line").asInt()).isEqualTo(11);
    assertThat(inText.path("column").asInt()).isEqualTo(81);
    assertThat(inText.has("cell")).isFalse();
    assertThat(SchemaCheck.complaints("check", run.out())).isEmpty();
  }

  @Test
  void whyShowsTheSentenceAndItsMeaning() throws IOException {
    Path file = folder.resolve(inForms(WORKPLACE.strategy("alvh-triggered")).name() + ".yaml");

    Run why = Run.of("why", "affordable", "--day", "2018-02-05", "--strategy", file.toString());
    Run whyNot =
        Run.of("why-not", "costs too much", "--day", "2018-02-05", "--strategy", file.toString());

    assertThat(why.out())
        .contains("rules/carry-english/carry.dslr:14")
        .containsSubsequence(
            "holding it costs carry.off.above a year or less",
            "= HedgeCarry( cost <= limit(\"carry.off.above\") )",
            "| HedgeCarry.cost");
    assertThat(whyNot.out())
        .containsSubsequence(
            "FALSE", "holding it costs more than carry.off.above a year", ":9", "= HedgeCarry(");
  }

  @Test
  void aWorkbookIsRecordedAndReplayedFromTheJournalAlone() throws IOException {
    Path rules = copyOfRules();
    Files.delete(rules.resolve("triggers-table/tiers.drl.csv"));
    Files.copy(
        Path.of("src/test/resources/formats/tiers.drl.xlsx"),
        rules.resolve("triggers-table/tiers.drl.xlsx"));
    Path strategy = folder.resolve(inForms(WORKPLACE.strategy("alvh-triggered")).name() + ".yaml");
    String journal = folder.resolve("j.db").toString();

    Run recorded =
        Run.of(
            "dry-run",
            strategy.toString(),
            "--day",
            "2018-02-05",
            "--rules",
            rules.toString(),
            "--record",
            "--journal",
            journal);
    delete(rules);
    Run replayed = Run.of("replay", "last", "--journal", journal);

    assertThat(recorded.err()).doesNotContain("error");
    assertThat(recorded.out()).contains("triggers-table/tiers.drl.xlsx:11");
    assertThat(replayed.out()).contains("The same to the byte: every answer.");
    assertThat(replayed.exitCode()).isEqualTo(ExitCode.DONE);
  }

  private Path copyOfRules() throws IOException {
    Path copy = folder.resolve("rules");
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.toList()) {
        Path to = copy.resolve(Path.of("rules").relativize(file).toString());
        Files.copy(file, to);
      }
    }
    return copy;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.forEach(all::add);
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      Files.delete(all.get(i));
    }
  }
}
