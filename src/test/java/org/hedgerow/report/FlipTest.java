package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Place;
import org.hedgerow.rules.GivenMatch;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.rules.RuleNames;
import org.hedgerow.run.DayAnswers;
import org.hedgerow.run.DayFlips;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayPlan;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.run.FlipHistory;
import org.hedgerow.run.Flips;
import org.hedgerow.run.MarketFlip;
import org.hedgerow.run.RuleRecord;
import org.hedgerow.strategy.LimitOrigin;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.strategy.ThresholdOverride;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Flips of rules on the sample days; each is decided once more here, the way a user would. */
final class FlipTest {
  private static final String FEBRUARY_2 = "2018-02-02-eighteen-or-seventeen";
  private static final String FEBRUARY_5 = "2018-02-05-volmageddon";
  private static final String FIRST = "the first layer turns open";

  /** Every day under one strategy each, the strategies taken in turn. */
  static Stream<DayRun> oneStrategyADay() {
    List<DayRun> runs = new ArrayList<>();
    List<String> strategies = SampleRuns.strategies();
    for (String day : SampleRuns.days()) {
      runs.add(SampleRuns.of(strategies.get(runs.size() % strategies.size()), day));
    }
    return runs.stream();
  }

  static Stream<DayRun> everyDay() {
    return SampleRuns.all();
  }

