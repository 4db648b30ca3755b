package org.hedgerow.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.book.BookReader;
import org.hedgerow.book.imports.BookYaml;
import org.hedgerow.book.imports.ImportedBook;
import org.hedgerow.book.imports.Mapping;
import org.hedgerow.book.imports.PositionImport;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.report.ImportJson;
import org.hedgerow.report.ImportText;
import org.hedgerow.strategy.HedgeSpec;
import org.hedgerow.strategy.StrategyReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A positions file of a broker's CSV. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow positions import broker.csv --nav 250000 --cash 180000%n"
            + "  hedgerow positions import broker.csv --nav 250000 --mapping mine.yaml --force%n"
            + "%n",
    header = "Make positions.yaml of a broker's CSV of positions.",
    description = {
      "",
      "Columns are known by their headers, or named in a mapping (hedgerow schema positions-mapping).",
      "What is not understood is listed with its line; nothing is dropped silently.",
      ""
    },
    footer = {
      "",
      "Exit code 1: some lines were left out. 2: none was understood; nothing is written.",
      "More: docs/positions-import.md."
    })
final class PositionsImportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE", description = "The broker's CSV.")
  Path file = Path.of("");

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "Which column is what, and how numbers and dates are written.")
  @Nullable Path mapping;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = BookReader.POSITIONS_FILE,
      description = "The file to write (default: ${DEFAULT-VALUE}).")
  String out = BookReader.POSITIONS_FILE;

  @Option(names = "--force", description = "Replaces the file when it is there.")
  boolean force;

  @Option(
      names = "--nav",
      paramLabel = "USD",
      required = true,
      description = "Net asset value of the account.")
  double nav;

  @Option(
      names = "--cash",
      paramLabel = "USD",
      description = "Free cash (default: the net asset value, and the file says so).")
  @Nullable Double cash;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day at whose close it is held (default: the last session).")
  @Nullable LocalDate date;

  @Option(
      names = "--opened",
      paramLabel = "DATE",
      description = "Date of opening for lines that have none.")
  @Nullable LocalDate opened;

  @Option(
      names = "--strategy",
      paramLabel = "STRATEGY",
      defaultValue = StrategyReader.DEFAULT,
      description = "Whose layers are guessed (default: ${DEFAULT-VALUE}).")
  String strategy = StrategyReader.DEFAULT;

  @Option(names = "--json", description = "One JSON document (hedgerow schema positions-import).")
  boolean json;

  PositionsImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    checkAmounts();
    Path target = console.surroundings().current().resolve(out);
    if (Files.exists(target) && !force) {
      throw problem("exists", out, "This is there already.", "Write --force, or another --out.");
    }
    Workplace workplace = new Workplace(console.surroundings());
    ImportedBook book = PositionImport.read(text(workplace, file), settings(workplace));
    String shown = SourceFiles.nameOf(file);
    if (book.entries().isEmpty()) {
      throw new InputException(nothing(book, shown));
    }
    Written.to(target, yaml(book, shown));
    console.answer(
        json
            ? ImportJson.of(book, shown, SourceFiles.nameOf(Path.of(out)))
            : ImportText.render(book, shown, console.style()));
    console.message("Written: " + out + ". Look at it before you use it.");
    return book.left().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void checkAmounts() {
    if (!(nav > 0 && nav < Double.POSITIVE_INFINITY)) {
      throw problem("out-of-range", "--nav", "The net asset value must be above zero.", "");
    }
    if (cash != null && !Double.isFinite(cash)) {
      throw problem("out-of-range", "--cash", "Cash must be an amount.", "");
    }
  }

  private static InputException problem(String id, String where, String message, String fix) {
    return new InputException(Problem.ofFile(id, where, message, fix));
  }

  private static SourceText text(Workplace workplace, Path given) {
    Problems problems = new Problems();
    Optional<SourceText> text =
        SourceFiles.read(workplace.resolve(given), SourceFiles.nameOf(given), problems);
    problems.throwIfErrors();
    return text.orElseThrow();
  }

  private PositionImport.Settings settings(Workplace workplace) {
    LocalDate today = LocalDate.now(ExchangeCalendar.NEW_YORK);
    LocalDate day = date != null ? date : ExchangeCalendar.previousSession(today.plusDays(1));
    List<PositionImport.Layer> layers =
        workplace.strategy(strategy).hedge().map(HedgeSpec::layers).orElse(List.of()).stream()
            .map(l -> new PositionImport.Layer(l.name(), l.dte().min(), l.dte().max()))
            .toList();
    return new PositionImport.Settings(
        day, Optional.ofNullable(opened), mapping(workplace), layers);
  }

  private Mapping mapping(Workplace workplace) {
    if (mapping == null) {
      return Mapping.NONE;
    }
    Problems problems = new Problems();
    Mapping read = Mapping.read(text(workplace, mapping), problems);
    problems.throwIfErrors();
    return read;
  }

  private static List<Problem> nothing(ImportedBook book, String shown) {
    if (book.left().isEmpty()) {
      return List.of(Problem.ofFile("no-positions", shown, "No line stands below the header.", ""));
    }
    return book.left().stream()
        .map(
            left ->
                Problem.ofFile(
                    "not-understood",
                    shown + ":" + left.line(),
                    "%s: %s.".formatted(left.text(), left.reason()),
                    ""))
        .toList();
  }

  /** The file; it must read back as what was understood. */
  private String yaml(ImportedBook book, String shown) {
    String text =
        BookYaml.of(
            book,
            shown,
            nav,
            cash == null ? nav : cash,
            cash == null ? " The cash was not given; write in what is free." : "");
    Problems problems = new Problems();
    BookReader.read(SourceText.of(out, text), book.day(), problems);
    problems.throwIfErrors();
    return text;
  }
}
