package org.hedgerow.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.ReferenceData;
import org.hedgerow.pricing.VixCalculation.Row;
import org.hedgerow.pricing.VixCalculation.Term;
import org.junit.jupiter.api.Test;

class VixCalculationTest {
  /** The same sum in another order of additions. */
  private static final double SAME_SUM = 1e-9;

  /** Seven decimals are printed of the variances. */
  private static final double PRINTED_VARIANCE = 5e-8;

  /** Four decimals are printed. */
  private static final double PRINTED_INDEX = 5e-5;

  /** 30 days. */
  private static final double MINUTES = 43_200;

  @Test
  void theSampleOfTheWhitePaperOf2009() {
    Term near = VixCalculation.term(sample("9"), 12_960, 0.0038).orElseThrow();
    Term next = VixCalculation.term(sample("37"), 53_280, 0.0038).orElseThrow();

    // Cboe prints F 920.50005 and 921.00039, K0 920, and an index of 61.22
    assertThat(near.forward()).isCloseTo(920.50005, within(5e-6));
    assertThat(next.forward()).isCloseTo(921.00039, within(5e-6));
    assertThat(near.k0()).isEqualTo(920);
    assertThat(next.k0()).isEqualTo(920);
    assertThat(near.variance()).isCloseTo(0.4727672, within(PRINTED_VARIANCE));
    assertThat(next.variance()).isCloseTo(0.3668182, within(PRINTED_VARIANCE));
    assertThat(VixCalculation.index(near, next)).isCloseTo(61.2179985794, within(SAME_SUM));
  }

  @Test
  void theIndexOfTheMethodologyOf2019() {
    Term near = new Term(34_484, 0.00031664, 1962.89996, 1960, 0, 1370, 2125, 0.019233906);
    Term next = new Term(44_954, 0.00028797, 1962.40006, 1960, 0, 1275, 2200, 0.019423884);

    assertThat(VixCalculation.index(near, next)).isCloseTo(13.9278, within(PRINTED_INDEX));
  }

  @Test
  void twoStrikesWithoutBidEndTheSideAndOneIsLeftOut() {
    List<Row> rows = strip();
    rows.set(1, new Row(80, 21, 21, 0, 0.2)); // the only one below: left out
    Term one = VixCalculation.term(rows, MINUTES, 0).orElseThrow();
    assertThat(one.strikes()).isEqualTo(6);
    assertThat(one.lowest()).isEqualTo(70);

    rows.set(2, new Row(90, 12, 12, 0, 0.2)); // two in a row: 70 is out as well
    Term two = VixCalculation.term(rows, MINUTES, 0).orElseThrow();
    assertThat(two.strikes()).isEqualTo(4);
    assertThat(two.lowest()).isEqualTo(100);
  }

  @Test
  void aCrossedQuoteIsLeftOutAndEndsNothing() {
    List<Row> rows = strip();
    rows.set(1, new Row(80, 21, 21, 1.2, 1));
    rows.set(2, new Row(90, 12, 12, 2.2, 2));

    Term term = VixCalculation.term(rows, MINUTES, 0).orElseThrow();

    assertThat(term.strikes()).isEqualTo(5);
    assertThat(term.lowest()).isEqualTo(70);
  }

  @Test
  void theSumIsThatOfAHand() {
    // Q: 70 .5, 80 1, 90 2, 100 (5 + 5)/2, 110 2, 120 1, 130 .5, all 10 apart; F = K0 = 100
    double sum = 0;
    double[] q = {0.5, 1, 2, 5, 2, 1, 0.5};
    for (int i = 0; i < q.length; i++) {
      double strike = 70 + 10 * i;
      sum += 10 / (strike * strike) * q[i];
    }
    double years = MINUTES / 525_600;

    Term term = VixCalculation.term(strip(), MINUTES, 0).orElseThrow();

    assertThat(term.forward()).isEqualTo(100);
    assertThat(term.variance()).isCloseTo(2 / years * sum, within(1e-14));
  }

  @Test
  void withoutAPairThereIsNoTerm() {
    assertThat(VixCalculation.term(List.of(new Row(100, 0, 1, 1, 1)), MINUTES, 0)).isEmpty();
    assertThat(VixCalculation.term(List.of(), MINUTES, 0)).isEmpty();
  }

  /** Seven strikes around a forward of 100. */
  private static List<Row> strip() {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(70, 30, 30, 0.5, 0.5));
    rows.add(new Row(80, 21, 21, 1, 1));
    rows.add(new Row(90, 12, 12, 2, 2));
    rows.add(new Row(100, 5, 5, 5, 5));
    rows.add(new Row(110, 2, 2, 12, 12));
    rows.add(new Row(120, 1, 1, 21, 21));
    rows.add(new Row(130, 0.5, 0.5, 30, 30));
    return rows;
  }

  private static List<Row> sample(String days) {
    return ReferenceData.rows("reference/vix_whitepaper_2009_option_table.csv").stream()
        .filter(cells -> cells[1].equals(days))
        .map(
            cells ->
                new Row(
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[5]),
                    Double.parseDouble(cells[6])))
        .toList();
  }
}
