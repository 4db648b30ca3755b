package org.hedgerow.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.book.BookReader;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.market.MarketDayReader;
import org.hedgerow.strategy.StrategyReader;
import org.hedgerow.strategy.StrategySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A folder for one's own book. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow init mybook%n"
            + "  hedgerow init mybook --spx 6702.10 --vix 19.42 --nav 250000%n"
            + "%n",
    header =
        "Make a folder for your own book: today's market, positions, a strategy to start from.",
    description = {"", "Nothing that is there is overwritten.", ""})
final class InitCommand implements Callable<Integer> {
  private static final String STRATEGY = "my-strategy";

  private final Console console;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder to make.")
  String folder = "";

  @Option(names = "--spx", paramLabel = "POINTS", description = "Close of the S&P 500.")
  @Nullable String spx;

  @Option(names = "--vix", paramLabel = "POINTS", description = "Close of the VIX.")
  @Nullable String vix;

  @Option(
      names = "--nav",
      paramLabel = "USD",
      defaultValue = "250000",
      description = "Net asset value, all of it in cash (default: ${DEFAULT-VALUE}).")
  String nav = "250000";

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day of the closes (default: the last session).")
  @Nullable LocalDate date;

  @Option(
      names = "--strategy",
      paramLabel = "STRATEGY",
      defaultValue = StrategyReader.DEFAULT,
      description = "The strategy to start from (default: ${DEFAULT-VALUE}).")
  String strategy = StrategyReader.DEFAULT;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    checkNumbers();
    Path given = Path.of(folder);
    Path made = console.surroundings().current().resolve(given);
    if (Files.exists(made)) {
      throw new InputException(
          Problem.ofFile(
              "exists",
              SourceFiles.nameOf(given),
              "This is there already; nothing is overwritten.",
              "Choose another name."));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(MarketDayReader.TODAY_FILE, filled(template(MarketDayReader.TODAY_FILE)));
    texts.put(BookReader.POSITIONS_FILE, filled(template(BookReader.POSITIONS_FILE)));
    texts.put(STRATEGY + Workplace.YAML, ownStrategy());
    texts.forEach((name, text) -> write(made.resolve(name), text));
    texts.keySet().forEach(name -> console.answer(SourceFiles.nameOf(given.resolve(name)) + "\n"));
    String shown = SourceFiles.nameOf(given);
    console.message(
        (spx == null || vix == null
                ? "Next: write the closes into "
                    + shown
                    + "/"
                    + MarketDayReader.TODAY_FILE
                    + ", then "
                : "Next: ")
            + "hedgerow dry-run --day "
            + NextCommand.word(shown));
    return ExitCode.DONE;
  }

  /** What goes into a file as it is must be a number. */
  private void checkNumbers() {
    Map<String, String> numbers = new LinkedHashMap<>();
    numbers.put("--spx", spx == null ? "1" : spx);
    numbers.put("--vix", vix == null ? "1" : vix);
    numbers.put("--nav", nav);
    List<Problem> problems =
        numbers.entrySet().stream()
            .filter(number -> !number.getValue().matches("\\d[\\d_]{0,14}(\\.\\d{1,6})?"))
            .map(
                number ->
                    Problem.ofFile(
                        "not-a-number",
                        number.getKey() + " " + number.getValue(),
                        "'" + number.getValue() + "' is not a number above zero.",
                        "Write for example 6702.10."))
            .toList();
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  private String filled(String template) {
    LocalDate day =
        date != null ? date : ExchangeCalendar.previousSession(LocalDate.now().plusDays(1));
    return template
        .replace("DATE", day.toString())
        .replace("SPX_CLOSE", spx == null ? "" : spx)
        .replace("VIX_CLOSE", vix == null ? "" : vix)
        .replace("NAV_USD", nav);
  }

  /** The strategy's own text under another name. */
  private String ownStrategy() {
    StrategySpec spec = new Workplace(console.surroundings()).strategy(strategy);
    return spec.source()
        .text()
        .replaceFirst("(?m)^name: .*$", "name: " + STRATEGY)
        .replaceFirst("(?m)^# yaml-language-server:.*\\R", "");
  }

  private static String template(String name) {
    try (InputStream stream = InitCommand.class.getResourceAsStream("/new-book/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("The template " + name + " is not in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
