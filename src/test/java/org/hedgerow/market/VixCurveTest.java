package org.hedgerow.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.hedgerow.basics.Origin;
import org.junit.jupiter.api.Test;

class VixCurveTest {
  /** Both sides are computed in doubles or better; the rest is rounding. */
  private static final Offset<Double> ROUNDING = within(1e-11);

  /** The published error is rounded to a tenth of a per cent. */
  private static final Offset<Double> TENTH_PERCENT = within(0.06);

  private static final LocalDate DAY = TestDay.DATE;

  private final VixCurve settled = VixCurve.of(TestDay.of(22, Map.of(14, 18.0, 42, 19.4)));
  private final VixCurve unsettled = VixCurve.of(TestDay.of(22, Map.of()));

  @Test
  void givesTheSettlementOfItsOwnExpiryAsObserved() {
    assertThat(settled.forward(DAY.plusDays(42)))
        .isEqualTo(new VixForward(DAY.plusDays(42), 19.4, Origin.observed("Cboe")));
  }

  @Test
  void interpolatesInDaysBetweenTwoSettlements() {
    // 18 + 7/28 * 1.4
    VixForward forward = settled.forward(DAY.plusDays(21));
    assertThat(forward.value()).isEqualTo(18.35, ROUNDING);
    assertThat(forward.origin())
        .hasToString(
            "SYNTHETIC(interpolated between the settlements of 2024-08-19 and 2024-09-16)");
  }

  @Test
  void interpolatesFromTheSpotBeforeTheFirstSettlement() {
    // 20 + 7/14 * (18 - 20)
    VixForward forward = settled.forward(DAY.plusDays(7));
    assertThat(forward.value()).isEqualTo(19.0, ROUNDING);
    assertThat(forward.origin())
        .hasToString("SYNTHETIC(interpolated between spot VIX and the settlement of 2024-08-19)");
  }

  @Test
  void extendsTheLastSettlementByTheShapeOfTheRegression() {
    // mpmath: 21 * regression(60) / regression(30) at VIX 20, VIX3M 22
    VixCurve curve = VixCurve.of(TestDay.of(22, Map.of(30, 21.0)));
    VixForward forward = curve.forward(DAY.plusDays(60));
    assertThat(forward.value()).isEqualTo(21.790265614416268582535541243, ROUNDING);
    assertThat(forward.origin())
        .hasToString(
            "SYNTHETIC(extended from the settlement of 2024-09-04 by the regression on VIX and"
                + " VIX3M, RMSE 2.9 %)");
  }

  @Test
  void fallsBackOnTheRegressionWithItsMeasuredError() {
    // mpmath from the coefficient table: at a row, between rows, below the first, beyond the last
    assertThat(unsettled.level(30).value()).isEqualTo(21.2442287476021854369725735069, ROUNDING);
    assertThat(unsettled.level(52).value()).isEqualTo(21.8568988894390124415961751711, ROUNDING);
    assertThat(unsettled.level(3).value()).isEqualTo(20.1436410142159862763190851555, ROUNDING);
    assertThat(unsettled.level(100).value()).isEqualTo(22.4857712821772275962769659091, ROUNDING);
    assertThat(unsettled.level(30).origin())
        .hasToString("SYNTHETIC(regression on VIX and VIX3M, RMSE 2.8 %)");
    assertThat(unsettled.level(120).origin())
        .hasToString(
            "SYNTHETIC(regression on VIX and VIX3M with its 90-day coefficients, RMSE 7.0 %)");
  }

  @Test
  void usesTheMeanOfPastClosesWithoutVix3m() {
    // mpmath: .3983 + .5579 ln 20 + .3344 ln((125 * 16 + 20) / 126)
    Figure level = VixCurve.of(TestDay.withVixHistory()).level(45);
    assertThat(level.value()).isEqualTo(20.0340943333121163902803249874, ROUNDING);
    assertThat(level.origin())
        .hasToString("SYNTHETIC(regression on VIX and its mean over 126 sessions, RMSE 5.4 %)");
  }

  @Test
  void usesTheVixAloneWhenThereIsNothingElse() {
    // mpmath: .7386 + .7775 ln 20
    Figure level = VixCurve.of(TestDay.of(0, Map.of())).level(45);
    assertThat(level.value()).isEqualTo(21.4941723023822234199366907692, ROUNDING);
    assertThat(level.origin()).hasToString("SYNTHETIC(regression on VIX alone, RMSE 9.1 %)");
  }