  @ParameterizedTest
  @MethodSource("oneStrategyADay")
  void everyFlipOfAThirdOfTheRulesTurnsIt(DayRun run) {
    List<RuleInfo> rules = run.inputs().rules().rules();
    int first = run.inputs().day().date().getDayOfMonth() % 3;
    everyFlipTurns(
        run, IntStream.range(0, rules.size()).filter(i -> i % 3 == first).mapToObj(rules::get));
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("everyDay")
  void everyFlipOfEveryRuleTurnsItUnderEveryStrategy(DayRun run) {
    everyFlipTurns(run, run.inputs().rules().rules().stream());
  }

  private static void everyFlipTurns(DayRun run, Stream<RuleInfo> rules) {
    DayFlips search = DayFlips.of(run);
    for (RuleInfo rule : rules.toList()) {
      Flips flips = search.of(rule, Flips.Question.PLAIN);
      assertThat(flips.firesNow()).isEqualTo(fires(run.plan(), rule));
      for (Flips.Single single : flips.singles()) {
        turns(run, flips, Map.of(single.flip().threshold().name(), single.flip().to()));
      }
      for (Flips.Pair pair : flips.pairs()) {
        turns(run, flips, pair.flip().values());
        assertThat(pair.flip().size()).isLessThanOrEqualTo(2);
      }
      AnswerSchema.check("flip", FlipJson.of(flips));
      assertThat(FlipText.render(flips, TextStyle.plain()).lines())
          .allMatch(line -> line.length() <= TextStyle.WIDTH);
    }
  }

  private static void turns(DayRun run, Flips flips, Map<String, Double> values) {
    assertThat(fires(under(run, values), flips.rule()))
        .as("%s under %s", flips.rule().name(), values)
        .isNotEqualTo(flips.firesNow());
  }

  /** The day under other values, set as on the command line over those of the strategy. */
  private static DayPlan under(DayRun run, Map<String, Double> values) {
    DayInputs inputs = run.inputs();
    List<ThresholdOverride> all = new ArrayList<>(inputs.strategy().overrides());
    values.forEach(
        (name, value) ->
            all.add(
                new ThresholdOverride(
                    name, value, Place.wholeFile("test"), LimitOrigin.COMMAND_LINE)));
    RuleBook moved = inputs.rules().with(all);
    return DayRunner.plan(
        new DayInputs(inputs.options(), inputs.book(), inputs.strategy(), moved, inputs.hashes()));
  }

  private static boolean fires(DayPlan plan, RuleInfo rule) {
    return plan.decision().firings().stream().anyMatch(f -> f.rule().name().equals(rule.name()));
  }

  /** Every value of a threshold is tried here: none that is nearer turns the rule. */
  @Test
  void givesTheNearestValueOfAThresholdAndNothingForTheOthers() {
    DayRun run = SampleRuns.of("alvh-triggered", FEBRUARY_2);
    RuleInfo rule = RuleNames.one(FIRST, run.inputs().rules().rules());
    Flips flips = Flips.of(run, rule, Flips.Question.PLAIN);

    for (Threshold threshold : run.inputs().rules().limits().thresholds()) {
      Optional<Double> nearest = Optional.empty();
      double from = run.inputs().rules().limits().value(threshold.name());
      for (int k = 1; k * threshold.step() <= threshold.max() - threshold.min(); k++) {
        for (double to : new double[] {from - k * threshold.step(), from + k * threshold.step()}) {
          if (nearest.isEmpty()
              && threshold.name().startsWith("vix.")
              && to >= threshold.min()
              && to <= threshold.max()
              && fires(under(run, Map.of(threshold.name(), to)), rule)) {
            nearest = Optional.of(to);
          }
        }
      }
      assertThat(
              flips.singles().stream()
                  .filter(s -> s.flip().threshold().name().equals(threshold.name()))
                  .map(s -> s.flip().to())
                  .findFirst())
          .as(threshold.name())
          .isEqualTo(nearest);
    }
  }

  /** 18 to 17 in steps of 0.5, range 12 to 30: 2 * 0.5 / 18. */
  @Test
  void movesTheFirstTriggerFromEighteenToSeventeen() {
    Flips flips = flips("alvh-triggered", FEBRUARY_2, FIRST, Optional.empty());

    assertThat(flips.firesNow()).isFalse();
    assertThat(flips.singles()).hasSize(1);
    assertThat(flips.singles().get(0).flip().threshold().name()).isEqualTo("vix.trigger.first");
    assertThat(flips.singles().get(0).flip().to()).isEqualTo(17);
    assertThat(flips.singles().get(0).flip().size()).isEqualTo(1.0 / 18);
    assertThat(flips.singles().get(0).change().actions()).hasSize(1);
  }

  /** A close above 18 in ticks of 0.01: 18.01. The change from 13.47 is then 33.70 per cent. */
  @Test
  void movesTheVixByItsTickAndSaysWhatElseMoves() {
    Flips flips = flips("alvh-triggered", FEBRUARY_2, FIRST, Optional.empty());

    MarketFlip flip = flips.market().get(0);
    assertThat(flip.observation()).isEqualTo("VIX");
    assertThat(flip.to()).isEqualTo(18.01);
    assertThat(flip.alsoMoved())
        .extracting(MarketFlip.Moved::figure)
        .contains("VixMove.change", "TermStructure.slope", "VixRsi.value");
  }

  @Test
  void aRuleThatFiresIsMadeToStop() {
    Flips flips =
        flips("alvh-triggered", FEBRUARY_5, "the third layer turns open", Optional.empty());

    assertThat(flips.firesNow()).isTrue();
    // the close of the session before, 17.31, is not above 27; 1 of 9 steps, 10.5 of 40 points
    assertThat(flips.singles())
        .extracting(s -> s.flip().threshold().name() + " " + s.flip().to())
        .containsExactly("vix.trigger.persistence 2.0", "vix.trigger.third 37.5");
    assertThat(flips.market().get(0).to()).isEqualTo(27);
  }

  @Test
  void aGivenMatchIsMadeToStopWhileOthersGoOn() {
    String rule = "open the layer that turns open";
    Flips all = flips("alvh-triggered", FEBRUARY_5, rule, Optional.empty());
    Flips third = flips("alvh-triggered", FEBRUARY_5, rule, Optional.of("third"));

    assertThat(all.singles()).isEmpty();
    assertThat(third.singles())
        .extracting(s -> s.flip().threshold().name())
        .containsExactly("vix.trigger.persistence", "vix.trigger.third");
  }

  /** HedgeLayer, LayerState and LayerTurn of the third layer are facts of their own. */
  @Test
  void aMatchCanBeGivenByTheNumberOfAFact() {
    DayRun run = SampleRuns.of("alvh-triggered", FEBRUARY_5);
    int id =
        run.decision().facts().stream()
            .filter(f -> f.type().equals("HedgeLayer") && f.values().containsValue("third"))
            .findFirst()
            .orElseThrow()
            .id();
    String rule = "open the layer that turns open";

    assertThat(
            flips("alvh-triggered", FEBRUARY_5, rule, Optional.of(Integer.toString(id))).singles())
        .isEqualTo(flips("alvh-triggered", FEBRUARY_5, rule, Optional.of("third")).singles());
  }

  @ParameterizedTest
  @CsvSource({
    "thrid, No fact of this day that the rule looks at has this value. Maybe write 'third'.",
    "0,     There is no fact 0 on this day.",
    "999,   There is no fact 999 on this day.",
    "1,     The rule does not look at"
  })
  void saysWhatAGivenMatchCouldBe(String given, String answer) {
    assertThatThrownBy(
            () ->
                flips(
                    "alvh-triggered",
                    FEBRUARY_5,
                    "open the layer that turns open",
                    Optional.of(given)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(answer);
  }

  /** The VIX closed at 22.14; the band starts at 30 and may not start below 25. */
  @Test
  void valuesOutsideTheRangeAreTriedOnlyWhenTold() {
    DayRun run = SampleRuns.of("alvh-442", "2022-12-28-grind");
    RuleInfo rule = RuleNames.one("the VIX is extreme", run.inputs().rules().rules());

    assertThat(Flips.of(run, rule, Flips.Question.PLAIN).singles()).isEmpty();
    Flips flips = Flips.of(run, rule, new Flips.Question(Optional.empty(), true, false));
    assertThat(flips.singles()).extracting(s -> s.flip().to()).containsExactly(22.0);
    assertThat(flips.singles().get(0).flip().isInRange()).isFalse();
    assertThat(FlipText.render(flips, TextStyle.plain()))
        .contains("outside the range of vix.band.extreme, 25 to 60");
    AnswerSchema.check("flip", FlipJson.of(flips));
  }

  /**
   * By a loop of python3 over history.csv, from armed, open above 18, armed below 16: 2024-04-15,
   * 07-24, 09-03, 10-01, 12-18, 2025-01-10, 02-03 and 02-21.
   */
  @Test
  void worksOutHowLayersStoodOverTheHistory() {
    DayRun run = SampleRuns.of("alvh-triggered", "2025-04-08-tariffs");
    RuleInfo rule = RuleNames.one(FIRST, run.inputs().rules().rules());

    assertThat(DayAnswers.of(run, rule.name()).recordByRule().get(rule.name()))
        .isEqualTo(
            new RuleRecord(
                299,
                8,
                Optional.of(LocalDate.of(2024, 1, 29)),
                Optional.of(LocalDate.of(2025, 2, 21)),
                List.of(),
                List.of()));
  }

  /**
   * Counted with python3 in the day's history.csv: of the 299 VIX closes before 2022-12-28 that
   * have a close of the S&P 500 beside them, 50 are 30 or more and 200 are 22 or more.
   */
  @Test
  void countsFiringsOverTheHistory() {
    DayRun run = SampleRuns.of("alvh-442", "2022-12-28-grind");
    RuleInfo rule = RuleNames.one("the VIX is extreme", run.inputs().rules().rules());
    Flips flips = Flips.of(run, rule, new Flips.Question(Optional.empty(), true, true));

    FlipHistory now = flips.history().orElseThrow();
    FlipHistory then = flips.singles().get(0).history().orElseThrow();
    assertThat(now.record().sessions()).isEqualTo(299);
    assertThat(now.record().fired()).isEqualTo(50);
    assertThat(then.record().fired()).isEqualTo(200);
    assertThat(then.changedFrom(now)).hasSize(150).contains(LocalDate.of(2022, 12, 19));
    AnswerSchema.check("flip", FlipJson.of(flips));
  }

  /** What was priced for the rules before it does not change what is said of a rule. */
  @Test
  void oneRuleAfterAnotherReadsAsEachAlone() {
    DayRun run = SampleRuns.of("alvh-triggered", FEBRUARY_2);
    DayFlips flips = DayFlips.of(run);
    for (RuleInfo rule : run.inputs().rules().rules().subList(0, 8)) {
      assertThat(FlipJson.of(flips.of(rule, Flips.Question.PLAIN)))
          .isEqualTo(FlipJson.of(Flips.of(run, rule, Flips.Question.PLAIN)));
    }
  }

  @Test
  void readsAsReviewed() {
    Golden.check(
        "flip--first-layer--2018-02-02.txt",
        FlipText.render(
            flips("alvh-triggered", FEBRUARY_2, FIRST, Optional.empty()), TextStyle.plain()));
  }

  private static Flips flips(String strategy, String day, String rule, Optional<String> value) {
    DayRun run = SampleRuns.of(strategy, day);
    RuleInfo info = RuleNames.one(rule, run.inputs().rules().rules());
    Optional<GivenMatch> match =
        value.map(v -> GivenMatch.find(run.inputs().rules(), info.name(), run.decision(), v));
    return Flips.of(run, info, new Flips.Question(match, false, false));
  }
}
