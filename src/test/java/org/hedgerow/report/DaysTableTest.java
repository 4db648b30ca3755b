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

  @Test
  void rendersTheSampleDaysAsReviewed() {
    Golden.check("alvh-442.txt", DaysTable.render(runs("alvh-442"), TextStyle.plain()));
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void givesEachDayOneRowAndNoLineTooWide(String strategy) {
    List<DayRun> runs = runs(strategy);
    String text = DaysTable.render(runs, TextStyle.plain());
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
    assertThat(DaysTable.render(runs(strategy), TextStyle.plain()))
        .contains("./hedgerow dry-run " + strategy + " --day ");
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void saysWhyAnActionBecameNoTicket(String strategy) {
    List<DayRun> runs = runs(strategy);
    String text = DaysTable.render(runs, TextStyle.plain()).replaceAll("\\s+", " ");
    runs.stream()
        .flatMap(run -> run.decision().actions().stream())
        .flatMap(asked -> asked.overruled().stream())
        .forEach(overruled -> assertThat(text).contains("(" + overruled.reason() + ")"));
  }
}
