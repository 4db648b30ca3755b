package org.hedgerow.market;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.IsoDate;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Csv;

/**
 * Reads {@code history.csv}: a header {@code date,SPX,VIX,...}, then one row a session, oldest
 * first, none after the day, an empty cell where a close is not known. The columns {@code advances}
 * and {@code declines} count issues; a row has both or neither.
 */
final class HistoryReader {
  /** Enough for every indicator (the longest needs 273 closes). */
  static final int MAX_ROWS = 300;

  /** Closes are published with two decimals: half of the last one, in points. */
  private static final double SAME_CLOSE_POINTS = 0.005;

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");

  private final SourceText source;
  private final Problems problems;
  private final Optional<LocalDate> day;
  private final Map<IndexSeries, NavigableMap<LocalDate, Double>> closes =
      new EnumMap<>(IndexSeries.class);
  private static final String ADVANCES = "advances";
  private static final String DECLINES = "declines";

  /** What there can be only when shares trade. */
  private static final Set<String> OF_SHARES = Set.of(IndexSeries.SPX.name(), ADVANCES, DECLINES);

  /** More issues than any exchange lists. */
  private static final double MOST_ISSUES = 50_000;

  private final Map<String, NavigableMap<LocalDate, Double>> counts = new HashMap<>();
  private final Map<IndexSeries, Csv.Cell> cellsOfDay = new EnumMap<>(IndexSeries.class);

  private HistoryReader(SourceText source, Optional<LocalDate> day, Problems problems) {
    this.source = source;
    this.day = day;
    this.problems = problems;
  }

  /**
   * What a file holds.
   *
   * @param closes by series and date
   * @param advances issues that rose, by date
   * @param declines issues that fell, of the same dates
   * @param closedDays weekdays on which the exchange was closed and volatility indices alone have a
   *     figure; they are left out, for every window counts rows as sessions
   */
  record History(
      Map<IndexSeries, NavigableMap<LocalDate, Double>> closes,
      NavigableMap<LocalDate, Double> advances,
      NavigableMap<LocalDate, Double> declines,
      List<LocalDate> closedDays) {}

  /**
   * Reads a file.
   *
   * @param day the day they lead to; without it the dates are not held against it
   * @param dayCloses the closes the day itself gives; a row of the day must agree with them
   */
  static History read(
      SourceText source,
      Optional<LocalDate> day,
      Map<IndexSeries, Figure> dayCloses,
      Problems problems) {
    HistoryReader reader = new HistoryReader(source, day, problems);
    Csv csv = Csv.read(source, problems);
    List<Optional<Column>> columns = reader.columns(csv.header());
    reader.checkCount(csv.rows());
    List<LocalDate> closedDays = List.of();
    if (!columns.isEmpty()) {
      closedDays = reader.rows(csv, columns);
      reader.compare(dayCloses);
    }
    return new History(reader.closes, reader.counts(ADVANCES), reader.counts(DECLINES), closedDays);
  }

  private NavigableMap<LocalDate, Double> counts(String name) {
    return counts.getOrDefault(name, new TreeMap<>());
  }

  /** What a cell of a column is put down as. */
  private interface Column {
    void read(Csv.Cell cell, Optional<LocalDate> date);
  }

  /** Each column after the first; nothing when the first is not the date. */
  private List<Optional<Column>> columns(List<Csv.Cell> header) {
    if (header.isEmpty()) {
      return List.of();
    }
    Csv.Cell first = header.get(0);
    if (!first.text().equals("date")) {
      report(
          "csv-header",
          first,
          "The first column must be 'date' but is '" + first.text() + "'.",
          "The first line names the columns, for example date,SPX,VIX.");
      return List.of();
    }
    List<Optional<Column>> columns = new ArrayList<>();
    for (Csv.Cell cell : header.subList(1, header.size())) {
      columns.add(column(cell));
    }
    checkCountColumns(header);
    return columns;
  }

  private void checkCountColumns(List<Csv.Cell> header) {
    if (counts.size() == 1) {
      String there = counts.keySet().iterator().next();
      Csv.Cell cell = header.stream().filter(c -> c.text().equals(there)).findFirst().orElseThrow();
      report(
          "half-counts",
          cell,
          "The column '%s' stands alone.".formatted(there),
          "Counts are given as two columns, advances and declines.");
    }
  }

  private Optional<Column> column(Csv.Cell cell) {
    String name = cell.text();
    if (name.equals(ADVANCES) || name.equals(DECLINES)) {
      if (counts.putIfAbsent(name, new TreeMap<>()) != null) {
        report("repeated-column", cell, "The column '" + name + "' stands here a second time.", "");
        return Optional.empty();
      }
      return Optional.of((count, date) -> count(count, name, date));
    }
    List<String> names =
        Stream.concat(
                Arrays.stream(IndexSeries.values()).map(Enum::name), Stream.of(ADVANCES, DECLINES))
            .toList();
    if (!names.contains(name)) {
      report(
          "unknown-column",
          cell,
          "Unknown column '" + cell.text() + "'.",
          Nearest.advice(cell.text(), names));
      return Optional.empty();
    }
    IndexSeries series = IndexSeries.valueOf(cell.text());
    if (closes.putIfAbsent(series, new TreeMap<>()) != null) {
      report("repeated-column", cell, "The column '" + series + "' stands here a second time.", "");
      return Optional.empty();
    }
    return Optional.of((close, date) -> close(close, series, date));
  }

