package org.hedgerow.rules.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.Written.Kind;
import org.hedgerow.document.Sheet;

/** One row of a decision table becomes one rule. */
final class TableRow {
  private final Sheet sheet;
  private final int number;
  private final List<TableColumn> columns;
  private final Problems problems;
  private final Expansion rule;
  private boolean wrong;

  /**
   * @param number of the row, from 1
   * @param rule takes the text
   */
  TableRow(Sheet sheet, int number, List<TableColumn> columns, Problems problems, Expansion rule) {
    this.sheet = sheet;
    this.number = number;
    this.columns = columns;
    this.problems = problems;
    this.rule = rule;
  }

  /**
   * Writes the rule, or reports why it cannot be one.
   *
   * @param first a filled cell of the row
   * @param common the cell with the stage of the whole table
   */
  void write(Sheet.Cell first, Optional<Sheet.Cell> common) {
    Optional<Sheet.Cell> name = only(ColumnKind.NAME);
    if (name.isEmpty()) {
      wrong(first, "table-row", "This row has no name.", "Fill its cell in the column NAME.");
      return;
    }
    int mark = rule.mark();
    Sheet.Cell own = name.get();
    put("rule \"", own);
    value(own, CellValue.quoted(own.text(), '"'), "");
    put("\"", own);
    for (TableColumn column : TableColumn.of(ColumnKind.METADATA, columns)) {
      cell(column)
          .ifPresent(
              c -> {
                put("\n    @", c);
                fill(column, c, "");
              });
    }
    only(ColumnKind.RULEFLOW_GROUP)
        .or(() -> common)
        .ifPresent(
            c -> {
              put("\n    ruleflow-group \"", c);
              value(c, CellValue.quoted(c.text(), '"'), "");
              put("\"", c);
            });
    put("\nwhen", own);
    conditions();
    put("\nthen\n    ", own);
    action(own);
    put("\nend\n", own);
    if (wrong) {
      rule.backTo(mark);
    }
  }

  private void conditions() {
    List<TableColumn> group = new ArrayList<>();
    for (TableColumn column : TableColumn.of(ColumnKind.CONDITION, columns)) {
      if (!group.isEmpty() && group.get(0).group() != column.group()) {
        pattern(group);
        group.clear();
      }
      if (cell(column).isPresent()) {
        group.add(column);
      }
    }
    pattern(group);
  }

  /** The filled columns of one fact; an empty cell means that its condition does not apply. */
  private void pattern(List<TableColumn> group) {
    if (group.isEmpty()) {
      return;
    }
    Optional<Sheet.Cell> object = group.get(0).object();
    if (object.isEmpty()) {
      group.forEach(
          c -> {
            put("\n    ", cell(c).orElseThrow());
            fill(c, cell(c).orElseThrow(), c.said(cell(c).orElseThrow()));
          });
      return;
    }
    Sheet.Cell fact = object.get();
    String text = fact.text().replaceAll("\\s+", " ");
    int close = text.endsWith(")") ? text.length() - 1 : -1;
    String opening = close < 0 ? text + "( " : text.substring(0, close).stripTrailing();
    boolean bare = opening.stripTrailing().endsWith("(");
    put("\n    ", cell(group.get(0)).orElseThrow());
    put(close < 0 ? opening : opening + (bare ? " " : ", "), fact);
    for (int i = 0; i < group.size(); i++) {
      TableColumn column = group.get(i);
      Sheet.Cell cell = cell(column).orElseThrow();
      if (i > 0) {
        put(", ", fact);
      }
      fill(column, cell, column.said(cell));
    }
    put(" )", fact);
  }

  private void action(Sheet.Cell name) {
    List<TableColumn> filled =
        TableColumn.of(ColumnKind.ACTION, columns).stream()
            .filter(c -> cell(c).isPresent())
            .toList();
    if (filled.isEmpty()) {
      wrong(name, "table-row", "This row asks for nothing.", "Fill a cell in a column ACTION.");
      return;
    }
    if (filled.size() > 1) {
      wrong(
          cell(filled.get(1)).orElseThrow(),
          "one-insert",
          "This row fills two columns ACTION.",
          "A rule inserts one thing: write a second row for a second one.");
      return;
    }
    Sheet.Cell cell = cell(filled.get(0)).orElseThrow();
    fill(filled.get(0), cell, filled.get(0).said(cell));
  }

  /** Puts the value of a cell into the gaps of its column's template. */
  private void fill(TableColumn column, Sheet.Cell cell, String said) {
    Template template = column.template().orElseThrow();
    Sheet.Cell code = column.code().orElseThrow();
    List<String> values = split(cell.text());
    if (template.gaps().isEmpty() && !cell.text().equalsIgnoreCase("x")) {
      wrong(
          cell,
          "table-cell",
          "The template above takes no value.",
          "Write X where the row wants it, or leave the cell empty.");
      return;
    }
    int wanted =
        template.gaps().stream()
            .filter(g -> !g.equals("param"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(values.size());
    if (wanted != values.size()) {
      wrong(
          cell,
          "table-cell",
          "The template above takes %d values but this cell holds %d."
              .formatted(wanted, values.size()),
          "Write them with commas between them.");
      return;
    }
    for (Template.Part part : template.parts()) {
      if (part.gap()) {
        String given =
            part.text().equals("param")
                ? cell.text()
                : values.get(Integer.parseInt(part.text()) - 1);
        value(cell, part.filledWith(given), said);
      } else {
        rule.add(part.text(), code, Kind.TEMPLATE, said);
      }
    }
  }

  private void value(Sheet.Cell cell, CellValue.Answer answer, String said) {
    if (answer.isWrong()) {
      wrong(cell, "table-cell", answer.problem(), answer.fix());
    } else {
      rule.add(answer.text(), cell, Kind.VALUE, said);
    }
  }

  /** The values of a cell between its commas; a comma inside quotes does not count. */
  private static List<String> split(String text) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (char c : text.toCharArray()) {
      quoted ^= c == '"';
      if (c == ',' && !quoted) {
        values.add(value.toString().strip());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString().strip());
    return values;
  }

  /** The cell of the only column of a kind. */
  private Optional<Sheet.Cell> only(ColumnKind kind) {
    return TableColumn.of(kind, columns).stream().findFirst().flatMap(this::cell);
  }

  private Optional<Sheet.Cell> cell(TableColumn column) {
    return sheet.cell(number, column.number());
  }

  /** Text of our own that belongs to a cell. */
  private void put(String text, Sheet.Cell cell) {
    rule.add(text, cell, Kind.TEMPLATE, "");
  }

  private void wrong(Sheet.Cell cell, String id, String message, String fix) {
    problems.add(cell.problem(id, message, fix));
    wrong = true;
  }
}
