package org.hedgerow.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks become cells; what is no workbook, or too much of one, is refused in bounds. */
final class WorkbookTest {
  private static final String FILE = "rules/pack/tiers.drl.xlsx";

  private static WorkbookFile book(String inside) {
    return new WorkbookFile().sheet("Tiers", "visible", inside);
  }

  private static String row(String cells) {
    return "<sheetData><row r=\"1\">" + cells + "</row></sheetData>";
  }

  private static List<Sheet> sheets(byte[] content) {
    Problems problems = new Problems();
    Optional<List<Sheet>> sheets = Workbook.read(content, FILE, problems);
    assertThat(problems.sorted()).isEmpty();
    return sheets.orElseThrow();
  }

  /** Every cell as {@code place kind text}. */
  private static List<String> cells(Sheet sheet) {
    return sheet.rows().stream()
        .flatMap(List::stream)
        .map(c -> c.place() + " " + c.kind() + " " + c.text())
        .toList();
  }

  private static List<String> cells(String inside) {
    return cells(sheets(book(inside).bytes()).get(0));
  }

  private static String said(byte[] content) {
    Problems problems = new Problems();
    assertThat(Workbook.read(content, FILE, problems)).isEmpty();
    assertThat(problems.sorted()).hasSize(1);
    return problems.sorted().stream().map(Problem::render).findFirst().orElseThrow();
  }

  @Test
  void readsTextsNumbersAndTrueAndFalseWithTheirPlaces() {
    assertThat(
            cells(
                "<sheetData><row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t> Vix </t></is></c>"
                    + "<c r=\"AA2\"><v>0.10000000000000001</v></c></row>"
                    + "<row><c t=\"b\"><v>1</v></c><c><v>1.5E3</v></c><c><v></v></c></row></sheetData>"))
        .containsExactly(
            FILE + ":Tiers!B2 TEXT Vix",
            FILE + ":Tiers!AA2 NUMBER 0.1",
            FILE + ":Tiers!A3 BOOLEAN true",
            FILE + ":Tiers!B3 NUMBER 1500");
  }

  @Test
  void readsSharedTextsInPiecesButNotHowTheyArePronounced() {
    byte[] content =
        book(row("<c r=\"A1\" t=\"s\"><v>1</v></c>"))
            .part(
                "xl/sharedStrings.xml",
                "<sst><si><t>no</t></si><si><r><t>Layer</t></r><r><t>State</t></r>"
                    + "<rPh sb=\"0\" eb=\"1\"><t>sound</t></rPh></si></sst>")
            .bytes();

    assertThat(cells(sheets(content).get(0))).containsExactly(FILE + ":Tiers!A1 TEXT LayerState");
  }

