package org.hedgerow.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.hedgerow.ReferenceData;
import org.junit.jupiter.api.Test;

final class AdvanceDeclineTest {
  private static final double EXACT = 1e-12;

  @Test
  void addsAdvancesLessDeclines() {
    assertThat(AdvanceDecline.line(new double[] {1800, 1500, 900}, new double[] {1100, 1400, 2000}))
        .containsExactly(700, 800, -300);
  }

  @Test
  void slopesByIssuesASession() {
    // 20 sessions of 60 up, 40 down: the line rises by 20 a session, of 100 issues
    double[] up = constant(60);
    double[] down = constant(40);
    assertThat(AdvanceDecline.slopePercent(up, down, 20).orElseThrow())
        .isCloseTo(20, within(EXACT));
    // line 10, 0, 10 has no slope; 10, 20, 40 has (40 - 10) / 2 = 15 of 30 issues
    assertThat(
            AdvanceDecline.slopePercent(new double[] {20, 20, 25}, new double[] {10, 10, 5}, 3)
                .orElseThrow())
        .isCloseTo(50, within(EXACT));
  }

  @Test
  void isAbsentWhenTheHistoryIsShortOrEmpty() {
    assertThat(AdvanceDecline.slopePercent(new double[] {1}, new double[] {2}, 2)).isEmpty();
    assertThat(AdvanceDecline.slopePercent(new double[2], new double[2], 2)).isEmpty();
  }

  @Test
  void isWhatTheSampleDaysSay() {
    List<String[]> rows = ReferenceData.rows("macro/nyse_advance_decline_daily.csv");
    // the breadth of examples/2024-12-16-breadth-divergence, in its one decimal
    List<String[]> known = rows.stream().filter(r -> r[0].compareTo("2024-12-16") <= 0).toList();
    double slope =
        AdvanceDecline.slopePercent(column(known, 1), column(known, 2), AdvanceDecline.SESSIONS)
            .orElseThrow();
    assertThat(slope).isCloseTo(-2.7, within(.05));
  }

  @Test
  void hasTheKnownDecilesOverThreeYears() {
    List<String[]> rows = ReferenceData.rows("macro/nyse_advance_decline_daily.csv");
    List<Double> slopes = new ArrayList<>();
    for (int end = AdvanceDecline.SESSIONS; end <= rows.size(); end++) {
      List<String[]> known = rows.subList(0, end);
      slopes.add(
          AdvanceDecline.slopePercent(column(known, 1), column(known, 2), AdvanceDecline.SESSIONS)
              .orElseThrow());
    }
    double[] all = slopes.stream().mapToDouble(Double::doubleValue).toArray();
    // measured with numpy: -9.9, +2.6, +14.8
    assertThat(StatUtils.percentile(all, 10)).isCloseTo(-9.9, within(.1));
    assertThat(StatUtils.percentile(all, 50)).isCloseTo(2.6, within(.1));
    assertThat(StatUtils.percentile(all, 90)).isCloseTo(14.8, within(.1));
  }

  private static double[] column(List<String[]> rows, int index) {
    return rows.stream().mapToDouble(r -> Double.parseDouble(r[index])).toArray();
  }

  private static double[] constant(double value) {
    double[] values = new double[20];
    Arrays.fill(values, value);
    return values;
  }
}
