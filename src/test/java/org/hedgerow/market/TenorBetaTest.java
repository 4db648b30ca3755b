package org.hedgerow.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TenorBetaTest {
  private static final Offset<Double> ROUNDING = within(1e-14);

  /** The table is rounded to thousandths and the sample's first day is not stated exactly. */
  private static final Offset<Double> TABLE = within(.005);

  @Test
  void givesTheTableAndInterpolatesBetweenItsRows() {
    assertThat(TenorBeta.ofVix(42)).isEqualTo(.450, ROUNDING);
    assertThat(TenorBeta.ofVix(10.5)).isEqualTo((.820 + .698) / 2, ROUNDING);
    assertThat(TenorBeta.ofSpx(70)).isEqualTo(-1.76, ROUNDING);
    assertThat(TenorBeta.ofSpx(22)).isEqualTo((-3.22 - 2.52) / 2, ROUNDING);
  }

  @Test
  void isTheSpotAtZeroAndFlatBeyondTheLastRow() {
    assertThat(TenorBeta.ofVix(0)).isEqualTo(1);
    assertThat(TenorBeta.ofSpx(0)).isEqualTo(-4.40);
    assertThat(TenorBeta.ofVix(300)).isEqualTo(.218, ROUNDING);
    assertThat(TenorBeta.ofSpx(300)).isEqualTo(-1.57, ROUNDING);
  }

  @Test
  void refusesATenorBelowZero() {
    assertThatThrownBy(() -> TenorBeta.ofVix(-1))
        .hasMessage("Argument 'tenorDays' must be zero or more and finite but was -1.0");
  }

  @Test
  void isTheSlopeThatTheSettlementsShow() {
    Map<String, Double> vix = closes("index/vix_daily.csv.gz");
    SimpleRegression thirty = new SimpleRegression();
    double lastSpot = Double.NaN;
    double lastLevel = Double.NaN;
    for (String[] row : ReferenceFiles.rows("futures/vx_term_structure_settle_2004_2021.csv.gz")) {
      if (row[0].compareTo("2007-03-26") < 0 || !vix.containsKey(row[0])) {
        continue;
      }
      double spot = vix.get(row[0]);
      double level = level(row, spot, 30);
      if (lastSpot > 0) {
        thirty.addData(Math.log(spot / lastSpot), Math.log(level / lastLevel));
      }
      lastSpot = spot;
      lastLevel = level;
    }
    assertThat(thirty.getSlope()).isEqualTo(TenorBeta.ofVix(30), TABLE);
  }

  @Test
  void isFlatterInStress() {
    assertThat(TenorBeta.ofSpxInStress(30)).isEqualTo(-1.79, ROUNDING);
    assertThat(TenorBeta.ofSpxInStress(300)).isEqualTo(-1.22, ROUNDING);
    Map<String, Double> vix = closes("index/vix_daily.csv.gz");
    Map<String, Double> spx = closes("index/spx_daily.csv.gz");
    SimpleRegression stress = new SimpleRegression();
    String[] last = new String[0];
    for (String[] row : ReferenceFiles.rows("futures/vx_term_structure_settle_2004_2021.csv.gz")) {
      if (last.length > 0) {
        long days = LocalDate.parse(row[0]).toEpochDay() - LocalDate.parse(last[0]).toEpochDay();
        double move = Math.log(spx.get(row[0]) / spx.get(last[0]));
        if (Math.abs(move) > .03) {
          // the same future on both days: its tenor is shorter by the days between
          double then = level(last, vix.get(last[0]), 30);
          double now = level(row, vix.get(row[0]), 30 - days);
          stress.addData(move, Math.log(now / then));
        }
      }
      last = row;
    }
    assertThat(stress.getN()).isEqualTo(128);
    assertThat(stress.getSlope()).isEqualTo(TenorBeta.ofSpxInStress(30), TABLE);
  }

  private static Map<String, Double> closes(String file) {
    Map<String, Double> closes = new HashMap<>();
    for (String[] row : ReferenceFiles.rows(file)) {
      closes.put(row[0], Double.parseDouble(row[4]));
    }
    return closes;
  }

  private static double level(String[] row, double spot, double tenorDays) {
    LocalDate date = LocalDate.parse(row[0]);
    List<VixSettlement> settlements = new ArrayList<>();
    for (int i = 1; i + 1 < row.length; i += 2) {
      if (!row[i + 1].isEmpty() && LocalDate.parse(row[i]).isAfter(date)) {
        settlements.add(
            new VixSettlement(
                LocalDate.parse(row[i]), TestDay.observed(Double.parseDouble(row[i + 1]))));
      }
    }
    Map<IndexSeries, Figure> closes =
        Map.of(IndexSeries.SPX, TestDay.observed(1), IndexSeries.VIX, TestDay.observed(spot));
    return VixCurve.of(TestDay.day(date, closes, Map.of(), settlements)).level(tenorDays).value();
  }
}
