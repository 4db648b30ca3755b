package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.hedgerow.ReferenceData;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.report.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains on the command line: {@code hedgerow chain} and {@code dry-run --chain}. */
class ChainCommandTest {
  private static final String FIXTURES = "src/test/resources/chains/";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"table.csv", "tidy.csv", "datashop.csv", "delayed.json"})
  void theJsonIsValid(String file) {
    Run answer = Run.of("chain", FIXTURES + file, "--json");

    assertThat(answer.exitCode()).isZero();
    assertThat(complaints(answer.out())).isEmpty();
  }

  @Test
  void fitsASmileOnlyWhenAskedAndSaysHowGoodItIs() throws IOException {
    Path chain = ReferenceData.folder().resolve("chains/vix/vix_2013-06-25.csv");
    assumeTrue(Files.exists(chain), () -> chain + " is not there: set HEDGEROW_DATA");

    Run plain = Run.of("chain", chain.toString(), "--json");
    Run fitted = Run.of("chain", chain.toString(), "--fit", "--json");

    assertThat(plain.json().has("fits")).isFalse();
    assertThat(complaints(fitted.out())).isEmpty();
    JsonNode fit = fitted.json().path("fits").path(0);
    assertThat(fitted.json().path("fitModel").asText()).isEqualTo("THREE_LOGNORMALS");
    assertThat(fit.path("liquid").asInt()).isEqualTo(23);
    // nine in ten of the liquid strikes hold the model price between bid and ask
    assertThat(fit.path("inside").asInt()).isGreaterThanOrEqualTo(21);
    assertThat(fit.path("leastG").asDouble()).isPositive();
  }

  @Test
  void anUnknownModelIsAnsweredWithTheNearest() {
    Run answer = Run.of("chain", FIXTURES + "tidy.csv", "--fit", "svi");

    assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(answer.err()).contains("Maybe write 'ssvi'.");
  }

  @Test
  void theJsonSaysWhatWasRead() throws IOException {
    JsonNode json = Run.of("chain", FIXTURES + "table.csv", "--rate", "0.05", "--json").json();

    assertThat(json.path("schema").asText()).isEqualTo("hedgerow/chain/1");
    assertThat(json.path("quoteInstant").asText()).isEqualTo("2024-01-05T21:15:00Z");
    assertThat(json.path("root").asText()).isEqualTo("SPX");
    assertThat(json.path("expiries")).hasSize(1);
    JsonNode expiry = json.path("expiries").get(0);
    assertThat(expiry.path("root").asText()).isEqualTo("SPXW");
    assertThat(expiry.path("quotes").asInt()).isEqualTo(20);
    assertThat(expiry.path("flagged").asInt()).isZero();
    assertThat(json.has("vix")).isFalse();
  }

  @Test
  void theTextSaysItInATable() {
    String text = Run.of("chain", FIXTURES + "delayed.json").out();

    assertThat(text)
        .startsWith("VIX options, Fri 2024-01-05 16:15 New York, close")
        .contains("Read from " + FIXTURES + "delayed.json.")
        .containsPattern("2024-02-14 +VIX +39.72 +15.20 ")
        .contains("16 two-sided.")
        .contains("None: The VIX is made of SPX options.");
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void aRateInPerCentIsRefused() {
    Run answer = Run.of("chain", FIXTURES + "table.csv", "--rate", "5.33");

    assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(answer.err())
        .isEqualTo(
            "--rate: error: A rate is a fraction between -0.05 and 0.25. Maybe write 0.0533.\n");
  }

  @Test
  void aMissingFileIsRefused() {
    Run answer = Run.of("chain", "nowhere.csv");

    assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(answer.err()).isEqualTo("nowhere.csv: error: There is no such file.\n");
  }

  @Test
  void aChainNeedsItsDay() {
    Run none = Run.of("dry-run", "--chain", FIXTURES + "table.csv");
    assertThat(none.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(none.err())
        .isEqualTo("--chain: error: A chain is of one day. Name that day with --day.\n");

    Run other = Run.of("dry-run", "--day", "2018-02-05", "--chain", FIXTURES + "table.csv");
    assertThat(other.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(other.err())
        .isEqualTo(
            FIXTURES
                + "table.csv: error: The quotes are of 2024-01-05, the market day is 2018-02-05. A"
                + " chain goes with the day of its quotes.\n");
  }

  @Test
  void aTicketIsPricedAtTheQuotesAndTheInputsKnowThem() throws IOException {
    Path chain = data("chains/spx_quotedata_raw/spx_quotedata_2023-09-01.csv.gz");
    String[] model = {"dry-run", "alvh-triggered", "--day", "2023-09-01", "--json"};
    Run observed =
        Run.of(
            "dry-run",
            "alvh-triggered",
            "--day",
            "2023-09-01",
            "--chain",
            chain.toString(),
            "--json");

    assertThat(observed.exitCode()).isZero();
    JsonNode json = observed.json();
    assertThat(json.path("inputs").path("market"))
        .isNotEqualTo(Run.of(model).json().path("inputs").path("market"));
    int legs = 0;
    for (JsonNode ticket : json.path("tickets")) {
      for (JsonNode leg : ticket.path("legs")) {
        legs++;
        assertThat(leg.path("quote").asText()).isEqualTo("OBSERVED");
        assertQuoted(leg);
      }
    }
    assertThat(legs).isPositive();
  }

  /** Bid and ask of a leg are those of its row in the tidy form of the same quotes. */
  private static void assertQuoted(JsonNode leg) {
    String osi = leg.path("osi").asText();
    String expiry =
        "20" + osi.substring(6, 8) + "-" + osi.substring(8, 10) + "-" + osi.substring(10, 12);
    double strike = Integer.parseInt(osi.substring(13)) / 1000.0;
    String[] row =
        ReferenceData.rows("chains/spx_quotedata/spx_2023-09-01.csv.gz").stream()
            .filter(r -> r[1].equals(osi.substring(0, 6).strip()) && r[2].equals(expiry))
            .filter(r -> Double.parseDouble(r[3]) == strike)
            .filter(r -> r[4].equals(osi.substring(12, 13)))
            .findFirst()
            .orElseThrow();
    assertThat(leg.path("bid").asDouble()).isEqualTo(Double.parseDouble(row[5]));
    assertThat(leg.path("ask").asDouble()).isEqualTo(Double.parseDouble(row[6]));
    boolean sold = leg.path("side").asText().equals("SELL");
    assertThat(leg.path("price")).isEqualTo(leg.path(sold ? "bid" : "ask"));
  }

  @Test
  void bothUnderlyingsComeTogether() throws IOException {
    Files.writeString(
        folder.resolve("market.yaml"),
        "date: 2024-01-05\ncloses:\n  SPX: 4672\n  VIX: 13.35\n  VIX3M: 15.5\n");
    Run answer =
        Run.of(
            "dry-run",
            "alvh-442",
            "--day",
            folder.toString(),
            "--chain",
            FIXTURES + "tidy.csv",
            "--chain",
            FIXTURES + "delayed.json",
            "--json");

    assertThat(answer.err()).isEmpty();
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.json().path("day").asText()).isEqualTo("2024-01-05");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vix_2026-09-04.csv", "cboe_delayed_quotes_VIX_2026-09-04.json"})
  void vixCallsArePricedAtTheQuotes(String name) throws IOException {
    Path chain = data("chains/vix/" + name);
    writeRisingDay(LocalDate.of(2026, 9, 4));
    JsonNode json =
        Run.of(
                "dry-run",
                "alvh-442",
                "--day",
                folder.toString(),
                "--chain",
                chain.toString(),
                "--json")
            .json();

    int observed = 0;
    for (JsonNode ticket : json.path("tickets")) {
      for (JsonNode leg : ticket.path("legs")) {
        boolean vix = leg.path("osi").asText().startsWith("VIX");
        assertThat(leg.path("quote").asText()).isEqualTo(vix ? "OBSERVED" : "SYNTHETIC");
        observed += vix ? 1 : 0;
      }
    }
    assertThat(observed).isPositive();
  }

  /**
   * A day in growth, on which layers are opened: the S&P 500 rose by four points a session to 7000,
   * round numbers since a model prices its options; VIX 14.53 (Cboe).
   */
  private void writeRisingDay(LocalDate day) throws IOException {
    Files.writeString(
        folder.resolve("market.yaml"),
        """
        date: %s
        closes: {SPX: 7000, VIX: 14.53, VIX3M: 18}
        inflation: {yearOnYear: 2.5, change: 0, month: 2026-07, released: 2026-08-12}
        """
            .formatted(day));
    StringBuilder history = new StringBuilder("date,SPX\n");
    for (int before = 229; before >= 0; before--) {
      history
          .append(ExchangeCalendar.plusSessions(day, -before))
          .append(",%d\n".formatted(7000 - 4 * before));
    }
    Files.writeString(folder.resolve("history.csv"), history);
  }

  private static Path data(String name) {
    Path file = ReferenceData.folder().toAbsolutePath().resolve(name);
    assumeTrue(Files.exists(file), () -> "skipped: no reference data " + file);
    return file;
  }

  private static Set<ValidationMessage> complaints(String json) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(Schemas.text("chain").orElseThrow(), InputFormat.JSON)
        .validate(json, InputFormat.JSON);
  }

  @Test
  void everyQuestionAboutADayTakesItsChains() throws IOException {
    Path day = Files.createDirectories(folder.resolve("friday"));
    Files.writeString(
        day.resolve("market.yaml"),
        "date: 2024-01-05\ncloses:\n  SPX: 4672\n  VIX: 13.35\n  VIX3M: 15.5\n");
    String[] ofDay = {"--day", day.toString(), "--chain", FIXTURES + "tidy.csv"};

    assertThat(ask(ofDay, "why", "VixBand").exitCode()).isZero();
    assertThat(ask(ofDay, "why-not", "the VIX is extreme").exitCode()).isZero();
    Run flip = ask(ofDay, "flip", "the VIX is extreme");
    assertThat(flip.exitCode()).isZero();
    assertThat(flip.out())
        .contains("Left out: the quotes of a chain are those of the day as it was");
    assertThat(
            ask(ofDay, "flip", "the VIX is extreme", "--json")
                .json()
                .path("marketMoved")
                .asBoolean())
        .isFalse();
    assertThat(ask(ofDay, "compare", "--with-set", "vix.band.low=13").exitCode()).isZero();
    assertThat(
            Run.of("compare", "--with-set", "vix.band.low=13", "--chain", FIXTURES + "tidy.csv")
                .err())
        .contains("A chain is of one day. Name that day with --day.");
  }

  private static Run ask(String[] ofDay, String... question) {
    return Run.of(Stream.concat(Stream.of(question), Stream.of(ofDay)).toArray(String[]::new));
  }
}
