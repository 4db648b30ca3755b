package org.hedgerow.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hedgerow.report.FlipJson;
import org.hedgerow.report.FlipText;
import org.hedgerow.rules.GivenMatch;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.rules.RuleNames;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.Flips;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What would turn a rule. */
@Command(
    name = "flip",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow flip \"the first layer turns open\" --day 2018-02-02 --strategy"
            + " alvh-triggered%n"
            + "  hedgerow flip \"the first layer turns open\" --day 2018-02-02 --strategy"
            + " alvh-triggered --history%n"
            + "  hedgerow flip \"open the layer\" --fact second --day 2018-02-05 --strategy"
            + " alvh-triggered%n"
            + "%n",
    header = "The smallest changes that make a silent rule fire, or a rule that fires stop.",
    description = {
      "",
      "One threshold, two thresholds, or one published figure; each decided again.",
      ""
    })
final class FlipCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "NAME",
      description = "A rule: its name, the start of it or a part that only it has.")
  String name = "";

  @Option(
      names = "--fact",
      paramLabel = "FACT",
      description =
          "Only matches with this fact count: its number (dry-run --json), or a word or date that"
              + " stands in it, such as the name of a layer or an expiry.")
  @Nullable String fact;

  @Option(
      names = "--outside",
      description = "Tries values outside the thresholds' ranges too, as far again either way.")
  boolean outside;

  @Option(
      names = "--history",
      description =
          "How often the rule fires a year under each change, over the closes before the day.")
  boolean history;

  @Mixin DayOptions day = new DayOptions();

  FlipCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DayRun run = day.run(console);
    RuleInfo rule =
        day.find(console, name, () -> RuleNames.one(name, run.inputs().rules().rules()));
    Optional<GivenMatch> match =
        Optional.ofNullable(fact)
            .map(f -> GivenMatch.find(run.inputs().rules(), rule.name(), run.decision(), f));
    Flips flips = Flips.of(run, rule, new Flips.Question(match, outside, history));
    console.answer(day.json ? FlipJson.of(flips) : FlipText.render(flips, console.style()));
    return ExitCode.DONE;
  }
}
