package org.hedgerow.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.journal.Journal;
import org.hedgerow.journal.RecordedDay;
import org.hedgerow.journal.Replay;
import org.hedgerow.journal.ReplayedDay;
import org.hedgerow.journal.RunSummary;
import org.hedgerow.report.DayJson;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRunner;
import org.hedgerow.run.InputText;
import org.hedgerow.strategy.LimitOrigin;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.strategy.ThresholdOverride;

/**
 * Lays the files of a recorded run out in an empty folder and runs its days there. The answer
 * carries the version of the program that recorded it, so that only what was decided can differ.
 */
final class Replayer {
  /** As much as any file that we read may hold. */
  private static final int MAX_BYTES = 64_000_000;

  private final Journal journal;
  private final RunSummary run;
  private final Path folder;
  private final Workplace workplace;
  private final List<InputText> ofRun;

  /**
   * A replay of a run.
   *
   * @param folder empty, real path
   */
  Replayer(Journal journal, RunSummary run, Path folder) {
    this.journal = journal;
    this.run = run;
    this.folder = folder;
    this.workplace = new Workplace(new Surroundings(folder, folder, false));
    this.ofRun = journal.texts(run);
  }

  /**
   * Runs days again.
   *
   * @param current where the files were read, to tell which of them have changed since
   */
  Replay replay(List<RecordedDay> days, Workplace current) {
    Layout.unpack(ofRun, folder);
    StrategySpec strategy = workplace.strategy(Layout.strategy(ofRun));
    RuleBook rules = workplace.rules(strategy, Optional.of(Layout.rules(ofRun)), settings());
    Map<String, Replay.Changed> changed = new LinkedHashMap<>();
    noteChanges(ofRun, current, changed);
    List<ReplayedDay> replayed = new ArrayList<>();
    for (RecordedDay day : days) {
      List<InputText> texts = journal.texts(day);
      noteChanges(texts, current, changed);
      replayed.add(replay(day, texts, strategy, rules));
    }
    return new Replay(run, Hedgerow.Version.text(), replayed, List.copyOf(changed.values()));
  }

  private List<ThresholdOverride> settings() {
    return journal.settings(run).stream()
        .map(
            s ->
                new ThresholdOverride(
                    s.name(),
                    s.value(),
                    Place.wholeFile("--set " + s.name()),
                    LimitOrigin.COMMAND_LINE))
        .toList();
  }

  private ReplayedDay replay(
      RecordedDay day, List<InputText> texts, StrategySpec strategy, RuleBook rules) {
    Path place = folder.resolve(Integer.toString(day.number()));
    Layout.unpack(texts, place);
    DayInputs inputs =
        workplace.inputs(
            place.resolve(day.given()),
            Layout.positions(texts).map(place::resolve),
            Layout.nav(texts),
            Layout.chains(texts),
            strategy,
            rules);
    DayInputs.Hashes now = inputs.hashes();
    DayInputs then =
        new DayInputs(
            inputs.options(),
            inputs.book(),
            strategy,
            rules,
            new DayInputs.Hashes(now.market(), now.strategy(), now.rules(), run.version()));
    return ReplayedDay.of(day, journal.answer(day), DayJson.of(DayRunner.run(then)));
  }

  private static void noteChanges(
      List<InputText> texts, Workplace current, Map<String, Replay.Changed> changed) {
    for (InputText text : texts) {
      if (Layout.isNav(text)) {
        continue;
      }
      Path file = current.resolve(Path.of(text.origin()));
      Optional<String> now =
          Files.isRegularFile(file)
              ? SourceFiles.readUnpacked(file, text.origin(), MAX_BYTES, new Problems())
                  .map(SourceText::text)
              : Optional.empty();
      if (!now.equals(Optional.of(text.text()))) {
        changed.put(text.origin(), new Replay.Changed(text.origin(), now.isEmpty()));
      }
    }
  }
}
