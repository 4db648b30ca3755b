package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedgerow.run.DayRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DaysTableTest {

  static List<String> strategies() {
    return SampleRuns.strategies();
  }

  private static List<DayRun> runs(String strategy) {
    return SampleRuns.days().stream().map(day -> SampleRuns.of(strategy, day)).toList();
  }

  private static final String IN_FULL = "./hedgerow dry-run alvh-442 --day 2025-04-09-pause";

  @Test
  void rendersTheSampleDaysAsReviewed() {
    Golden.check("alvh-442.txt", DaysTable.render(runs("alvh-442"), TextStyle.plain(), IN_FULL));
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void givesEachDayOneRowAndNoLineTooWide(String strategy) {
    List<DayRun> runs = runs(strategy);
    String text = DaysTable.render(runs, TextStyle.plain(), IN_FULL);
    for (DayRun run : runs) {
      String date = run.inputs().day().date().toString();
      assertThat(text.lines().filter(line -> line.startsWith(date))).hasSize(1);
    }
    assertThat(text.lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(TextStyle.WIDTH));
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void tellsHowToSeeOneDay(String strategy) {
    assertThat(DaysTable.render(runs(strategy), TextStyle.plain(), IN_FULL))
        .endsWith("One day in full: " + IN_FULL + "\n");
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void saysWhyAnActionBecameNoTicket(String strategy) {
    List<DayRun> runs = runs(strategy);
    String text = DaysTable.render(runs, TextStyle.plain(), IN_FULL).replaceAll("\\s+", " ");
    runs.stream()
        .flatMap(run -> run.decision().actions().stream())
        .flatMap(asked -> asked.overruled().stream())
        .forEach(overruled -> assertThat(text).contains("(" + overruled.reason() + ")"));
  }
}
