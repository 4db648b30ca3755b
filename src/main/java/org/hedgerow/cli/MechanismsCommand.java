package org.hedgerow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.register.Located;
import org.hedgerow.register.Register;
import org.hedgerow.report.MechanismsJson;
import org.hedgerow.report.MechanismsText;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the source texts ask, and where it is. */
@Command(
    name = "mechanisms",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow mechanisms%n"
            + "  hedgerow mechanisms 10 20%n"
            + "  hedgerow mechanisms --json%n"
            + "%n",
    header =
        "Every mechanism that the source texts name: implemented, by proxy, or declined, and where.")
final class MechanismsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "NUMBER",
      description = "Rows to show in full (default: all, a line each).")
  List<Integer> numbers = new ArrayList<>();

  @Option(names = "--json", description = "One JSON document (hedgerow schema mechanisms).")
  boolean json;

  @Mixin RunOptions run = new RunOptions();

  MechanismsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PackReader packs = new Workplace(console.surroundings()).packs(run.rulesFolder());
    RuleBook rules = RuleBook.compile(packs, Workplace.all(packs), run.overrides());
    List<Located> all = Register.located(rules.rules(), rules.limits().thresholds());
    List<Located> wanted = wanted(all);
    console.answer(
        json
            ? MechanismsJson.of(wanted)
            : numbers.isEmpty()
                ? MechanismsText.list(wanted, console.style())
                : MechanismsText.details(wanted, console.style()));
    return ExitCode.DONE;
  }

  private List<Located> wanted(List<Located> all) {
    if (numbers.isEmpty()) {
      return all;
    }
    List<Problem> problems = new ArrayList<>();
    for (int number : numbers) {
      if (all.stream().noneMatch(row -> row.mechanism().id() == number)) {
        problems.add(
            Problem.ofFile(
                "no-such-mechanism",
                "mechanisms " + number,
                "The register has no row " + number + ".",
                "Its rows are 1 to " + all.size() + "."));
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return all.stream().filter(row -> numbers.contains(row.mechanism().id())).toList();
  }
}
