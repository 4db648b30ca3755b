package org.hedgerow.book.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.document.LooseCsv;

/**
 * Which column holds what.
 *
 * @param row the header
 * @param indexByRole places of the columns, from 0
 */
record Columns(LooseCsv.Row row, Map<ColumnRole, Integer> indexByRole) {

  /** The header of a file: the first line with a quantity and something that names a contract. */
  static Optional<Columns> find(List<LooseCsv.Row> rows, Mapping mapping) {
    return rows.stream().map(row -> of(row, mapping)).filter(Columns::isHeader).findFirst();
  }

  private static Columns of(LooseCsv.Row row, Mapping mapping) {
    Map<ColumnRole, Integer> index = new EnumMap<>(ColumnRole.class);
    mapping.headerByRole().forEach((role, header) -> put(index, role, place(row, header)));
    for (int i = 0; i < row.cells().size(); i++) {
      Optional<ColumnRole> role = ColumnRole.of(row.cell(i));
      if (role.isPresent()
          && !mapping.headerByRole().containsKey(role.get())
          && !index.containsValue(i)) {
        index.putIfAbsent(role.get(), i);
      }
    }
    return new Columns(row, index);
  }

  private static void put(Map<ColumnRole, Integer> index, ColumnRole role, int place) {
    if (place >= 0) {
      index.put(role, place);
    }
  }

  private static int place(LooseCsv.Row row, String header) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (ColumnRole.plain(row.cell(i)).equals(ColumnRole.plain(header))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isHeader() {
    boolean parts = has(ColumnRole.EXPIRY) && has(ColumnRole.STRIKE) && has(ColumnRole.UNDERLYING);
    return has(ColumnRole.QUANTITY)
        && (has(ColumnRole.SYMBOL) || has(ColumnRole.DESCRIPTION) || parts);
  }

  boolean has(ColumnRole role) {
    return indexByRole.containsKey(role);
  }

  /** A cell; empty when there is no such column. */
  String cell(LooseCsv.Row of, ColumnRole role) {
    Integer index = indexByRole.get(role);
    return index == null ? "" : of.cell(index);
  }

  /** Each as {@code quantity: Qty}. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    indexByRole.forEach((role, index) -> words.add(role.word() + ": " + row.cell(index)));
    return words;
  }

  /** Columns that the mapping names and the header does not have. */
  List<String> missing(Mapping mapping) {
    return mapping.headerByRole().entrySet().stream()
        .filter(e -> !has(e.getKey()))
        .map(e -> e.getKey().word() + ": " + e.getValue())
        .sorted()
        .toList();
  }
}
