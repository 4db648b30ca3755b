package org.hedgerow.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hedgerow.journal.Journal;
import org.hedgerow.journal.Review;
import org.hedgerow.journal.RuleDay;
import org.hedgerow.journal.RuleRecord;
import org.hedgerow.journal.RunSummary;
import org.hedgerow.report.ReviewJson;
import org.hedgerow.report.ReviewText;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.rules.RuleNames;
import org.hedgerow.rules.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which rules fired, over the days of a recorded run. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow review                                       recorded runs%n"
            + "  hedgerow review last                                  days by rules%n"
            + "  hedgerow review last --rule \"open the layer\"          one rule, day by day%n"
            + "  hedgerow review 3 --day 2018-02-05 --json             one day, every rule%n"
            + "%n",
    header = "Show which rules fired in recorded runs, which never do, and what changed when.",
    description = {"", "Runs are recorded with hedgerow dry-run --record.", ""})
final class ReviewCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RUN",
      description = "Number of a run, or 'last'; without it the runs are listed.")
  @Nullable String run;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "This rule day by day: its name, the start of it, or words of it.")
  @Nullable String rule;

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "Every rule on this day: a date, or the name of the day.")
  @Nullable String day;

  @Option(names = "--json", description = "One JSON document (hedgerow schema review).")
  boolean json;

  @Mixin JournalOptions options = new JournalOptions();

  ReviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Journal journal = Journals.read(options, console)) {
      boolean narrowed = rule != null || day != null;
      if (run == null && !narrowed) {
        console.answer(
            json
                ? ReviewJson.of(journal.runs())
                : ReviewText.runs(journal.runs(), console.style(), NextCommand.journal(options)));
      } else {
        RunSummary chosen = Journals.run(journal, run == null ? "last" : run);
        Review review = journal.review(chosen);
        console.answer(narrowed ? details(journal, review) : whole(review));
      }
    }
    return ExitCode.DONE;
  }

  private String whole(Review review) {
    return json
        ? ReviewJson.of(review)
        : ReviewText.run(review, console.style(), NextCommand.journal(options));
  }

  private String details(Journal journal, Review review) {
    List<RuleInfo> infos = review.rules().stream().map(ReviewCommand::info).toList();
    Optional<String> wanted = Optional.ofNullable(rule).map(r -> RuleNames.one(r, infos).name());
    List<RuleRecord> rules =
        review.rules().stream()
            .filter(r -> wanted.isEmpty() || r.rule().equals(wanted.get()))
            .toList();
    List<Integer> days =
        Optional.ofNullable(day)
            .map(d -> RecordedDays.places(review.days(), d))
            .orElseGet(() -> IntStream.range(0, review.days().size()).boxed().toList());
    List<RuleDay> details = journal.details(review, rules, days);
    if (json) {
      return ReviewJson.of(review, rules, details);
    }
    return wanted.isPresent()
        ? ReviewText.rule(review, rules.get(0), details, console.style())
        : ReviewText.day(review, details, console.style());
  }

  private static RuleInfo info(RuleRecord rule) {
    Stage stage = Stage.valueOf(rule.stage().toUpperCase(Locale.ROOT));
    return new RuleInfo(rule.rule(), "", stage, rule.file(), rule.line(), "", "", List.of());
  }
}
