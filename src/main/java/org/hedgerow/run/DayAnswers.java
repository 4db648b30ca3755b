package org.hedgerow.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.rules.Measure;
import org.hedgerow.rules.RuleAnswer;
import org.hedgerow.rules.RuleAnswers;

/**
 * Why rules fired on a day, or why not.
 *
 * @param rules that were asked for, in canonical order
 * @param sigmaByFigure daily standard deviations by {@code Type.field}, where the history gives one
 * @param recordByRule how often the silent ones fired over the history
 */
public record DayAnswers(
    DayRun run,
    List<RuleAnswer> rules,
    Map<String, Double> sigmaByFigure,
    Map<String, RuleRecord> recordByRule) {
  public DayAnswers {
    rules = List.copyOf(rules);
    sigmaByFigure = Map.copyOf(sigmaByFigure);
    recordByRule = Map.copyOf(recordByRule);
  }

  /** Every rule of the day. */
  public static DayAnswers ofAll(DayRun run) {
    return of(run, RuleAnswers.of(run.inputs().rules(), run.decision()));
  }

  /** One rule, by its name. */
  public static DayAnswers of(DayRun run, String rule) {
    return of(
        run,
        RuleAnswers.of(run.inputs().rules(), run.decision()).stream()
            .filter(a -> a.rule().name().equals(rule))
            .toList());
  }

  /** Every rule of the day, without the past of the silent ones. */
  public static DayAnswers ofFired(DayRun run) {
    return new DayAnswers(
        run,
        RuleAnswers.of(run.inputs().rules(), run.decision()),
        PastDays.of(run).dailySigmas(),
        Map.of());
  }

  private static DayAnswers of(DayRun run, List<RuleAnswer> rules) {
    PastDays past = PastDays.of(run);
    List<String> silent = rules.stream().filter(a -> !a.fired()).map(a -> a.rule().name()).toList();
    return new DayAnswers(
        run, rules, past.dailySigmas(), past.records(run.inputs().rules(), silent));
  }

  /** A distance in daily standard deviations of its figure, where the history gives one. */
  public Optional<Double> sigmas(Measure measure) {
    return Optional.ofNullable(sigmaByFigure.get(measure.figure()))
        .map(sigma -> measure.distance() / sigma);
  }
}
