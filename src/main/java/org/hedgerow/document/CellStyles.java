package org.hedgerow.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Which cell styles of a workbook show a number as a date or as a percentage (ECMA-376 part 1,
 * 18.8.30 and 18.8.31).
 */
final class CellStyles implements XmlPart.Listener {
  private final Map<Integer, String> codeById = new HashMap<>();
  private final List<Integer> formatByStyle = new ArrayList<>();
  private boolean inCellStyles;

  @Override
  public void start(XmlPart part, String element) throws XMLStreamException {
    if (element.equals("numFmt")) {
      codeById.put(part.number("numFmtId").orElse(-1), part.attribute("formatCode").orElse(""));
    } else if (element.equals("cellXfs")) {
      inCellStyles = true;
    } else if (inCellStyles && element.equals("xf")) {
      formatByStyle.add(part.number("numFmtId").orElse(0));
    }
  }

  @Override
  public void end(String element) {
    if (element.equals("cellXfs")) {
      inCellStyles = false;
    }
  }

  /** What a number in a cell of that style is shown as. */
  Sheet.Kind kind(int style) {
    int format = style < formatByStyle.size() ? formatByStyle.get(style) : 0;
    String code = codeById.getOrDefault(format, builtIn(format));
    String bare = code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^]]*]", "");
    if (bare.contains("%")) {
      return Sheet.Kind.PERCENT;
    }
    return bare.matches("(?is).*[ymdhs].*") && !bare.equalsIgnoreCase("general")
        ? Sheet.Kind.DATE
        : Sheet.Kind.NUMBER;
  }

  /** The formats that a workbook need not spell out, as far as they are dates or percentages. */
  private static String builtIn(int format) {
    boolean date =
        format >= 14 && format <= 22
            || format >= 27 && format <= 36
            || format >= 45 && format <= 47
            || format >= 50 && format <= 58;
    return date ? "yyyy-mm-dd" : format == 9 || format == 10 ? "0%" : "";
  }
}
