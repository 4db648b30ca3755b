package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.MarketDayReader;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.SyntheticMarket;
import org.hedgerow.report.HeldBookJson;
import org.hedgerow.report.HeldBookText;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.HeldBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is held, marked at the prices of a day. */
@Command(
    name = "book",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow book --day 2022-12-28%n"
            + "  hedgerow book --day mybook%n"
            + "  hedgerow book --positions mybook/positions.yaml --day mybook/today.yaml --since"
            + " yesterday.yaml%n"
            + "%n",
    header = "What is held at the close: marks, profit, when it ends, Greeks, what is due.",
    description = {
      "",
      "Nothing is traded here; what the day's rules ask for is told at the end.",
      ""
    })
final class BookCommand implements Callable<Integer> {
  private final Console console;

  @Mixin DayOptions day = new DayOptions();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description =
          "The earlier day that profit is counted from (default: the last session in history.csv,"
              + " both days priced by the model).")
  @Nullable String since;

  BookCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DayRun run = day.run(console);
    HeldBook held = HeldBook.of(run, earlier(run.inputs().day()));
    console.answer(day.json ? HeldBookJson.of(held) : HeldBookText.render(held, console.style()));
    return ExitCode.DONE;
  }

  private Optional<OptionMarket> earlier(MarketDay today) {
    if (since == null) {
      return Optional.empty();
    }
    Path file = new Workplace(console.surroundings()).day(since);
    MarketDay earlier = MarketDayReader.read(file);
    if (!earlier.date().isBefore(today.date())) {
      throw new InputException(
          Problem.ofFile(
              "not-earlier",
              "--since " + since,
              earlier.date() + " does not lie before " + today.date() + ".",
              "Profit is counted from an earlier session."));
    }
    return Optional.of(SyntheticMarket.of(earlier));
  }
}
