package org.hedgerow.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import org.hedgerow.basics.ExchangeCalendar;
import org.junit.jupiter.api.Test;

class VarianceClockTest {
  /** Days, from times to the second. */
  private static final double EXACT = 1e-12;

  /** With rest days at 0.3 a week weighs 5.6; one session is 7 / 5.6 = 1.25 days of variance. */
  @Test
  void countsRestDaysLess() {
    VarianceClock clock = new VarianceClock(0.3);
    LocalDate friday = LocalDate.of(2023, 6, 9);
    assertThat(clock.days(friday, ExchangeCalendar.close(LocalDate.of(2023, 6, 12))))
        .as("Friday to Monday: 1.6 / 5.6 of a week")
        .isCloseTo(2, within(EXACT));
    assertThat(clock.days(friday, ExchangeCalendar.close(LocalDate.of(2023, 6, 16))))
        .as("a week")
        .isCloseTo(7, within(EXACT));
    LocalDate monday = LocalDate.of(2023, 6, 5);
    assertThat(clock.days(monday, ExchangeCalendar.close(LocalDate.of(2023, 6, 6))))
        .isCloseTo(1.25, within(EXACT));
    assertThat(
            clock.days(monday, ExchangeCalendar.at(LocalDate.of(2023, 6, 6), LocalTime.of(9, 30))))
        .as("to the opening: 17.5 of 24 hours")
        .isCloseTo(1.25 * 17.5 / 24, within(EXACT));
  }

  @Test
  void isCalendarTimeWhenRestDaysWeighOne() {
    assertThat(
            new VarianceClock(1)
                .days(LocalDate.of(2023, 9, 1), ExchangeCalendar.close(LocalDate.of(2023, 9, 5))))
        .isCloseTo(4, within(EXACT));
  }
}
