package org.hedgerow.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hedgerow.basics.Place;
import org.hedgerow.market.MarketDay;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.Fact;
import org.junit.jupiter.api.Test;

/**
 * Signals of 29 days of 1994 to 2026 that are no sample days, against python alone: {@code
 * signals_reference.py} beside the table, which has the whole history where a day here has 300
 * rows.
 */
final class SignalReferenceTest {
  /**
   * Of a figure's size, and of 1: the seeds of RSI and MACD, 300 rows back, move them by 2e-7 at
   * the most over all days of 1990 to 2026; the table has ten digits.
   */
  private static final double SEED = 1e-6;

  private static final RuleBook RULES =
      RuleBook.compile(
          PackReader.of(Path.of("rules")),
          Stream.of("regime", "signals", "shift", "top-pattern")
              .map(p -> new RuleBook.Wanted(p, Place.wholeFile("test"), ""))
              .toList(),
          List.of());

  /** A line of the table. */
  private record Row(LocalDate date, String name, List<String> values) {
    static Row parse(String line) {
      List<String> cells = Arrays.asList(line.split(",", -1));
      return new Row(LocalDate.parse(cells.get(0)), cells.get(1), cells.subList(2, cells.size()));
    }
  }

  private static List<Row> table() {
    try (InputStream stream =
            SignalReferenceTest.class.getResourceAsStream("signals-reference.csv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().map(Row::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MarketDay day(LocalDate date) {
    return ReferenceDays.day(date, Optional.empty(), Optional.of(ReferenceDays.counts()));
  }

  @Test
  void everyFactOfTheTableIsThere() {
    List<Row> facts = table().stream().filter(r -> !r.name().equals("Concluded")).toList();
    assertThat(facts).hasSize(482);
    for (Row row : facts) {
      Fact fact =
          ReferenceDays.facts(day(row.date())).stream()
              .map(f -> (Fact) f.fact())
              .filter(f -> f.getClass().getSimpleName().equals(row.name()))
              .findFirst()
              .orElseThrow(() -> new AssertionError(row + " is not there"));
      List<Object> values = components(fact);
      for (int i = 0; i < values.size(); i++) {
        String expected = row.values().get(i);
        if (values.get(i) instanceof Double actual) {
          double number = Double.parseDouble(expected);
          assertThat(actual)
              .as(row.date() + " " + fact)
              .isCloseTo(number, within(SEED * Math.max(1, Math.abs(number))));
        } else {
          assertThat(values.get(i)).as(row.toString()).hasToString(expected);
        }
      }
    }
  }

  private static List<Object> components(Fact fact) {
    return Arrays.stream(fact.getClass().getRecordComponents())
        .map(
            component -> {
              try {
                return component.getAccessor().invoke(fact);
              } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
              }
            })
        .toList();
  }

  @Test
  void everyConclusionOfTheTableIsDrawnAndNoOther() {
    List<Row> days = table().stream().filter(r -> r.name().equals("Concluded")).toList();
    assertThat(days).hasSize(29);
    for (Row row : days) {
      Decision decision = RULES.evaluate(ReferenceDays.facts(day(row.date())));
      List<String> said =
          decision.facts().stream().flatMap(f -> words(f.fact()).stream()).sorted().toList();
      assertThat(said).as(row.date().toString()).isEqualTo(row.values());
    }
  }

  /** The words of the table; nothing for what does not come from closes and counts. */
  private static Optional<String> words(Fact fact) {
    if (fact instanceof Conclusion.HedgeDelta delta) {
      return Optional.of(String.format(Locale.ROOT, "HedgeDelta %.1f", delta.factor()));
    }
    if (fact instanceof Conclusion.VixMomentum) {
      return Optional.of("VixMomentum");
    }
    if (fact instanceof Conclusion.TopPattern top) {
      return Optional.of("TopPattern " + top.reading() + " " + top.state());
    }
    boolean told =
        fact instanceof Conclusion.VolatilityCycle
            || fact instanceof Conclusion.SupportBroken
            || fact instanceof Conclusion.MacdUp
            || fact instanceof Conclusion.Divergence
            || fact instanceof Conclusion.BreadthTone
            || fact instanceof Conclusion.CurveShape;
    return told
        ? Optional.of(fact.getClass().getSimpleName() + " " + components(fact).get(0))
        : Optional.empty();
  }
}
