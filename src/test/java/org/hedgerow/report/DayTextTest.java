package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hedgerow.book.ExpiryGreeks;
import org.hedgerow.plan.Ticket;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.product.Contract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.Underlying;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.run.DayRun;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayTextTest {
  private static final TextStyle PLAIN = TextStyle.plain();
  private static final TextStyle COLOURED = new TextStyle(true, TextStyle.WIDTH);
  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9]*m");

  static Stream<String[]> days() {
    return SampleRuns.strategies().stream()
        .flatMap(s -> SampleRuns.days().stream().map(d -> new String[] {s, d}));
  }

  private static String text(String strategy, String day) {
    return DayText.render(SampleRuns.of(strategy, day), PLAIN);
  }

  /** One of the six parts, with every run of blanks made one. */
  private static String part(String text, int number) {
    int from = text.indexOf("\n" + number + "  ");
    int to = text.indexOf("\n" + (number + 1) + "  ");
    return oneLine(text.substring(from, to < 0 ? text.length() : to));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource({"alvh-442,2022-12-28-grind", "alvh-triggered,2018-02-05-volmageddon"})
  void rendersSampleDaysAsReviewed(String strategy, String day) {
    Golden.check(strategy + "--" + day + ".txt", text(strategy, day));
  }

  @Test
  void rendersARollOfOptionsAndFuturesAsReviewed() {
    Path book = Path.of("src", "test", "resources", "books", "ladder-of-nine-days.yaml");
    DayRun run = SampleRuns.withBook("alvh-442", "2024-08-16-reactivation", book);
    Golden.check("alvh-442--2024-08-16-rolled.txt", DayText.render(run, PLAIN));
  }

  @ParameterizedTest
  @MethodSource("days")
  void keepsTheSixPartsInOrder(String strategy, String day) {
    assertThat(text(strategy, day))
        .containsSubsequence(
            "\n1  The day: ",
            "\n2  What was concluded",
            "\n3  The rules that fired",
            "\n4  The tickets",
            "\n5  The book after the tickets",
            "\n6  What comes next");
  }

  @ParameterizedTest
  @MethodSource("days")
  void isNeverWiderThanThePage(String strategy, String day) {
    assertThat(text(strategy, day).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(PLAIN.width()))
        .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
  }

  @ParameterizedTest
  @MethodSource("days")
  void colourOnlyEmphasisesTheSameText(String strategy, String day) {
    String plain = text(strategy, day);
    String coloured = DayText.render(SampleRuns.of(strategy, day), COLOURED);
    assertThat(plain).doesNotContain("\u001b");
    assertThat(coloured).contains("\u001b[1m");
    assertThat(ESCAPE.matcher(coloured).replaceAll("")).isEqualTo(plain);
  }

  @ParameterizedTest
  @MethodSource("days")
  void namesEveryFiredRuleWithItsPlace(String strategy, String day) {
    DayRun run = SampleRuns.of(strategy, day);
    String fired = part(text(strategy, day), 3);
    String names = fired.replaceAll(" rules/\\S+\\.drl:\\d+", "");
    for (RuleFiring firing : run.decision().firings()) {
      assertThat(names).contains(" " + firing.sequence() + " " + firing.rule().name());
      assertThat(fired).contains(" " + firing.rule().where());
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void saysWhichRuleConcludedEachConclusion(String strategy, String day) {
    DayRun run = SampleRuns.of(strategy, day);
    String concluded = part(text(strategy, day), 2);
    run.decision().facts().stream()
        .filter(f -> f.fact() instanceof Conclusion)
        .forEach(
            f ->
                assertThat(concluded)
                    .contains(
                        "rule "
                            + f.firing()
                            + " "
                            + run.decision().firing(f.firing()).rule().where()));
  }

  @ParameterizedTest
  @MethodSource("days")
  void showsEveryLegAndTheFutureThatItIsPricedFrom(String strategy, String day) {
    String text = text(strategy, day);
    String tickets = part(text, 4);
    for (Ticket ticket : SampleRuns.of(strategy, day).tickets()) {
      for (TicketLeg leg : ticket.legs()) {
        Contract contract = leg.contract();
        assertThat(text).contains(contract.symbol());
        if (contract instanceof OptionContract && contract.underlying() == Underlying.VIX) {
          assertThat(tickets).contains("the VIX future of " + contract.expiry() + ", ");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void explainsEveryOriginMark(String strategy, String day) {
    String text = text(strategy, day);
    Matcher marks = Pattern.compile("\\b(syn|obs)\\d+\\b").matcher(text);
    while (marks.find()) {
      String kind = marks.group(1).equals("syn") ? "SYNTHETIC" : "OBSERVED";
      assertThat(text).containsPattern("(?m)^  " + marks.group() + " +" + kind + " +\\S");
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void showsGreeksByExpiryAndNoSumOfVega(String strategy, String day) {
    List<ExpiryGreeks> greeks = SampleRuns.of(strategy, day).after().greeks();
    List<String> rows =
        text(strategy, day)
            .lines()
            .dropWhile(line -> !line.matches(" +expiry +dte +delta +gamma +vega +theta"))
            .skip(1)
            .takeWhile(line -> line.matches("  (S&P 500|VIX|   ).* +\\d+ .*"))
            .toList();
    assertThat(rows).hasSameSizeAs(greeks);
    for (int i = 0; i < greeks.size(); i++) {
      assertThat(rows.get(i))
          .contains(greeks.get(i).expiry().toString())
          .contains(Figures.signedUsd(greeks.get(i).vegaUsdPerVolPoint()));
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void showsNothingThatIsNoFigure(String strategy, String day) {
    assertThat(text(strategy, day))
        .doesNotContain("NaN", "Infinity", "null", "Optional", "@", "\t");
  }

  @ParameterizedTest
  @MethodSource("days")
  void saysAloudThatABookIsAssumed(String strategy, String day) {
    boolean given = SampleRuns.of(strategy, day).inputs().book().given();
    assertThat(text(strategy, day).contains("No positions.yaml")).isEqualTo(!given);
  }

  @ParameterizedTest
  @MethodSource("days")
  void namesWhatIsAbsentAndTheRulesThatItSilences(String strategy, String day) {
    Map<FactType, List<String>> silenced = SampleRuns.of(strategy, day).silenced();
    assertThat(part(text(strategy, day), 1).contains("What is missing silences"))
        .isEqualTo(!silenced.isEmpty());
    String missing = part(text(strategy, day), 7);
    assertThat(missing.contains("Nothing that a rule needs is missing"))
        .isEqualTo(silenced.isEmpty());
    silenced.forEach(
        (type, rules) -> {
          assertThat(missing).contains(type.name() + " ", type.from());
          rules.forEach(rule -> assertThat(missing).contains(rule));
        });
  }

  @Test
  void theLanguageOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    String expected = text("alvh-442", "2022-12-28-grind");
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(DayText.render(SampleRuns.fresh("alvh-442", "2022-12-28-grind"), PLAIN))
          .isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyConclusionHasWordsOfItsOwn() {
    assertThat(Conclusion.class.getPermittedSubclasses())
        .allSatisfy(
            type ->
                assertThat(ConclusionWords.order()).contains(type.asSubclass(Conclusion.class)));
    assertThat(Vocabulary.types()).isNotEmpty();
  }
}
