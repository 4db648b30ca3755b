package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarCommandTest {

  @Test
  void tellsAMonth() {
    Run run = Run.of("calendar", "2026-12");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains(
            "Wed 2026-12-16  VIX   Tue 2026-12-15  AM 09:30  30 days before Friday 2027-01-15\n",
            "Fri 2026-12-18  SPX   Thu 2026-12-17  AM 09:30  third Friday\n",
            "Thu 2026-12-24  SPXW  Thu 2026-12-24  PM 13:00  Thursday weekly\n",
            "Fri 2026-12-25  closed: Christmas Day\n",
            "Thu 2026-12-24  closes at 13:00\n",
            "Wed 2026-12-09  FOMC (Federal Reserve)\n",
            "Dates not shipped for this month: CPI, PPI.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12", "2024", "2008-03", "2100", "1990-01"})
  void answersJsonByItsSchema(String when) {
    Run run = Run.of("calendar", when, "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(SchemaCheck.complaints("calendar", run.out())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-13, Write for example 2026-12 or 2026.",
    "2026-12-16, Maybe write 2026-12.",
    "next, Write for example 2026-12 or 2026.",
    "1492, The calendar covers 1990 to 2100."
  })
  void refusesWhatIsNoMonth(String when, String message) {
    Run run = Run.of("calendar", when);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(when + ": error: ", message);
  }
}
