package org.hedgerow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
            + "  hedgerow consistency --size 0.5 --size 1%n"
            + "%n",
    header = "Which combinations of size, roll and cost of the hedge are possible at all.",
    description = {
      "",
      "Arithmetic on assumptions that can be changed: no market, no forecast.",
      ""
    })
final class ConsistencyCommand implements Callable<Integer> {
  private static final String NUMBER = "[-+]?\\d{1,15}(\\.\\d{1,15})?";
  private static final double MOST_PERCENT = 1000;

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

  @Option(
      names = "--size",
      paramLabel = "PERCENT",
      description =
          "Looks at this size of the hedge in place of those that the texts name. Repeatable.")
  List<String> size = new ArrayList<>();

  @Option(names = "--json", description = "One JSON document (hedgerow schema consistency).")
  boolean json;

  ConsistencyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SizeAssumptions base =
        day == null ? SizeAssumptions.DEFAULT : new AssumptionsOfDay(console).on(day);
    List<Problem> problems = new ArrayList<>();
    SizeAssumptions assumptions = assumed(base, problems);
    List<Double> wanted = sizes(problems);
    if (problems.isEmpty()) {
      assumptions
          .contradictions()
          .forEach(
              sentence ->
                  problems.add(
                      Problem.ofFile(
                          "bad-assumption", "--assume", sentence, "Change one of them as well.")));
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    SizeConsistency sizes = new SizeConsistency(assumptions, wanted);
    console.answer(
        json ? ConsistencyJson.of(sizes) : ConsistencyText.render(sizes, console.style()));
    return ExitCode.DONE;
  }

  /** The sizes asked for, ascending and each once; those of the texts when none is. */
  private List<Double> sizes(List<Problem> problems) {
    TreeSet<Double> sizes = new TreeSet<>();
    for (String text : size) {
      double percent = text.matches(NUMBER) ? Double.parseDouble(text) : 0;
      if (percent > 0 && percent <= MOST_PERCENT) {
        sizes.add(percent);
      } else {
        problems.add(
            Problem.ofFile(
                "bad-size",
                "--size " + text,
                "A size must be above 0 and at most 1000 per cent.",
                "Write 4 for 4 %."));
      }
    }
    return sizes.isEmpty() ? SizeConsistency.SIZES : List.copyOf(sizes);
  }

  private SizeAssumptions assumed(SizeAssumptions base, List<Problem> problems) {
    SizeAssumptions all = base;
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
      } else if (!text.matches(NUMBER)) {
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
