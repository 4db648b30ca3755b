package org.hedgerow.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.basics.Problem;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.journal.Journal;
import org.hedgerow.journal.RunHeader;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.DayRecord;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.RunLog;
import org.hedgerow.strategy.StrategySpec;

/** Records a run into a journal, day by day. */
final class Recorder implements AutoCloseable {
  private final Layout layout;
  private final Optional<Path> positions;
  private final OptionalDouble navUsd;
  private final List<OptionChain> chains;
  private final Journal journal;
  private final RunLog log;

  private Recorder(
      Layout layout,
      Optional<Path> positions,
      OptionalDouble navUsd,
      List<OptionChain> chains,
      Journal journal,
      RunLog log) {
    this.layout = layout;
    this.positions = positions;
    this.navUsd = navUsd;
    this.chains = chains;
    this.journal = journal;
    this.log = log;
  }

  /**
   * Starts a run.
   *
   * @param command as the user typed it
   * @param positions the file that the user named in place of the days' own
   * @param navUsd that the user set
   * @param chains of quotes that the user named
   */
  static Recorder start(
      Journal journal,
      Workplace workplace,
      List<String> command,
      StrategySpec strategy,
      RuleBook rules,
      Path rulesFolder,
      Optional<Path> positions,
      OptionalDouble navUsd,
      List<OptionChain> chains) {
    Layout layout = new Layout(workplace);
    RunHeader header =
        new RunHeader(
            Instant.now(),
            String.join(" ", command),
            Hedgerow.Version.text(),
            strategy,
            InputHashes.ofStrategy(strategy),
            rules,
            layout.ofRun(strategy, rulesFolder, rules));
    return new Recorder(layout, positions, navUsd, chains, journal, journal.begin(header));
  }

  /**
   * The next day.
   *
   * @param answer the day as JSON
   */
  void add(Path day, DayRun run, String answer) {
    Layout.Day files = layout.ofDay(day, positions, navUsd, chains, run.inputs().hashes().market());
    log.add(new DayRecord(run, files.given(), files.texts(), answer));
  }

  /** The next day, which could not be decided. */
  void addFailed(Path day, List<Problem> problems) {
    log.addFailed(SourceFiles.nameOf(day.getFileName()), problems);
  }

  /** Says that every day is there, or has failed. */
  long finish() {
    log.finish(Instant.now());
    return log.run();
  }

  @Override
  public void close() {
    journal.close();
  }
}
