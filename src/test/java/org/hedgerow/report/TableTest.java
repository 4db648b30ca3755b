package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.hedgerow.report.Table.Column;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final TextStyle PLAIN = TextStyle.plain();
  private static final TextStyle COLOURED = new TextStyle(true, TextStyle.WIDTH);

  @Test
  void alignsColumnsAndLeavesNoTrailingBlanks() {
    Table table =
        new Table(Column.left(), Column.toTheRight(), Column.left())
            .row("VIX", "9.14", "low")
            .row("S&P 500", "2587.84", "");
    assertThat(table.lines(PLAIN, 40)).containsExactly("VIX         9.14  low", "S&P 500  2587.84");
  }

  @Test
  void wrapsTheColumnThatGivesWay() {
    // 4 + 2 for the number leave 14 of 20 for the words
    Table table =
        new Table(Column.wrapping(), Column.toTheRight()).row("one two three four", "9.14");
    assertThat(table.lines(PLAIN, 20)).containsExactly("one two three   9.14", "four");
  }

  @Test
  void movesColumnsCloserWhenNothingGivesWay() {
    Table table = new Table(Column.left(), Column.left(), Column.left()).row("aaa", "bbb", "ccc");
    assertThat(table.lines(PLAIN, 13)).containsExactly("aaa  bbb  ccc");
    assertThat(table.lines(PLAIN, 12)).containsExactly("aaa bbb ccc");
  }

  @Test
  void breaksANameAtItsHyphenWhenItsColumnHasALimit() {
    Table table = new Table(Column.left().atMost(10), Column.left()).row("breadth-divergence", "x");
    assertThat(table.lines(PLAIN, 40)).containsExactly("breadth-    x", "divergence");
  }

  @Test
  void measuresTextWithoutItsEscapeCodes() {
    Table table =
        new Table(Column.left(), Column.left())
            .row(new Cell("ab", Emphasis.GOOD), Cell.of("x"))
            .row("abcd", "y");
    assertThat(table.lines(COLOURED, 40)).containsExactly("\u001b[32mab\u001b[0m    x", "abcd  y");
  }
}
