package org.hedgerow.rules.form;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.basics.SourceText;
import org.hedgerow.basics.Written;
import org.hedgerow.document.Sheet;

/** A rule file in the making, with the place of every piece in the user's own file. */
final class Expansion {
  /** Characters of a made text; what would pass them is left out. */
  static final int MAX_CHARACTERS = 400_000;

  private static final int LONGEST_SAID = 200;

  private final StringBuilder text = new StringBuilder();
  private final List<Written> pieces = new ArrayList<>();
  private boolean full;

  /** Text that a cell stands for. */
  void add(String piece, Sheet.Cell cell, Written.Kind kind, String said) {
    add(piece, new Written(0, cell.place(), cell.line(), cell.text().length(), kind, said, ""));
  }

  /**
   * Text that some characters of a line stand for.
   *
   * @param from where they stand, at any offset
   */
  void add(String piece, Written from) {
    if (piece.isEmpty()) {
      return;
    }
    if (text.length() + piece.length() > MAX_CHARACTERS) {
      full = true;
      return;
    }
    pieces.add(
        new Written(
            text.length(),
            from.place(),
            from.line(),
            Math.max(1, from.length()),
            from.kind(),
            shortened(from.said()),
            shortened(from.note())));
    text.append(piece);
  }

  private static String shortened(String words) {
    return words.length() > LONGEST_SAID ? words.substring(0, LONGEST_SAID) + " ..." : words;
  }

  /** A point to go back to. */
  int mark() {
    return text.length();
  }

  /** Forgets everything behind a point. */
  void backTo(int mark) {
    text.setLength(mark);
    pieces.removeIf(piece -> piece.offset() >= mark);
  }

  /** Whether something was left out. */
  boolean isFull() {
    return full;
  }

  /** The text under the name of the user's file. */
  SourceText made(String name) {
    return SourceText.made(name, text.toString(), pieces);
  }
}
