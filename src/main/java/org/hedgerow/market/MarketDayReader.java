package org.hedgerow.market;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.document.Yaml;

/**
 * Reads a market day from {@code market.yaml} and, beside it, {@code history.csv}; the format is
 * told in {@code examples/README.md}. Every problem in both files is reported at once.
 */
public final class MarketDayReader {
  /** The day's figures. */
  public static final String MARKET_FILE = "market.yaml";

  /** The figures of a day that its owner typed; read where there is no {@value #MARKET_FILE}. */
  public static final String TODAY_FILE = "today.yaml";

  /** Closes before the day; may be absent. */
  public static final String HISTORY_FILE = "history.csv";

  /** The series of which more than the close of the day is looked at. */
  private static final Set<IndexSeries> WINDOWED =
      EnumSet.of(
          IndexSeries.SPX, IndexSeries.VIX, IndexSeries.VIX3M, IndexSeries.VVIX, IndexSeries.VX30);

  private final Problems problems = new Problems();

  /** The columns of the history that lack the same sessions, by these in words. */
  private final Map<String, List<String>> columnsByHole = new LinkedHashMap<>();

  /** Rows of the history that are left out. */
  private List<LocalDate> closedDays = List.of();

  private MarketDayReader() {}

  /**
   * The file of a day: the one given, or of a folder its {@value #MARKET_FILE}, else its {@value
   * #TODAY_FILE}.
   */
  public static Path fileOf(Path given) {
    if (!Files.isDirectory(given)) {
      return given;
    }
    Path market = given.resolve(MARKET_FILE);
    Path today = given.resolve(TODAY_FILE);
    return Files.exists(market) || !Files.exists(today) ? market : today;
  }

  /**
   * Reads a folder with a {@value #MARKET_FILE} or a {@value #TODAY_FILE}, or such a file itself.
   *
   * @throws InputException with every problem found
   */
  public static MarketDay read(Path given) {
    Path market = fileOf(given);
    if (Files.isDirectory(given) && !Files.exists(market)) {
      throw new InputException(
          Problem.ofFile(
              "missing-file",
              SourceFiles.nameOf(given),
              "The folder holds no " + MARKET_FILE + ".",
              "A sample day is a folder with that file."));
    }
    return new MarketDayReader().readFiles(market);
  }

  private MarketDay readFiles(Path market) {
    Optional<SourceText> text = SourceFiles.read(market, problems);
    problems.throwIfErrors();
    Fields top = Yaml.read(text.orElseThrow(), problems);
    Optional<LocalDate> day = day(top);
    MarketFigures figures = new MarketFigures(top, day);
    String title = top.optionalText("title").orElse("");
    Map<IndexSeries, Figure> closes = figures.closes();
    List<VixSettlement> futures =
        figures.vixFutures(Optional.ofNullable(closes.get(IndexSeries.VIX)));
    Figure rate = figures.rate();
    Figure dividendYield = figures.dividendYield();
    Optional<Inflation> inflation = figures.inflation();
    Optional<Valuation> valuation = figures.valuation();
    List<EconomicEvent> events = figures.events();
    OptionalReader optional = new OptionalReader(top);
    List<Release> releases = optional.releases();
    Optional<SessionRange> session =
        optional.session(Optional.ofNullable(closes.get(IndexSeries.SPX)));
    Optional<HistoryReader.History> past = past(market, day, closes);
    boolean counted = past.filter(p -> !p.advances().isEmpty()).isPresent();
    Optional<MarketFigures.GivenBreadth> given = figures.breadth(counted);
    top.done();
    problems.throwIfErrors();
    Map<IndexSeries, Closes> history = history(past, day.orElseThrow(), closes);
    Optional<BreadthCounts> counts = past.filter(p -> counted).map(p -> counts(p, given));
    Optional<Breadth> breadth =
        counts.isPresent()
            ? counts.get().on(day.orElseThrow())
            : given.map(g -> new Breadth(g.slopePercent().orElseThrow(), g.measure(), g.origin()));
    MarketDay complete =
        new MarketDay(
            day.orElseThrow(),
            nameOf(market),
            title,
            closes,
            history,
            futures,
            rate,
            dividendYield,
            inflation,
            valuation,
            breadth,
            ScheduledEvents.around(day.orElseThrow(), events),
            List.of(),
            new OptionalFigures(counts, session, releases));
    past.ifPresent(p -> closedDays = p.closedDays());
    return withAbsent(complete);
  }

  private BreadthCounts counts(
      HistoryReader.History past, Optional<MarketFigures.GivenBreadth> given) {
    Holes holes = Holes.of(past.advances().navigableKeySet());
    tell(holes, "advances and declines");
    NavigableMap<LocalDate, Double> advances = past.advances().tailMap(holes.usedFrom(), true);
    return new BreadthCounts(
        List.copyOf(advances.keySet()),
        List.copyOf(advances.values()),
        List.copyOf(past.declines().tailMap(holes.usedFrom(), true).values()),
        given.map(MarketFigures.GivenBreadth::measure).orElse("issues counted in " + HISTORY_FILE),
        given
            .map(MarketFigures.GivenBreadth::origin)
            .orElse(Origin.observed("publisher not stated")));
  }

  private static Optional<LocalDate> day(Fields top) {
    LocalDate date = top.date("date");
    if (date.equals(LocalDate.EPOCH)) {
      return Optional.empty();
    }
    if (!ExchangeCalendar.isSession(date)) {
      top.report(
          "not-a-session",
          "date",
          date + " is a " + closedBecause(date) + ".",
          "A market day is a session of the exchange; the one before is "
              + ExchangeCalendar.previousSession(date)
              + ".");
    }
    return Optional.of(date);
  }

