package org.hedgerow.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.document.WorkbookFile;

/**
 * Workbooks that want to hurt, made here because nobody could read them in a catalogue. The table
 * in them is right; what is wrong stands beside it.
 */
final class HostileWorkbooks {
  static final String FILE = "rules/p/t.drl.xlsx";

  private static final List<List<String>> TABLE =
      List.of(
          List.of("RULEFLOW-GROUP", "assess"),
          List.of("RuleTable T"),
          List.of("NAME", "CONDITION", "ACTION"),
          List.of("", "Vix", ""),
          List.of("", "close > $param", "insert( new RollDue(\"$param\") );"),
          List.of("Rule", "Above", "Then"),
          List.of("the table fires", "18", "high"));
  private static final int MORE_THAN_A_PART = 9_000_000;
  private static final String ENTITY = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
  private static final String LAUGHS =
      "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY e \"&b;&b;&b;&b;\">]>";

  private HostileWorkbooks() {}

  /** The good table. */
  private static WorkbookFile good() {
    return new WorkbookFile().sheet("T", "visible", TABLE);
  }

  private static WorkbookFile strings(String before) {
    return good().part("xl/sharedStrings.xml", before + "<sst><si><t>&e;</t></si></sst>");
  }

  private static WorkbookFile cell(String cell) {
    return new WorkbookFile()
        .sheet("T", "visible", "<sheetData><row r=\"1\">" + cell + "</row></sheetData>");
  }

  private static String links(String target) {
    return "<Relationships><Relationship Id=\"rId1\" Type=\"x\" " + target + "/></Relationships>";
  }

  /** Contents by name of the case; {@code good} is the one that must be read. */
  static Map<String, byte[]> byName() {
    Map<String, WorkbookFile> books = new LinkedHashMap<>();
    books.put("good", good());
    books.put("external-entity", strings(ENTITY));
    books.put("billion-laughs", strings(LAUGHS));
    books.put(
        "parameter-entity",
        strings("<!DOCTYPE x [<!ENTITY % e SYSTEM \"http://127.0.0.1:9/\">%e;]>"));
    books.put(
        "entity-in-sheet",
        good().part("xl/worksheets/sheet1.xml", ENTITY + "<worksheet>&e;</worksheet>"));
    books.put("zip-bomb", good().part("xl/media/a.bin", "0".repeat(MORE_THAN_A_PART)));
    books.put(
        "bomb-in-sheet", good().part("xl/worksheets/sheet1.xml", " ".repeat(MORE_THAN_A_PART)));
    books.put("many-parts", many());
    books.put(
        "link-climbs",
        good().part("xl/_rels/workbook.xml.rels", links("Target=\"../../../../etc/passwd\"")));
    books.put(
        "link-absolute",
        good().part("xl/_rels/workbook.xml.rels", links("Target=\"/etc/passwd\"")));
    books.put(
        "link-address",
        good()
            .part(
                "xl/_rels/workbook.xml.rels",
                links("TargetMode=\"External\" Target=\"http://127.0.0.1:9/\"")));
    books.put("no-link", good().part("xl/_rels/workbook.xml.rels", "<Relationships/>"));
    books.put("formula", cell("<c r=\"A1\"><f>cmd|' /C calc'!A0</f><v>1</v></c>"));
    books.put("far-cell", cell("<c r=\"XFD1048576\"><v>1</v></c>"));
    books.put("cell-name", cell("<c r=\"../../x\"><v>1</v></c>"));
    books.put("text-number", cell("<c r=\"A1\" t=\"s\"><v>2147483647</v></c>"));
    books.put("text-below", cell("<c r=\"A1\" t=\"s\"><v>-1</v></c>"));
    books.put("long-text", cell("<c r=\"A1\" t=\"str\"><v>" + "x".repeat(100_000) + "</v></c>"));
    books.put("not-a-number", cell("<c r=\"A1\"><v>NaN</v></c>"));
    books.put("deep", good().part("xl/worksheets/sheet1.xml", "<a>".repeat(200_000)));
    books.put("hidden-sheet", new WorkbookFile().sheet("T", "hidden", TABLE));
    books.put("hidden-in-name", new WorkbookFile().sheet("T\u202Ex", "visible", TABLE));
    books.put("hidden-in-cell", cell("<c r=\"A1\" t=\"str\"><v>RuleTable\u202Ex</v></c>"));
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    books.forEach((name, book) -> bytes.put(name, book.bytes()));
    byte[] cut = good().bytes();
    bytes.put("cut", Arrays.copyOf(cut, cut.length / 2));
    bytes.put("macros", good().part("xl/vbaProject.bin", "Sub Auto_Open()").bytes());
    return bytes;
  }

  private static WorkbookFile many() {
    WorkbookFile book = good();
    for (int i = 0; i < 2_000; i++) {
      book.part("x/" + i, "");
    }
    return book;
  }
}
