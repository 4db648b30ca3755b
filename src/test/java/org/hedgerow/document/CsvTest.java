package org.hedgerow.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.junit.jupiter.api.Test;

class CsvTest {
  private final Problems problems = new Problems();

  @Test
  void readsCellsWithTheirPlacesPastCommentsAndBlankLines() {
    Csv csv = read("# who\n\nname, value\r\n# more\na,  1 \n");
    assertThat(csv.header()).containsExactly(cell(3, 1, "name"), cell(3, 7, "value"));
    assertThat(csv.rows()).containsExactly(new Csv.Row(List.of(cell(5, 1, "a"), cell(5, 5, "1"))));
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void readsQuotedCellsAndEmptyOnes() {
    Csv csv = read("a,b,c\n\"x, \"\"y\"\"\",,\n\"\", \"z\" ,\n");
    assertThat(csv.rows())
        .containsExactly(
            new Csv.Row(List.of(cell(2, 2, "x, \"y\""), cell(2, 12, ""), cell(2, 13, ""))),
            new Csv.Row(List.of(cell(3, 2, ""), cell(3, 6, "z"), cell(3, 10, ""))));
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void reportsQuotesThatDoNotCloseTheirCell() {
    read("a,b\n1,\"two\n\"x\" y,2\n");
    assertThat(rendered())
        .containsExactly(
            """
            f.csv:2:3: error: The quotes of this cell are not closed at its end.
                1,"two
                  ^^^^\
            """,
            """
            f.csv:3:1: error: The quotes of this cell are not closed at its end.
                "x" y,2
                ^^^^^\
            """);
  }

  @Test
  void reportsRowsOfAnotherLengthAndLeavesThemOut() {
    Csv csv = read("a,b\n1\n1,2\n1,2,3\n");
    assertThat(csv.rows()).hasSize(1);
    assertThat(rendered())
        .containsExactly(
            """
            f.csv:2:1: error: This row has 1 cells, the header has 2. A value that is not known is an \
            empty cell between commas.
                1
                ^\
            """,
            """
            f.csv:4:1: error: This row has 3 cells, the header has 2. Maybe a decimal comma: write \
            numbers with a point, without thousands separators.
                1,2,3
                ^^^^^\
            """);
  }

  @Test
  void reportsATextWithoutAHeader() {
    assertThat(read("# only this").header()).isEmpty();
    assertThat(rendered()).containsExactly("f.csv: error: The file holds no header and no rows.");
  }

  @Test
  void reportsSemicolonsOnceAndReadsNoFurther() {
    assertThat(read("a;b\n1,5;2\n").header()).isEmpty();
    assertThat(rendered())
        .containsExactly(
            """
            f.csv:1:2: error: Cells are separated by commas here, not by semicolons. Save the file \
            with commas, and numbers with a decimal point.
                a;b
                 ^\
            """);
  }

  private Csv read(String text) {
    return Csv.read(SourceText.of("f.csv", text), problems);
  }

  private List<String> rendered() {
    return problems.sorted().stream().map(Problem::render).toList();
  }

  private static Csv.Cell cell(int line, int column, String text) {
    return new Csv.Cell(new Place("f.csv", line, column), text);
  }
}
