package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Optional;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.junit.jupiter.api.Test;

/** The figures are those of the reference notes, sections 4.3 and 4.17, computed there. */
final class TrackRecordTest {
  /** Printed with eight decimals. */
  private static final double PRINTED = 5e-9;

  private static final LocalDate DAY = LocalDate.of(2024, 8, 5);

  private static final String RECORD =
      """
      nav: 1_010_000
      cash: 1_010_000
      record:
        navAtStart: 1_000_000
        months:
          - {hedge: -1500, base: 0.4}
          - {hedge: -1500, base: 0.4}
          - {hedge: -1400, base: 0.4}
          - {hedge: 9000, base: 0.4}
          - {hedge: -1600, base: 0.4}
          - {hedge: -1500, base: 0.4}
          - {hedge: -1500, base: 0.4}
          - {hedge: -1300, base: 0.4}
          - {hedge: -1500, base: 0.4}
          - {hedge: -1500, base: 0.4}
          - {hedge: -1450, base: 0.4}
          - {hedge: -1500, base: 0.4}
        equity: [100, 104, 103, 106, 99, 101, 96, 100, 108, 106]
        equityWithoutHedge: [100, 105, 103, 108, 96, 99, 90, 95, 110, 107]
      """;

  @Test
  void tellsWhatTheHedgeTookAndWhatItSpared() {
    Book book = BookReader.read(SourceText.of("positions.yaml", RECORD), DAY, new Problems()).get();
    TrackRecord record = book.record().orElseThrow();

    HedgeDrag drag = record.drag().orElseThrow();
    assertThat(drag.arithmetic()).isCloseTo(.00725, within(PRINTED));
    assertThat(drag.geometric()).isCloseTo(.0076022111, within(PRINTED));
    assertThat(drag.grossBleed()).isCloseTo(.01625, within(PRINTED));
    assertThat(drag.withoutBestMonth()).isCloseTo(.01625, within(PRINTED));
    assertThat(record.risk().orElseThrow().maxDrawdown()).isCloseTo(.09433962, within(PRINTED));
    assertThat(record.drawdownReduction().orElseThrow().asOptional().orElseThrow())
        .isCloseTo(.43396226, within(PRINTED));
  }

  @Test
  void isAbsentWhenTheFileDoesNotGiveOne() {
    Optional<Book> book =
        BookReader.read(SourceText.of("p.yaml", "nav: 1\ncash: 1\n"), DAY, new Problems());

    assertThat(book.orElseThrow().record()).isEmpty();
  }

  @Test
  void refusesPathsOfDifferentDays() {
    Problems problems = new Problems();

    BookReader.read(
        SourceText.of(
            "p.yaml", "nav: 1\ncash: 1\nrecord: {equity: [1, 2, 3], equityWithoutHedge: [1, 2]}\n"),
        DAY,
        problems);

    assertThat(problems.sorted().stream().map(Problem::message))
        .containsExactly("'equityWithoutHedge' has 2 values but 'equity' has 3.");
  }
}
