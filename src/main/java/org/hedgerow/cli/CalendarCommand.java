package org.hedgerow.cli;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.report.CalendarJson;
import org.hedgerow.report.CalendarMonth;
import org.hedgerow.report.CalendarText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Expiries, holidays and events of a month or a year. */
@Command(
    name = "calendar",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow calendar 2026-12%n"
            + "  hedgerow calendar 2027 --json%n"
            + "%n",
    header =
        "Option expiries with their last trading days and reasons, holidays, early closes, events.")
final class CalendarCommand implements Callable<Integer> {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final Console console;

  @Parameters(index = "0", paramLabel = "MONTH", description = "Such as 2026-12, or a year.")
  String when = "";

  @Option(names = "--json", description = "One JSON document (hedgerow schema calendar).")
  boolean json;

  CalendarCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<CalendarMonth> months = months();
    console.answer(json ? CalendarJson.of(months) : CalendarText.render(months, console.style()));
    return ExitCode.DONE;
  }

  private List<CalendarMonth> months() {
    String text = when.strip();
    if (text.matches("\\d{4}")) {
      return CalendarMonth.of(Year.of(known(Integer.parseInt(text))));
    }
    if (text.matches("\\d{4}-(0[1-9]|1[0-2])")) {
      YearMonth month = YearMonth.parse(text);
      known(month.getYear());
      return List.of(CalendarMonth.of(month));
    }
    throw problem(
        "not-a-month",
        "'" + text + "' is neither a month nor a year.",
        text.matches("\\d{4}-\\d{2}-\\d{2}")
            ? "Maybe write " + text.substring(0, 7) + "."
            : "Write for example 2026-12 or 2026.");
  }

  private int known(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw problem(
          "out-of-range", "The calendar covers " + FIRST_YEAR + " to " + LAST_YEAR + ".", "");
    }
    return year;
  }

  private InputException problem(String id, String message, String fix) {
    return new InputException(Problem.ofFile(id, when, message, fix));
  }
}
