package org.hedgerow.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hedgerow.report.WhyNotJson;
import org.hedgerow.report.WhyNotText;
import org.hedgerow.rules.RuleAnswer;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.rules.RuleNames;
import org.hedgerow.run.DayAnswers;
import org.hedgerow.run.DayRun;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why a rule did not fire. */
@Command(
    name = "why-not",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow why-not \"the first layer turns open\" --day 2018-02-02 --strategy"
            + " alvh-triggered%n"
            + "  hedgerow why-not --all --day 2022-12-28%n"
            + "%n",
    header = "Why a rule did not fire: every condition, and how much was missing.",
    description = {
      "",
      "Answered by the second judge from the rule's text; Drools is not asked.",
      ""
    })
final class WhyNotCommand implements Callable<Integer> {
  private final Console console;

  @ArgGroup(multiplicity = "1")
  Which which = new Which();

  @Mixin DayOptions day = new DayOptions();

  /** One rule or all. */
  static final class Which {
    @Parameters(
        paramLabel = "NAME",
        description = "A rule: its name, the start of it or a part that only it has.")
    String name = "";

    @Option(names = "--all", description = "Every silent rule, nearest first.")
    boolean all;
  }

  WhyNotCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DayRun run = day.run(console);
    console.answer(which.all ? all(run) : one(run));
    return ExitCode.DONE;
  }

  private String one(DayRun run) {
    RuleInfo rule =
        day.find(
            console, which.name, () -> RuleNames.one(which.name, run.inputs().rules().rules()));
    DayAnswers answers = DayAnswers.of(run, rule.name());
    return day.json
        ? WhyNotJson.of(answers, answers.rules())
        : WhyNotText.one(answers, console.style());
  }

  private String all(DayRun run) {
    DayAnswers answers = DayAnswers.ofAll(run);
    List<RuleAnswer> silent =
        answers.rules().stream().filter(a -> !a.fired()).sorted(RuleAnswer.NEAREST_FIRST).toList();
    return day.json ? WhyNotJson.of(answers, silent) : WhyNotText.silent(answers, console.style());
  }
}
