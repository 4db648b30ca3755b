package org.hedgerow.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets pieces into lines and breaks the lines that are too long. */
final class LayoutWriter {
  /** Most characters in a line, where it can be broken. */
  static final int WIDTH = 120;

  private static final int INDENT = 4;
  private static final int DEEPEST = 3;

  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, Integer> columnByAnchor = new HashMap<>();
  private int indent;

  /**
   * A line inside a rule: no empty line before it, remarks before it stand as far in as conditions.
   */
  void line(int lineIndent, List<LayoutPiece> pieces) {
    comments(pieces.get(0).comments(), INDENT);
    content(lineIndent, pieces);
  }

  /**
   * A line outside of rules.
   *
   * @param blank whether an empty line must stand before it
   * @param mayBlank whether one may, where the author has left one
   * @param blankBefore whether the author has left an empty line directly before it
   */
  void outerLine(boolean blank, boolean mayBlank, boolean blankBefore, List<LayoutPiece> pieces) {
    boolean remarked = outerComments(blank, mayBlank, pieces.get(0).comments());
    separate(remarked || !blank ? blankBefore && (remarked || mayBlank) : true);
    content(0, pieces);
  }

  /** The remarks behind everything. */
  void end(boolean blank, List<LayoutComment> comments) {
    outerComments(blank, true, comments);
    if (text.length() > 0) {
      text.append('\n');
    }
  }

  private boolean outerComments(boolean blank, boolean mayBlank, List<LayoutComment> comments) {
    boolean remarked = false;
    for (LayoutComment comment : comments) {
      if (comment.ownLine() || text.length() == 0) {
        separate(!remarked && blank || comment.afterBlank() && (remarked || mayBlank));
        newLine(0);
        text.append(comment.text());
        remarked = true;
      } else {
        text.append(' ').append(comment.text());
      }
    }
    return remarked;
  }

  private void separate(boolean wanted) {
    if (wanted && text.length() > 0) {
      text.append('\n');
    }
  }

  private void comments(List<LayoutComment> comments, int column) {
    for (LayoutComment comment : comments) {
      if (comment.ownLine()) {
        newLine(column);
      } else {
        text.append(' ');
      }
      text.append(comment.text());
    }
  }

  private void content(int lineIndent, List<LayoutPiece> pieces) {
    columnByAnchor.clear();
    indent = lineIndent;
    newLine(lineIndent);
    write(pieces, 0, pieces.size(), 1);
  }

  /** The first piece stands where the text ends; its remarks have been written. */
  private void write(List<LayoutPiece> pieces, int from, int to, int level) {
    if (level > DEEPEST || fits(pieces.subList(from, to))) {
      flat(pieces, from, to);
      return;
    }
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || pieces.get(i).level() == level) {
        write(pieces, start, i, level + 1);
        start = i;
        if (i < to) {
          int column = column(pieces.get(i));
          comments(pieces.get(i).comments(), column);
          newLine(column);
        }
      }
    }
  }

  private boolean fits(List<LayoutPiece> pieces) {
    int width = pieces.get(0).text().length();
    for (LayoutPiece piece : pieces.subList(1, pieces.size())) {
      if (piece.isForced()) {
        return false;
      }
      width += piece.width();
    }
    return column() + width <= WIDTH;
  }

  private void flat(List<LayoutPiece> pieces, int from, int to) {
    for (int i = from; i < to; i++) {
      LayoutPiece piece = pieces.get(i);
      if (i > from) {
        comments(piece.comments(), column(piece));
        if (piece.isForced()) {
          newLine(column(piece));
        } else if (piece.spaced()) {
          text.append(' ');
        }
      }
      text.append(piece.text());
      boolean padded = i + 1 < pieces.size() && pieces.get(i + 1).spaced();
      columnByAnchor.put(i, column() + (padded ? 1 : 0));
    }
  }

  private int column(LayoutPiece piece) {
    return columnByAnchor.getOrDefault(piece.anchor(), indent + INDENT);
  }

  private int column() {
    return text.length() - (text.lastIndexOf("\n") + 1);
  }

  private void newLine(int column) {
    if (text.length() > 0) {
      text.append('\n');
    }
    text.append(" ".repeat(column));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
