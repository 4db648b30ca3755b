package org.hedgerow.rules.form;

import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence at its spaces; what stands in quotes stays together. */
final class Words {

  /**
   * One word.
   *
   * @param at offset in the line, from 0
   */
  record Word(String text, int at) {}

  private Words() {}

  /**
   * The words of a line.
   *
   * @param from offset at which to begin
   */
  static List<Word> of(String line, int from) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    boolean quoted = false;
    for (int i = from; i <= line.length(); i++) {
      boolean space = i == line.length() || Character.isWhitespace(line.charAt(i)) && !quoted;
      if (!space && line.charAt(i) == '"') {
        quoted = !quoted;
      }
      if (space && start >= 0) {
        words.add(new Word(line.substring(start, i), start));
        start = -1;
      } else if (!space && start < 0) {
        start = i;
      }
    }
    return words;
  }

  /** How many words two sentences share in the same order. */
  static int common(List<Word> a, List<Word> b) {
    int[][] longest = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        longest[i][j] =
            a.get(i - 1).text().equalsIgnoreCase(b.get(j - 1).text())
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    return longest[a.size()][b.size()];
  }
}
