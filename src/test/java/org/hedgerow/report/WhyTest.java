package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.rules.ConditionAnswer;
import org.hedgerow.rules.Measure;
import org.hedgerow.rules.RuleAnswer;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayAnswers;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.RuleRecord;
import org.hedgerow.run.WhySubject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why and why not, for every rule on every sample day under every strategy. */
final class WhyTest {
  private static final String FEBRUARY_2 = "2018-02-02-eighteen-or-seventeen";
  private static final String FEBRUARY_5 = "2018-02-05-volmageddon";
  private static final String FIRST =
      "the first layer turns open when VIX closes above the first trigger";

  private static final double SIGMA_OF_VIX = 0.895193;

  /** The reference is given to six decimals. */
  private static final double ROUNDED = 5e-7;

  static Stream<DayRun> days() {
    return SampleRuns.aThird();
  }

  static Stream<DayRun> everyDay() {
    return SampleRuns.all();
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("everyDay")
  void neverContradictsTheFiringsOfAnyDay(DayRun run) {
    neverContradictsTheFirings(run);
    namesTheFactsThatTheFiringNames(run);
    answersAsTextAndAsJsonOfTheSchema(run);
  }

  @ParameterizedTest
  @MethodSource("days")
  void neverContradictsTheFirings(DayRun run) {
    for (RuleAnswer answer : DayAnswers.ofAll(run).rules()) {
      String rule = answer.rule().name();
      assertThat(answer.nearest()).as(rule).isNotEmpty();
      assertThat(answer.nearest().stream().allMatch(ConditionAnswer::holds))
          .as(rule)
          .isEqualTo(answer.fired());
      assertThat(answer.matches()).as(rule).hasSameSizeAs(answer.firings());
      for (List<ConditionAnswer> match : answer.matches()) {
        assertThat(match).as(rule).allMatch(ConditionAnswer::holds);
      }
      assertThat(answer.nearest())
          .as(rule)
          .noneMatch(
              c ->
                  c.measure().isPresent()
                      && c.holds() == c.measure().map(Measure::distance).orElseThrow() > 0);
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void namesTheFactsThatTheFiringNames(DayRun run) {
    for (RuleAnswer answer : DayAnswers.ofFired(run).rules()) {
      for (int i = 0; i < answer.firings().size(); i++) {
        RuleFiring firing = run.decision().firing(answer.firings().get(i));
        List<Integer> named =
            answer.matches().get(i).stream()
                .flatMap(c -> c.facts().stream())
                .map(fact -> run.decision().idOf(fact).orElseThrow())
                .toList();
        assertThat(firing.because()).as(answer.rule().name()).containsAll(named);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void answersAsTextAndAsJsonOfTheSchema(DayRun run) {
    DayAnswers all = DayAnswers.ofAll(run);
    AnswerSchema.check("why-not", WhyNotJson.of(all, all.rules()));
    isInShape(WhyNotText.silent(all, TextStyle.plain()));
    isInShape(WhyNotText.one(all, TextStyle.plain()));
    for (RuleFiring firing : run.decision().firings()) {
      WhySubject subject = WhySubject.find(run, firing.rule().name());
      AnswerSchema.check("why", WhyJson.of(all, subject));
      isInShape(WhyText.render(all, subject, TextStyle.plain()));
    }
  }

  private static void isInShape(String text) {
    assertThat(text.lines()).allMatch(line -> line.length() <= TextStyle.WIDTH);
    assertThat(text).doesNotContain("Optional", "null", "NaN", "[text=");
  }

  /** 18.00 - 17.31 = 0.69 points. */
  @Test
  void tellsHowMuchTheFirstTriggerMissed() {
    DayAnswers answers = DayAnswers.of(SampleRuns.of("alvh-triggered", FEBRUARY_2), FIRST);

    Measure measure = answers.rules().get(0).nearest().get(2).measure().orElseThrow();
    assertThat(measure.figure()).isEqualTo("Vix.close");
    assertThat(measure.actual()).isEqualTo(17.31);
    assertThat(measure.wanted()).isEqualTo(18);
    assertThat(Figures.points(measure.distance())).isEqualTo("0.69");
    assertThat(measure.unit()).isEqualTo("points");
  }

  /**
   * Sample standard deviation of the last 252 daily changes of the VIX up to 2018-02-02, from
   * history.csv by numpy: diff(vix)[-252:].std(ddof=1) = 0.895193.
   */
  @Test
  void measuresInDailyStandardDeviationsOfTheDaysHistory() {
    DayAnswers answers = DayAnswers.of(SampleRuns.of("alvh-triggered", FEBRUARY_2), FIRST);

    assertThat(answers.sigmaByFigure().get("Vix.close")).isCloseTo(SIGMA_OF_VIX, within(ROUNDED));
  }

  /** The VIX closed below 15 on 2018-02-01 (13.47), so the rule was last true then. */
  @Test
  void tellsWhenARuleWasLastTrueAndWhatWasHeld() {
    DayAnswers answers =
        DayAnswers.of(SampleRuns.of("alvh-triggered", FEBRUARY_2), "the VIX is low");

    RuleRecord known = answers.recordByRule().get("the VIX is low");
    assertThat(known.last()).contains(LocalDate.of(2018, 2, 1));
    assertThat(known.held()).isEmpty();
    assertThat(known.sessions()).isEqualTo(299);
  }

  @Test
  void readsAsReviewed() {
    DayRun before = SampleRuns.of("alvh-triggered", FEBRUARY_2);
    DayRun crash = SampleRuns.of("alvh-triggered", FEBRUARY_5);

    Golden.check(
        "why-not--first-layer--2018-02-02.txt",
        WhyNotText.one(DayAnswers.of(before, FIRST), TextStyle.plain()));
    Golden.check(
        "why-not--all--2018-02-02.txt",
        WhyNotText.silent(DayAnswers.ofAll(before), TextStyle.plain()));
    Golden.check(
        "why--1--2018-02-05.txt",
        WhyText.render(DayAnswers.ofFired(crash), WhySubject.find(crash, "1"), TextStyle.plain()));
  }

  @Test
  void findsRulesActionsTicketsAndFacts() {
    DayRun run = SampleRuns.of("alvh-triggered", FEBRUARY_5);
    ActionResult planned =
        run.results().stream().filter(r -> r.ticket().isPresent()).findFirst().orElseThrow();
    String symbol = planned.ticket().orElseThrow().legs().get(0).contract().symbol();
    int firing = planned.asked().firing();

    assertThat(WhySubject.find(run, "1").firings())
        .containsExactly(run.results().get(0).asked().firing());
    assertThat(WhySubject.find(run, symbol.replace(" ", "")).firings()).contains(firing);
    assertThat(WhySubject.find(run, planned.ticket().get().layer()).firings()).contains(firing);
    assertThat(WhySubject.find(run, "regime").firings()).hasSize(1);
    assertThat(WhySubject.find(run, "Vix").observed()).hasSize(1);
    assertThat(WhySubject.find(run, "The First Layer Turns").firings()).hasSize(1);
    assertThat(WhySubject.find(run, "layer first open turns the").words()).contains("first");
  }

  @Test
  void suggestsNamesWhenNoneOrSeveralAreMeant() {
    DayRun run = SampleRuns.of("alvh-triggered", FEBRUARY_5);

    assertThatThrownBy(() -> WhySubject.find(run, "the second layer turns closed"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the second layer turns open when VIX");
    assertThatThrownBy(() -> WhySubject.find(run, "the regime is"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("rules have this in their names")
        .hasMessageContaining("the regime is growth");
    assertThatThrownBy(() -> WhySubject.find(run, "99"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no action 99 on this day");
  }
}
