package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hedgerow.rules.Mutant;
import org.hedgerow.rules.Mutations;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.Witness;
import org.hedgerow.rules.testing.RuleTests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changing rules from the command line. */
final class MutateCommandTest {
  /** Every how manyth change is tried on everybody with Drools; all of them take a minute. */
  private static final int SAMPLE = 13;

  @TempDir Path elsewhere;

  /** The shipped rules with another text in one file. */
  private void rulesWith(String file, String from, String to) throws IOException {
    Path rules = elsewhere.resolve("rules");
    try (Stream<Path> paths = Files.walk(Run.PROJECT.resolve("rules"))) {
      for (Path path : paths.toList()) {
        Path target = rules.resolve(Run.PROJECT.resolve("rules").relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
    String text = Files.readString(rules.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(rules.resolve(file), text.replace(from, to));
  }

  @Test
  void everyChangeOfEveryShippedPackIsNoticed() throws IOException {
    Run run = Run.of("rules", "mutate", "--json", "--fail-under", "1/1");

    assertThat(unnoticed(run.json())).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.json().get("changes").findValuesAsText("pack"))
        .containsAll(PackReader.of(Run.PROJECT.resolve("rules")).names());
  }

  @Test
  void everyChangeOfAFormIsNoticedByTheTestsOfItsPack() throws IOException {
    Run run = Run.of("rules", "mutate", "--forms", "--json");

    assertThat(unnoticed(run.json())).isEmpty();
    // the thresholds belong to the packs carry and triggers
    assertThat(run.json().get("scoreByKind").get("threshold").get("all").asInt()).isZero();
    assertThat(Set.copyOf(run.json().get("changes").findValuesAsText("pack")))
        .containsExactlyInAnyOrder("carry-english", "triggers-table");
    assertThat(Run.of("rules", "mutate", "--pack", "carry-english", "--rule", "affordable").out())
        .contains("Every change is noticed.");
  }

  /** Where each change stands that nobody notices, and what it is. */
  private static List<String> unnoticed(JsonNode report) {
    List<String> unnoticed = new ArrayList<>();
    for (JsonNode change : report.get("changes")) {
      if (!change.has("noticedBy")) {
        unnoticed.add(
            "%s:%s %s -> %s"
                .formatted(
                    change.get("file").asText(),
                    change.get("line").asText(),
                    change.get("text").asText(),
                    change.path("becomes").asText("left out")));
      }
    }
    return unnoticed;
  }

  @Test
  void aTestThatMissesTheBoundaryLeavesRoom() throws IOException {
    // the ratio of 1.49 that halves a layer becomes 1.29: thresholds of 1.4 and 1.3 are above it
    // too
    rulesWith("triggers/tests/sizing.yaml", "value: 1.49", "value: 1.29");

    Run run =
        Run.from(
            elsewhere, "rules", "mutate", "--threshold", "quick.ratio.full", "--fail-under", "4/4");

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("quick.ratio.full, 1.5 ratio, could be anywhere in 1.3 to 1.5 ratio.")
        .contains(
            "rules/triggers/thresholds.yaml:20 steps of 0.1 were tried; 1.2 and 1.6 are the first"
                + " that differ");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("Only 3/4 changes are noticed, 4/4 are asked for.");
  }

  @Test
  void namesWhatCouldGoWithItsPlace() throws IOException {
    rulesWith(
        "ladder/ladder.drl",
        "exists LayerHolding( age >= limit(\"ladder.roll.age.earliest\") )",
        "exists LayerHolding( age >= limit(\"ladder.roll.age.earliest\"), age < 900 )");

    Run run = Run.from(elsewhere, "rules", "mutate", "--rule", "SEVEN days old");

    assertThat(run.out())
        .contains("Conditions that could be dropped")
        .contains("  the ladder is due when it is seven days old and no event is near")
        .contains("rules/ladder/ladder.drl:18 age < 900\n")
        .contains("rules/ladder/ladder.drl:18 age < 900 with <= in place of <");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void printsTheSameJsonWhateverTheThreads() throws IOException {
    Run one = Run.of("rules", "mutate", "--pack", "triggers", "--json", "--threads", "1");
    Run three = Run.of("rules", "mutate", "--pack", "triggers", "--json", "--threads", "3");

    assertThat(three.out()).isEqualTo(one.out());
    assertThat(SchemaCheck.complaints("mutation", one.out())).isEmpty();
    JsonNode score = one.json().get("score");
    assertThat(score.get("noticed")).isEqualTo(score.get("all"));
    assertThat(one.json().get("changes")).hasSize(score.get("all").asInt());
  }

  @Test
  void startsOnlyWhenEveryTestPasses() throws IOException {
    rulesWith("triggers/tests/triggers.yaml", "close: 18.01", "close: 17");

    Run run = Run.from(elsewhere, "rules", "mutate");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("before anything is changed. See: hedgerow rules test");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void namesThatAreNotThereAreInput() {
    assertThat(Run.of("rules", "mutate", "--pack", "trigers").err())
        .contains("Maybe write 'triggers'.");
    assertThat(Run.of("rules", "mutate", "--forms", "--pack", "carry").err())
        .contains("No form of a pack has this name. Known: carry-english, triggers-table.");
    assertThat(Run.of("rules", "mutate", "--threshold", "nothing").exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(Run.of("rules", "mutate", "--threads", "0").exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(Run.of("rules", "mutate", "--fail-under", "90%").exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  /** The way by what each rule saw, against both judges who run everything again. */
  @Tag("long")
  @Test
  void theShortWayAgreesWithBothJudges() {
    Workplace workplace = new Workplace(new Surroundings(Run.PROJECT, Run.PROJECT, false));
    PackReader packs = workplace.packs(Optional.empty());
    RuleBook book = RuleBook.compile(packs, Workplace.all(packs), List.of());
    List<Witness> witnesses =
        new ArrayList<>(RuleTests.read(packs, RulesFolder.days(workplace)).witnesses());
    witnesses.addAll(RulesMutateCommand.days(workplace, packs));
    List<Mutant> all = Mutations.of(book);
    Map<Boolean, Integer> counts = new HashMap<>();
    for (int i = 0; i < all.size(); i += SAMPLE) {
      Mutant mutant = all.get(i);
      Map<RuleBook, RuleBook> changed = new IdentityHashMap<>();
      for (Witness witness : witnesses) {
        RuleBook rules = changed.computeIfAbsent(witness.rules(), b -> b.with(mutant));
        if (rules != witness.rules()) {
          boolean noticed = witness.notices(rules);
          assertThat(noticed)
              .as("%s on %s", mutant, witness.name())
              .isEqualTo(witness.noticesWithDrools(rules));
          counts.merge(noticed, 1, Integer::sum);
        }
      }
    }
    assertThat(counts).containsOnlyKeys(true, false);
  }
}
