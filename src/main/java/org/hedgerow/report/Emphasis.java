package org.hedgerow.report;

import java.util.regex.Pattern;

/** What stands out, when colour is on. */
enum Emphasis {
  NONE(""),
  HEADING("1"),
  GOOD("32"),
  CAUTION("33"),
  LOSS("31"),
  QUIET("2");

  /** The escape codes that {@link #around} writes, and no others. */
  static final Pattern CODE = Pattern.compile("\u001b\\[(?:0|1|2|31|32|33)m");

  private final String code;

  Emphasis(String code) {
    this.code = code;
  }

  /** The text between the escape codes of ECMA-48 that switch it on and off. */
  String around(String text) {
    return code.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
