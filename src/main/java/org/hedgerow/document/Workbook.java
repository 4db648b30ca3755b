package org.hedgerow.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;

/**
 * Reads a workbook ({@code .xlsx}, ECMA-376) into sheets: texts, numbers, true and false, merged
 * cells. What else a cell can be, such as a formula or a date, is told by its kind and never
 * evaluated. Macros, links, pictures and everything else in the file are not looked at.
 */
public final class Workbook {
  /** Bytes of a file that is still read. */
  static final int MAX_BYTES = 2_000_000;

  private static final int MAX_TEXTS = 50_000;
  private static final String BOOK = "xl/workbook.xml";
  private static final String LINKS = "xl/_rels/workbook.xml.rels";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String STYLES = "xl/styles.xml";
  private static final int OLD_FORMAT = 0xD0;

  private final String file;
  private final Map<String, byte[]> parts;
  private final List<String> texts = new ArrayList<>();
  private final CellStyles styles = new CellStyles();

  private Workbook(String file, Map<String, byte[]> parts) {
    this.file = file;
    this.parts = parts;
  }

  /** The bytes of a file; empty, with a problem, when there are none or too many. */
  public static Optional<byte[]> bytes(Path path, String name, Problems problems) {
    try {
      if (!Files.isRegularFile(path)) {
        problems.add(Problem.ofFile("not-a-file", name, "This is no ordinary file.", ""));
        return Optional.empty();
      }
      if (Files.size(path) > MAX_BYTES) {
        problems.add(
            Problem.ofFile(
                "file-too-large",
                name,
                "The file has %d bytes, the limit is %d.".formatted(Files.size(path), MAX_BYTES),
                "Split the table, or take pictures out."));
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sheets in the order of the workbook; empty, with a problem, when it cannot be read. */
  public static Optional<List<Sheet>> read(byte[] content, String name, Problems problems) {
    if (content.length > 0 && (content[0] & 0xFF) == OLD_FORMAT) {
      problems.add(
          unreadable(name, "This is an old .xls workbook, or one with a password.", "Save it as"));
      return Optional.empty();
    }
    try {
      Workbook workbook = new Workbook(name, ZipParts.read(content));
      List<Sheet> sheets = workbook.sheets();
      if (!sheets.isEmpty()) {
        return Optional.of(sheets);
      }
      problems.add(unreadable(name, "The file is no workbook.", "Save it as"));
    } catch (ZipParts.TooLargeException e) {
      problems.add(
          Problem.ofFile(
              "file-too-large", name, "The workbook holds " + e.getMessage() + ".", "Split it."));
    } catch (IOException e) {
      problems.add(
          unreadable(name, "The file is no workbook, or it is damaged.", "Save it again as"));
    } catch (XMLStreamException e) {
      problems.add(
          unreadable(
              name,
              "The workbook holds " + firstLine(e) + ", which is not read here.",
              "Save it again as"));
    }
    return Optional.empty();
  }

  private static Problem unreadable(String name, String message, String fix) {
    return Problem.ofFile(
        "not-a-workbook", name, message, fix + " an Excel workbook (.xlsx) without a password.");
  }

  /** What our own readers say; of the parser's message nothing a user could use. */
  private static String firstLine(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith("a ") || message.startsWith("an ") || message.startsWith("more ")
        ? message
        : "a damaged part";
  }

  private List<Sheet> sheets() throws XMLStreamException {
    Map<String, String> targetById = new HashMap<>();
    read(LINKS, (part, element) -> link(part, element, targetById));
    read(TEXTS, new SharedTexts());
    read(STYLES, styles);
    List<SheetName> names = new ArrayList<>();
    read(BOOK, (part, element) -> sheetName(part, element, names));
    List<Sheet> sheets = new ArrayList<>();
    for (SheetName sheet : names) {
      String target = targetById.getOrDefault(sheet.link(), "");
      String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
      if (parts.containsKey(path)) {
        SheetPart reader = new SheetPart(file, sheet.name(), texts, styles);
        read(path, reader);
        sheets.add(reader.sheet(sheet.hidden()));
      }
    }
    return sheets;
  }

  private record SheetName(String name, String link, boolean hidden) {}

  private static void link(XmlPart part, String element, Map<String, String> targetById) {
    if (element.equals("Relationship")) {
      targetById.put(part.attribute("Id").orElse(""), part.attribute("Target").orElse(""));
    }
  }

  private static void sheetName(XmlPart part, String element, List<SheetName> names) {
    if (element.equals("sheet")) {
      boolean visible = part.attribute("state").orElse("visible").equals("visible");
      String name = part.attribute("name").orElse("");
      names.add(new SheetName(name, part.attribute("id").orElse(""), !visible));
    }
  }

  private void read(String path, XmlPart.Listener listener) throws XMLStreamException {
    byte[] content = parts.get(path);
    if (content != null) {
      XmlPart.read(content, listener);
    }
  }

  /** Collects the texts that cells refer to by number; how they are pronounced is left out. */
  private final class SharedTexts implements XmlPart.Listener {
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private int phonetic;

    @Override
    public void start(XmlPart part, String element) {
      switch (element) {
        case "si" -> text.setLength(0);
        case "rPh" -> phonetic++;
        case "t" -> inText = phonetic == 0;
        default -> {
          // Fonts and colours say nothing about content.
        }
      }
    }

    @Override
    public void text(String part) {
      if (inText) {
        text.append(part);
      }
    }

    @Override
    public void end(String element) throws XMLStreamException {
      switch (element) {
        case "rPh" -> phonetic--;
        case "t" -> inText = false;
        case "si" -> {
          if (texts.size() == MAX_TEXTS) {
            throw new XMLStreamException("more than " + MAX_TEXTS + " texts");
          }
          texts.add(text.toString().strip());
        }
        default -> {
          // Nothing to close.
        }
      }
    }
  }
}