  private static String closedBecause(LocalDate date) {
    String weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return ExchangeCalendar.holidays(date.getYear()).stream()
        .filter(holiday -> holiday.date().equals(date))
        .findFirst()
        .map(holiday -> weekday + ", closed: " + holiday.name())
        .orElse(weekday);
  }

  /** What the history file holds; absent when there is none. */
  private Optional<HistoryReader.History> past(
      Path market, Optional<LocalDate> day, Map<IndexSeries, Figure> closes) {
    Path file = market.resolveSibling(HISTORY_FILE);
    return Files.exists(file)
        ? SourceFiles.read(file, problems)
            .map(text -> HistoryReader.read(text, day, closes, problems))
        : Optional.empty();
  }

  /**
   * Past closes and the day's own; a series that only the history's row of the day has, is added.
   * What lies before too many missing sessions is left out.
   */
  private Map<IndexSeries, Closes> history(
      Optional<HistoryReader.History> read, LocalDate date, Map<IndexSeries, Figure> closes) {
    Map<IndexSeries, NavigableMap<LocalDate, Double>> past = new EnumMap<>(IndexSeries.class);
    read.ifPresent(history -> past.putAll(history.closes()));
    past.forEach(
        (series, values) -> {
          Double last = values.get(date);
          if (last != null) {
            closes.putIfAbsent(series, new Figure(last, Origin.observed(HISTORY_FILE)));
          }
        });
    closes.forEach(
        (series, close) ->
            past.computeIfAbsent(series, s -> new TreeMap<>()).put(date, close.value()));
    Map<IndexSeries, Closes> history = new EnumMap<>(IndexSeries.class);
    past.forEach((series, values) -> history.put(series, used(series, values)));
    return history;
  }

  private void tell(Holes holes, String column) {
    holes
        .inWords()
        .ifPresent(w -> columnsByHole.computeIfAbsent(w, k -> new ArrayList<>()).add(column));
  }

  private Closes used(IndexSeries series, NavigableMap<LocalDate, Double> values) {
    Holes holes = Holes.of(values.navigableKeySet());
    if (WINDOWED.contains(series)) {
      tell(holes, series.name());
    }
    NavigableMap<LocalDate, Double> used = values.tailMap(holes.usedFrom(), true);
    return Closes.of(
        List.copyOf(used.keySet()), used.values().stream().mapToDouble(v -> v).toArray());
  }

  private MarketDay withAbsent(MarketDay day) {
    return new MarketDay(
        day.date(),
        day.name(),
        day.title(),
        day.closes(),
        day.history(),
        day.vixFutures(),
        day.ratePerYear(),
        day.dividendYieldPerYear(),
        day.inflation(),
        day.valuation(),
        day.breadth(),
        day.events(),
        absent(day),
        day.optional());
  }

  private List<String> absent(MarketDay day) {
    List<String> absent = new ArrayList<>();
    for (IndexSeries series : IndexSeries.published()) {
      addWhen(absent, day.close(series).isEmpty(), series + " close");
    }
    addWhen(absent, day.vixFutures().isEmpty(), "settlements of VIX futures");
    addWhen(absent, !day.ratePerYear().origin().isObserved(), "interest rate");
    addWhen(absent, !day.dividendYieldPerYear().origin().isObserved(), "dividend yield");
    addWhen(absent, day.inflation().isEmpty(), "consumer prices");
    addWhen(absent, day.valuation().isEmpty(), "valuation");
    addWhen(absent, day.breadth().isEmpty(), "breadth of the market");
    for (EconomicEvent.Kind kind : EconomicEvent.Kind.values()) {
      boolean ahead =
          day.events().stream().anyMatch(e -> e.kind() == kind && !e.date().isBefore(day.date()));
      addWhen(absent, !ahead, "date of the next " + kind);
    }
    for (IndexSeries series : List.of(IndexSeries.SPX, IndexSeries.VIX)) {
      boolean told = columnsByHole.values().stream().anyMatch(c -> c.contains(series.name()));
      boolean alone = day.history(series).size() < 2;
      addWhen(absent, alone && !told, series + " closes before the day");
    }
    closedInWords().ifPresent(absent::add);
    columnsByHole.forEach((hole, columns) -> absent.add(String.join(", ", columns) + " " + hole));
    for (Release release : day.optional().laterThan(day.decidedAt())) {
      absent.add(OptionalReader.absentUntil(release, day.date()));
    }
    return absent;
  }

  private Optional<String> closedInWords() {
    int days = closedDays.size();
    if (days == 0) {
      return Optional.empty();
    }
    return Optional.of(
        days == 1
            ? "the row of " + closedDays.get(0) + ", when the exchange was closed (not used)"
            : "rows of "
                + days
                + " days on which the exchange was closed, "
                + closedDays.get(0)
                + " to "
                + closedDays.get(days - 1)
                + " (not used)");
  }

  private static void addWhen(List<String> absent, boolean condition, String what) {
    if (condition) {
      absent.add(what);
    }
  }

  private static String nameOf(Path market) {
    Path file = market.toAbsolutePath().normalize();
    String name = String.valueOf(file.getFileName());
    Path parent = file.getParent();
    if ((name.equals(MARKET_FILE) || name.equals(TODAY_FILE))
        && parent != null
        && parent.getFileName() != null) {
      return parent.getFileName().toString();
    }
    return name.replaceFirst("\\.ya?ml$", "");
  }
}
