package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is in a sans-serif font, near enough to break lines without asking a browser.
 * Widths are shares of the size of the font, those of DejaVu Sans, which is among the widest that
 * are used.
 */
final class TextWidth {
  private static final double OTHER = 0.64;
  private static final double WIDEST = 1.0;

  private TextWidth() {}

  /** Width in sizes of the font. */
  static double of(String text) {
    return text.codePoints().mapToDouble(TextWidth::of).sum();
  }

  private static double of(int c) {
    if ("ijl'|.,:;! ".indexOf(c) >= 0) {
      return 0.33;
    }
    if ("frtI()[]/-\"".indexOf(c) >= 0) {
      return 0.41;
    }
    if ("mwMW%@".indexOf(c) >= 0) {
      return 0.97;
    }
    if (c >= 'A' && c <= 'Z') {
      return 0.72;
    }
    return c < 0x2000 ? OTHER : WIDEST;
  }

  /**
   * The text in lines that are no wider; what does not fit into the last one ends in dots.
   *
   * @param width in sizes of the font
   */
  static List<String> lines(String text, double width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || of(longer) <= width) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    List<String> shown = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
    if (lines.size() > most) {
      shown.set(most - 1, shown.get(most - 1) + " \u2026");
    }
    shown.replaceAll(l -> shortened(l, width));
    return shown;
  }

  private static String shortened(String line, double width) {
    String shown = line;
    while (of(shown) > width && shown.length() > 2) {
      shown = shown.substring(0, shown.length() - 2) + "\u2026";
    }
    return shown;
  }
}
