package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.journal.Journal;
import org.hedgerow.journal.ThresholdChange;
import org.hedgerow.report.ThresholdLogReport;
import org.hedgerow.rules.signing.SignerKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed in the numbers, when, and who had signed it. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow rules log%n"
            + "  hedgerow rules log vix.trigger.first%n"
            + "  hedgerow rules log --keys keys%n"
            + "%n",
    header = "Which threshold changed from what to what, in which recorded run it was first used.",
    description = {
      "",
      "Runs are recorded with hedgerow dry-run --record. With --keys, signatures that lay beside a",
      "pack then are held against the keys; without, they are told as claims.",
      ""
    })
final class RulesLogCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "THRESHOLD",
      description = "Only this threshold.")
  @Nullable String threshold;

  @Option(
      names = "--keys",
      paramLabel = "FOLDER",
      description = "Folder of the public keys that you know, *.pub.")
  @Nullable Path keys;

  @Option(names = "--json", description = "One JSON document (hedgerow schema rules-log).")
  boolean json;

  @Mixin JournalOptions options = new JournalOptions();

  RulesLogCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<List<SignerKey>> known = Optional.ofNullable(keys).map(this::keys);
    try (Journal journal = Journals.read(options, console)) {
      List<ThresholdChange> all = journal.thresholdChanges();
      if (threshold != null && !journal.thresholds().contains(threshold)) {
        throw new InputException(
            Problem.ofFile(
                "unknown-threshold",
                threshold,
                "No recorded run has a threshold of this name.",
                Nearest.to(threshold, journal.thresholds())
                    .map(near -> "Maybe write '" + near + "'.")
                    .orElse("'hedgerow rules thresholds' lists them.")));
      }
      List<ThresholdChange> changes =
          all.stream().filter(c -> threshold == null || c.threshold().equals(threshold)).toList();
      int runs = journal.runs().size();
      console.answer(
          json
              ? ThresholdLogReport.json(changes, known)
              : ThresholdLogReport.text(changes, runs, known, console.style()));
    }
    return ExitCode.DONE;
  }

  private List<SignerKey> keys(Path folder) {
    Problems problems = new Problems();
    List<SignerKey> read =
        SignerKey.readAll(
            new Workplace(console.surroundings()).resolve(folder),
            SourceFiles.nameOf(folder),
            problems);
    problems.throwIfErrors();
    return read;
  }
}
