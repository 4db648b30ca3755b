package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.report.DayJson;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;

/**
 * What became of some days.
 *
 * @param runs of the days that could be decided
 * @param answers one for each run as JSON, when that is wanted
 * @param failed how many could not be decided
 * @param problems of those
 */
record DecidedDays(List<DayRun> runs, List<String> answers, int failed, List<Problem> problems) {

  /** Reads one day with its book, rules and strategy. */
  @FunctionalInterface
  interface Reader {
    DayInputs read(Path day);
  }

  /**
   * Runs every day; one that cannot be decided does not keep the others from it.
   *
   * @param answer whether each run is also wanted as JSON; what is recorded always is
   */
  static DecidedDays decide(
      Reader reader, List<Path> chosen, boolean answer, Optional<Recorder> recorder) {
    List<DayRun> runs = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path day : chosen) {
      try {
        DayRun decided = DayRunner.run(reader.read(day));
        if (answer || recorder.isPresent()) {
          String text = DayJson.of(decided);
          recorder.ifPresent(r -> r.add(day, decided, text));
          answers.add(text);
        }
        runs.add(decided);
      } catch (InputException e) {
        problems.addAll(e.problems());
        recorder.ifPresent(r -> r.addFailed(day, e.problems()));
      }
    }
    return new DecidedDays(runs, answers, chosen.size() - runs.size(), problems);
  }

  void throwIfFailed() {
    if (failed > 0) {
      throw new InputException(problems);
    }
  }
}
