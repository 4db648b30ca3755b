package org.hedgerow.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.MarketDayReader;
import org.hedgerow.market.VixCurve;
import org.hedgerow.vocabulary.Observation.Event;
import org.hedgerow.vocabulary.Observation.EventMove;
import org.hedgerow.vocabulary.Observation.FrontFuture;
import org.hedgerow.vocabulary.Observation.SpxMonthly;
import org.hedgerow.vocabulary.Observation.VixMonthly;
import org.junit.jupiter.api.Test;

/** What the calendar says of sample days; dates as published by Cboe and the Federal Reserve. */
class CalendarFactsTest {

  /** Per cent: the rounding of doubles. */
  private static final Offset<Double> ROUNDING = within(1e-9);

  @Test
  void theDayOfAVixExpiryIsZeroSessionsAway() {
    // Wednesday 2024-12-18 is a VIX expiry, Friday the 20th the S&P 500's; the next VIX expiry is
    // 2025-01-22, 35 days on
    List<ObservedFact> facts = facts("2024-12-18-fomc");

    assertThat(only(facts, VixMonthly.class)).isEqualTo(new VixMonthly(0, 0));
    assertThat(only(facts, SpxMonthly.class)).isEqualTo(new SpxMonthly(2, 2));
    assertThat(only(facts, FrontFuture.class).days()).isEqualTo(35);
  }

  @Test
  void theThirdFridayIsZeroSessionsAway() {
    // Friday 2024-08-16; VIX options expire on Wednesday the 21st
    List<ObservedFact> facts = facts("2024-08-16-reactivation");

    assertThat(only(facts, SpxMonthly.class)).isEqualTo(new SpxMonthly(0, 0));
    assertThat(only(facts, VixMonthly.class)).isEqualTo(new VixMonthly(3, 5));
    // the August future settled at 15.28 on that day, to the cent
    assertThat(only(facts, FrontFuture.class).level()).isCloseTo(15.28, within(.005));
    assertThat(only(facts, FrontFuture.class).days()).isEqualTo(5);
  }

  @Test
  void anExpiryThatHasPassedGivesWayToTheNextMonths() {
    // 2018-02-02: VIX options expire on Wednesday the 14th, S&P 500 options on Friday the 16th;
    // 2024-12-16 is two sessions before the one and four before the other
    assertThat(only(facts("2018-02-02-eighteen-or-seventeen"), VixMonthly.class))
        .isEqualTo(new VixMonthly(8, 12));
    // 2023-09-01, Friday before Labor Day: the 15th is nine sessions ahead, the 20th twelve
    assertThat(only(facts("2023-09-01-long-weekend"), SpxMonthly.class))
        .isEqualTo(new SpxMonthly(9, 14));
    assertThat(only(facts("2023-09-01-long-weekend"), VixMonthly.class))
        .isEqualTo(new VixMonthly(12, 19));
  }

  @Test
  void theVixIsMeasuredAgainstItsCloseBeforeTheEvent() {
    // FOMC on 2024-07-31; VIX 17.69 on the 30th, 18.59 on 2024-08-01: 100 (18.59 / 17.69 - 1)
    List<ObservedFact> facts = facts("2024-08-01-hysteresis");
    EventMove move =
        facts.stream()
            .map(ObservedFact::fact)
            .filter(EventMove.class::isInstance)
            .map(EventMove.class::cast)
            .filter(m -> m.kind().equals("FOMC"))
            .findFirst()
            .orElseThrow();

    assertThat(move.sessionsAhead()).isEqualTo(-1);
    assertThat(move.vixChange()).isCloseTo(5.087620124364048, ROUNDING);
    assertThat(facts).extracting(ObservedFact::fact).contains(new Event("FOMC", -1, -1));
  }

  @Test
  void anEventThatLiesAheadHasMovedNothing() {
    // 2024-12-16: the Federal Reserve decides two sessions on
    List<ObservedFact> facts = facts("2024-12-16-breadth-divergence");

    assertThat(facts).extracting(ObservedFact::fact).contains(new Event("FOMC", 2, 2));
    assertThat(facts)
        .extracting(ObservedFact::fact)
        .noneMatch(f -> f instanceof EventMove move && move.kind().equals("FOMC"));
  }

  private static <T extends Observation> T only(List<ObservedFact> facts, Class<T> type) {
    List<T> found =
        facts.stream().map(ObservedFact::fact).filter(type::isInstance).map(type::cast).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<ObservedFact> facts(String name) {
    MarketDay day = MarketDayReader.read(Path.of("examples", name));
    return MarketFacts.of(day, VixCurve.of(day));
  }
}
