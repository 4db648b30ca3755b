package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.product.CoreAsset;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OsiSymbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BookReaderTest {
  private static final LocalDate DAY = LocalDate.of(2018, 2, 5);
  private static final String MONEY = "nav: 1_000_000\ncash: 400_000\n";

  @Test
  void readsAWholeBook() {
    String text =
        """
        nav: 1_000_000
        cash: -2500.50
        liquidAssets:
          - {name: T-bills, value: 500_000, haircut: 0.01}
        unpaidPremium: 120
        otherMargin: 8000
        positions:
          - {osi: "VIX   180214C00025000", contracts: 4, opened: 2018-01-30, price: 0.62, layer: short}
          - {osi: VIX180214C00025000, contracts: 2, opened: 2018-02-05, price: 3.1, layer: short}
          - {osi: 'SPXW  180316P02600000', contracts: -1, opened: 2018-02-01, price: 18, layer: condor}
          - {future: VXM, expiry: 2018-02-14, contracts: -3, opened: 2018-01-30, price: 14.10, layer: first}
        layers:
          first: {state: open, since: 2018-02-02}
          second: {state: armed, since: 2017-11-30}
        hedge: {state: off, since: 2018-02-01, liquidityWhenSwitchedOff: 0.21}
        """;
    LocalDate january30 = LocalDate.of(2018, 1, 30);
    assertThat(book(text))
        .isEqualTo(
            new Book(
                1_000_000,
                -2500.50,
                List.of(new LiquidAsset("T-bills", 500_000, 0.01)),
                120,
                8000,
                List.of(
                    new Position(
                        OsiSymbol.parse("VIX   180214C00025000"), 4, january30, 0.62, "short"),
                    new Position(OsiSymbol.parse("VIX   180214C00025000"), 2, DAY, 3.1, "short"),
                    new Position(
                        OsiSymbol.parse("SPXW  180316P02600000"),
                        -1,
                        LocalDate.of(2018, 2, 1),
                        18,
                        "condor"),
                    new Position(
                        new FutureContract(FutureContract.Size.VXM, LocalDate.of(2018, 2, 14)),
                        -3,
                        january30,
                        14.1,
                        "first")),
                List.of(
                    new LayerMemory("first", true, LocalDate.of(2018, 2, 2), true),
                    new LayerMemory("second", false, LocalDate.of(2017, 11, 30), true)),
                Optional.of(
                    new HedgeMemory(false, LocalDate.of(2018, 2, 1), OptionalDouble.of(0.21))),
                true));
  }

  @Test
  void remembersTheDayOfTheLastRoll() {
    assertThat(book(MONEY + "hedge: {state: on, since: 2018-01-02, rolled: 2018-02-01}\n").hedge())
        .contains(
            new HedgeMemory(true, LocalDate.of(2018, 1, 2), OptionalDouble.empty())
                .withRoll(LocalDate.of(2018, 2, 1)));
    assertThat(said(MONEY + "hedge: {state: on, since: 2018-01-02, rolled: 2018-02-06}\n"))
        .contains("'rolled' is 2018-02-06, after the day of this book, 2018-02-05.");
  }

  @Test
  void takesWhatIsLeftOutAsNothing() {
    assertThat(book(MONEY))
        .isEqualTo(
            new Book(
                1_000_000, 400_000, List.of(), 0, 0, List.of(), List.of(), Optional.empty(), true));
  }

  @Test
  void reportsEveryProblemAtOnce() {
    assertThat(
            said(
                """
                nav: 0
                cash: 1,5
                liquidAsets: []
                layers:
                  first: {state: opn, since: 2018-02-06}
                hedge: {state: on, since: 2018-02-01, liquidityWhenSwitchedOff: 0.2}
                """))
        .isEqualTo(
            """
            positions.yaml:1:6: error: 'nav' must be above 0 US dollars but was 0.
                nav: 0
                     ^
            positions.yaml:2:7: error: 'cash' must be a number but is '1,5'. Maybe write 1.5.
                cash: 1,5
                      ^^^
            positions.yaml:3:1: error: Unknown key 'liquidAsets'. Maybe write 'liquidAssets'.
                liquidAsets: []
                ^^^^^^^^^^^
            positions.yaml:5:18: error: 'state' cannot be 'opn'. Maybe write 'open'.
                  first: {state: opn, since: 2018-02-06}
                                 ^^^
            positions.yaml:5:30: error: 'since' is 2018-02-06, after the day of this book, 2018-02-05.
                  first: {state: opn, since: 2018-02-06}
                                             ^^^^^^^^^^
            positions.yaml:6:65: error: 'liquidityWhenSwitchedOff' says that the hedge is off, but \
            'state' is on. Leave it out, or write state: off.
                hedge: {state: on, since: 2018-02-01, liquidityWhenSwitchedOff: 0.2}
                                                                                ^^^""");
  }

  @Test
  void putsTheCaretUnderTheWrongPartOfASymbol() {
    assertThat(
            said(
                MONEY
                    + """
                    positions:
                      - {osi: "VXI   180214C00025000", contracts: 4, opened: 2018-01-30, price: 1, layer: a}
                      - {osi: "VIX   180231C00025000", contracts: 4, opened: 2018-01-30, price: 1, layer: a}
                      - {osi: "VIX   180214c00025000", contracts: 4, opened: 2018-01-30, price: 1, layer: a}
                      - {osi: VIX   180214C25, contracts: 4, opened: 2018-01-30, price: 1, layer: a}
                      - {osi: "VIX   18021C00025000", contracts: 4, opened: 2018-01-30, price: 1, layer: a}
                    """))
        .isEqualTo(
            """
            positions.yaml:4:12: error: The root 'VXI' is not known. Maybe write 'VIX'.
                  - {osi: "VXI   180214C00025000", contracts: 4, opened: 2018-01-30, price: 1, layer: a}
                           ^^^
            positions.yaml:5:18: error: '180231' is not a date written as yymmdd.
                  - {osi: "VIX   180231C00025000", contracts: 4, opened: 2018-01-30, price: 1, layer: a}
                                 ^^^^^^
            positions.yaml:6:24: error: After the expiry there must be C or P but is 'c'. Maybe write 'C'.
                  - {osi: "VIX   180214c00025000", contracts: 4, opened: 2018-01-30, price: 1, layer: a}
                                       ^
            positions.yaml:7:24: error: The strike in an OSI symbol must be eight digits, thousandths of a point, \
            but is '25'. Maybe write '00025000' for a strike of 25 points.
                  - {osi: VIX   180214C25, contracts: 4, opened: 2018-01-30, price: 1, layer: a}
                                       ^^
            positions.yaml:8:18: error: The expiry in an OSI symbol must be six digits, yymmdd, but has 5.
                  - {osi: "VIX   18021C00025000", contracts: 4, opened: 2018-01-30, price: 1, layer: a}
                                 ^^^^^""");
  }

  @Test
  void refusesWhatCannotBeHeldOnTheDay() {
    assertThat(
            said(
                MONEY
                    + """
                    positions:
                      - {osi: "VIX   180117C00015000", contracts: 4, opened: 2018-01-03, price: 1, layer: a}
                      - {osi: "VIX   180214C00025000", contracts: 0, opened: 2018-02-06, price: 1, layer: a}
                      - {osi: "VIX   180214C00025000", contracts: 1.5, opened: 2018-01-30, price: -1, layer: ""}
                      - {future: VXX, expiry: 2018-02-14, contracts: 1, opened: 2018-01-30, price: 1, layer: a}
                      - {future: VX, expiry: 2018-02-14, contracts: 1, opened: 2018-01-30, price: 154.5, layer: a}
                      - {contracts: 1, opened: 2018-01-30, price: 1, layer: a}
                    """))
        .isEqualTo(
            """
            positions.yaml:4:18: error: VIX   180117C00015000 settled on 2018-01-17 and is not held after \
            the close of 2018-02-05. Leave the position out and put its settlement value into 'cash'.
                  - {osi: "VIX   180117C00015000", contracts: 4, opened: 2018-01-03, price: 1, layer: a}
                                 ^^^^^^
            positions.yaml:5:47: error: 'contracts' is 0: nothing is held. Leave the position out, or write how \
            many were bought (4) or sold (-4).
                  - {osi: "VIX   180214C00025000", contracts: 0, opened: 2018-02-06, price: 1, layer: a}
                                                              ^
            positions.yaml:5:58: error: 'opened' is 2018-02-06, after the day of this book, 2018-02-05.
                  - {osi: "VIX   180214C00025000", contracts: 0, opened: 2018-02-06, price: 1, layer: a}
                                                                         ^^^^^^^^^^
            positions.yaml:6:47: error: 'contracts' must be a whole number.
                  - {osi: "VIX   180214C00025000", contracts: 1.5, opened: 2018-01-30, price: -1, layer: ""}
                                                              ^^^
            positions.yaml:6:79: error: 'price' must be at least 0 index points but was -1.
                  - {osi: "VIX   180214C00025000", contracts: 1.5, opened: 2018-01-30, price: -1, layer: ""}
                                                                                              ^^
            positions.yaml:6:90: error: 'layer' is blank.
                  - {osi: "VIX   180214C00025000", contracts: 1.5, opened: 2018-01-30, price: -1, layer: ""}
                                                                                                         ^
            positions.yaml:7:14: error: 'future' cannot be 'VXX'. Maybe write 'VX'.
                  - {future: VXX, expiry: 2018-02-14, contracts: 1, opened: 2018-01-30, price: 1, layer: a}
                             ^^^
            positions.yaml:8:79: error: 'price' of a VIX future must be at most 150 index points but was 154.5. \
            Prices before 2007-03-26 were quoted times ten; write the tenth part.
                  - {future: VX, expiry: 2018-02-14, contracts: 1, opened: 2018-01-30, price: 154.5, layer: a}
                                                                                              ^^^^^
            positions.yaml:9:5: error: A position needs 'osi' (an option), or 'future' and 'expiry'. \
            Write osi: "VIX   180214C00025000".
                  - {contracts: 1, opened: 2018-01-30, price: 1, layer: a}
                    ^""");
  }

  @Test
  void refusesWhatWasNotListedWhenItWasOpened() {
    // 2018-02-14 is the monthly and 2018-02-21 a weekly; on 2018-01-03 there were weeklies to
    // 2018-02-07 only; 2018-02-03 is a Saturday; 2018-02-13 is a Tuesday without a VIX expiry
    assertThat(
            said(
                MONEY
                    + """
                    positions:
                      - {osi: "VIXW  180214C00025000", contracts: 4, opened: 2018-01-30, price: 1, layer: a}
                      - {osi: "VIXW  180221C00025000", contracts: 4, opened: 2018-01-30, price: 1, layer: a}
                      - {osi: "VIXW  180221C00025000", contracts: 4, opened: 2018-01-03, price: 1, layer: a}
                      - {osi: "VIX   180214C00025000", contracts: 4, opened: 2018-02-03, price: 1, layer: a}
                      - {future: VX, expiry: 2018-02-13, contracts: 1, opened: 2018-01-30, price: 15, layer: a}
                      - {future: VX, expiry: 2018-02-21, contracts: 1, opened: 2018-01-30, price: 15, layer: a}
                    """))
        .isEqualTo(
            """
            positions.yaml:4:18: error: No VIXW expiry of 2018-02-14 is known to have been listed on 2018-01-30, \
            when the position was opened. Maybe the root is VIX.
                  - {osi: "VIXW  180214C00025000", contracts: 4, opened: 2018-01-30, price: 1, layer: a}
                                 ^^^^^^
            positions.yaml:6:18: error: No VIXW expiry of 2018-02-21 is known to have been listed on 2018-01-03, \
            when the position was opened. The nearest that was is 2018-02-07.
                  - {osi: "VIXW  180221C00025000", contracts: 4, opened: 2018-01-03, price: 1, layer: a}
                                 ^^^^^^
            positions.yaml:7:58: error: 'opened' is 2018-02-03, on which the exchange was closed.
                  - {osi: "VIX   180214C00025000", contracts: 4, opened: 2018-02-03, price: 1, layer: a}
                                                                         ^^^^^^^^^^
            positions.yaml:8:26: error: No VIX future settled on 2018-02-13. The monthly of that month is 2018-02-14.
                  - {future: VX, expiry: 2018-02-13, contracts: 1, opened: 2018-01-30, price: 15, layer: a}
                                         ^^^^^^^^^^""");
  }

  @Test
  void allowsSeveralLotsOfOneContract() {
    String lot =
        "  - {osi: VIX   180214C00025000, contracts: 1, opened: 2018-01-30, price: 1, layer: a}\n";
    assertThat(book(MONEY + "positions:\n" + lot + lot).positions()).hasSize(2);
  }

  @Test
  void holdsAContractUntilTheDayBeforeItSettles() {
    String lot =
        "positions:\n  - {osi: VIX   180214C00025000, contracts: 1, opened: 2018-01-30, price: 1, layer: a}\n";
    SourceText source = SourceText.of("positions.yaml", MONEY + lot);
    assertThat(BookReader.read(source, LocalDate.of(2018, 2, 13), new Problems())).isPresent();
    assertThat(BookReader.read(source, LocalDate.of(2018, 2, 14), new Problems())).isEmpty();
  }

  @Test
  void readsTheCore() {
    assertThat(
            book(MONEY + "core: {asset: sp500-total-return, units: 230.5, opened: 2018-01-30}\n")
                .core())
        .contains(new CoreHolding(CoreAsset.SP500_TOTAL_RETURN, 230.5, LocalDate.of(2018, 1, 30)));
    assertThat(book(MONEY).core()).isEmpty();
  }

  @Test
  void aCoreOfNothingOrOfTomorrowIsReported() {
    assertThat(said(MONEY + "core: {asset: treasury-bills, units: 0, opened: 2031-01-30}\n"))
        .contains("'units' must be above 0 units of the index, or US dollars of bills but was 0.")
        .contains("'opened' is 2031-01-30, after the day of this book");
  }

  @Test
  void reportsWhatIsNoMapping() {
    assertThat(said("- 1\n- 2\n"))
        .isEqualTo(
            "positions.yaml:1:1: error: The file must be a mapping of keys and values but is a"
                + " list.\n    - 1\n    ^");
  }

  @Test
  void assumesCashWhereTheFolderHasNoPositions(@TempDir Path folder) {
    assertThat(BookReader.read(folder, DAY)).isEqualTo(Book.cashOnly(1_000_000));
  }

  @Test
  void readsTheFileOfAFolder(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("positions.yaml"), MONEY);
    assertThat(BookReader.read(folder, DAY)).isEqualTo(book(MONEY));
    assertThat(BookReader.read(folder.resolve("positions.yaml"), DAY)).isEqualTo(book(MONEY));
  }

  @Test
  void throwsWithAllProblemsOfAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("positions.yaml");
    Files.writeString(file, "nav: -1\ncash: x\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> BookReader.read(file, DAY))
        .satisfies(e -> assertThat(e.problems()).hasSize(2));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> BookReader.read(folder.resolve("other.yaml"), DAY))
        .withMessageEndingWith("other.yaml: error: There is no such file.");
  }

  private static Book book(String text) {
    Problems problems = new Problems();
    Optional<Book> book = BookReader.read(SourceText.of("positions.yaml", text), DAY, problems);
    assertThat(problems.sorted()).isEmpty();
    return book.orElseThrow();
  }

  private static String said(String text) {
    Problems problems = new Problems();
    assertThat(BookReader.read(SourceText.of("positions.yaml", text), DAY, problems)).isEmpty();
    return problems.sorted().stream().map(Problem::render).collect(Collectors.joining("\n"));
  }
}
