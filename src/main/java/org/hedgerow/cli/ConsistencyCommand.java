package org.hedgerow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Problem;
import org.hedgerow.book.SizeAssumption;
import org.hedgerow.book.SizeAssumptions;
import org.hedgerow.book.SizeConsistency;
import org.hedgerow.report.ConsistencyJson;
import org.hedgerow.report.ConsistencyText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the sizes that the texts name would cost. */
@Command(
    name = "consistency",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow consistency%n"
            + "  hedgerow consistency --day 2023-09-01%n"
            + "  hedgerow consistency --assume short.price=0.45 --assume nav=250000%n"
            + "%n",
    header = "Which combinations of size, roll and cost of the hedge are possible at all.",
    description = {
      "",
      "Arithmetic on assumptions that can be changed: no market, no forecast.",
      ""
    })
final class ConsistencyCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--assume",
      paramLabel = "NAME=VALUE",
      description = "Another value for an assumption. Repeatable.")
  List<String> assume = new ArrayList<>();

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "Takes levels, book, condors and prices of the ladder from this day.")
  @Nullable String day;

  @Option(names = "--json", description = "One JSON document (hedgerow schema consistency).")
  boolean json;

  ConsistencyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SizeAssumptions base =
        day == null ? SizeAssumptions.DEFAULT : new AssumptionsOfDay(console).on(day);
    SizeConsistency sizes = new SizeConsistency(assumed(base));
    console.answer(
        json ? ConsistencyJson.of(sizes) : ConsistencyText.render(sizes, console.style()));
    return ExitCode.DONE;
  }

  private SizeAssumptions assumed(SizeAssumptions base) {
    SizeAssumptions all = base;
    List<Problem> problems = new ArrayList<>();
    for (String setting : assume) {
      int equals = setting.indexOf('=');
      String name = equals < 0 ? setting : setting.substring(0, equals).strip();
      String text = equals < 0 ? "" : setting.substring(equals + 1).strip();
      Optional<SizeAssumption> assumption = SizeAssumption.of(name);
      if (assumption.isEmpty()) {
        problems.add(
            problem(
                setting,
                "There is no assumption '" + name + "'.",
                Nearest.advice(name, SizeAssumption.words())));
      } else if (!text.matches("\\d{1,15}(\\.\\d{1,15})?")) {
        problems.add(problem(setting, "'" + text + "' is not a number.", "Write NAME=VALUE."));
      } else if (isOutside(assumption.get(), Double.parseDouble(text))) {
        problems.add(
            problem(
                setting,
                name + " must be " + range(assumption.get()) + ".",
                "It is the " + assumption.get().sentence() + "."));
      } else {
        all = all.with(assumption.get(), Double.parseDouble(text), "command line");
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return all;
  }

  private static boolean isOutside(SizeAssumption assumption, double value) {
    return value < assumption.min() || value > assumption.max();
  }

  private static String range(SizeAssumption assumption) {
    return Numbers.plain(assumption.min())
        + " to "
        + Numbers.plain(assumption.max())
        + " "
        + assumption.unit();
  }

  private static Problem problem(String setting, String message, String fix) {
    return Problem.ofFile("bad-assumption", "--assume " + setting, message, fix);
  }
}
