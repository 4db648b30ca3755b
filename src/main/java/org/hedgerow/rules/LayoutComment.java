package org.hedgerow.rules;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A remark in a rule file, as it is kept when the file is laid out anew.
 *
 * @param text with its slashes, without spaces at the ends of lines
 * @param ownLine whether nothing but remarks stands before it on its line
 * @param afterBlank whether an empty line stands before it
 */
record LayoutComment(String text, boolean ownLine, boolean afterBlank) {

  static LayoutComment of(String written, boolean ownLine, boolean afterBlank) {
    return new LayoutComment(
        Stream.of(written.split("\n", -1))
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n")),
        ownLine,
        afterBlank);
  }

  /** Whether what follows must stand on a new line. */
  boolean breaksLine() {
    return ownLine || isOfLine();
  }

  /** Whether it runs to the end of its line. */
  boolean isOfLine() {
    return text.startsWith("//");
  }
}
