package org.hedgerow.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.ReferenceData;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.Figure;
import org.hedgerow.market.chain.ChainReader;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.market.chain.QuoteState;
import org.hedgerow.market.chain.Snapshot;
import org.hedgerow.product.OptionRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real chains against published figures; skipped where the reference data is absent. */
class ObservedChainsTest {
  /** Reachable from quotes of 16:15, as measured beforehand with another program. */
  private static final double MEAN_ERROR_OF_VIX = 0.02;

  private static final double LARGEST_ERROR_OF_VIX = 0.04;

  private static final List<String> FULL_CLOSES =
      List.of(
          "2022-02-04",
          "2023-04-14",
          "2023-04-17",
          "2023-05-19",
          "2023-06-08",
          "2023-09-01",
          "2024-01-05");

  @Test
  void theVixOfSevenClosesIsThePublishedOne() throws IOException {
    List<Double> errors = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    for (String day : FULL_CLOSES) {
      double rate = Math.log1p(figure("macro/fed_funds_daily.csv.gz", day, 1) / 100);
      double close = figure("index/vix_daily.csv.gz", day, 4);
      double vix = vix(raw(day), OptionalDouble.of(rate));

      assertThat(vix(tidy(day), OptionalDouble.of(rate))).as(day + " tidy").isEqualTo(vix);
      assertThat(vix).as(day).isCloseTo(close, within(LARGEST_ERROR_OF_VIX));
      // the rate of the chain itself will do as well
      assertThat(vix(raw(day), OptionalDouble.empty()))
          .as(day + " at its own rate")
          .isCloseTo(vix, within(0.01));
      errors.add(Math.abs(vix - close));
      rows.add(String.format(Locale.ROOT, "| %s | %.3f | %.2f |", day, vix, close));
    }
    assertThat(errors.stream().mapToDouble(e -> e).average().orElseThrow())
        .isLessThan(MEAN_ERROR_OF_VIX);
    assertThat(Files.readString(Path.of("docs/chains.md")))
        .as("docs/chains.md must hold:%n%s", String.join("\n", rows))
        .contains(rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spx_quotedata_raw/spx_quotedata_", "spx_quotedata/spx_"})
  void withdrawnQuotesAreRefused(String files) {
    Path file = file("chains/" + files + "2023-04-05.csv.gz");

    assertThatThrownBy(() -> ChainReader.read(file, "spx.csv.gz"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "spx.csv.gz: error: Bid and ask are zero for 17647 of 18118 options: the quotes of"
                + " 2023-04-05 had been withdrawn when the file was made. Last sales and"
                + " volatilities are no prices; nothing of it is used.");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01-07, 2022-01-07, 2022-01-07T21:15:00Z, CLOSE",
    "2022-02-04, 2022-02-04, 2022-02-04T21:15:00Z, CLOSE",
    "2022-03-23_intraday, 2022-03-23, 2022-03-23T14:11:00Z, INTRADAY",
    "2023-04-14, 2023-04-14, 2023-04-14T20:15:00Z, CLOSE",
    "2023-04-17, 2023-04-17, 2023-04-17T20:15:00Z, CLOSE",
    "2023-05-19, 2023-05-19, 2023-05-19T20:15:00Z, CLOSE",
    "2023-06-08, 2023-06-08, 2023-06-08T20:15:00Z, CLOSE",
    "2023-06-09_intraday, 2023-06-09, 2023-06-09T17:40:00Z, INTRADAY",
    "2023-09-01, 2023-09-01, 2023-09-01T20:15:00Z, CLOSE",
    "2024-01-05, 2024-01-05, 2024-01-05T21:15:00Z, CLOSE"
  })
  void everyDownloadIsOfItsDay(String name, LocalDate day, String instant, Snapshot snapshot) {
    OptionChain chain = raw(name);

    assertThat(chain.day()).isEqualTo(day);
    assertThat(chain.quoteInstant()).hasToString(instant);
    assertThat(chain.snapshot()).isEqualTo(snapshot);
  }

  @Test
  void forwardsOfSpxLieWhereNobodyCanTradeAgainstThem() {
    int expiries = 0;
    int inside = 0;
    for (String day : FULL_CLOSES) {
      double rate = Math.log1p(figure("macro/tbill_13w_yield_daily.csv", day, 1) / 100);
      for (ObservedExpiry expiry : observed(raw(day), Optional.of(rate)).expiries()) {
        expiries++;
        inside += expiry.parity().insideBand() ? 1 : 0;
        assertThat(expiry.parity().rejected())
            .as("%s %s", day, expiry.listed())
            .isLessThan(expiry.parity().pairs() / 3);
      }
    }
    assertThat(expiries).isGreaterThan(350);
    assertThat(inside).isEqualTo(expiries);
  }

  @ParameterizedTest
  @CsvSource({
    "vix_2013-06-25.csv, VIX, 2013-08-21, 20.000, 0.05",
    "vix_2026-09-04.csv, VIXW, 2026-09-09, 15.574, 0.08",
    "vix_2026-09-04.csv, VIX, 2026-09-16, 16.276, 0.04",
    "vix_2026-09-04.csv, VIXW, 2026-10-07, 18.012, 0.10",
    "vix_2026-09-04.csv, VIX, 2026-10-21, 18.095, 0.04",
    "cboe_delayed_quotes_VIX_2026-09-04.json, VIXW, 2026-09-09, 15.574, 0.08",
    "cboe_delayed_quotes_VIX_2026-09-04.json, VIX, 2026-09-16, 16.276, 0.04",
    "cboe_delayed_quotes_VIX_2026-09-04.json, VIXW, 2026-10-07, 18.012, 0.10",
    "cboe_delayed_quotes_VIX_2026-09-04.json, VIX, 2026-10-21, 18.095, 0.04"
  })
  void forwardsOfVixAreThoseOfParity(
      String name, OptionRoot root, LocalDate date, double forward, double tolerance) {
    ObservedChain chain = observed(chain("chains/vix/" + name), Optional.empty());

    assertThat(chain.expiry(root, date).orElseThrow().parity().forward())
        .isCloseTo(forward, within(tolerance));
  }

  @Test
  void ratesOfALongChainAreThoseOfItsTime() {
    // 13-week bills stood at 5.33 % continuously compounded, the market's rate a little above
    ObservedChain chain = observed(raw("2024-01-05"), Optional.empty());

    assertThat(chain.referenceRate().value()).isBetween(0.048, 0.056);
    assertThat(chain.expiries())
        .filteredOn(e -> e.parity().rateFitted() && e.parity().years() < 1)
        .hasSizeGreaterThan(15)
        .allSatisfy(e -> assertThat(e.parity().ratePerYear()).isBetween(0.048, 0.058));
  }

  @Test
  void theOldestFormatMapsItsRoots() {
    OptionChain chain = chain("chains/samples/UnderlyingOptionsEODQuotes_2004-01-02.csv.gz");
    ObservedChain observed = observed(chain, Optional.empty());

    assertThat(chain.expiries())
        .extracting(e -> e.listed().date().toString())
        .startsWith("2004-01-16", "2004-02-20", "2004-03-19", "2004-06-18");
    assertThat(chain.expiries()).allMatch(e -> e.listed().root() == OptionRoot.SPX);
    // index 1108.49; a year of 1.4 % less dividends of 1.6 %
    assertThat(observed.expiries().get(0).parity().forward()).isCloseTo(1108.5, within(3.0));
  }

  @Test
  void flaggedQuotesAreCounted() {
    int crossed = 0;
    for (ObservedExpiry expiry : observed(raw("2023-04-14"), Optional.empty()).expiries()) {
      crossed += expiry.states().getOrDefault(QuoteState.CROSSED, 0);
    }
    // counted in the file: rows after the day whose bid is above the ask
    assertThat(crossed)
        .isEqualTo(
            (int)
                ReferenceData.rows("chains/spx_quotedata/spx_2023-04-14.csv.gz").stream()
                    .filter(r -> r[2].compareTo("2023-04-14") > 0)
                    .filter(r -> Double.parseDouble(r[5]) > Double.parseDouble(r[6]))
                    .count());
  }

  private static double vix(OptionChain chain, OptionalDouble rate) {
    return ChainVix.of(observed(chain, Optional.empty()), rate).vix().orElseThrow().index();
  }

  private static ObservedChain observed(OptionChain chain, Optional<Double> rate) {
    return ObservedChain.of(chain, rate.map(r -> new Figure(r, Origin.observed("test"))));
  }

  private static OptionChain raw(String name) {
    return chain("chains/spx_quotedata_raw/spx_quotedata_" + name + ".csv.gz");
  }

  private static OptionChain tidy(String day) {
    return chain("chains/spx_quotedata/spx_" + day + ".csv.gz");
  }

  private static OptionChain chain(String name) {
    return ChainReader.read(file(name));
  }

  private static Path file(String name) {
    Path file = ReferenceData.folder().resolve(name);
    assumeTrue(Files.exists(file), () -> "skipped: no reference data " + file);
    return file;
  }

  private static double figure(String file, String date, int column) {
    return ReferenceData.rows(file).stream()
        .filter(row -> row[0].equals(date))
        .mapToDouble(row -> Double.parseDouble(row[column]))
        .findFirst()
        .orElseThrow();
  }
}
