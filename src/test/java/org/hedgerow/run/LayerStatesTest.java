package org.hedgerow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hedgerow.ReferenceData;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.Place;
import org.hedgerow.book.Book;
import org.hedgerow.book.LayerMemory;
import org.hedgerow.market.Closes;
import org.hedgerow.market.Figure;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.OptionalFigures;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.strategy.StrategyReader;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.vocabulary.Conclusion.LayerTurn;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;
import org.hedgerow.vocabulary.PastVix;
import org.junit.jupiter.api.Test;

/**
 * When the layers turn, from closes of the VIX that Cboe published, worked out by hand: triggers
 * 18, 22 and 27, armed again below 16, 20 and 25.
 */
final class LayerStatesTest {
  private static final Origin TEST = Origin.observed("the test");
  private static final StrategySpec STRATEGY =
      StrategyReader.read(Path.of("strategies", "alvh-triggered.yaml"));
  private static final RuleBook SHIPPED =
      RuleBook.compile(
          PackReader.of(Path.of("rules")),
          List.of(new RuleBook.Wanted("triggers", Place.wholeFile("test"), "")),
          List.of());

  private static RuleBook after(int sessions) {
    return SHIPPED.moved(Map.of("vix.trigger.persistence", (double) sessions));
  }

  /** Closes of sessions running. */
  private static NavigableMap<LocalDate, Double> closes(String first, double... closes) {
    NavigableMap<LocalDate, Double> closeByDate = new TreeMap<>();
    LocalDate session = LocalDate.parse(first);
    for (double close : closes) {
      closeByDate.put(session, close);
      session = ExchangeCalendar.nextSession(session);
    }
    return closeByDate;
  }

  private static final NavigableMap<LocalDate, Double> FEBRUARY_2018 =
      closes(
          "2018-02-01",
          13.47,
          17.31,
          37.32,
          29.98,
          27.73,
          33.46,
          29.06,
          25.61,
          24.97,
          19.26,
          19.13);

  /** From 2018-03-19. */
  private static final NavigableMap<LocalDate, Double> SPRING_2018 =
      closes(
          "2018-03-19",
          19.02,
          18.20,
          17.86,
          23.34,
          24.87,
          21.03,
          22.50,
          22.87,
          19.97,
          23.62,
          21.10);

  private static final NavigableMap<LocalDate, Double> FEBRUARY_2020 =
      closes("2020-02-20", 15.56, 17.08, 25.03, 27.85, 27.56, 39.16, 40.11, 33.42);

  private static final NavigableMap<LocalDate, Double> SUMMER_2024 =
      closes(
          "2024-07-23",
          14.72,
          18.04,
          18.46,
          16.39,
          16.60,
          17.69,
          16.36,
          18.59,
          23.39,
          38.57,
          27.71,
          27.85,
          23.79,
          20.37,
          20.71,
          18.12,
          16.19,
          15.23,
          14.80);

  private static Closes series(NavigableMap<LocalDate, Double> closes) {
    return Closes.of(
        List.copyOf(closes.keySet()), closes.values().stream().mapToDouble(c -> c).toArray());
  }

  /** A day whose history says nothing but closes of the VIX. */
  private static MarketDay day(LocalDate date, NavigableMap<LocalDate, Double> closes) {
    Figure vix = new Figure(closes.floorEntry(date).getValue(), TEST);
    Figure rate = new Figure(.02, TEST);
    return new MarketDay(
        date,
        "",
        "",
        Map.of(IndexSeries.SPX, new Figure(3000, TEST), IndexSeries.VIX, vix),
        Map.of(IndexSeries.VIX, series(closes).upTo(date)),
        List.of(),
        rate,
        rate,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        new OptionalFigures(Optional.empty(), Optional.empty(), List.of()));
  }

  /** The close of the day itself is not looked at; one before it, the date and the rules are. */
  @Test
  void statesAreWorkedOutAgainOnlyForOtherClosesBeforeTheDayOrOtherRules() {
    LocalDate today = LocalDate.parse("2018-02-06");
    NavigableMap<LocalDate, Double> closes = closes("2018-02-01", 13.47, 17.31, 37.32, 29.98);
    LayerReplay replay = new LayerReplay(day(today, closes), STRATEGY, SHIPPED);

    assertThat(replay.of(day(today, with(closes, "2018-02-06", 12)), SHIPPED)).isSameAs(replay);
    assertThat(replay.of(day(today, with(closes, "2018-02-02", 40)), SHIPPED)).isNotSameAs(replay);
    assertThat(replay.of(day(today.minusDays(1), closes), SHIPPED)).isNotSameAs(replay);
    assertThat(replay.of(day(today, closes), SHIPPED.moved(Map.of("vix.trigger.first", 20.0))))
        .isNotSameAs(replay);
  }

