package org.hedgerow.book.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.book.BookReader;
import org.hedgerow.book.Position;
import org.hedgerow.document.LooseCsv;

/** Reads a broker's CSV of positions. No line is dropped without being told. */
public final class PositionImport {
  private static final int SHOWN = 60;

  private final RowReader rows;
  private final Settings settings;
  private final List<ImportedBook.LeftOut> left = new ArrayList<>();

  /**
   * What the file does not say.
   *
   * @param day at whose close it is held
   * @param opened for lines without a date of opening
   * @param layers days to expiry at which the strategy opens each of its layers
   */
  public record Settings(
      LocalDate day, Optional<LocalDate> opened, Mapping mapping, List<Layer> layers) {
    public Settings {
      layers = List.copyOf(layers);
    }
  }

  /** Days to expiry at which a layer is opened, least and most. */
  public record Layer(String name, int min, int max) {}

  private PositionImport(RowReader rows, Settings settings) {
    this.rows = rows;
    this.settings = settings;
  }

  /**
   * Reads a file.
   *
   * @throws InputException when it has no header that is understood
   */
  public static ImportedBook read(SourceText source, Settings settings) {
    Problems problems = new Problems();
    List<LooseCsv.Row> lines = LooseCsv.read(source, problems);
    problems.throwIfErrors();
    Columns columns =
        Columns.find(lines, settings.mapping()).orElseThrow(() -> noHeader(source, lines));
    List<String> missing = columns.missing(settings.mapping());
    if (!missing.isEmpty()) {
      throw new InputException(
          Problem.ofFile(
              "missing-column",
              source.name() + ":" + columns.row().line(),
              "The header has no column for what the mapping names: "
                  + String.join("; ", missing)
                  + ".",
              "It has: " + String.join(", ", columns.row().cells()) + "."));
    }
    return new PositionImport(new RowReader(columns, settings), settings).book(columns, lines);
  }

  private static InputException noHeader(SourceText source, List<LooseCsv.Row> lines) {
    String first = lines.isEmpty() ? "" : String.join(", ", lines.get(0).cells());
    return new InputException(
        Problem.ofFile(
            "no-header",
            source.name(),
            "No line is a header with a quantity and a symbol or description"
                + (first.isEmpty() ? "." : "; the first line is: " + first + "."),
            "Name the columns in a file for --mapping: columns: {symbol: ..., quantity: ...}."));
  }

  private ImportedBook book(Columns columns, List<LooseCsv.Row> lines) {
    List<RowReader.Read> read = new ArrayList<>();
    List<Integer> before = new ArrayList<>();
    for (LooseCsv.Row line : lines) {
      if (line.line() < columns.row().line()) {
        before.add(line.line());
      } else if (line.line() > columns.row().line()) {
        rows.read(line).<Object>match(read::add, reason -> leaveOut(line, reason));
      }
    }
    List<Position> all = read.stream().map(RowReader.Read::position).toList();
    List<ImportedBook.Entry> entries = new ArrayList<>();
    for (RowReader.Read one : read) {
      ImportedBook.Entry entry = one.entry(settings.layers(), all);
      String reason = refusal(entry.position());
      if (reason.isEmpty()) {
        entries.add(entry);
      } else {
        leaveOut(one.row(), reason);
      }
    }
    left.sort((a, b) -> Integer.compare(a.line(), b.line()));
    return new ImportedBook(
        settings.day(), columns.row().line(), columns.words(), entries, left, before);
  }

  private boolean leaveOut(LooseCsv.Row row, String reason) {
    String text = String.join(" ", row.cells()).strip().replaceAll(" +", " ");
    return left.add(
        new ImportedBook.LeftOut(
            row.line(),
            text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "...",
            reason));
  }

  /** What the reader of positions.yaml has against it; empty when nothing. */
  private String refusal(Position position) {
    Problems problems = new Problems();
    BookReader.read(
        SourceText.of("import", "nav: 1\ncash: 1\npositions:\n  - " + BookYaml.position(position)),
        settings.day(),
        problems);
    return String.join(
        " ", problems.sorted().stream().map(p -> (p.message() + " " + p.fix()).strip()).toList());
  }
}
