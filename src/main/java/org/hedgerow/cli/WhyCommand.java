package org.hedgerow.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hedgerow.report.WhyJson;
import org.hedgerow.report.WhyNotJson;
import org.hedgerow.report.WhyNotText;
import org.hedgerow.report.WhyText;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.run.DayAnswers;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.WhySubject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Why a rule fired. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow why 1 --day 2018-02-05 --strategy alvh-triggered%n"
            + "  hedgerow why \"the first layer turns open\" --day 2018-02-05 --strategy"
            + " alvh-triggered%n"
            + "  hedgerow why Regime --day 2022-12-28%n"
            + "%n",
    header = "Why a rule fired, an action was asked, a ticket was made, a fact was concluded.",
    description = {
      "",
      "Shows the rule with the day's values, and its facts back to what was observed.",
      ""
    })
final class WhyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "NAME",
      description =
          "A rule (its name, start or a part), the number of an action, a layer or symbol of a"
              + " ticket, or a fact such as Regime.")
  String name = "";

  @Mixin DayOptions day = new DayOptions();

  WhyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DayRun run = day.run(console);
    WhySubject subject = day.find(console, name, () -> WhySubject.find(run, name));
    Optional<RuleInfo> silent = subject.rule().filter(r -> subject.firings().isEmpty());
    console.answer(
        silent
            .map(rule -> whyNot(run, rule))
            .orElseGet(() -> why(DayAnswers.ofFired(run), subject)));
    return ExitCode.DONE;
  }

  private String why(DayAnswers answers, WhySubject subject) {
    return day.json
        ? WhyJson.of(answers, subject)
        : WhyText.render(answers, subject, console.style());
  }

  private String whyNot(DayRun run, RuleInfo rule) {
    console.message("The rule did not fire on this day; this is why not.");
    DayAnswers answers = DayAnswers.of(run, rule.name());
    return day.json
        ? WhyNotJson.of(answers, answers.rules())
        : WhyNotText.one(answers, console.style());
  }
}