  private static NavigableMap<LocalDate, Double> with(
      NavigableMap<LocalDate, Double> closes, String date, double close) {
    NavigableMap<LocalDate, Double> changed = new TreeMap<>(closes);
    changed.put(LocalDate.parse(date), close);
    return changed;
  }

  private static List<LayerMemory> before(
      LocalDate date, NavigableMap<LocalDate, Double> closes, RuleBook rules) {
    return LayerStates.before(
        new LayerReplay(day(date, closes), STRATEGY, rules), Book.cashOnly(1_000_000));
  }

  /** Every turn, as the states that the next session begins with say it. */
  private static List<String> turns(NavigableMap<LocalDate, Double> closes, RuleBook rules) {
    List<String> turns = new ArrayList<>();
    for (LocalDate date : closes.keySet()) {
      LocalDate next = ExchangeCalendar.nextSession(date);
      before(next, closes, rules).stream()
          .filter(m -> m.since().equals(date) && !date.equals(closes.firstKey()))
          .forEach(m -> turns.add(date + " " + m.layer() + (m.open() ? " open" : " armed")));
    }
    return turns;
  }

  @Test
  void oneCloseOpensAllThreeOnTheFifthOfFebruary2018() {
    // 37.32 stands above 18, 22 and 27; 24.97 below 25, 19.26 below 20
    assertThat(turns(FEBRUARY_2018, SHIPPED))
        .containsExactly(
            "2018-02-05 first open",
            "2018-02-05 second open",
            "2018-02-05 third open",
            "2018-02-13 third armed",
            "2018-02-14 second armed");
  }

  @Test
  void threeClosesOpenTheLaterLayersTwoSessionsLaterAndTheFirstAtOnce() {
    // 37.32, 29.98, 27.73: the third close above 22, and above 27, is that of the seventh
    assertThat(turns(FEBRUARY_2018, after(3)))
        .containsExactly(
            "2018-02-05 first open",
            "2018-02-07 second open",
            "2018-02-07 third open",
            "2018-02-13 third armed",
            "2018-02-14 second armed");
  }

  @Test
  void sixClosesAboveTheSecondTriggerAreFiveAboveTheThird() {
    // above 22: from 5 to 13 February seven closes, the sixth on the twelfth; above 27: 37.32,
    // 29.98, 27.73, 33.46, 29.06 are five, 25.61 is none
    assertThat(turns(FEBRUARY_2018, after(6)))
        .containsExactly(
            "2018-02-05 first open", "2018-02-12 second open", "2018-02-14 second armed");
  }

  @Test
  void aCloseBetweenReArmAndTriggerBreaksTheRowAndArmsNothing() {
    // above 22: 23.34, 24.87, then 21.03 (not below 20), 22.50, 22.87, then 19.97, 23.62, 21.10:
    // never three running, so the second layer stays as it was
    assertThat(turns(SPRING_2018, after(3))).containsExactly();
    // with two: on the second close of the row; 19.97 arms it; 23.62 alone does not open it again.
    // The first layer is open from the first close, 19.02, which has no session before it here
    assertThat(turns(SPRING_2018, after(2)))
        .containsExactly("2018-03-23 second open", "2018-03-29 second armed");
  }

  @Test
  void theLaterLayersCountClosesOfTheirOwnWhicheverOpenedTheFirst() {
    // first 25.03. Second: 25.03, 27.85, 27.56. Third: 27.85, 27.56, 39.16
    assertThat(turns(FEBRUARY_2020, after(3)))
        .containsExactly(
            "2020-02-24 first open", "2020-02-26 second open", "2020-02-27 third open");
  }

  @Test
  void theFirstLayerWasOpenForNineSessionsWhenTheSecondFollowed() {
    // first 18.04, and never below 16 until 15.23. Second: 23.39, 38.57, 27.71. Third: 38.57,
    // 27.71,
    // 27.85, for one session: 23.79 is below 25. 18.12 is below 20
    assertThat(turns(SUMMER_2024, after(3)))
        .containsExactly(
            "2024-07-24 first open",
            "2024-08-06 second open",
            "2024-08-07 third open",
            "2024-08-08 third armed",
            "2024-08-13 second armed",
            "2024-08-15 first armed");
  }

