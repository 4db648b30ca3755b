package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.vocabulary.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reading of every shipped strategy on every sample day. */
class ReadingsOnEveryDayTest {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Workplace WORKPLACE = new Workplace(new Surroundings(HOME, HOME, false));

  /** Runs of the files themselves, each of which has several readings. */
  private static final Map<String, DayRun> RUNS = new HashMap<>();

  private static final Map<String, RuleBook> RULES = new HashMap<>();

  /** What no strategy changes: the market of each day, its book and what is priced once. */
  private static final Map<Path, DayInputs> INPUTS = new HashMap<>();

  @ParameterizedTest
  @MethodSource("readings")
  void isDecidedAlikeByTwoJudgesAndComesToSomethingElseThanItsFile(String name) {
    StrategySpec reading = WORKPLACE.strategy(name);
    StrategySpec file = WORKPLACE.strategy(reading.fileName());
    RuleBook rules = WORKPLACE.rules(reading, Optional.empty(), List.of());
    boolean differs = false;
    for (Path day : WORKPLACE.days(Optional.empty())) {
      DayRun run = run(reading, rules, day);
      rules.verify(run.decision());
      for (ActionResult result : run.results()) {
        assertThat(result.asked().overruled().isPresent())
            .as("%s on %s: %s", name, day, result.asked())
            .isNotEqualTo(result.outcome().isPresent());
      }
      differs =
          differs
              || isOther(
                  run,
                  RUNS.computeIfAbsent(
                      file.name() + " " + day, key -> run(file, rulesOf(file), day)));
    }

    assertThat(differs).as("%s differs from %s on some day", name, file.name()).isTrue();
  }

  /** Another outcome, or another cost of the hedge. */
  private static boolean isOther(DayRun run, DayRun ofFile) {
    return !run.results().equals(ofFile.results()) || cost(run) != cost(ofFile);
  }

  private static double cost(DayRun run) {
    return run.decision()
        .facts(Observation.HedgeCarry.class)
        .mapToDouble(Observation.HedgeCarry::cost)
        .sum();
  }

  private static DayRun run(StrategySpec strategy, RuleBook rules, Path day) {
    DayInputs first =
        INPUTS.computeIfAbsent(day, d -> WORKPLACE.inputs(d, Optional.empty(), strategy, rules));
    return DayRunner.run(
        new DayInputs(first.options(), first.book(), strategy, rules, first.hashes()));
  }

  private static RuleBook rulesOf(StrategySpec file) {
    return RULES.computeIfAbsent(
        file.name(), name -> WORKPLACE.rules(file, Optional.empty(), List.of()));
  }

  static List<String> readings() {
    return WORKPLACE.strategies().stream()
        .flatMap(name -> WORKPLACE.readings(name).stream().map(reading -> name + "@" + reading))
        .toList();
  }
}