  @Test
  void neverGivesTheSpotForAForward() {
    assertThatThrownBy(() -> settled.forward(DAY))
        .hasMessage("The expiry 2024-08-05 must be after the day 2024-08-05");
    assertThatThrownBy(() -> settled.level(0))
        .hasMessage("Argument 'tenorDays' must be above zero and finite but was 0.0");
  }

  @Test
  void takesFractionsOfADayOnEitherSideOfASettlement() {
    assertThat(settled.level(13.5).value()).isEqualTo(20 - 2 * 13.5 / 14, ROUNDING);
    assertThat(settled.level(14.5).value()).isEqualTo(18 + 1.4 * .5 / 28, ROUNDING);
  }

  @Test
  void rollsDownTheSegmentThatEndsAtTheExpiry() {
    assertThat(settled.rollDownPerDay(DAY.plusDays(42))).isEqualTo(1.4 / 28, ROUNDING);
    assertThat(settled.rollDownPerDay(DAY.plusDays(14))).isEqualTo(-2.0 / 14, ROUNDING);
    assertThat(settled.rollDownPerDay(DAY.plusDays(1))).isEqualTo(-2.0 / 14, ROUNDING);
  }

  @Test
  void measuresTheSlopeFromVix3mElseFromSettlementsThatReachNinetyDays() {
    assertThat(unsettled.slopePercent().orElseThrow().value()).isEqualTo(10.0, ROUNDING);
    VixCurve noVix3m = VixCurve.of(TestDay.of(0, Map.of(80, 21.0, 100, 23.0)));
    assertThat(noVix3m.slopePercent().orElseThrow().value()).isEqualTo(10.0, ROUNDING);
    assertThat(noVix3m.slopePercent().orElseThrow().origin().isObserved()).isFalse();
    VixCurve tooShort = VixCurve.of(TestDay.of(0, Map.of(80, 21.0)));
    assertThat(tooShort.slopePercent()).isEmpty();
  }

  @Test
  void measuresTheFrontSlopeFromTwoSettlements() {
    assertThat(settled.frontSlopePercent().orElseThrow().value())
        .isEqualTo(100 * (19.4 / 18 - 1), ROUNDING);
    assertThat(unsettled.frontSlopePercent()).isEqualTo(Optional.empty());
  }

  @Test
  void statesTheErrorThatTheSettlementsShow() {
    Map<String, Double> vix = column("index/vix_daily.csv.gz", 4);
    Map<String, Double> vix3m = column("index/vix3m_daily.csv", 4);
    double[] tenors = {14, 30, 60, 90};
    double[] squares = new double[tenors.length];
    int days = 0;
    for (String[] row : ReferenceFiles.rows("futures/vx_term_structure_settle_2004_2021.csv.gz")) {
      if (!vix.containsKey(row[0]) || !vix3m.containsKey(row[0])) {
        continue;
      }
      days++;
      VixCurve truth = curve(row, vix.get(row[0]), Optional.empty());
      VixCurve guess =
          curve(new String[] {row[0]}, vix.get(row[0]), Optional.of(vix3m.get(row[0])));
      for (int i = 0; i < tenors.length; i++) {
        double error = Math.log(guess.level(tenors[i]).value() / truth.level(tenors[i]).value());
        squares[i] += error * error;
      }
    }
    assertThat(days).isEqualTo(2953);
    double[] stated = {2.2, 2.8, 4.2, 5.4};
    for (int i = 0; i < tenors.length; i++) {
      assertThat(100 * Math.sqrt(squares[i] / days)).isEqualTo(stated[i], TENTH_PERCENT);
    }
  }

  /** 17.7599737237 and 19.5785961849: forward levels at VIX 16, VIX3M 18.5, DOMAIN rows 28-29. */
  @Test
  void givesASecondOpinionFromTheForwardVariance() {
    Figure atThirty = ForwardVariance.level(30, 16, 18.5).orElseThrow();
    assertThat(atThirty.value()).isEqualTo(.927 * 19.5785961849, within(5e-11));
    assertThat(atThirty.origin())
        .hasToString("SYNTHETIC(forward variance of VIX and VIX3M, RMSE 3.9 %)");
    double jensen = .975 + (14.0 - 9) / 6 * (.960 - .975);
    assertThat(ForwardVariance.level(14, 16, 18.5).orElseThrow().value())
        .isEqualTo(jensen * 17.7599737237, within(5e-11));
    assertThat(unsettled.forwardVariance(30)).isPresent();
    assertThat(unsettled.forwardVariance(63)).isPresent();
    assertThat(unsettled.forwardVariance(63.5)).isEmpty();
    assertThat(VixCurve.of(TestDay.of(0, Map.of())).forwardVariance(30)).isEmpty();
  }