  @Test
  void aSessionWithoutACloseIsNoCloseAboveTheTrigger() {
    NavigableMap<LocalDate, Double> closes = new TreeMap<>(FEBRUARY_2018);
    closes.remove(LocalDate.parse("2018-02-06"));

    // 37.32, not known, 27.73, 33.46, 29.06: the row begins again on the seventh
    assertThat(turns(closes, after(3)))
        .contains("2018-02-05 first open", "2018-02-09 second open", "2018-02-09 third open");
    // one close needs no other
    assertThat(turns(closes, SHIPPED)).contains("2018-02-05 second open", "2018-02-05 third open");
  }

  @Test
  void aCloseOfAHolidayCountsForNothing() {
    // Memorial Day; 23.00 and 21.00 stand before and after it
    NavigableMap<LocalDate, Double> closes = closes("2022-05-26", 19.00, 23.00, 23.00, 23.00);
    NavigableMap<LocalDate, Double> withHoliday = new TreeMap<>(closes);
    withHoliday.put(LocalDate.parse("2022-05-30"), 12.00);

    // 27 May, 31 May, 1 June. The holiday's 12 neither breaks the row nor arms the first layer
    assertThat(turns(withHoliday, after(3))).containsExactly("2022-06-01 second open");
    assertThat(turns(withHoliday, after(3))).isEqualTo(turns(closes, after(3)));
    withHoliday.put(LocalDate.parse("2022-05-30"), 40.00);
    assertThat(turns(withHoliday, SHIPPED)).isEqualTo(turns(closes, SHIPPED));
  }

  @Test
  void droolsTurnsTheSameLayersOnTheDayItself() {
    for (int sessions : new int[] {1, 2, 3, 6, 10}) {
      RuleBook rules = after(sessions);
      for (var closes : List.of(FEBRUARY_2018, SPRING_2018, FEBRUARY_2020, SUMMER_2024)) {
        for (LocalDate date : closes.keySet()) {
          List<ObservedFact> facts = new ArrayList<>(PastVix.of(series(closes), date, TEST));
          facts.add(new ObservedFact(new Observation.Vix(closes.get(date)), TEST));
          List<LayerMemory> before = before(date, closes, rules);
          // no state is worked out before the first close: all layers are armed
          for (LayerMemory m : before) {
            facts.add(
                new ObservedFact(
                    new Observation.LayerState(m.layer(), m.open() ? "open" : "armed", 0), TEST));
          }
          List<String> decided =
              rules
                  .evaluatePart(facts, List.of())
                  .facts(LayerTurn.class)
                  .map(t -> t.layer() + " " + t.turned())
                  .toList();
          LocalDate next = ExchangeCalendar.nextSession(date);
          assertThat(decided)
              .as(sessions + " sessions, " + date)
              .containsExactlyInAnyOrderElementsOf(
                  before(next, closes, rules).stream()
                      .filter(m -> m.open() != isOpen(before, m.layer()))
                      .map(m -> m.layer() + (m.open() ? " open" : " armed"))
                      .toList());
        }
      }
    }
  }

  private static boolean isOpen(List<LayerMemory> states, String layer) {
    return states.stream().anyMatch(m -> m.layer().equals(layer) && m.open());
  }

  /**
   * Counted apart from this program, in Python over the same file: layer k opens when all of the
   * last n closes stand above its trigger and it is armed, and is armed by one below its level.
   */
  @Test
  void opensAsOftenAsCountedOverAllClosesSince1990() {
    NavigableMap<LocalDate, Double> closes = new TreeMap<>();
    for (String[] row : ReferenceData.rows("index/vix_daily.csv.gz")) {
      closes.put(LocalDate.parse(row[0]), Double.parseDouble(row[4]));
    }
    closes.keySet().removeIf(d -> !ExchangeCalendar.isSession(d));

    assertThat(openings(closes, SHIPPED))
        .isEqualTo(Map.of("first", 105, "second", 98, "third", 85));
    assertThat(openings(closes, after(3)))
        .isEqualTo(Map.of("first", 105, "second", 53, "third", 49));
  }

  private static Map<String, Integer> openings(
      NavigableMap<LocalDate, Double> closes, RuleBook rules) {
    Map<String, Integer> openings = new TreeMap<>();
    Map<LocalDate, List<ObservedFact>> past =
        LayerStates.past(day(closes.lastKey(), closes), STRATEGY, rules);
    List<String> open = new ArrayList<>();
    for (LocalDate date : new TreeMap<>(past).keySet()) {
      for (ObservedFact fact : past.get(date)) {
        Observation.LayerState state = (Observation.LayerState) fact.fact();
        if (state.state().equals("armed")) {
          open.remove(state.layer());
        } else if (!open.contains(state.layer())) {
          open.add(state.layer());
          openings.merge(state.layer(), 1, Integer::sum);
        }
      }
    }
    return openings;
  }
}
