package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hedgerow.basics.Origin;
import org.hedgerow.rules.ConditionAnswer.State;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;
import org.junit.jupiter.api.Test;

/** What the second judge says of single conditions, on days made by hand. */
final class RuleAnswersTest {
  private static final String THRESHOLDS =
      """
      age: {value: 7, unit: days, min: 1, max: 30, step: 1, source: own, sentence: s}
      vix: {value: 18, unit: points, min: 9, max: 30, step: 0.5, source: own, sentence: s}
      """;

  private static final Observation.Vix VIX = new Observation.Vix(17.5);
  private static final Observation.LayerHolding YOUNG =
      new Observation.LayerHolding("first", 4, 3, 30);
  private static final Observation.LayerHolding OLD =
      new Observation.LayerHolding("second", 4, 6, 20);

  private static String rule(String name, String stage, String conditions, String inserted) {
    return """
        rule "%s"
            ruleflow-group "%s"
        when
            %s
        then
            insert( new %s );
        end
        """
        .formatted(name, stage, conditions, inserted);
  }

  private static RuleAnswer answer(String rules, Observation... day) {
    RuleBook book =
        RuleBook.compile(TestBook.packs(Map.of("a.drl", rules, "thresholds.yaml", THRESHOLDS)));
    List<ObservedFact> facts =
        Stream.of(day).map(f -> new ObservedFact(f, Origin.observed("test"))).toList();
    return RuleAnswers.of(book, book.evaluate(facts)).stream()
        .filter(a -> a.rule().name().equals("r"))
        .findFirst()
        .orElseThrow();
  }

  private static RuleAnswer of(String conditions, Observation... day) {
    return answer(rule("r", "assess", conditions, "RollDue(\"r\")"), day);
  }

  private static List<State> states(RuleAnswer answer) {
    return answer.nearest().stream().map(ConditionAnswer::state).toList();
  }

  private static Measure measure(RuleAnswer answer, int condition) {
    return answer.nearest().get(condition).measure().orElseThrow();
  }

  @Test
  void aNumberThatMissesItsThresholdMissesByTheDifference() {
    RuleAnswer answer = of("Vix( close > limit(\"vix\") )", VIX);

    assertThat(answer.fired()).isFalse();
    assertThat(measure(answer, 0))
        .isEqualTo(new Measure("Vix.close", 17.5, ">", 18, 0.5, "points"));
    assertThat(answer.nearest().get(0).thresholds())
        .containsExactly(new RuleFiring.LimitUse("vix", 18, "points", "pack"));
  }

  @Test
  void atEqualityNothingIsMissingAndStillItFails() {
    RuleAnswer answer = of("Vix( close > limit(\"vix\") )", new Observation.Vix(18));

    assertThat(states(answer)).containsExactly(State.FALSE);
    assertThat(measure(answer, 0).distance()).isZero();
  }

  @Test
  void whatHoldsHoldsBySoMuchBelowZero() {
    RuleAnswer answer = of("Vix( limit(\"vix\") >= close )", VIX);

    assertThat(answer.fired()).isTrue();
    assertThat(measure(answer, 0))
        .isEqualTo(new Measure("Vix.close", 17.5, "<=", 18, -0.5, "points"));
  }

  /** Of two ways out the nearer, of two demands the further. */
  @Test
  void ofAnOrTheNearerSideIsMeasuredAndOfAnAndTheFurther() {
    assertThat(measure(of("Vix( close < 12 || close > 19 )", VIX), 0).wanted()).isEqualTo(19);
    assertThat(measure(of("Vix( !(close < 19 || close < 25) )", VIX), 0).wanted()).isEqualTo(25);
    assertThat(measure(of("Vix( close > 19 && close > 25 )", VIX), 0).wanted()).isEqualTo(25);
  }

  @Test
  void laterConditionsAreTestedAfterOneThatFails() {
    RuleAnswer answer =
        of("Vix( close > 20, close < 30 )\n            exists LayerHolding( age < 5 )", VIX, YOUNG);

    assertThat(states(answer)).containsExactly(State.FALSE, State.TRUE, State.TRUE);
  }

  @Test
  void ofAJoinTheCandidateIsShownThatSatisfiesMost() {
    RuleAnswer answer =
        of("LayerHolding( $l : layer, age >= limit(\"age\"), dte < 25 )", YOUNG, OLD);

    assertThat(answer.nearest()).allMatch(c -> c.facts().equals(List.of(OLD)));
    assertThat(measure(answer, 0).distance()).isEqualTo(1);
    assertThat(states(answer)).containsExactly(State.FALSE, State.TRUE);
  }

