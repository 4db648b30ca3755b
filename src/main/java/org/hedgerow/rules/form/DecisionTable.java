package org.hedgerow.rules.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Sheet;

/**
 * Reads the decision tables of a sheet: an area with the stage, then tables, each of which begins
 * with a cell {@code RuleTable} and ends where the next one begins.
 */
public final class DecisionTable {
  private static final String START = "RULETABLE";
  private static final String SET = "RULESET";
  private static final String REMARK = "//";

  private final Sheet sheet;
  private final Problems problems;
  private final Expansion rules = new Expansion();
  private Optional<Sheet.Cell> stage = Optional.empty();

  private DecisionTable(Sheet sheet, Problems problems) {
    this.sheet = sheet;
    this.problems = problems;
  }

  /**
   * The rules of a sheet as text.
   *
   * @param file name of the user's file
   */
  public static SourceText expand(String file, Sheet sheet, Problems problems) {
    DecisionTable table = new DecisionTable(sheet, problems);
    table.read(file);
    if (table.rules.isFull()) {
      problems.add(
          Problem.ofFile(
              "file-too-large",
              file,
              "The rules of this file have more than %d characters."
                  .formatted(Expansion.MAX_CHARACTERS),
              "Split it."));
    }
    return table.rules.made(file);
  }

  /** Whether a table begins somewhere on a sheet. */
  public static boolean isIn(Sheet sheet) {
    return sheet.rows().stream().flatMap(List::stream).anyMatch(DecisionTable::isStart);
  }

  private static boolean isStart(Sheet.Cell cell) {
    return cell.text().toUpperCase(Locale.ROOT).matches(START + "\\b.*");
  }

