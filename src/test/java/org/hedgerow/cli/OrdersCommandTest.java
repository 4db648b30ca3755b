package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrdersCommandTest {
  /** Amounts are kept in whole cents. */
  private static final double HALF_A_CENT = 0.005;

  private static final double MULTIPLIER = 100;

  @TempDir Path folder;

  static Stream<String> days() throws IOException {
    return BookCommandTest.days();
  }

  @ParameterizedTest
  @MethodSource("days")
  void ordersAddUpToTheTicketsOfTheDay(String day) throws IOException {
    Run run = Run.of("orders", "alvh-442", "--day", day, "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(SchemaCheck.complaints("orders", run.out())).isEmpty();
    JsonNode tickets = Run.of("dry-run", "alvh-442", "--day", day, "--json").json().path("tickets");

    for (JsonNode ticket : tickets) {
      double natural = 0;
      int contracts = 0;
      for (JsonNode order : run.json().path("orders")) {
        if (order.path("action").asInt() == ticket.path("action").asInt()) {
          natural +=
              order.path("limitAtNatural").asDouble() * order.path("quantity").asInt() * MULTIPLIER;
          assertThat(order.path("limitAtMid").asDouble())
              .isGreaterThanOrEqualTo(order.path("limitAtNatural").asDouble());
          for (JsonNode leg : order.path("legs")) {
            contracts += leg.path("contracts").asInt();
            assertThat(leg.path("contracts").asInt())
                .isEqualTo(leg.path("ratio").asInt() * order.path("quantity").asInt());
          }
        }
      }
      assertThat(natural).isCloseTo(ticket.path("netUsd").asDouble(), within(HALF_A_CENT));
      int wanted = 0;
      for (JsonNode leg : ticket.path("legs")) {
        wanted += leg.path("contracts").asInt();
      }
      assertThat(contracts).isEqualTo(wanted);
    }
  }

  @Test
  void writesARowForEachLegAndTheSameBytesTwice() throws IOException {
    Path file = folder.resolve("orders.csv");
    Run run = Run.from(folder, "orders", "alvh-442", "--day", "2022-12-28", "--csv", "orders.csv");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("Nothing was sent anywhere.");
    String text = Files.readString(file);
    assertThat(Run.of("orders", "alvh-442", "--day", "2022-12-28", "--format", "plain").out())
        .isEqualTo(text);
    Problems problems = new Problems();
    Csv csv = Csv.read(SourceText.of("orders.csv", text), problems);

    assertThat(problems.hasErrors()).isFalse();
    assertThat(csv.rows()).hasSize(9);
    assertThat(text.lines().skip(1).findFirst().orElseThrow())
        .startsWith(
            "2022-12-29,1,Sell a 45-day iron condor for a credit,condor,SPXW,SPXW "
                + " 230210P03450000,2023-02-10,PUT,3450,BUY,OPEN,7,1,");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void documentsEveryColumn() throws IOException {
    String header =
        Run.of("orders", "--day", "2018-02-05", "--format", "plain")
            .out()
            .lines()
            .findFirst()
            .orElseThrow();
    String docs = Files.readString(Path.of("docs/orders.md"));

    assertThat(List.of(header.split(",")))
        .allSatisfy(column -> assertThat(docs).contains("| `" + column + "` |"));
  }

  @Test
  void aBasketHoldsSingleContractsAndTellsWhatItLeavesOut() {
    Run run = Run.of("orders", "alvh-442", "--day", "2022-12-28", "--format", "ib-basket");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("order 1, a combination", "order 3, a combination", "order 4, a combination");
    // VIX options of Wednesday 2023-01-11 last trade on Tuesday
    assertThat(run.out().lines())
        .containsExactly(
            "Action,Quantity,Symbol,SecType,LastTradingDayOrContractMonth,Strike,Right,Exchange,"
                + "Currency,TradingClass,TimeInForce,OrderType,LmtPrice,BasketTag",
            "BUY,4,VIX,OPT,20230110,27,C,CBOE,USD,VIXW,DAY,LMT,0.87,hedgerow2");
  }

  @Test
  void aBasketOfNothingButCombinationsIsRefused() {
    Run run =
        Run.from(
            folder,
            "orders",
            "condor-only",
            "--day",
            "2022-12-28",
            "--format",
            "ib-basket",
            "--csv",
            "basket.csv");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("Every order of this day is a combination", "--format plain");
    assertThat(folder.resolve("basket.csv")).doesNotExist();
  }

  @Test
  void saysWhatWasAskedAndIsNotOrdered() {
    assertThat(Run.of("orders", "alvh-442", "--day", "2018-02-05").out())
        .contains(
            "No orders.",
            "Asked, and not ordered:",
            "Open the long layer [2]: OVERRULED, the carry clock is off.");
  }

  @Test
  void sizesByWhatTheCommandLineSays() {
    assertThat(
            Run.of("orders", "alvh-442", "--day", "2022-12-28", "--units", "0", "--nav", "200000")
                .out())
        // one condor can lose 18 405 USD, a tenth of 200 000 USD is there
        .contains("1 combination, DAY", "strategy alvh-442@units=0")
        .contains("Open the short layer [2]: REFUSED");
  }

  @Test
  void saysThatItSendsNothing() {
    assertThat(Run.of("orders", "--help").out()).contains("Nothing is sent anywhere");
  }
}
