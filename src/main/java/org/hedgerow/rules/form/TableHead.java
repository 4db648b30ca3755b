package org.hedgerow.rules.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.document.Sheet;

/**
 * Reads the four rows below the word RuleTable, as Drools lays them out:
 *
 * <pre>
 *   RuleTable Trigger tiers
 *   NAME      | CONDITION         | CONDITION              | ACTION
 *             | LayerState        | Vix                    |                                 objects
 *             | layer == "$param" | close > limit("$param")| insert( new Turn("$param") );   templates
 *   The rule  | Layer             | VIX closes above       | Then it turns                   headings
 * </pre>
 */
final class TableHead {
  /** Rows from the word RuleTable to the first rule. */
  static final int ROWS = 5;

  private static final int TYPES = 1;
  private static final int OBJECTS = 2;
  private static final int TEMPLATES = 3;
  private static final int HEADINGS = 4;
  private static final String EMPTY = "Empty this cell.";
  private static final Pattern FIELD = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern OPEN_COMPARISON = Pattern.compile(".*\\w\\s*(==|!=|<=|>=|<|>)");

  private final Sheet sheet;
  private final int top;
  private final int left;
  private final Problems problems;
  private final List<TableColumn> columns = new ArrayList<>();

  private TableHead(Sheet sheet, Sheet.Cell start, Problems problems) {
    this.sheet = sheet;
    this.top = start.row();
    this.left = start.column();
    this.problems = problems;
  }

  /**
   * The columns of a table, from left to right; what is wrong with them is reported.
   *
   * @param start the cell that holds the word RuleTable
   */
  static List<TableColumn> read(Sheet sheet, Sheet.Cell start, Problems problems) {
    TableHead head = new TableHead(sheet, start, problems);
    head.read();
    if (head.columns.isEmpty()) {
      problems.add(
          start.problem(
              "table-layout",
              "The row below RuleTable does not say what the columns are.",
              "It holds " + String.join(", ", ColumnKind.words()) + "."));
    }
    return head.columns;
  }

  private void read() {
    for (List<Sheet.Cell> row : sheet.rows()) {
      if (row.get(0).row() == top + TYPES) {
        row.stream().filter(c -> c.column() >= left).forEach(this::column);
      }
    }
    for (TableColumn column : columns) {
      checkObject(column);
    }
  }

  private void column(Sheet.Cell type) {
    Optional<ColumnKind> kind = ColumnKind.of(type.text());
    if (kind.isEmpty()) {
      problems.add(refused(type));
      return;
    }
    Optional<Sheet.Range> merged = sheet.merged(top + OBJECTS, type.column());
    int group =
        merged.filter(m -> m.right() > m.left()).map(Sheet.Range::left).orElse(type.column());
    Optional<Sheet.Cell> object = sheet.cell(top + OBJECTS, group);
    Optional<Sheet.Cell> code = sheet.cell(top + TEMPLATES, type.column());
    columns.add(
        new TableColumn(
            type.column(),
            kind.get(),
            group,
            object,
            code,
            template(type, kind.get(), object, code),
            sheet.cell(top + HEADINGS, type.column()).map(Sheet.Cell::text).orElse("")));
  }

  /** What is said of a word that is no kind of column, or no line above a table. */
  static Problem refused(Sheet.Cell cell) {
    return ColumnKind.refusal(cell.text())
        .map(
            why ->
                cell.problem(
                    "forbidden",
                    "'" + cell.text() + "' is not part of the tables read here: " + why + ".",
                    "Leave it out."))
        .orElseGet(
            () ->
                cell.problem(
                    "table-layout",
                    "There is no column '" + CellValue.shortened(cell.text()) + "'.",
                    Nearest.advice(cell.text(), ColumnKind.words())));
  }

  private Optional<Template> template(
      Sheet.Cell type, ColumnKind kind, Optional<Sheet.Cell> object, Optional<Sheet.Cell> code) {
    boolean wanted =
        kind == ColumnKind.CONDITION || kind == ColumnKind.ACTION || kind == ColumnKind.METADATA;
    if (!wanted) {
      code.ifPresent(
          c -> problems.add(misplaced(c, "A column " + kind.word() + " has no template.", EMPTY)));
      return Optional.empty();
    }
    if (code.isEmpty()) {
      problems.add(
          type.problem(
              "table-template",
              "This column has no template two rows below.",
              kind == ColumnKind.CONDITION
                  ? "For example close > limit(\"$param\")."
                  : kind == ColumnKind.ACTION
                      ? "For example insert( new OpenLayer(\"$param\") );"
                      : "For example source(\"$param\")."));
      return Optional.empty();
    }
    Sheet.Cell cell = code.get();
    Optional<String> fence = Template.fence(cell.text());
    fence.ifPresent(
        message ->
            problems.add(cell.problem("table-template", message, "One template, one condition.")));
    String text = cell.text().replaceAll("\\s+", " ");
    if (kind == ColumnKind.CONDITION && object.isPresent()) {
      text = completed(text);
    }
    Template template = Template.of(text, Template.TABLE_GAP);
    if (kind == ColumnKind.CONDITION && template.gaps().isEmpty() && fence.isEmpty()) {
      problems.add(
          cell.problem(
              "table-template",
              "Nothing of the cells below would be used.",
              "Write $param where the cell's value belongs."));
    }
    return Optional.of(template);
  }

  /** A field alone is compared with the cell, and so is a comparison without its right side. */
  private static String completed(String text) {
    if (FIELD.matcher(text).matches()) {
      return text + " == $param";
    }
    return OPEN_COMPARISON.matcher(text).matches() ? text + " $param" : text;
  }

  private void checkObject(TableColumn column) {
    int row = top + OBJECTS;
    Optional<Sheet.Cell> own = sheet.cell(row, column.number());
    if (column.kind() != ColumnKind.CONDITION) {
      own.or(() -> column.group() == column.number() ? Optional.empty() : column.object())
          .ifPresent(
              c ->
                  problems.add(
                      misplaced(c, "Only a column CONDITION has a fact above it.", EMPTY)));
      return;
    }
    Optional<Sheet.Cell> object = column.object();
    if (column.group() != column.number()) {
      if (own.isPresent() && !own.get().text().equals(object.map(Sheet.Cell::text).orElse(""))) {
        problems.add(
            misplaced(
                own.get(),
                "Merged cells hold different facts.",
                "In .csv all neighbours that end in three points are one cell; put a column, such as"
                    + " DESCRIPTION, between two facts."));
      }
      return;
    }
    if (object.isEmpty()) {
      return;
    }
    Template.fence(object.get().text())
        .ifPresent(m -> problems.add(object.get().problem("table-template", m, "")));
    boolean besideItsLike =
        !object.get().text().matches("(not|exists)\\b.*")
            && columns.stream()
                .filter(c -> c.kind() == ColumnKind.CONDITION && c.group() != column.group())
                .filter(c -> c.number() < column.number())
                .anyMatch(
                    c -> c.object().map(Sheet.Cell::text).equals(object.map(Sheet.Cell::text)));
    if (besideItsLike) {
      problems.add(
          misplaced(
              object.get(),
              "Two columns name '"
                  + object.get().text()
                  + "' and are not merged: that would be two facts.",
              "Merge the two cells; in .csv end both with three points."));
    }
  }

  private static Problem misplaced(Sheet.Cell cell, String message, String fix) {
    return cell.problem("table-layout", message, fix);
  }
}