  @Test
  void ofSeveralThatSatisfyAsMuchTheNearestIsShown() {
    assertThat(of("LayerHolding( age >= limit(\"age\") )", YOUNG, OLD).nearest().get(0).facts())
        .containsExactly(OLD);
  }

  @Test
  void whatLooksAtAMissingFactIsNotReached() {
    RuleAnswer answer =
        of(
            "LayerHolding( $age : age, dte > 3 )\n            CondorHolding( age > $age )",
            new Observation.CondorHolding(LocalDate.of(2018, 3, 2), -1, 5, 9, 5));

    assertThat(states(answer)).containsExactly(State.FALSE, State.NOT_REACHED);
    ConditionAnswer.Missing missing = answer.nearest().get(0).missing().orElseThrow();
    assertThat(missing.type().from()).isEqualTo("positions in positions.yaml");
    assertThat(missing.concluders()).isEmpty();
  }

  @Test
  void aNotThatFailsNamesTheFactsAndHowFarTheyAreFromLeaving() {
    RuleAnswer answer = of("not LayerHolding( age < limit(\"age\") )", YOUNG, OLD);

    assertThat(answer.nearest().get(0).facts()).containsExactly(YOUNG, OLD);
    assertThat(measure(answer, 0))
        .isEqualTo(new Measure("LayerHolding.age", 3, ">=", 7, 4, "days"));
  }

  @Test
  void anExistsThatFailsNamesTheNearestCandidate() {
    RuleAnswer answer = of("exists LayerHolding( age >= limit(\"age\"), dte < 25 )", YOUNG, OLD);

    assertThat(answer.nearest().get(0).facts()).containsExactly(OLD);
    assertThat(measure(answer, 0).distance()).isEqualTo(1);
  }

  /** (3 + 6) / 2 = 4.5 against 7 days. */
  @Test
  void anAccumulateShowsItsResultAndItsFacts() {
    RuleAnswer answer =
        of(
            "accumulate( LayerHolding( $a : age ); $n : count(), $m : average($a);"
                + " $n >= 2, $m >= limit(\"age\") )",
            YOUNG,
            OLD);

    assertThat(states(answer)).containsExactly(State.TRUE, State.FALSE);
    assertThat(measure(answer, 1)).isEqualTo(new Measure("$m", 4.5, ">=", 7, 2.5, "days"));
    assertThat(answer.nearest().get(1).facts()).containsExactly(YOUNG, OLD);
  }

  @Test
  void theMeanOfNothingFailsAndSaysWhatIsNotThere() {
    RuleAnswer answer =
        of("accumulate( LayerHolding( $a : age ); $m : average($a); $m >= 2, $m < 9 )", VIX);

    assertThat(states(answer)).containsExactly(State.FALSE, State.NOT_REACHED);
    assertThat(answer.nearest().get(0).missing().orElseThrow().type().name())
        .isEqualTo("LayerHolding");
  }

  @Test
  void whatAGuardKeepsOutIsNotReachedInsteadOfDividingByZero() {
    RuleAnswer answer =
        of("LayerHolding( age > 0, dte / age > 2 )", new Observation.LayerHolding("x", 1, 0, 9));

    assertThat(states(answer)).containsExactly(State.FALSE, State.NOT_REACHED);
  }

  @Test
  void aConclusionThatIsNotThereNamesTheRulesThatCouldHaveMadeIt() {
    RuleAnswer answer =
        answer(
            rule("due", "assess", "Vix( close > 20 )", "RollDue(\"due\")")
                + rule("r", "propose", "exists RollDue()", "OpenLayer(\"short\")"),
            VIX);

    ConditionAnswer.Missing missing = answer.nearest().get(0).missing().orElseThrow();
    assertThat(missing.concluders()).extracting(RuleInfo::name).containsExactly("due");
    assertThat(missing.concludedLater()).isFalse();
  }

  @Test
  void aConclusionThatComesAfterTheRulesTurnIsSaidToComeLater() {
    RuleAnswer answer =
        answer(
            rule("early", "assess", "Vix( close > 20 )", "Veto(\"OpenLayer\", \"early\")")
                + rule("late", "veto", "Vix()", "Veto(\"OpenLayer\", \"late\")")
                + rule("r", "propose", "exists Veto()", "OpenLayer(\"short\")"),
            VIX);

    assertThat(answer.nearest().get(0).missing().orElseThrow().concludedLater()).isTrue();
  }

  @Test
  void everyFiringHasItsOwnMatchInTheOrderOfTheFirings() {
    RuleAnswer answer = of("LayerHolding( $l : layer, age < 10 )", OLD, YOUNG);

    assertThat(answer.firings()).containsExactly(1, 2);
    assertThat(answer.matches())
        .extracting(m -> m.get(0).facts().get(0))
        .containsExactly(YOUNG, OLD);
  }
}
