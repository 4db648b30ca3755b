package org.hedgerow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Visible;
import org.hedgerow.journal.QueryResult;

/** What a question in SQL answers, as text and as JSON, schema {@code hedgerow/journal-sql/1}. */
public final class QueryReport {
  private static final String GAP = "  ";

  private QueryReport() {}

  /** Aligned columns; as wide as they are, for nothing of an answer may be lost. */
  public static String text(QueryResult result) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(result.columns());
    result.rows().forEach(row -> lines.add(row.stream().map(QueryReport::cell).toList()));
    int columns = result.columns().size();
    int[] widths = IntStream.range(0, columns).map(i -> width(lines, i)).toArray();
    boolean[] numbers = new boolean[columns];
    for (int i = 0; i < columns; i++) {
      numbers[i] = isNumber(result, i);
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder cells = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String cell = line.get(i);
        int blanks = widths[i] - cell.length();
        boolean right = numbers[i];
        cells.append(i == 0 ? "" : GAP).append(" ".repeat(right ? blanks : 0)).append(cell);
        cells.append(" ".repeat(right ? 0 : blanks));
      }
      text.append(cells.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }

  private static boolean isNumber(QueryResult result, int column) {
    return result.rows().stream()
        .allMatch(row -> row.get(column).map(Number.class::isInstance).orElse(true));
  }

  private static String cell(Optional<Object> cell) {
    return cell.map(v -> v instanceof Double number ? Numbers.plain(number) : v.toString())
        .map(Visible::of)
        .orElse("")
        .replace('\n', ' ');
  }

  /** Rows as objects; a key that is missing is NULL. */
  public static String json(QueryResult result) {
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/journal-sql/1")
                .texts("columns", result.columns())
                .objects("rows", result.rows(), row -> json.members(named(result, row))));
  }

  private static Map<String, Object> named(QueryResult result, List<Optional<Object>> row) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      String column = result.columns().get(i);
      row.get(i).ifPresent(value -> named.put(column, value));
    }
    return named;
  }

  /** Files that an export wrote, as JSON, schema {@code hedgerow/journal-export/1}. */
  public static String exportedJson(Map<String, Integer> rows) {
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/journal-export/1")
                .objects(
                    "files",
                    rows.entrySet(),
                    file -> json.put("file", file.getKey()).put("rows", file.getValue())));
  }

  /** Files that an export wrote, with how much is in each. */
  public static String exported(Map<String, Integer> rows) {
    StringBuilder text = new StringBuilder();
    rows.forEach((file, count) -> text.append("%8d  %s%n".formatted(count, file)));
    return text.toString().replace("\r\n", "\n");
  }
}
