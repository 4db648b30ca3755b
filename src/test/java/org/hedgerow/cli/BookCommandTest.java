package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BookCommandTest {
  /** Sums of a few amounts in US dollars. */
  private static final double ROUNDING_USD = 1e-6;

  private static final double MULTIPLIER = 100;

  @TempDir Path folder;

  static Stream<String> days() throws IOException {
    try (Stream<Path> days = Files.list(Path.of("examples"))) {
      return days.filter(Files::isDirectory).map(Path::toString).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void answersJsonByItsSchemaWithSumsThatAgree(String day) throws IOException {
    Run run = Run.of("book", "--day", day, "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(SchemaCheck.complaints("book", run.out())).isEmpty();
    for (JsonNode layer : run.json().path("layers")) {
      assertThat(sum(run.json(), layer.path("layer").asText(), "pnlMidUsd"))
          .isCloseTo(layer.path("pnlMidUsd").asDouble(), within(ROUNDING_USD));
      assertThat(sum(run.json(), layer.path("layer").asText(), "sinceUsd"))
          .isCloseTo(layer.path("sinceUsd").asDouble(), within(ROUNDING_USD));
    }
  }

  private static double sum(JsonNode book, String layer, String amount) {
    return StreamSupport.stream(book.path("positions").spliterator(), false)
        .filter(position -> position.path("layer").asText().equals(layer))
        .mapToDouble(position -> position.path(amount).asDouble())
        .sum();
  }

  @Test
  void marksEveryLotAtItsOwnPrices() throws IOException {
    for (JsonNode lot : Run.of("book", "--day", "2025-04-08", "--json").json().path("positions")) {
      double size = lot.path("contracts").asInt() * MULTIPLIER;
      double entry = lot.path("entry").asDouble();
      assertThat(lot.path("pnlMidUsd").asDouble())
          .isCloseTo(size * (lot.path("mid").asDouble() - entry), within(ROUNDING_USD));
      assertThat(lot.path("pnlNaturalUsd").asDouble())
          .isCloseTo(size * (lot.path("natural").asDouble() - entry), within(ROUNDING_USD))
          .isLessThanOrEqualTo(lot.path("pnlMidUsd").asDouble());
    }
  }

  @Test
  void saysWhenItEndsAndWhatIsDue() {
    assertThat(Run.of("book", "--day", "2022-12-28").out())
        .contains(
            "VIXW of 2023-01-25 stops trading Tuesday 2023-01-24 16:15",
            "settles to the opening",
            "In 7 days, 2023-01-04: the ladder is due when it is seven days old",
            "Today: Sell a 45-day iron condor for a credit [1]: PLANNED.");
  }

  @Test
  void countsFromAnEarlierDayWhenOneIsNamed() throws IOException {
    // two days of one's own: the market does not move, so only time passes
    write("mon.yaml", "2026-11-16", 6700, 19);
    write("tue.yaml", "2026-11-17", 6700, 19);
    Files.writeString(
        folder.resolve("positions.yaml"),
        """
        nav: 500000
        cash: 400000
        positions:
          - {osi: "VIX   261216C00025000", contracts: 4, opened: 2026-11-13, price: 0.9, layer: short}
        """);
    Run run =
        Run.from(
            folder,
            "book",
            "--day",
            "tue.yaml",
            "--positions",
            "positions.yaml",
            "--since",
            "mon.yaml",
            "--json");
    assertThat(run.err()).isEmpty();
    JsonNode book = run.json();

    assertThat(book.path("since").path("session").asText()).isEqualTo("2026-11-16");
    assertThat(book.path("since").path("sameModel").asBoolean()).isFalse();
    assertThat(book.path("since").path("usd").asDouble()).isNegative();
  }

  private void write(String file, String date, double spx, double vix) throws IOException {
    Files.writeString(
        folder.resolve(file), "date: %s\ncloses: {SPX: %s, VIX: %s}\n".formatted(date, spx, vix));
  }

  @Test
  void refusesASinceThatIsNotEarlier() {
    Run run = Run.of("book", "--day", "2018-02-05", "--since", "2018-02-05");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("2018-02-05 does not lie before 2018-02-05.");
  }

  @Test
  void saysWhenNothingIsHeld() {
    assertThat(Run.of("book", "--day", "2017-11-03").out()).contains("No positions.");
  }
}
