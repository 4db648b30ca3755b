package org.hedgerow.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Csv;

/**
 * The scheduled events that ship with the program: dates only, no figures. Statements of the
 * Federal Open Market Committee from 2000 and releases of consumer prices from 2022. What lies
 * beyond the last date of a kind is not known, which is not the same as no event.
 */
public final class ScheduledEvents {
  private static final String FILE = "scheduled-events.csv";

  /** Days; events of a kind are at least three weeks apart. */
  private static final int AROUND = 10;

  /** Days; meetings are at most 91 days apart, and what is further away is no next event. */
  private static final int AHEAD = 100;

  private static final List<EconomicEvent> ALL = read();

  private ScheduledEvents() {}

  /** The events of a month, in order of date. */
  public static List<EconomicEvent> of(YearMonth month) {
    return ALL.stream().filter(e -> YearMonth.from(e.date()).equals(month)).toList();
  }

  /**
   * The events around a day: those given, and of each kind that of the last ten days and the next
   * one that ship with the program. A given event of the kind within ten days of such a date says
   * that it was moved, or adds its figures, and stands in its place.
   *
   * @return in order of date, then kind
   */
  static List<EconomicEvent> around(LocalDate day, List<EconomicEvent> given) {
    List<EconomicEvent> events = new ArrayList<>(given);
    for (EconomicEvent.Kind kind : EconomicEvent.Kind.values()) {
      for (EconomicEvent shipped : near(kind, day)) {
        if (given.stream().noneMatch(g -> isSame(g, shipped))) {
          events.add(shipped);
        }
        if (shipped.date().isAfter(day)) {
          break;
        }
      }
    }
    events.sort(Comparator.comparing(EconomicEvent::date).thenComparing(EconomicEvent::kind));
    return List.copyOf(events);
  }

  private static List<EconomicEvent> near(EconomicEvent.Kind kind, LocalDate day) {
    return ALL.stream()
        .filter(e -> e.kind() == kind)
        .filter(e -> !e.date().isBefore(day.minusDays(AROUND)))
        .filter(e -> !e.date().isAfter(day.plusDays(AHEAD)))
        .toList();
  }

  private static boolean isSame(EconomicEvent given, EconomicEvent shipped) {
    return given.kind() == shipped.kind()
        && Math.abs(ChronoUnit.DAYS.between(given.date(), shipped.date())) <= AROUND;
  }

  /** Whether the dates of a kind are known for a month: it lies between its first and last one. */
  public static boolean covers(EconomicEvent.Kind kind, YearMonth month) {
    List<YearMonth> months =
        ALL.stream().filter(e -> e.kind() == kind).map(e -> YearMonth.from(e.date())).toList();
    return !months.isEmpty()
        && !month.isBefore(months.get(0))
        && !month.isAfter(months.get(months.size() - 1));
  }

  private static List<EconomicEvent> read() {
    try (InputStream stream = ScheduledEvents.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("The scheduled events are not in the jar");
      }
      Problems problems = new Problems();
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      List<EconomicEvent> events = new ArrayList<>();
      for (Csv.Row row : Csv.read(SourceText.of(FILE, text), problems).rows()) {
        EconomicEvent.Kind kind = EconomicEvent.Kind.valueOf(row.cells().get(1).text());
        events.add(
            new EconomicEvent(
                kind,
                LocalDate.parse(row.cells().get(0).text()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Origin.observed(kind == EconomicEvent.Kind.FOMC ? "Federal Reserve" : "BLS")));
      }
      if (problems.hasErrors()) {
        throw new IllegalStateException("The scheduled events are damaged: " + problems.sorted());
      }
      return List.copyOf(events);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
