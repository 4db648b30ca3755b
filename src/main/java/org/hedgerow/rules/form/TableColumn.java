package org.hedgerow.rules.form;

import java.util.List;
import java.util.Optional;
import org.hedgerow.document.Sheet;

/**
 * A column of a decision table.
 *
 * @param number from 1
 * @param group the first column of those that share an object cell; its own number when alone
 * @param object the cell with the fact; CONDITION only
 * @param code the cell with the template
 * @param template absent where there is none
 * @param heading what the column is called; empty when it has no name
 */
record TableColumn(
    int number,
    ColumnKind kind,
    int group,
    Optional<Sheet.Cell> object,
    Optional<Sheet.Cell> code,
    Optional<Template> template,
    String heading) {

  /** The columns of a kind among some. */
  static List<TableColumn> of(ColumnKind kind, List<TableColumn> columns) {
    return columns.stream().filter(c -> c.kind() == kind).toList();
  }

  /** The author's words for a filled cell: its heading and what it holds. */
  String said(Sheet.Cell cell) {
    return heading.isEmpty() ? cell.text() : heading + ": " + cell.text();
  }
}
