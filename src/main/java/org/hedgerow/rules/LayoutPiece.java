package org.hedgerow.rules;

import java.util.List;

/**
 * One word of a laid out line.
 *
 * @param spaced whether a space stands before it
 * @param level where the line may be broken before it: 1 at the semicolons of accumulate, 2 behind
 *     commas, 3 before {@code &&} and {@code ||}; 0 nowhere
 * @param anchor number of the parenthesis in this line under whose content it is set when the line
 *     is broken before it; -1 when it stands in none
 * @param comments the remarks before it
 */
record LayoutPiece(
    String text, boolean spaced, int level, int anchor, List<LayoutComment> comments) {
  LayoutPiece {
    comments = List.copyOf(comments);
  }

  /** Whether a remark before it ends its line. */
  boolean isForced() {
    return comments.stream().anyMatch(LayoutComment::breaksLine);
  }

  /** Characters it takes, with the space before it and remarks inside the line. */
  int width() {
    return text.length()
        + (spaced ? 1 : 0)
        + comments.stream().mapToInt(c -> c.text().length() + 1).sum();
  }
}
