package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices: Haug's and Hull's printed examples, to 15 digits by 30-digit arithmetic (mpmath). */
class PriceCommandTest {
  private static final double EXACT = 1e-12;
  private static final double PRINTED = 5e-9;
  private static final long SEED = 20260921;

  @Test
  void pricesOnAForward() throws IOException {
    JsonNode call =
        json(
            "--right",
            "C",
            "--forward",
            "19",
            "--strike",
            "19",
            "--years",
            "0.75",
            "--rate",
            "0.10",
            "--vol",
            "0.28");
    assertThat(call.path("price").asDouble()).isCloseTo(1.70105072523626714, within(EXACT));
    assertThat(call.path("iv").asDouble()).isEqualTo(0.28);
    JsonNode put =
        json(
            "--right",
            "put",
            "--forward",
            "19",
            "--strike",
            "19",
            "--years",
            "0.75",
            "--rate",
            "0.10",
            "--vol",
            "0.28");
    assertThat(put.path("price").asDouble()).isCloseTo(1.70105072523626714, within(EXACT));
  }

  @Test
  void pricesOnASpotAndTakesTheVolatilityBack() throws IOException {
    JsonNode call =
        json(
            "--right",
            "C",
            "--spot",
            "42",
            "--strike",
            "40",
            "--years",
            "0.5",
            "--rate",
            "0.1",
            "--vol",
            "0.2");
    assertThat(call.path("price").asDouble()).isCloseTo(4.75942239287153322, within(EXACT));
    JsonNode back =
        json(
            "--right",
            "C",
            "--spot",
            "42",
            "--yield",
            "0",
            "--strike",
            "40",
            "--years",
            "0.5",
            "--rate",
            "0.1",
            "--price",
            "4.75942239287153322");
    assertThat(back.path("iv").asDouble()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void givesEveryGreek() throws IOException {
    // SPX put 5000/4700, 45 days: mpmath, cross-checked with OpenGamma Strata
    JsonNode put =
        json(
            "--right",
            "P",
            "--spot",
            "5000",
            "--yield",
            "0.013",
            "--strike",
            "4700",
            "--date",
            "2026-01-20",
            "--expiry",
            "2026-03-06",
            "--rate",
            "0.045",
            "--vol",
            "0.17");
    assertThat(put.path("price").asDouble()).isCloseTo(19.6743549578759577, within(1e-10));
    assertThat(put.path("delta").asDouble()).isCloseTo(-0.128498722351264, within(EXACT));
    assertThat(put.path("vanna").asDouble()).isCloseTo(-1.32367364073786, within(PRINTED));
    assertThat(put.path("volga").asDouble()).isCloseTo(2631.85703145069, within(PRINTED));
    assertThat(put.path("charm").asDouble()).isCloseTo(0.798485395123694, within(PRINTED));
  }

  @Test
  void takesRightStrikeAndSettlementFromASymbol() throws IOException {
    // 2026-01-20 16:00 to 2026-02-03 09:30 is 13 days 17.5 hours
    JsonNode call =
        json(
            "VIXW260203C00020000",
            "--date",
            "2026-01-20",
            "--forward",
            "17.5",
            "--rate",
            "0.04",
            "--vol",
            "1.05");
    assertThat(call.path("legs").path(0).path("years").asDouble())
        .isCloseTo((13 + 17.5 / 24) / 365, within(EXACT));
    assertThat(call.path("legs").path(0).path("strike").asDouble()).isEqualTo(20);
  }

  @Test
  void pricesAnIronCondorOnTheMarketOfADay() throws IOException {
    JsonNode condor =
        json(
            "--day",
            "2022-12-28",
            "SPXW230127P03600000:1",
            "SPXW230127P03650000:-1",
            "SPXW230127C03950000:-1",
            "SPXW230127C04000000");
    double sum = 0;
    for (JsonNode leg : condor.path("legs")) {
      sum += leg.path("contracts").asInt() * leg.path("price").asDouble();
      assertThat(leg.path("quote").asText()).isEqualTo("SYNTHETIC");
    }
    assertThat(condor.path("legs")).hasSize(4);
    assertThat(condor.path("price").asDouble()).isCloseTo(sum, within(EXACT)).isNegative();
    assertThat(condor.has("iv")).isFalse();
  }

  @Test
  void doesNotAddGreeksOfSeveralExpiries() throws IOException {
    JsonNode calendar = json("--day", "2018-02-05", "VIX180214C00040000", "VIX180321C00040000:-1");
    assertThat(calendar.has("price")).isTrue();
    assertThat(calendar.has("thetaPerDay")).isTrue();
    assertThat(calendar.has("delta")).isFalse();
    assertThat(calendar.has("vegaPerVolPoint")).isFalse();
  }

  @Test
  void alignsItsText() {
    Run run =
        Run.of(
            "price",
            "--right",
            "C",
            "--forward",
            "19",
            "--strike",
            "19",
            "--years",
            "0.75",
            "--rate",
            "0.10",
            "--vol",
            "0.28");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("  price   1.701051  points\n", "  rho    -1.275788  per 1.00");
  }

  @Test
  void reportsEveryBadFigureAtOnceWithTheWayOut() {
    Run run =
        Run.of(
            "price",
            "--right",
            "C",
            "--forward",
            "19",
            "--strike",
            "-19",
            "--years",
            "NaN",
            "--rate",
            "0,1",
            "--vol",
            "28");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(
            "--strike -19: error: 'strike' must be above zero but is -19.",
            "--years NaN: error: 'years' must be zero or more but is NaN.",
            "--rate 0,1: error: '0,1' is not a number. Maybe write 0.1.",
            "--vol 28: error: 'vol' is a fraction a year, and 28 would be 2800 %. Maybe write 0.28.",
            "4 problems.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --right C --spot 42 --strike 40 --years .5 --rate .1 --price 1.5 | it is below the discounted intrinsic value of 3.9508
          --right C --forward 19 --strike 40 --years .5 --rate 0 --price 19 | a call stays below 19.0000
          --right P --forward 19 --strike 40 --years 0 --rate 0 --price 21 | At settlement a price says nothing about volatility
          --right P --forward 19 --strike 25 --date 2026-01-21 --expiry 2026-01-20 --rate 0 --vol .2 | The option has expired by 16:00 of 2026-01-21
          VIX180214C00040000 --date 2018-02-14 --forward 19 --rate 0 --vol 1 | The option has expired by 16:00 of 2018-02-14
          --right X --forward 19 --strike 25 --years 1 --rate 0 --vol .2 | A right is C or P
          --right C --forward 19 --strike 25 --years 1 --rate 0 | --vol: error: This is missing
          --right C --forward 19 --spot 19 --strike 25 --years 1 --rate 0 --vol .2 | It cannot stand together with --spot
          VIX180214C00040000 --day 2018-02-05 --strike 20 | The day's market supplies this
          VIX180131C00040000 --day 2018-02-05 | The expiry 2018-01-31 is not after 2018-02-05
          VIX180215C00040000 --day 2018-02-05 | Listed nearest to it: 2018-02-14
          VIX180214C00040000:x --day 2018-02-05 | 'x' is no number of contracts
          VIX180214C00040000 --day 2018-02-05 --price 100 | a call stays below
          --day 2018-02-05 | There is no option to price
          --right C --forward 1e9 --strike 25 --years 1 --rate 0 --vol .2 | 'forward' must be at most 10000000
          """)
  void refusesWithAName(String arguments, String message) {
    Run run = Run.of(("price " + arguments).split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
  }

  @Test
  void neverEndsInABugOrInNaN() {
    Random random = new Random(SEED);
    List<String> figures =
        List.of("0", "-1", "1e-300", "1e-9", "0.28", "1", "19", "1e6", "1e7", "1e300", "NaN", "x");
    for (int i = 0; i < 500; i++) {
      String[] arguments = {
        "price",
        "--json",
        "--right",
        random.nextBoolean() ? "C" : "P",
        random.nextBoolean() ? "--forward" : "--spot",
        pick(figures, random),
        "--strike",
        pick(figures, random),
        "--years",
        pick(figures, random),
        "--rate",
        pick(figures, random),
        random.nextBoolean() ? "--vol" : "--price",
        pick(figures, random)
      };
      Run run = Run.of(arguments);
      assertThat(run.exitCode()).as("%s", List.of(arguments)).isIn(0, 2);
      assertThat(run.out()).as("%s", List.of(arguments)).doesNotContain("NaN", "Infinity");
    }
  }

  private static String pick(List<String> figures, Random random) {
    return figures.get(random.nextInt(figures.size()));
  }

  private static JsonNode json(String... arguments) throws IOException {
    String[] all = new String[arguments.length + 2];
    all[0] = "price";
    all[1] = "--json";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    Run run = Run.of(all);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(SchemaCheck.complaints("price", run.out())).isEmpty();
    return new ObjectMapper().readTree(run.out());
  }
}
