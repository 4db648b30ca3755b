package org.hedgerow.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.ReferenceData;
import org.junit.jupiter.api.Test;

/** Sessions of 2024 by hand: 1 January is a Monday, 15 January a holiday. */
class HolesTest {

  private static TreeSet<LocalDate> dates(String... days) {
    return Stream.of(days).map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new));
  }

  private static LocalDate january(int day) {
    return LocalDate.of(2024, 1, day);
  }

  @Test
  void aWeekendAndAHolidayAreNoHole() {
    assertThat(Holes.of(dates("2024-01-11", "2024-01-12", "2024-01-16")))
        .isEqualTo(new Holes(List.of(), List.of(), january(11)));
  }

  @Test
  void fiveMissingSessionsPassAndASixthDoesNot() {
    assertThat(Holes.of(dates("2024-01-02", "2024-01-10")))
        .isEqualTo(
            new Holes(
                List.of(january(3), january(4), january(5), january(8), january(9)),
                List.of(),
                january(2)));
    assertThat(Holes.of(dates("2024-01-02", "2024-01-11")))
        .isEqualTo(
            new Holes(
                List.of(),
                List.of(january(3), january(4), january(5), january(8), january(9), january(10)),
                january(11)));
  }

  @Test
  void holesAddUpGoingBack() {
    // 3 missing, then 3 more: the second hole makes six
    assertThat(Holes.of(dates("2024-01-02", "2024-01-08", "2024-01-12")))
        .isEqualTo(
            new Holes(
                List.of(january(9), january(10), january(11)),
                List.of(january(3), january(4), january(5)),
                january(8)));
  }

  /** The reference data lack four sessions of VIX and, from 2010 on, two of VVIX. */
  @Test
  void isOfTheRealSeriesWhatTheirPublisherLeftOut() {
    TreeSet<LocalDate> vix = new TreeSet<>();
    for (String[] row : ReferenceData.rows("index/vix_daily.csv.gz")) {
      if (row[0].compareTo("2004-06-11") < 0) {
        vix.add(LocalDate.parse(row[0]));
      }
    }
    assertThat(Holes.of(vix).passed().stream().map(LocalDate::toString))
        .containsExactly("1991-03-01", "1997-01-31", "1997-11-26", "1999-12-31");
  }
}
