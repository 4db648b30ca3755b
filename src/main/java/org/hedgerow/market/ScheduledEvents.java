package org.hedgerow.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
  private static final List<EconomicEvent> ALL = read();

  private ScheduledEvents() {}

  /** The events of a month, in order of date. */
  public static List<EconomicEvent> of(YearMonth month) {
    return ALL.stream().filter(e -> YearMonth.from(e.date()).equals(month)).toList();
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
