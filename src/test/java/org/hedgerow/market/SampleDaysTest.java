package org.hedgerow.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The folders under {@code examples} are what they say they are. */
class SampleDaysTest {
  private static final Path EXAMPLES = Path.of("examples");

  /** Closes are shown with two decimals. */
  private static final Offset<Double> HALF_CENT = within(.005 + 1e-9);

  /** Per cent with one decimal. */
  private static final Offset<Double> HALF_TENTH = within(.05 + 1e-9);

  /** The index is printed with two decimals. */
  private static final Offset<Double> HALF_HUNDREDTH = within(.005 + 1e-9);

  static Stream<Path> folders() {
    try (Stream<Path> entries = Files.list(EXAMPLES)) {
      return entries.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thereAreNineteen() {
    assertThat(folders()).hasSize(19);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aFolderIsNamedAfterItsDay(Path folder) {
    MarketDay day = MarketDayReader.read(folder);
    assertThat(day.name()).isEqualTo(folder.getFileName().toString());
    assertThat(day.name()).startsWith(day.date() + "-");
    assertThat(day.title()).isNotEmpty();
    assertThat(folder.resolve("README.md")).content().startsWith("# " + day.date() + ": ");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void theHistoryEndsWithTheClosesOfTheDayAndFeedsTheIndicators(Path folder) {
    MarketDay day = MarketDayReader.read(folder);
    day.closes()
        .forEach(
            (series, close) -> {
              Closes history = day.history(series);
              assertThat(history.date(history.size() - 1)).isEqualTo(day.date());
              assertThat(history.value(history.size() - 1)).isEqualTo(close.value());
              assertThat(close.origin().detail()).isNotEqualTo("publisher not stated");
            });
    Closes spx = day.history(IndexSeries.SPX);
    assertThat(spx.size()).isEqualTo(300);
    assertThat(day.history(IndexSeries.VIX).size()).isEqualTo(300);
    assertThat(Indicators.medianRealisedVol(spx)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyDayKnowsItsRateItsPricesAndTheNextDecision(Path folder) {
    MarketDay day = MarketDayReader.read(folder);
    assertThat(day.ratePerYear().origin().isObserved()).isTrue();
    assertThat(day.dividendYieldPerYear().origin().isObserved()).isTrue();
    assertThat(day.inflation()).isPresent();
    assertThat(day.events())
        .anyMatch(e -> e.kind() == EconomicEvent.Kind.FOMC && e.date().isAfter(day.date()))
        .anyMatch(e -> e.kind() == EconomicEvent.Kind.CPI && e.date().isAfter(day.date()));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void closesAndSettlementsAreThoseOfTheReferenceData(Path folder) {
    MarketDay day = MarketDayReader.read(folder);
    compare(day.history(IndexSeries.SPX), "index/spx_daily.csv.gz", 4);
    compare(day.history(IndexSeries.VIX), "index/vix_daily.csv.gz", 4);
    compare(day.history(IndexSeries.VIX9D), "index/vix9d_daily.csv", 4);
    compare(day.history(IndexSeries.VIX3M), "index/vix3m_daily.csv", 4);
    compare(day.history(IndexSeries.VVIX), "index/vvix_daily.csv", 1);
    compare(day.history(IndexSeries.SKEW), "index/skew_daily.csv", 1);
    assertThat(day.vixFutures())
        .extracting(s -> s.expiry() + " " + s.settle().value())
        .isEqualTo(referenceSettlements(day.date()));
  }

  private static List<String> referenceSettlements(LocalDate date) {
    List<String> settlements = new ArrayList<>();
    for (String[] row : ReferenceFiles.rows("futures/vx_term_structure_settle_2004_2021.csv.gz")) {
      for (int i = 1; row[0].equals(date.toString()) && i + 1 < row.length; i += 2) {
        if (!row[i + 1].isEmpty()) {
          settlements.add(row[i] + " " + Double.parseDouble(row[i + 1]));
        }
      }
    }
    for (String[] row : ReferenceFiles.rows("futures/vx_contracts_stress_2024.csv")) {
      if (row[0].equals(date.toString())) {
        settlements.add(row[2] + " " + Double.parseDouble(row[3]));
      }
    }
    return settlements;
  }

  private static void compare(Closes closes, String file, int column) {
    Map<String, Double> reference = new HashMap<>();
    for (String[] row : ReferenceFiles.rows(file)) {
      reference.put(row[0], Double.parseDouble(row[column]));
    }
    for (int i = 0; i < closes.size(); i++) {
      String date = closes.date(i).toString();
      assertThat(reference).containsKey(date);
      assertThat(closes.value(i)).as(file + " " + date).isEqualTo(reference.get(date), HALF_CENT);
    }
  }

  /**
   * Trend and slope as found with numpy on the reference data. 2008 has no VIX3M; its February
   * future is of exactly 90 days: 100 (54.67 / 80.86 - 1).
   */
  @ParameterizedTest
  @CsvSource({
    "2008-11-20-lehman-autumn, DOWN, -32.4",
    "2013-06-25-observed-chain, UP, 6.5",
    "2017-11-03-record-low, UP, 35.9",
    "2018-02-02-eighteen-or-seventeen, UP, -1.6",
    "2018-02-05-volmageddon, UP, -24.6",
    "2020-02-21-seventeen, UP, 3.1",
    "2020-02-24-outbreak, UP, -12.4",
    "2020-03-16-record-high, DOWN, -18.1",
    "2022-11-10-up-crash, DOWN, 11.3",
    "2022-12-28-grind, DOWN, 11.0",
    "2023-09-01-long-weekend, UP, 20.2",
    "2024-02-13-cpi-surprise, UP, 6.1",
    "2024-08-01-hysteresis, UP, 3.0",
    "2024-08-05-yen-unwind, UP, -12.6",
    "2024-08-16-reactivation, UP, 20.3",
    "2024-12-16-breadth-divergence, UP, 19.6",
    "2024-12-18-fomc, UP, -12.2",
    "2025-04-08-tariffs, DOWN, -20.7",
    "2025-04-09-pause, DOWN, -11.0",
  })
  void trendAndSlopeAreThoseOfTheReferenceData(String folder, Trend trend, double slopePercent) {
    MarketDay day = MarketDayReader.read(EXAMPLES.resolve(folder));
    assertThat(Indicators.trend(day.history(IndexSeries.SPX))).isEqualTo(Optional.of(trend));
    assertThat(VixCurve.of(day).slopePercent().orElseThrow().value())
        .isEqualTo(slopePercent, HALF_TENTH);
  }

  /** Found with numpy on the reference data. */
  @ParameterizedTest
  @CsvSource({"2024-08-05-yen-unwind, 0.00", "2024-08-16-reactivation, 0.51"})
  void marketLiquidityReturnsInAugust2024(String folder, double index) {
    MarketDay day = MarketDayReader.read(EXAMPLES.resolve(folder));
    assertThat(
            Indicators.marketLiquidity(
                    day.history(IndexSeries.VIX),
                    day.history(IndexSeries.VIX3M),
                    day.history(IndexSeries.VVIX))
                .getAsDouble())
        .isEqualTo(index, HALF_HUNDREDTH);
  }

  @Test
  void settlementsAreThereWhereTheyArePublished() {
    List<String> without =
        folders()
            .map(MarketDayReader::read)
            .filter(day -> day.vixFutures().isEmpty())
            .map(day -> day.date().toString())
            .toList();
    assertThat(without)
        .containsExactly(
            "2022-11-10",
            "2022-12-28",
            "2023-09-01",
            "2024-02-13",
            "2024-08-01",
            "2024-12-16",
            "2024-12-18",
            "2025-04-08",
            "2025-04-09");
  }
}