  @Test
  void tellsFormulasDatesPercentagesErrorsAndHiddenCellsFromValues() {
    byte[] content =
        book("<cols><col min=\"6\" max=\"7\" hidden=\"1\"/></cols>"
                + row(
                    "<c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" s=\"1\"><v>45000</v></c>"
                        + "<c r=\"C1\" s=\"2\"><v>0.022</v></c><c r=\"D1\" t=\"e\"><v>#REF!</v></c>"
                        + "<c r=\"E1\" s=\"3\"><v>7</v></c><c r=\"F1\"><v>1</v></c>"
                        + "<c r=\"H1\" s=\"4\"><v>18</v></c><c r=\"I1\" t=\"str\"><f/><v></v></c>"))
            .part(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                    + "<numFmt numFmtId=\"165\" formatCode=\"0.0 &quot;days&quot;\"/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                    + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/>"
                    + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>")
            .bytes();

    assertThat(sheets(content).get(0).rows().get(0).stream().map(Sheet.Cell::kind))
        .containsExactly(
            Sheet.Kind.FORMULA,
            Sheet.Kind.DATE,
            Sheet.Kind.PERCENT,
            Sheet.Kind.ERROR,
            Sheet.Kind.DATE,
            Sheet.Kind.HIDDEN,
            Sheet.Kind.NUMBER,
            Sheet.Kind.FORMULA);
  }

  @Test
  void knowsMergedCellsAndHiddenSheetsInTheirOrder() {
    List<Sheet> sheets =
        sheets(
            new WorkbookFile()
                .sheet("One", "hidden", List.of(List.of("a", "", "b")), "A1:B2")
                .sheet("Two", "visible", List.of(List.of("c")))
                .bytes());

    assertThat(sheets).extracting(Sheet::name).containsExactly("One", "Two");
    assertThat(sheets).extracting(Sheet::isHidden).containsExactly(true, false);
    assertThat(sheets.get(0).merged(2, 2)).contains(new Sheet.Range(1, 1, 2, 2));
    assertThat(sheets.get(0).merged(1, 3)).isEmpty();
  }

  @Test
  void readsWhatAnIndependentProducerWrote() throws Exception {
    byte[] content = Files.readAllBytes(Path.of("src/test/resources/formats/producer.xlsx"));

    assertThat(cells(sheets(content).get(0)))
        .containsExactly(
            FILE + ":Tiers!A1 TEXT RULEFLOW-GROUP",
            FILE + ":Tiers!B1 TEXT assess",
            FILE + ":Tiers!A2 TEXT RuleTable Trigger tiers",
            FILE + ":Tiers!A3 NUMBER 18",
            FILE + ":Tiers!B3 NUMBER 0.5",
            FILE + ":Tiers!C3 BOOLEAN true");
    assertThat(sheets(content).get(0).merged(2, 3)).isPresent();
  }

  @Test
  void refusesADocumentTypeSoThatNoEntityIsEverLookedUp(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    for (String type :
        List.of(
            "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY e \"&a;&a;&a;&a;\">]>")) {
      byte[] content =
          book(row("<c r=\"A1\" t=\"s\"><v>0</v></c>"))
              .part("xl/sharedStrings.xml", type + "<sst><si><t>&e;</t></si></sst>")
              .bytes();

      assertThat(said(content))
          .contains("rules/pack/tiers.drl.xlsx: error: The workbook holds ")
          .doesNotContain("SECRET");
    }
  }

  @Test
  void refusesWhatUnpacksToTooMuch() {
    String zeros = "0".repeat(ZipParts.MAX_PART + 1);

    byte[] bomb = book(row("<c r=\"A1\"><v>1</v></c>")).part("xl/media/a.xml", zeros).bytes();

    assertThat(bomb.length).isLessThan(Workbook.MAX_BYTES / 100);
    assertThat(said(bomb))
        .isEqualTo(
            FILE
                + ": error: The workbook holds more than 8000000 bytes in one part when unpacked."
                + " Split it.");
  }

  @Test
  void refusesManyPartsThatUnpackToTooMuchTogether() {
    String half = "0".repeat(ZipParts.MAX_PART / 2);
    WorkbookFile large = book(row("<c r=\"A1\"><v>1</v></c>"));
    for (int i = 0; i < 5; i++) {
      large.part("xl/media/" + i, half);
    }
    WorkbookFile many = book(row("<c r=\"A1\"><v>1</v></c>"));
    for (int i = 0; i < ZipParts.MAX_PARTS; i++) {
      many.part("xl/media/" + i, "");
    }

    assertThat(said(large.bytes())).contains("more than 16000000 bytes in all when unpacked");
    assertThat(said(many.bytes())).contains("more than 500 parts");
  }

  @Test
  void refusesCellsFarOutAndTextsWithoutEnd() {
    assertThat(said(book(row("<c r=\"A2001\"><v>1</v></c>")).bytes()))
        .contains("a filled cell beyond row 2000 or column 100");
    assertThat(said(book(row("<c r=\"CW1\"><v>1</v></c>")).bytes())).contains("column 100");
    assertThat(said(book(row("<c r=\"A1\" t=\"str\"><v>" + "x".repeat(2001) + "</v></c>")).bytes()))
        .contains("a text of more than 2000 characters");
  }

  @Test
  void refusesWhatIsNoWorkbook() {
    assertThat(said(new byte[0])).contains("The file is no workbook.");
    assertThat(said("RuleTable".getBytes(StandardCharsets.UTF_8))).contains("is no workbook");
    assertThat(said(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
        .contains("an old .xls workbook, or one with a password");
    assertThat(said(WorkbookFile.zip(Map.of("a.txt", "b")))).contains("The file is no workbook.");
    assertThat(said(book("<sheetData><row>").bytes())).contains("a damaged part");
    assertThat(said(book(row("<c r=\"A1\" t=\"s\"><v>7</v></c>")).bytes()))
        .contains("a cell that holds '7'");
    assertThat(said(book(row("<c r=\"1A\"><v>7</v></c>")).bytes())).contains("a cell named '1A'");
    assertThat(said(book(row("<c r=\"A1\"><v>NaN</v></c>")).bytes())).contains("'NaN'");
  }

  @Test
  void neverWritesAndNeverOpensANameOfTheFile(@TempDir Path folder) throws Exception {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("../../evil.txt", "x");
    parts.put(folder.resolve("evil.txt").toString(), "x");

    assertThat(said(WorkbookFile.zip(parts))).contains("The file is no workbook.");
    assertThat(Files.list(folder)).isEmpty();
  }

  @Test
  void survivesAnyDamage() {
    byte[] good =
        new WorkbookFile()
            .sheet("Tiers", "visible", List.of(List.of("RuleTable", "18"), List.of("x")), "A1:B1")
            .bytes();
    Random random = new Random(20181220L);
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged =
          Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
      for (int k = random.nextInt(4); k >= 0 && damaged.length > 0; k--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Problems problems = new Problems();
      Optional<List<Sheet>> sheets = Workbook.read(damaged, FILE, problems);
      assertThat(sheets.isPresent()).as("damage %d", i).isNotEqualTo(problems.hasErrors());
    }
  }
}
