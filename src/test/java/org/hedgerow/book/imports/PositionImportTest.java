package org.hedgerow.book.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.book.Book;
import org.hedgerow.book.BookReader;
import org.hedgerow.book.Position;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.OsiSymbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionImportTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 20);
  private static final LocalDate OPENED = LocalDate.of(2025, 11, 18);

  /** Days to expiry of the layers of alvh-442, roughly. */
  private static final List<PositionImport.Layer> LAYERS =
      List.of(
          new PositionImport.Layer("short", 10, 20),
          new PositionImport.Layer("medium", 25, 40),
          new PositionImport.Layer("long", 55, 90));

  private static ImportedBook read(Mapping mapping, String... lines) {
    return PositionImport.read(
        SourceText.of("broker.csv", String.join("\n", lines) + "\n"),
        new PositionImport.Settings(DAY, Optional.of(OPENED), mapping, LAYERS));
  }

  private static Mapping mapping(String yaml) {
    Problems problems = new Problems();
    Mapping mapping = Mapping.read(SourceText.of("mapping.yaml", yaml), problems);
    problems.throwIfErrors();
    return mapping;
  }

  private static Position only(ImportedBook book) {
    assertThat(book.left()).isEmpty();
    assertThat(book.entries()).hasSize(1);
    return book.entries().get(0).position();
  }

  private static String reason(ImportedBook book) {
    assertThat(book.entries()).isEmpty();
    assertThat(book.left()).hasSize(1);
    return book.left().get(0).reason();
  }

  // VIX of 2026-01-21: 30 days before Friday 2026-02-20; SPXW of 2025-12-19: a third Friday
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VIX   260121C00025000       | VIX   260121C00025000",
        "VIX260121C00025000          | VIX   260121C00025000",
        ".VIX260121C25               | VIX   260121C00025000",
        "-VIX260121C25               | VIX   260121C00025000",
        "VIX 21 Jan 26 25 Call       | VIX   260121C00025000",
        "VIX Jan21'26 25 Call        | VIX   260121C00025000",
        "VIX JAN 21 2026 25 C        | VIX   260121C00025000",
        "CALL VIX 01/21/2026 25.00   | VIX   260121C00025000",
        "VIX 100 21 JAN 26 25 CALL   | VIX   260121C00025000",
        "VIX 2026-01-21 22.5C        | VIX   260121C00022500",
        "VIX 20 Jan 26 25 Call       | VIX   260121C00025000",
        "VIX 10 Dec 25 25 Call       | VIXW  251210C00025000",
        "SPXW 19DEC2025 6000 P       | SPXW  251219P06000000",
        "SPXW251219P6000             | SPXW  251219P06000000",
        "SPX   251219P06000000       | SPX   251219P06000000",
        "SPX 12 Dec 25 6,000 Put     | SPXW  251212P06000000",
        "SPX 100 (Weeklys) 19 DEC 25 6000 PUT | SPXW  251219P06000000"
      })
  void readsAContractHoweverItIsWritten(String text, String osi) {
    Position position = only(read(Mapping.NONE, "Symbol\tQty\tAverage Price", text + "\t4\t1.25"));

    assertThat(position.contract()).isEqualTo(OsiSymbol.parse(osi));
  }

  @ParameterizedTest
  @CsvSource({
    "/VXF26, VX, 2026-01-21",
    "VXF6, VX, 2026-01-21",
    "VXMF26, VXM, 2026-01-21",
    "VXM 21 Jan 26, VXM, 2026-01-21"
  })
  void readsVixFutures(String text, FutureContract.Size size, LocalDate expiry) {
    Position position = only(read(Mapping.NONE, "Symbol,Qty,Average Price", text + ",-2,19.5"));

    assertThat(position)
        .isEqualTo(new Position(new FutureContract(size, expiry), -2, OPENED, 19.5, "long"));
  }

  @Test
  void readsAContractFromItsParts() {
    Position position =
        only(
            read(
                Mapping.NONE,
                "Underlying,Expiration Date,Strike Price,Call/Put,Quantity,Trade Price",
                "VIX,1/21/2026,25,C,4,0.80"));

    assertThat(position.contract().symbol()).isEqualTo("VIX   260121C00025000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4       |       | 4",
        "-4      |       | -4",
        "(4)     |       | -4",
        "4-      |       | -4",
        "+4.00   |       | 4",
        "1,200   |       | 1200",
        "4       | Short | -4",
        "4       | BUY   | 4",
        "-4      | sold  | -4"
      })
  void theSignIsAMinusParenthesesOrASide(String quantity, String side, int contracts) {
    String row = "VIX260121C00025000\t%s\t%s\t0.8".formatted(quantity, side == null ? "" : side);

    assertThat(only(read(Mapping.NONE, "Symbol\tQty\tSide\tAvg Price", row)).contracts())
        .isEqualTo(contracts);
  }

  @Test
  void aCostBasisIsDividedByContractsAndMultiplier() {
    // 4 contracts of 100 USD a point for 284 USD: 0.71 points each
    ImportedBook book =
        read(Mapping.NONE, "Symbol,Qty,Cost Basis", "VIX260121C00025000,4,\"($284.00)\"");

    assertThat(only(book).price()).isEqualTo(0.71);
    assertThat(book.entries().get(0).remarks()).contains("price: cost basis / (contracts x 100)");
  }

  @Test
  void twoPricesThatDisagreeAreTold() {
    ImportedBook book =
        read(Mapping.NONE, "Symbol,Qty,Avg Price,Cost Basis", "VIX260121C00025000,4,0.71,400");

    assertThat(only(book).price()).isEqualTo(0.71);
    assertThat(book.entries().get(0).remarks())
        .contains("price as its column says; the cost basis would make 1.0000");
  }

  @Test
  void aMappingNamesColumnsAndHowTheyAreWritten() {
    ImportedBook book =
        read(
            mapping(
                """
                columns: {symbol: Wertpapier, quantity: Stueck, price: Kurs, opened: Tag}
                priceIn: usd
                decimal: comma
                dates: day-first
                thirdFriday: SPXW
                """),
            "Wertpapier;Stueck;Kurs;Tag",
            "SPX 19DEC2025 6000 P;-2;1.234,50;18/11/2025");

    assertThat(only(book))
        .isEqualTo(
            new Position(OsiSymbol.parse("SPXW251219P06000000"), -2, OPENED, 12.345, "condor"));
  }

  @Test
  void spxOnAThirdFridayIsAskedFor() {
    assertThat(reason(read(Mapping.NONE, "Symbol,Qty,Avg Price", "SPX 19DEC2025 6000 P,1,20")))
        .contains("SPX settles in the morning of 2025-12-19", "thirdFriday: SPX or SPXW");
    assertThat(
            only(read(
                    mapping("thirdFriday: SPX"),
                    "Symbol,Qty,Avg Price",
                    "SPX 19DEC2025 6000 P,1,20"))
                .contract())
        .isEqualTo(OsiSymbol.parse("SPX   251219P06000000"));
    assertThat(OptionRoot.SPX.settlesInTheMorning()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VIX251022C00025000   | 4   | 0.8  | settled on 2025-10-22 and is not held after the close",
        "VIX260122C00025000   | 4   | 0.8  | No VIX expiry of 2026-01-22 is known to have been listed",
        "SPY                  | 100 | 600  | names no option on SPX or VIX",
        "Total                |     |      | names no option on SPX or VIX",
        "VIX 21 Jan 26 Call   | 4   | 0.8  | strike is not understood",
        "VIX 21 Jan 26 25     | 4   | 0.8  | neither call nor put",
        "VIX 25 Call          | 4   | 0.8  | expiry is not understood",
        "VIX 21 Jan 26 25 30 Call | 4 | 0.8 | more than one number could be its strike",
        "VIX260121C00025000   | 4.5 | 0.8  | is no number of contracts",
        "VIX260121C00025000   | 0   | 0.8  | is no number of contracts",
        "VIX260121C00025000   | many | 0.8 | the quantity 'many' is not a number",
        "VIX260121C00025000   | 4   |      | no price and no cost",
        "VIX260121C00025000   | 4   | 171  | priceIn: usd",
        "SPXW251231P00100000  | 4   | 101  | priceIn: usd",
        "VIX260121C00025000   | 4   | 0,8  | decimal: comma"
      })
  void whatIsNotUnderstoodIsLeftOutWithItsLineAndReason(
      String symbol, String quantity, String price, String reason) {
    ImportedBook book =
        read(
            Mapping.NONE,
            "Symbol\tQty\tAvg Price",
            "",
            "%s\t%s\t%s"
                .formatted(symbol, quantity == null ? "" : quantity, price == null ? "" : price));

    assertThat(reason(book)).contains(reason);
    assertThat(book.left().get(0).line()).isEqualTo(3);
  }

  @Test
  void aSideThatContradictsTheSignIsLeftOut() {
    assertThat(
            reason(
                read(Mapping.NONE, "Symbol,Qty,Side,Avg Price", "VIX260121C00025000,-4,long,0.8")))
        .isEqualTo("the quantity is below zero and the side says long");
  }

  @Test
  void everyLineEndsUpSomewhere() {
    ImportedBook book =
        read(
            Mapping.NONE,
            "Positions of account 1",
            "",
            "Symbol,Qty,Avg Price",
            "VIX260121C00025000,4,0.8",
            "SPY,100,600",
            "Cash,,",
            "");

    assertThat(book.before()).containsExactly(1);
    assertThat(book.headerLine()).isEqualTo(3);
    assertThat(book.entries()).extracting(ImportedBook.Entry::line).containsExactly(4);
    assertThat(book.left()).extracting(ImportedBook.LeftOut::line).containsExactly(5, 6);
  }

  @Test
  void layersAreGuessedByStructureAndTheGuessIsMarked() {
    ImportedBook book =
        read(
            Mapping.NONE,
            "Symbol,Qty,Avg Price,Layer",
            "SPXW251231P06200000,1,22.1,",
            "SPXW251231P06350000,-1,33.4,",
            "SPXW251231C07050000,-1,17.8,",
            "SPXW251231C07200000,1,6.3,",
            "SPXW251219P06000000,1,9,",
            // 22, 36 and 64 days after the day of opening
            "VIX 10 Dec 25 25 Call,4,0.5,",
            "VIX 24 Dec 25 25 Call,4,0.6,",
            "VIX 21 Jan 26 25 Call,2,0.8,",
            "VIX 21 Jan 26 30 Call,2,0.5,mine");

    assertThat(book.left()).isEmpty();
    assertThat(book.entries())
        .extracting(e -> e.position().layer())
        .containsExactly(
            "condor", "condor", "condor", "condor", "condor", "short", "medium", "long", "mine");
    assertThat(book.entries().get(0).remarks())
        .contains("layer guessed: four SPX legs of one expiry");
    assertThat(book.entries().get(4).remarks())
        .contains("layer guessed: an SPX option, though not one of four legs of its expiry");
    assertThat(book.entries().get(8).remarks()).noneMatch(r -> r.contains("guessed"));
  }

  @Test
  void theFileThatIsWrittenReadsBackTheSame() {
    ImportedBook book =
        read(
            Mapping.NONE,
            "Symbol,Qty,Avg Price,Layer",
            "SPXW251231P06200000,1,22.1,",
            "VIX 21 Jan 26 25 Call,4,0.123456,",
            "/VXF26,-1,19.5,'it's: \"odd\" #1",
            "SPY,100,600,",
            "VIX 21 Jan 26 30 Call,1,0.5,true");
    String yaml = BookYaml.of(book, "broker.csv", 250_000, -1_250.5, "");
    Problems problems = new Problems();
    Book read = BookReader.read(SourceText.of("positions.yaml", yaml), DAY, problems).orElseThrow();

    assertThat(problems.sorted()).isEmpty();
    assertThat(read.navUsd()).isEqualTo(250_000);
    assertThat(read.cashUsd()).isEqualTo(-1_250.5);
    assertThat(read.positions())
        .isEqualTo(book.entries().stream().map(ImportedBook.Entry::position).toList());
    assertThat(yaml)
        .contains(
            "# line 2; opened: as --opened says; layer guessed",
            "#   line 5: it names no option",
            "layer: 'true'}");
  }

  @Test
  void aFileWithoutAHeaderIsRefused() {
    assertThatThrownBy(() -> read(Mapping.NONE, "a,b", "1,2"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("No line is a header")
        .hasMessageContaining("the first line is: a, b");
  }

  @Test
  void aColumnThatIsMappedAndMissingIsRefused() {
    assertThatThrownBy(() -> read(mapping("columns: {price: Kurs}"), "Symbol,Qty,Price", "x,1,1"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("price: Kurs");
  }

  @Test
  void mistakesInAMappingAreToldAllAtOnce() {
    Problems problems = new Problems();
    Mapping.read(
        SourceText.of("m.yaml", "columns: {sybol: X}\ndecimal: dot\nthirdFriday: VIX\n"), problems);

    assertThat(problems.sorted()).hasSize(3);
  }
}
