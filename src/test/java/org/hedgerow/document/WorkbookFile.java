package org.hedgerow.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, for tests: good ones, and any other kind. */
public final class WorkbookFile {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String DOCUMENT =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<String> sheets = new ArrayList<>();
  private final List<String> links = new ArrayList<>();

  /** Adds a sheet out of rows of texts; an empty text is no cell. */
  public WorkbookFile sheet(String name, String state, List<List<String>> rows, String... merged) {
    StringBuilder xml = new StringBuilder("<sheetData>");
    for (int r = 0; r < rows.size(); r++) {
      xml.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        String text = rows.get(r).get(c);
        if (!text.isEmpty()) {
          xml.append(cell(reference(r + 1, c + 1), text));
        }
      }
      xml.append("</row>");
    }
    xml.append("</sheetData>");
    if (merged.length > 0) {
      xml.append("<mergeCells>");
      for (String range : merged) {
        xml.append("<mergeCell ref=\"").append(range).append("\"/>");
      }
      xml.append("</mergeCells>");
    }
    return sheet(name, state, xml.toString());
  }

  /** Adds a sheet out of what stands inside its worksheet element. */
  public WorkbookFile sheet(String name, String state, String inside) {
    int number = sheets.size() + 1;
    sheets.add(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
            .formatted(escaped(name), number, state, number));
    links.add(
        "<Relationship Id=\"rId%d\" Type=\"x\" Target=\"worksheets/sheet%d.xml\"/>"
            .formatted(number, number));
    return part(
        "xl/worksheets/sheet" + number + ".xml",
        "<worksheet xmlns=\"" + MAIN + "\">" + inside + "</worksheet>");
  }

  /** Adds or replaces a part. */
  public WorkbookFile part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  /** A cell with a text of its own, or with a number when it looks like one. */
  private static String cell(String reference, String text) {
    return text.matches("-?\\d+(\\.\\d+)?")
        ? "<c r=\"" + reference + "\"><v>" + text + "</v></c>"
        : "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
  }

  private static String reference(int row, int column) {
    return (char) ('A' + column - 1) + Integer.toString(row);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** The file. */
  public byte[] bytes() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, DOCUMENT, String.join("", sheets)));
    all.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships>" + String.join("", links) + "</Relationships>");
    all.putAll(parts);
    return zip(all);
  }

  /** Any parts as a packed file. */
  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
