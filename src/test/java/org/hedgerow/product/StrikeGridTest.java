package org.hedgerow.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hedgerow.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrikeGridTest {
  private static final LocalDate EXPIRY_2012 = LocalDate.of(2012, 3, 21);
  private static final LocalDate FEBRUARY_2012 = LocalDate.of(2012, 2, 15);

  @Test
  void vixGridOf2012() {
    assertThat(StrikeGrid.strikes(OptionRoot.VIX, EXPIRY_2012, FEBRUARY_2012, 28, 62))
        .containsExactly(
            28.0, 29.0, 30.0, 32.5, 35.0, 37.5, 40.0, 42.5, 45.0, 47.5, 50.0, 55.0, 60.0);
  }

  @Test
  void halfPointsOf2014OnlyInTheNearestMonth() {
    LocalDate asOf = LocalDate.of(2014, 5, 29);
    assertThat(StrikeGrid.strikes(OptionRoot.VIX, LocalDate.of(2014, 6, 18), asOf, 9, 12))
        .containsExactly(9.0, 10.0, 10.5, 11.0, 11.5, 12.0);
    assertThat(StrikeGrid.strikes(OptionRoot.VIX, LocalDate.of(2014, 7, 16), asOf, 9, 12))
        .containsExactly(9.0, 10.0, 11.0, 12.0);
    assertThat(
            StrikeGrid.strikes(
                OptionRoot.VIX, LocalDate.of(2014, 6, 18), asOf.minusDays(1), 10, 12))
        .containsExactly(10.0, 11.0, 12.0);
  }

  @Test
  void todaysVixGrid() {
    LocalDate asOf = LocalDate.of(2024, 8, 5);
    LocalDate expiry = LocalDate.of(2024, 9, 18);
    assertThat(StrikeGrid.strikes(OptionRoot.VIX, expiry, asOf, 14, 17))
        .containsExactly(14.0, 14.5, 15.0, 16.0, 17.0);
    assertThat(StrikeGrid.strikes(OptionRoot.VIX, expiry, asOf, 198.5, 211))
        .containsExactly(199.0, 200.0, 205.0, 210.0);
  }

  @ParameterizedTest
  @CsvSource({
    // on 2024-01-05: expiry, step
    "2024-02-02, 5", // a Friday of 28 days
    "2024-02-09, 10", // a Friday of 35 days
    "2024-02-23, 25", // a Friday of 49 days
    "2024-01-18, 5", // a Thursday of 13 days
    "2024-01-24, 10", // a Wednesday of 19 days
    "2024-02-07, 25", // a Wednesday of 33 days
    "2024-02-16, 5", // third Friday
    "2024-02-29, 5", // end of month
    "2024-06-21, 10",
    "2024-12-20, 25",
    "2025-12-19, 50",
    "2026-12-18, 100"
  })
  void spxStrikesAreCoarserFartherOut(LocalDate expiry, double step) {
    List<Double> strikes =
        StrikeGrid.strikes(OptionRoot.SPX, expiry, LocalDate.of(2024, 1, 5), 4650, 4900);
    assertThat(strikes.get(1) - strikes.get(0)).isEqualTo(step);
    assertThat(strikes.get(0) % step).isZero();
  }

  @Test
  void theRangeIncludesItsEndsAndMayBeEmpty() {
    assertThat(StrikeGrid.strikes(OptionRoot.VIX, EXPIRY_2012, FEBRUARY_2012, 30, 32.5))
        .containsExactly(30.0, 32.5);
    assertThat(StrikeGrid.strikes(OptionRoot.VIX, EXPIRY_2012, FEBRUARY_2012, 30.1, 32.4))
        .isEmpty();
    assertThatThrownBy(() -> StrikeGrid.strikes(OptionRoot.VIX, EXPIRY_2012, FEBRUARY_2012, 30, 20))
        .hasMessage("Argument 'high' must be 30.0 to 100000 but was 20.0");
  }

  /** The chain of 2013-06-25 quoted these strikes of August. */
  @Test
  void theObservedVixChainOf2013HasTheGrid() {
    TreeSet<Double> real = new TreeSet<>();
    for (String[] row : ReferenceData.rows("chains/vix/vix_2013-06-25.csv")) {
      real.add(Double.valueOf(row[3]));
    }
    assertThat(
            StrikeGrid.strikes(
                OptionRoot.VIX, LocalDate.of(2013, 8, 21), LocalDate.of(2013, 6, 25), 9, 70))
        .containsExactlyElementsOf(real.headSet(75.0));
  }

  /** Of the weeklies' strikes near the money at least this share must have been listed. */
  private static final double WEEKLY_SHARE = 0.90;

  /** Of a monthly's all but the odd one: 4315 of May was not yet listed on 2023-04-17. */
  private static final double MONTHLY_SHARE = 0.98;

  private static final int DAYS_AHEAD = 60;

  @ParameterizedTest
  @CsvSource({
    "2022-02-04, 4500",
    "2023-04-17, 4151",
    "2023-06-08, 4294",
    "2023-09-01, 4516",
    "2024-01-05, 4697"
  })
  void nearTheMoneySpxStrikesAreInTheRealChain(LocalDate asOf, double spx) {
    Map<String, TreeSet<Double>> chain = strikesByRootAndExpiry(asOf);
    long ours = 0;
    long listed = 0;
    for (ListedExpiry expiry : ListingCalendar.listed(Underlying.SPX, asOf)) {
      if (expiry.date().isAfter(asOf.plusDays(DAYS_AHEAD))) {
        continue;
      }
      TreeSet<Double> real = chain.get(expiry.root() + " " + expiry.date());
      List<Double> grid =
          StrikeGrid.strikes(expiry.root(), expiry.date(), asOf, .92 * spx, 1.04 * spx);
      long found = grid.stream().filter(real::contains).count();
      if (expiry.date().equals(SpxExpiries.spxMonthly(YearMonth.from(expiry.date())))) {
        assertThat((double) found / grid.size())
            .as("monthly %s", expiry.date())
            .isGreaterThan(MONTHLY_SHARE);
      } else {
        ours += grid.size();
        listed += found;
      }
    }
    assertThat((double) listed / ours).isGreaterThan(WEEKLY_SHARE);
  }

  private static Map<String, TreeSet<Double>> strikesByRootAndExpiry(LocalDate asOf) {
    Map<String, TreeSet<Double>> strikes = new TreeMap<>();
    for (String[] row : ReferenceData.rows("chains/spx_quotedata/spx_" + asOf + ".csv.gz")) {
      strikes
          .computeIfAbsent(row[1] + " " + row[2], key -> new TreeSet<>())
          .add(Double.valueOf(row[3]));
    }
    return strikes;
  }
}
