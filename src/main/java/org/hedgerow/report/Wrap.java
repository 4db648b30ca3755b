package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
final class Wrap {

  private Wrap() {}

  /**
   * The text in lines of at most so many characters; at least one line. A text that fits stays as
   * it is. A word that is too long is broken after its last hyphen or slash that fits, else where
   * it must.
   */
  static List<String> lines(String text, int width) {
    if (text.length() <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" +", -1)) {
      String rest = word;
      if (line.length() > 0 && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (line.length() == 0 && rest.length() > width) {
        int end = breakBefore(rest, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int breakBefore(String word, int width) {
    int hyphen = Math.max(word.lastIndexOf('-', width - 1), word.lastIndexOf('/', width - 1));
    return hyphen > 0 ? hyphen + 1 : width;
  }
}
