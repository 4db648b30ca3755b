package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizingOptionsTest {
  private static final String DAY = "2022-12-28";

  @TempDir Path folder;

  @Test
  void sizesBySmallerNavAndLeavesTheCashOfThePositions() throws IOException {
    JsonNode own = Run.of("book", "--day", DAY, "--json").json();
    JsonNode set = Run.of("book", "--day", DAY, "--nav", "250_000", "--json").json();
    assertThat(set.path("navUsd").asDouble()).isEqualTo(250_000);
    assertThat(set.path("navSetUsd").asDouble()).isEqualTo(250_000);
    assertThat(own.has("navSetUsd")).isFalse();
    assertThat(set.path("cashUsd")).isEqualTo(own.path("cashUsd"));

    // 10 % of NAV may be lost: 25 000 USD; no condor of the ticket can lose more than that
    JsonNode ticket = condor(Run.of("dry-run", "--day", DAY, "--nav", "250000", "--json").json());
    assertThat(ticket.path("maxLossUsd").asDouble()).isBetween(1.0, 25_000.0);
    assertThat(
            condor(Run.of("dry-run", "--day", DAY, "--json").json()).path("maxLossUsd").asDouble())
        .isGreaterThan(25_000);
  }

  private static JsonNode condor(JsonNode run) {
    return StreamSupport.stream(run.path("tickets").spliterator(), false)
        .filter(ticket -> ticket.path("layer").asText().equals("condor"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void takesAllOfTheNavForCashWhereNoPositionsAreGiven() throws IOException {
    Path day = folder.resolve("today.yaml");
    Files.writeString(day, "date: 2026-11-18\ncloses: {SPX: 6700, VIX: 19}\n");
    JsonNode book = Run.of("book", "--day", day.toString(), "--nav", "250000", "--json").json();
    assertThat(book.path("cashUsd").asDouble()).isEqualTo(250_000);
  }

  @Test
  void setsWidthUnitsAndProfileAndTellsThemInTheNameOfTheStrategy() throws IOException {
    Run run =
        Run.of(
            "dry-run",
            "--day",
            DAY,
            "--width",
            "50",
            "--units",
            "3",
            "--profile",
            "promoter",
            "--json");
    assertThat(SchemaCheck.complaints("day-run", run.out())).isEmpty();
    JsonNode answer = run.json();
    assertThat(answer.path("strategy").asText()).isEqualTo("alvh-442@units=3,width=50,promoter");
    List<Double> strikes =
        StreamSupport.stream(condor(answer).path("legs").spliterator(), false)
            .map(leg -> leg.path("osi").asText())
            .map(symbol -> Integer.parseInt(symbol.substring(symbol.length() - 8)) / 1000.0)
            .toList();
    assertThat(strikes.get(1) - strikes.get(0)).isEqualTo(50);
    assertThat(strikes.get(3) - strikes.get(2)).isEqualTo(50);
    assertThat(
            Run.of("dry-run", "alvh-442@units=3,width=50,promoter", "--day", DAY, "--json").out())
        .isEqualTo(run.out());
  }

  @Test
  void recordsWhatWasSetSoThatAReplayGivesTheSameBytes() {
    String journal = folder.resolve("j.db").toString();
    Run recorded =
        Run.of(
            "dry-run",
            "--day",
            DAY,
            "--nav",
            "250000",
            "--width",
            "50",
            "--units",
            "2",
            "--record",
            "--journal",
            journal);
    assertThat(recorded.exitCode()).isZero();
    assertThat(recorded.out()).contains("NAV 250,000 USD by --nav.");
    Run replayed = Run.of("replay", "last", "--journal", journal);
    assertThat(replayed.exitCode()).isZero();
    assertThat(replayed.out()).doesNotContain("--nav", "changed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"why-not --all", "why Regime", "book", "what-if", "dry-run"})
  void standsInTheHeadOfEveryAnswer(String command) {
    List<String> asked = new ArrayList<>(List.of(command.split(" ")));
    asked.addAll(List.of("--day", DAY, "--nav", "250000"));
    Run run = Run.of(asked.toArray(String[]::new));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().limit(4)).anyMatch(l -> l.contains("NAV 250,000 USD by --nav"));
  }

  @Test
  void comparesBothSidesAtTheSameSize() {
    assertThat(
            Run.of(
                    "compare",
                    "--day",
                    DAY,
                    "--with-strategy",
                    "alvh-442@steward",
                    "--width",
                    "50",
                    "--nav",
                    "300000")
                .out())
        .contains("alvh-442@width=50 --nav 300000", "differs on 0 of 1 day");
  }

  @Test
  void tellsEveryBadSize() {
    Run run =
        Run.of(
            "book",
            "--day",
            DAY,
            "--nav",
            "-3",
            "--units",
            "1.5",
            "--width",
            "0.5",
            "--profile",
            "stewart");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "--nav -3: error: 'nav' must be above zero but is -3.",
            "--units 1.5: error: 'units' must be a whole number of ladders.",
            "--width 0.5: error: 'width' must be at least 1 point.",
            "Maybe write 'steward'.",
            "4 problems.");
  }

  @Test
  void refusesASizeThatTheStrategyDoesNotHave() {
    assertThat(Run.of("dry-run", "alvh-triggered", "--day", DAY, "--units", "2").err())
        .contains("No layer of this strategy counts contracts", "Leave out --units.");
    assertThat(Run.of("what-if", "--day", DAY, "--profile", "steward,promoter").err())
        .contains("Name one of them.");
  }

  @Test
  void answersTheCommandOfThePageFromAnEmptyFolder() {
    Run.from(
        folder, "init", "mybook", "--spx", "6702.10", "--vix", "19.42", "--date", "2026-11-19");
    Run run =
        Run.from(
            folder,
            "dry-run",
            "strategies/alvh-442.yaml",
            "--positions",
            "mybook/positions.yaml",
            "--day",
            "mybook/today.yaml",
            "--nav",
            "250000");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("NAV 250,000 USD by --nav.", "Sell a 45-day iron condor");
  }
}