  /** Where VIX3M is so far below the VIX that the variance between 30 and 60 days is negative. */
  @Test
  void givesNoForwardVarianceWhereVarianceFalls() {
    assertThat(ForwardVariance.level(30, 80, 40)).isEmpty();
  }

  @Test
  void measuresTheFactorAndTheErrorOfTheForwardVariance() {
    Map<String, Double> vix = column("index/vix_daily.csv.gz", 4);
    Map<String, Double> vix3m = column("index/vix3m_daily.csv", 4);
    double[] tenors = {9, 15, 30, 45, 60};
    double[] ratios = new double[tenors.length];
    double[] squares = new double[tenors.length];
    int days = 0;
    for (String[] row : ReferenceFiles.rows("futures/vx_term_structure_settle_2004_2021.csv.gz")) {
      if (!vix.containsKey(row[0]) || !vix3m.containsKey(row[0])) {
        continue;
      }
      days++;
      VixCurve truth = curve(row, vix.get(row[0]), Optional.empty());
      for (int i = 0; i < tenors.length; i++) {
        double level =
            ForwardVariance.level(tenors[i], vix.get(row[0]), vix3m.get(row[0]))
                .orElseThrow()
                .value();
        double ratio = truth.level(tenors[i]).value() / level;
        ratios[i] += ratio;
        squares[i] += Math.log(ratio) * Math.log(ratio);
      }
    }
    assertThat(days).isEqualTo(2953);
    double[] stated = {2.0, 2.4, 3.9, 3.4, 4.1};
    for (int i = 0; i < tenors.length; i++) {
      assertThat(ratios[i] / days).as("c at %s", tenors[i]).isEqualTo(1, within(.001));
      assertThat(100 * Math.sqrt(squares[i] / days)).isEqualTo(stated[i], TENTH_PERCENT);
    }
  }

  /** The figures of docs/pricing.md, rounded to a tenth of a per cent. */
  @Test
  void contangoAndPremiumsAreTheDocumentedOnes() {
    Map<String, Double> vix = column("index/vix_daily.csv.gz", 4);
    double[] tenors = {30, 60, 90};
    double[] premiums = new double[tenors.length];
    int days = 0;
    int above = 0;
    for (String[] row : ReferenceFiles.rows("futures/vx_term_structure_settle_2004_2021.csv.gz")) {
      if (row[0].compareTo("2007") < 0 || !vix.containsKey(row[0])) {
        continue;
      }
      days++;
      double spot = vix.get(row[0]);
      VixCurve curve = curve(row, spot, Optional.empty());
      above += curve.level(30).value() > spot ? 1 : 0;
      for (int i = 0; i < tenors.length; i++) {
        premiums[i] += curve.level(tenors[i]).value() / spot - 1;
      }
    }
    assertThat(100.0 * above / days).isEqualTo(81.1, TENTH_PERCENT);
    double[] stated = {7.5, 12.2, 15.3};
    for (int i = 0; i < tenors.length; i++) {
      assertThat(100 * premiums[i] / days)
          .as("%s d", tenors[i])
          .isEqualTo(stated[i], TENTH_PERCENT);
    }
  }

  private static Map<String, Double> column(String file, int index) {
    Map<String, Double> byDate = new HashMap<>();
    for (String[] row : ReferenceFiles.rows(file)) {
      byDate.put(row[0], Double.parseDouble(row[index]));
    }
    return byDate;
  }

  private static VixCurve curve(String[] row, double vix, Optional<Double> vix3m) {
    LocalDate date = LocalDate.parse(row[0]);
    List<VixSettlement> settlements = new ArrayList<>();
    for (int i = 1; i + 1 < row.length; i += 2) {
      LocalDate expiry = row[i].isEmpty() ? date : LocalDate.parse(row[i]);
      if (!row[i + 1].isEmpty() && ChronoUnit.DAYS.between(date, expiry) > 0) {
        settlements.add(
            new VixSettlement(expiry, TestDay.observed(Double.parseDouble(row[i + 1]))));
      }
    }
    Map<IndexSeries, Figure> closes = new HashMap<>();
    closes.put(IndexSeries.SPX, TestDay.observed(1));
    closes.put(IndexSeries.VIX, TestDay.observed(vix));
    vix3m.ifPresent(level -> closes.put(IndexSeries.VIX3M, TestDay.observed(level)));
    return VixCurve.of(TestDay.day(date, closes, Map.of(), settlements));
  }
}
