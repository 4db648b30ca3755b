package org.hedgerow.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Origin;
import org.junit.jupiter.api.Test;

class ScheduledEventsTest {

  @Test
  void hasEightMeetingsAYearButOneLessInTheYearOfTheOutbreak() {
    for (int year = 2000; year <= 2026; year++) {
      assertThat(events(year, EconomicEvent.Kind.FOMC))
          .as("%d", year)
          .hasSize(year == 2020 ? 7 : 8);
    }
  }

  @Test
  void fallsOnSessionsInOrder() {
    for (int year = 2000; year <= 2026; year++) {
      List<LocalDate> dates = events(year, EconomicEvent.Kind.FOMC);
      assertThat(dates).isSorted().allMatch(ExchangeCalendar::isSession);
    }
  }

  @Test
  void agreesWithTheSampleDays() throws IOException {
    List<EconomicEvent> told = new ArrayList<>();
    try (var folders = Files.list(Path.of("examples"))) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        told.addAll(MarketDayReader.read(folder).events());
      }
    }
    assertThat(told).isNotEmpty();
    for (EconomicEvent event : told) {
      YearMonth month = YearMonth.from(event.date());
      // replaced by an unscheduled meeting on 2020-03-15, but scheduled as the earlier days knew it
      boolean replaced = event.date().equals(LocalDate.of(2020, 3, 18));
      if (!replaced && ScheduledEvents.covers(event.kind(), month)) {
        assertThat(ScheduledEvents.of(month))
            .as("%s", event)
            .anyMatch(e -> e.kind() == event.kind() && e.date().equals(event.date()));
      }
    }
  }

  @Test
  void aDayKnowsTheNextEventOfEachKindAndThoseJustBehindIt() {
    // Statement of 2024-12-18, consumer prices of 2024-12-11 and 2025-01-15.
    assertThat(around("2024-12-18"))
        .containsExactly("CPI 2024-12-11", "FOMC 2024-12-18", "CPI 2025-01-15", "FOMC 2025-01-29");
    assertThat(around("2024-12-24"))
        .containsExactly("FOMC 2024-12-18", "CPI 2025-01-15", "FOMC 2025-01-29");
  }

  @Test
  void anEventThatIsGivenStandsForTheOneOfTheCalendar() {
    assertThat(around("2024-12-16", given(EconomicEvent.Kind.FOMC, "2024-12-18")))
        .containsExactly("CPI 2024-12-11", "FOMC 2024-12-18", "CPI 2025-01-15");
    assertThat(around("2024-12-16", given(EconomicEvent.Kind.CPI, "2025-01-21")))
        .as("a release that was moved by six days")
        .containsExactly("CPI 2024-12-11", "FOMC 2024-12-18", "CPI 2025-01-21");
    assertThat(around("2024-12-16", given(EconomicEvent.Kind.PPI, "2024-12-18")))
        .contains("FOMC 2024-12-18", "PPI 2024-12-18");
  }

  @Test
  void aDayAfterTheLastDateKnowsNone() {
    assertThat(around("2027-03-01")).isEmpty();
  }

  private static List<String> around(String day, EconomicEvent... given) {
    return ScheduledEvents.around(LocalDate.parse(day), List.of(given)).stream()
        .map(e -> e.kind() + " " + e.date())
        .toList();
  }

  private static EconomicEvent given(EconomicEvent.Kind kind, String date) {
    return new EconomicEvent(
        kind,
        LocalDate.parse(date),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Origin.observed("test"));
  }

  @Test
  void saysWhatItDoesNotCover() {
    assertThat(ScheduledEvents.covers(EconomicEvent.Kind.PPI, YearMonth.of(2024, 1))).isFalse();
    assertThat(ScheduledEvents.covers(EconomicEvent.Kind.CPI, YearMonth.of(2021, 12))).isFalse();
    assertThat(ScheduledEvents.covers(EconomicEvent.Kind.CPI, YearMonth.of(2024, 1))).isTrue();
    assertThat(ScheduledEvents.of(YearMonth.of(2027, 1))).isEmpty();
  }

  private static List<LocalDate> events(int year, EconomicEvent.Kind kind) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(month -> ScheduledEvents.of(YearMonth.of(year, month)))
        .flatMap(List::stream)
        .filter(e -> e.kind() == kind)
        .map(EconomicEvent::date)
        .toList();
  }
}
