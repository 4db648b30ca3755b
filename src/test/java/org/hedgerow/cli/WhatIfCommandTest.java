package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhatIfCommandTest {
  /** Sums of amounts of up to a million US dollars. */
  private static final double ROUNDING_USD = 1e-6;

  @TempDir Path folder;

  static Stream<String> days() throws IOException {
    try (Stream<Path> days = Files.list(Path.of("examples"))) {
      return days.filter(Files::isDirectory).map(Path::toString).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void losesNothingStandingStillAndAddsUp(String day) throws IOException {
    Run run = Run.of("what-if", "--day", day, "--spx=-5,0", "--vix=0,+10", "--json");
    assertThat(run.err()).isEmpty();
    assertThat(SchemaCheck.complaints("what-if", run.out())).isEmpty();
    JsonNode answer = run.json();
    List<JsonNode> all = new ArrayList<>();
    answer.path("grids").findParents("beforeUsd").forEach(all::add);
    answer.path("scenarios").forEach(all::add);
    assertThat(all).hasSize(4 + 6);
    for (JsonNode cell : all) {
      assertThat(cell.path("afterUsd").asDouble())
          .isCloseTo(
              cell.path("beforeUsd").asDouble()
                  + cell.path("ticketsUsd").asDouble()
                  - answer.path("feesUsd").asDouble(),
              within(ROUNDING_USD));
    }
    JsonNode still = answer.path("grids").path(0).path("rows").path(1).path("cells").path(0);
    assertThat(still.path("beforeUsd").asDouble()).isCloseTo(0, within(ROUNDING_USD));
    // bought at the ask, sold at the bid
    assertThat(still.path("ticketsUsd").asDouble()).isLessThanOrEqualTo(ROUNDING_USD);
  }

  /**
   * Without two on which a VIX option settles on the next morning, to the VIX and not its future.
   */
  static Stream<String> daysWithoutSettlement() throws IOException {
    return days().filter(day -> !day.contains("2024-02-13") && !day.contains("2025-04-08"));
  }

  @ParameterizedTest
  @MethodSource("daysWithoutSettlement")
  void agreesWithTheStressOfTheDay(String day) throws IOException {
    Run run =
        Run.of("what-if", "--day", day, "--spx=-5", "--after", "1", "--vols", "held", "--json");
    assertThat(SchemaCheck.complaints("what-if", run.out())).isEmpty();
    JsonNode grid = run.json().path("grids").path(0);
    assertThat(grid.path("tied").asBoolean()).isTrue();
    assertThat(grid.path("settled")).isEmpty();
    JsonNode middle = grid.path("rows").path(0).path("cells").path(1);
    assertThat(middle.path("residuals").asInt()).isZero();
    assertThat(middle.path("beforeUsd").asDouble())
        .isCloseTo(run.json().path("stressUsd").asDouble(), within(ROUNDING_USD));
  }

  @Test
  void settlesWhatExpiresBeforeTheHorizonByHand() throws IOException {
    // one condor 3600/3700/3900/4000 sold at 0, 2 and 2, 0: 400 USD; Friday at 3650 it owes 50
    Files.writeString(
        folder.resolve("positions.yaml"),
        """
        nav: 500000
        cash: 400000
        positions:
          - {osi: "SPXW  221230P03600000", contracts: 1, opened: 2022-12-27, price: 0, layer: condor}
          - {osi: "SPXW  221230P03700000", contracts: -1, opened: 2022-12-27, price: 2, layer: condor}
          - {osi: "SPXW  221230C03900000", contracts: -1, opened: 2022-12-27, price: 2, layer: condor}
          - {osi: "SPXW  221230C04000000", contracts: 1, opened: 2022-12-27, price: 0, layer: condor}
        """);
    String positions = folder.resolve("positions.yaml").toString();
    Run run =
        Run.of(
            "what-if",
            "condor-only",
            "--day",
            "2022-12-28",
            "--positions",
            positions,
            "--spx==3650",
            "--vix=0",
            "--after",
            "2",
            "--json");
    Run book = Run.of("book", "--day", "2022-12-28", "--positions", positions, "--json");

    JsonNode grid = run.json().path("grids").path(0);
    assertThat(grid.path("settled")).hasSize(4);
    double sinceEntry = 0;
    for (JsonNode lot : book.json().path("positions")) {
      sinceEntry += lot.path("pnlMidUsd").asDouble();
    }
    double pnl = grid.path("rows").path(0).path("cells").path(0).path("beforeUsd").asDouble();
    assertThat(sinceEntry + pnl).isCloseTo(400 - 50 * 100, within(ROUNDING_USD));
  }

  @Test
  void startsFromTheQuotesOfAChain() throws IOException {
    Path chain = folder.resolve("spx.csv");
    String name = "chains/spx_quotedata_raw/spx_quotedata_2023-09-01.csv.gz";
    Files.write(chain, ReferenceData.lines(name));
    String[] asked = {
      "what-if", "condor-only", "--day", "2023-09-01", "--spx=0,-5", "--vix=0", "--json"
    };
    List<String> quoted = new ArrayList<>(List.of(asked));
    quoted.addAll(List.of("--chain", chain.toString()));
    JsonNode answer = Run.of(quoted.toArray(String[]::new)).json();
    assertThat(answer.path("assumptions").asText()).contains("plus what today's quotes hold");
    assertThat(beforeUsd(answer, 0)).isCloseTo(0, within(ROUNDING_USD));
    assertThat(beforeUsd(answer, 1)).isNotEqualTo(beforeUsd(Run.of(asked).json(), 1));
  }

  private static double beforeUsd(JsonNode answer, int row) {
    JsonNode rows = answer.path("grids").path(0).path("rows");
    return rows.path(row).path("cells").path(0).path("beforeUsd").asDouble();
  }

  @Test
  void namesModelHorizonAndWhatHasSettled() {
    Run run = Run.of("what-if", "--day", "2022-12-28", "--after", "3,16");
    assertThat(run.out())
        .contains(
            "After 3 days, Saturday 2022-12-31 (no session)",
            "After 16 days, Friday 2023-01-13",
            "Settled by then: VIXW  230111C00027000.",
            "SYNTHETIC: VIX by its map, band one residual deviation; smiles made anew",
            "Pay-off after the tickets at the condor's expiry 2023-01-20",
            "volatility doubles on an");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void showsHeatOnATerminalOnly() {
    String[] asked = {"what-if", "--day", "2022-12-28", "--spx=-10,0", "--vix=0"};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Hedgerow.run(new Surroundings(Run.PROJECT, Run.PROJECT, true), stream, stream, asked);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u001b[31m", "\u2593");
    assertThat(Run.of(asked).out()).doesNotContain("\u001b", "\u2593");
  }

  @Test
  void writesEveryCellAsARow() throws IOException {
    Path file = folder.resolve("cells.csv");
    Run run =
        Run.of(
            "what-if",
            "--day",
            "2022-12-28",
            "--spx=-5,0",
            "--vix=0,=30",
            "--scenario",
            "gap",
            "--csv",
            file.toString());
    assertThat(run.exitCode()).isZero();
    List<String> rows = Files.readAllLines(file);
    assertThat(rows).hasSize(1 + 4 + 1);
    assertThat(rows.get(3)).startsWith(",0,2022-12-28,3783.22,22.14,,0,");
    assertThat(rows.get(5)).startsWith("gap,1,2022-12-29,");
  }

  @Test
  void setsFiguresOfAScenario() throws IOException {
    Run run =
        Run.of(
            "what-if",
            "--day",
            "2022-12-28",
            "--scenario",
            "gap",
            "--scenario-set",
            "gap.spx=-12%",
            "--scenario-set",
            "gap.days=0",
            "--json");
    JsonNode gap = run.json().path("scenarios").path(0);
    assertThat(gap.path("spxPercent").asDouble()).isEqualTo(-12);
    assertThat(gap.path("vixPercent").asDouble()).isEqualTo(50);
    assertThat(gap.path("date").asText()).isEqualTo("2022-12-28");
    assertThat(gap.path("when").asText()).isEqualTo("changed from 2011-08-08");
  }

  @Test
  void tellsEveryMoveThatIsNone() {
    Run run =
        Run.of(
            "what-if",
            "--day",
            "2022-12-28",
            "--spx=-100,x",
            "--vix=10,-30",
            "--after=400",
            "--scenario=gup",
            "--scenario-set=gap.spx",
            "--vols=flat");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "A move of -100 % from 3783.22 ends at zero or below.",
            "'x' is not a move.",
            "Write +10 for points, +10% for per cent, or =10.",
            "A move of -30 points from 22.14 ends at zero or below.",
            "'400' is not a number of days from 0 to 365.",
            "Maybe write 'gap'.",
            "A setting is SCENARIO.KEY=NUMBER.",
            "'flat' is neither model nor held.",
            "8 problems.");
    assertThat(run.out()).isEmpty();
  }
}
