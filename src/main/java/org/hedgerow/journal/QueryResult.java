package org.hedgerow.journal;

import java.util.List;
import java.util.Optional;

/**
 * What a query answers.
 *
 * @param columns names, made unique
 * @param rows as many cells as columns; a cell is a whole number (Long), a number (Double) or a
 *     text; empty is NULL
 */
public record QueryResult(List<String> columns, List<List<Optional<Object>>> rows) {
  public QueryResult {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
