package org.hedgerow.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.hedgerow.basics.Place;

/** Reads the cells of one sheet of a workbook (ECMA-376 part 1, 18.3). */
final class SheetPart implements XmlPart.Listener {
  static final int MAX_ROWS = CsvSheet.MAX_ROWS;
  static final int MAX_COLUMNS = CsvSheet.MAX_COLUMNS;

  private static final int MAX_TEXT = 2_000;
  private static final int MAX_MERGED = 1_000;
  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

  private final String file;
  private final String name;
  private final List<String> texts;
  private final CellStyles styles;
  private final List<Sheet.Cell> cells = new ArrayList<>();
  private final List<Sheet.Range> merged = new ArrayList<>();
  private final List<int[]> hiddenColumns = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Optional<String> type = Optional.empty();
  private int style;
  private int row;
  private int column;
  private boolean formula;
  private boolean inText;
  private boolean hiddenRow;
  private int phonetic;

  /**
   * @param texts the shared texts of the workbook
   */
  SheetPart(String file, String name, List<String> texts, CellStyles styles) {
    this.file = file;
    this.name = name;
    this.texts = texts;
    this.styles = styles;
  }

  /** The sheet that was read. */
  Sheet sheet(boolean hidden) {
    return new Sheet(name, hidden, cells, merged);
  }

  @Override
  public void start(XmlPart part, String element) throws XMLStreamException {
    switch (element) {
      case "row" -> {
        row = part.number("r").orElse(row + 1);
        column = 0;
        hiddenRow = part.isTrue("hidden");
      }
      case "c" -> cell(part);
      case "f" -> formula = true;
      case "v", "t" -> inText = phonetic == 0;
      case "rPh" -> phonetic++;
      case "mergeCell" -> merge(part.attribute("ref").orElse(""));
      case "col" -> {
        if (part.isTrue("hidden")) {
          hiddenColumns.add(new int[] {part.number("min").orElse(0), part.number("max").orElse(0)});
        }
      }
      default -> {
        // Widths, views and the like say nothing about content.
      }
    }
  }

  private void cell(XmlPart part) throws XMLStreamException {
    Optional<String> reference = part.attribute("r");
    if (reference.isPresent()) {
      int[] at = at(reference.get());
      row = at[0];
      column = at[1];
    } else {
      column++;
    }
    type = part.attribute("t");
    style = part.number("s").orElse(0);
    formula = false;
    text.setLength(0);
  }

  private void merge(String reference) throws XMLStreamException {
    String[] ends = reference.split(":", -1);
    if (merged.size() == MAX_MERGED) {
      throw new XMLStreamException("more than " + MAX_MERGED + " merged cells");
    }
    int[] first = at(ends[0]);
    int[] last = at(ends[ends.length - 1]);
    merged.add(new Sheet.Range(first[0], first[1], last[0], last[1]));
  }

  /** Row and column of a reference such as C7. */
  private static int[] at(String reference) throws XMLStreamException {
    Matcher parts = REFERENCE.matcher(reference);
    if (!parts.matches()) {
      throw new XMLStreamException("a cell named '" + reference + "'");
    }
    int column = 0;
    for (char letter : parts.group(1).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return new int[] {Integer.parseInt(parts.group(2)), column};
  }

  @Override
  public void text(String part) {
    if (inText) {
      text.append(part);
    }
  }

  @Override
  public void end(String element) throws XMLStreamException {
    switch (element) {
      case "v", "t" -> inText = false;
      case "rPh" -> phonetic--;
      case "c" -> close();
      default -> {
        // Nothing to close.
      }
    }
  }

  private void close() throws XMLStreamException {
    String shown = content();
    if (shown.length() > MAX_TEXT) {
      throw new XMLStreamException("a text of more than " + MAX_TEXT + " characters");
    }
    if (shown.isBlank() && !formula) {
      return;
    }
    if (row > MAX_ROWS || column > MAX_COLUMNS) {
      throw new XMLStreamException(
          "a filled cell beyond row " + MAX_ROWS + " or column " + MAX_COLUMNS);
    }
    Place place = new Place(file, name, row, column);
    cells.add(new Sheet.Cell(row, column, place, shown.strip(), shown.strip(), kind()));
  }

  private Sheet.Kind kind() {
    if (formula) {
      return Sheet.Kind.FORMULA;
    }
    if (hiddenRow || hiddenColumns.stream().anyMatch(c -> column >= c[0] && column <= c[1])) {
      return Sheet.Kind.HIDDEN;
    }
    return switch (type.orElse("n")) {
      case "n" -> styles.kind(style);
      case "b" -> Sheet.Kind.BOOLEAN;
      case "d" -> Sheet.Kind.DATE;
      case "e" -> Sheet.Kind.ERROR;
      default -> Sheet.Kind.TEXT;
    };
  }

  private String content() throws XMLStreamException {
    String raw = text.toString();
    try {
      return switch (type.orElse("n")) {
        case "s" -> texts.get(Integer.parseInt(raw.strip()));
        case "b" -> raw.strip().equals("1") ? "true" : "false";
        case "n" -> raw.isBlank() ? "" : plain(Double.parseDouble(raw.strip()));
        default -> raw;
      };
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new XMLStreamException("a cell that holds '" + raw + "'", e);
    }
  }

  /** The shortest decimal that is this number, never with an exponent. */
  private static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