  private void checkCount(List<Csv.Row> rows) {
    if (rows.size() > MAX_ROWS) {
      report(
          "too-many-rows",
          rows.get(MAX_ROWS).cells().get(0),
          "A history has at most " + MAX_ROWS + " rows but this one has " + rows.size() + ".",
          "Drop the oldest.");
    }
  }

  /** Reads the rows; returns the dates of those that are left out. */
  private List<LocalDate> rows(Csv csv, List<Optional<Column>> columns) {
    List<LocalDate> closedDays = new ArrayList<>();
    Optional<LocalDate> previous = Optional.empty();
    for (Csv.Row row : csv.rows()) {
      Csv.Cell dateCell = row.cells().get(0);
      Optional<LocalDate> date = date(dateCell, previous);
      previous = date.isPresent() ? date : previous;
      if (date.isPresent() && !ExchangeCalendar.isSession(date.get())) {
        if (!isWeekend(date.get()) && onlyVolatility(row, csv.header())) {
          closedDays.add(date.get());
        } else {
          reportClosed(dateCell, date.get());
        }
        continue;
      }
      for (int i = 0; i < columns.size(); i++) {
        Csv.Cell cell = row.cells().get(i + 1);
        columns.get(i).ifPresent(column -> column.read(cell, date));
      }
      date.ifPresent(d -> checkPair(dateCell, d));
    }
    return closedDays;
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  /** Since 2022 Cboe publishes a VIX on holidays too, when options trade overnight. */
  private static boolean onlyVolatility(Csv.Row row, List<Csv.Cell> header) {
    for (int i = 1; i < header.size(); i++) {
      boolean ofShares = OF_SHARES.contains(header.get(i).text());
      if (ofShares && !row.cells().get(i).text().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void reportClosed(Csv.Cell cell, LocalDate date) {
    report(
        "not-a-session",
        cell,
        "The exchange was closed on " + date + ".",
        "Drop the row: every window counts rows as sessions.");
  }

  private void checkPair(Csv.Cell cell, LocalDate date) {
    if (counts.size() == 2
        && counts(ADVANCES).containsKey(date) != counts(DECLINES).containsKey(date)) {
      report(
          "half-counts",
          cell,
          "The row has one of advances and declines.",
          "Give both or neither.");
    }
  }

  private Optional<LocalDate> date(Csv.Cell cell, Optional<LocalDate> previous) {
    LocalDate date;
    try {
      date = IsoDate.parse(cell.text());
    } catch (DateTimeException e) {
      report(
          "wrong-type",
          cell,
          "'date' must be a date such as 2024-08-05 but is '" + cell.text() + "'.",
          "");
      return Optional.empty();
    }
    if (previous.isPresent() && !previous.get().isBefore(date)) {
      report(
          "dates-not-ascending",
          cell,
          "Dates must ascend but " + date + " stands after " + previous.get() + ".",
          previous.get().equals(date) ? "One row a day." : "The oldest row comes first.");
    }
    if (day.isPresent() && date.isAfter(day.get())) {
      report(
          "date-after-day",
          cell,
          "The history of " + day.get() + " cannot know a close of " + date + ".",
          "");
    }
    return Optional.of(date);
  }

  private void close(Csv.Cell cell, IndexSeries series, Optional<LocalDate> date) {
    if (cell.text().isEmpty()) {
      return;
    }
    OptionalDouble value =
        number(cell, series.name(), series.lowest(), series.highest(), Plausible.range(series));
    if (value.isPresent() && date.isPresent()) {
      closes.computeIfAbsent(series, s -> new TreeMap<>()).put(date.get(), value.getAsDouble());
      if (date.equals(day)) {
        cellsOfDay.put(series, cell);
      }
    }
  }

  private void count(Csv.Cell cell, String name, Optional<LocalDate> date) {
    if (cell.text().isEmpty()) {
      return;
    }
    OptionalDouble value =
        number(cell, name, 0, MOST_ISSUES, "a whole number from 0 to " + (int) MOST_ISSUES);
    date.ifPresent(d -> counts(name).put(d, value.orElse(Double.NaN)));
  }

  private OptionalDouble number(
      Csv.Cell cell, String name, double lowest, double highest, String range) {
    String text = cell.text();
    if (!NUMBER.matcher(text).matches()) {
      report(
          "wrong-type",
          cell,
          "'" + name + "' must be a number but is '" + text + "'.",
          DECIMAL_COMMA.matcher(text).matches()
              ? "Maybe write " + text.replace(',', '.') + "."
              : "A close that is not known is an empty cell.");
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    boolean whole = !counts.containsKey(name) || value == Math.rint(value);
    if (!(value >= lowest && value <= highest && whole)) {
      report(
          "out-of-range", cell, "'" + name + "' must be " + range + " but was " + text + ".", "");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(value);
  }

  private void compare(Map<IndexSeries, Figure> dayCloses) {
    cellsOfDay.forEach(
        (series, cell) -> {
          Figure given = dayCloses.get(series);
          double here = Double.parseDouble(cell.text());
          if (given != null && Math.abs(given.value() - here) > SAME_CLOSE_POINTS) {
            String there = Plausible.plain(given.value());
            report(
                "closes-disagree",
                cell,
                "'"
                    + series
                    + "' is "
                    + cell.text()
                    + " here but "
                    + there
                    + " in the market file.",
                "One of the two is wrong.");
          }
        });
  }

  private void report(String id, Csv.Cell cell, String message, String fix) {
    problems.add(source.problemAt(id, cell.place(), cell.text().length(), message, fix));
  }
}
