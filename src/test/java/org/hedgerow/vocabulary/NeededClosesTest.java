package org.hedgerow.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.BreadthCounts;
import org.hedgerow.market.Closes;
import org.hedgerow.market.Figure;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.OptionalFigures;
import org.hedgerow.market.VixCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fact that says "79 closes" of itself is there with 79 and not with 78: it is what a user reads
 * who wonders why rules are silent.
 */
class NeededClosesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 8, 5);
  private static final Pattern NEEDED =
      Pattern.compile("(?:^|^the last )(\\d+|two|six) (?:closes|rows) of ");
  private static final Map<String, Integer> IN_WORDS = Map.of("two", 2, "six", 6);
  private static final Origin TEST = Origin.observed("the test");

  static Stream<Arguments> facts() {
    return Arrays.stream(Observation.class.getPermittedSubclasses())
        .flatMap(
            type -> {
              Matcher needed = NEEDED.matcher(type.getAnnotation(About.class).from());
              return needed.find()
                  ? Stream.of(Arguments.of(type, number(needed.group(1))))
                  : Stream.of();
            });
  }

  private static int number(String text) {
    return IN_WORDS.containsKey(text) ? IN_WORDS.get(text) : Integer.parseInt(text);
  }

  @Test
  void mostFactsOfClosesSayHowManyTheyNeed() {
    assertThat(facts()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void isThereWithAsManyClosesAsItSaysAndNotWithOneLess(Class<?> type, int closes) {
    assertThat(types(closes)).contains(type);
    assertThat(types(closes - 1)).doesNotContain(type);
  }

  private static List<Class<?>> types(int closes) {
    MarketDay day = day(closes);
    List<Class<?>> types = new ArrayList<>();
    MarketFacts.of(day, VixCurve.of(day)).forEach(f -> types.add(f.fact().getClass()));
    return types;
  }

  /** So many sessions up and down around 100 that end on the day; all series and counts alike. */
  private static MarketDay day(int closes) {
    List<LocalDate> dates = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    double[] values = new double[closes];
    for (int i = 0; i < closes; i++) {
      dates.add(ExchangeCalendar.plusSessions(DAY, i - closes + 1));
      values[i] = 100 + i % 3;
      counts.add(1000.0 + i % 3);
    }
    Map<IndexSeries, Closes> history = new EnumMap<>(IndexSeries.class);
    Map<IndexSeries, Figure> today = new EnumMap<>(IndexSeries.class);
    for (IndexSeries series : IndexSeries.published()) {
      history.put(series, Closes.of(dates, values));
      today.put(series, new Figure(values[closes - 1], TEST));
    }
    Figure rate = new Figure(.02, TEST);
    BreadthCounts breadth = new BreadthCounts(dates, counts, counts, "issues", TEST);
    return new MarketDay(
        DAY,
        "",
        "",
        today,
        history,
        List.of(),
        rate,
        rate,
        Optional.empty(),
        Optional.empty(),
        breadth.on(DAY),
        List.of(),
        List.of(),
        new OptionalFigures(Optional.of(breadth), Optional.empty(), List.of()));
  }
}