  private void read(String file) {
    if (refuseKinds()) {
      return;
    }
    List<Sheet.Cell> starts = starts();
    int firstTable = starts.isEmpty() ? Integer.MAX_VALUE : starts.get(0).row();
    for (List<Sheet.Cell> row : sheet.rows()) {
      if (row.get(0).row() < firstTable) {
        area(row);
      }
    }
    if (starts.isEmpty()) {
      problems.add(
          Problem.ofFile(
              "table-layout",
              file,
              "No cell begins with RuleTable, so there is no table.",
              "docs/rule-formats.md shows one."));
    }
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1).row() : Integer.MAX_VALUE;
      table(starts.get(i), end);
    }
  }

  /** Formulas and the like are refused wherever they stand. */
  private boolean refuseKinds() {
    boolean refused = false;
    for (List<Sheet.Cell> row : sheet.rows()) {
      for (Sheet.Cell cell : row) {
        Optional<String> fix =
            switch (cell.kind()) {
              case TEXT, NUMBER, BOOLEAN -> Optional.empty();
              case FORMULA ->
                  Optional.of("Formulas are not evaluated: paste the value, or name a threshold.");
              case DATE -> Optional.of("Rules compare no dates; format the cell as a number.");
              case PERCENT ->
                  Optional.of("2.2 % is written 2.2: format the cell as a number and look again.");
              case HIDDEN -> Optional.of("Show it, or delete it: what decides must be seen.");
              case ERROR -> Optional.of("Correct it.");
            };
        if (fix.isPresent()) {
          refused = true;
          problems.add(
              cell.problem("table-cell", "The cell holds " + cell.kind().words() + ".", fix.get()));
        }
      }
    }
    return refused;
  }

  private List<Sheet.Cell> starts() {
    List<Sheet.Cell> starts = new ArrayList<>();
    for (List<Sheet.Cell> row : sheet.rows()) {
      List<Sheet.Cell> here = row.stream().filter(DecisionTable::isStart).toList();
      starts.addAll(here.subList(0, Math.min(1, here.size())));
      if (here.size() > 1) {
        problems.add(
            here.get(1)
                .problem(
                    "table-layout",
                    "Two tables begin in one row.",
                    "Put them below each other, or into two files."));
      }
    }
    return starts;
  }

  /** A row above the tables: a word and its value, or a remark. */
  private void area(List<Sheet.Cell> row) {
    Sheet.Cell word = row.get(0);
    String text = word.text().toUpperCase(Locale.ROOT);
    if (text.startsWith(REMARK) || text.equals(SET)) {
      return;
    }
    if (!text.equals(ColumnKind.RULEFLOW_GROUP.word())) {
      problems.add(
          ColumnKind.refusal(text).isPresent()
              ? TableHead.refused(word)
              : word.problem(
                  "table-layout",
                  "'" + CellValue.shortened(word.text()) + "' is not read above a table.",
                  "RULEFLOW-GROUP and RuleSet stand there, and remarks that begin with //."));
    } else if (row.size() < 2) {
      problems.add(
          word.problem("table-layout", "The cell beside this one names the stage.", "Fill it."));
    } else {
      stage = Optional.of(row.get(1));
    }
  }

  /** The table that begins at a cell and ends before a row. */
  private void table(Sheet.Cell start, int end) {
    Problems found = new Problems();
    List<TableColumn> columns = TableHead.read(sheet, start, found);
    if (!columns.isEmpty()) {
      demand(ColumnKind.NAME, start, columns, found);
      demand(ColumnKind.ACTION, start, columns, found);
      for (ColumnKind kind : List.of(ColumnKind.NAME, ColumnKind.RULEFLOW_GROUP)) {
        if (TableColumn.of(kind, columns).size() > 1) {
          found.add(
              start.problem("table-layout", "Two columns " + kind.word() + ".", "Delete one."));
        }
      }
      if (stage.isEmpty() && TableColumn.of(ColumnKind.RULEFLOW_GROUP, columns).isEmpty()) {
        found.add(
            start.problem(
                "no-stage",
                "The table names no stage.",
                "Write RULEFLOW-GROUP above it and the stage beside that, such as assess."));
      }
      for (List<Sheet.Cell> row : sheet.rows()) {
        if (row.get(0).row() > start.row() && row.get(0).row() < end) {
          refuseOutside(row, start, columns, found);
        }
      }
    }
    problems.addAll(found.sorted());
    if (!found.hasErrors()) {
      rows(start, end, columns);
    }
  }

  private static void demand(
      ColumnKind kind, Sheet.Cell start, List<TableColumn> columns, Problems problems) {
    if (TableColumn.of(kind, columns).isEmpty()) {
      problems.add(
          start.problem(
              "table-layout",
              "The table has no column " + kind.word() + ".",
              kind == ColumnKind.NAME
                  ? "Every rule has a name: a sentence that a trader would say."
                  : "It says what each rule inserts."));
    }
  }

  /** Cells beside the columns would be ignored; left of the table they are notes. */
  private static void refuseOutside(
      List<Sheet.Cell> row, Sheet.Cell start, List<TableColumn> columns, Problems problems) {
    int last = columns.get(columns.size() - 1).number();
    for (Sheet.Cell cell : row) {
      boolean known = columns.stream().anyMatch(c -> c.number() == cell.column());
      boolean kinds = cell.row() == start.row() + 1;
      if (cell.column() >= start.column() && !known && !kinds) {
        problems.add(
            cell.problem(
                "table-layout",
                "No column is defined above this cell.",
                cell.column() > last && !cell.place().isCell()
                    ? "Maybe a decimal comma, or a text with a comma that does not stand in quotes."
                    : "Name the column, or empty the cell."));
      }
    }
  }

  private void rows(Sheet.Cell start, int end, List<TableColumn> columns) {
    for (List<Sheet.Cell> row : sheet.rows()) {
      List<Sheet.Cell> cells = row.stream().filter(c -> c.column() >= start.column()).toList();
      int number = row.get(0).row();
      if (number < start.row() + TableHead.ROWS || number >= end || cells.isEmpty()) {
        continue;
      }
      Optional<Sheet.Cell> merged =
          cells.stream().filter(c -> sheet.merged(number, c.column()).isPresent()).findFirst();
      if (merged.isPresent()) {
        problems.add(
            merged
                .get()
                .problem(
                    "table-layout",
                    "The cells of a rule cannot be merged.",
                    "Write the value into each row."));
      } else {
        new TableRow(sheet, number, columns, problems, rules).write(cells.get(0), stage);
      }
    }
  }
}
