package org.hedgerow.report;

/** What stands out, when colour is on. */
enum Emphasis {
  NONE(""),
  HEADING("1"),
  GOOD("32"),
  CAUTION("33"),
  QUIET("2");

  private final String code;

  Emphasis(String code) {
    this.code = code;
  }

  /** The text between the escape codes of ECMA-48 that switch it on and off. */
  String around(String text) {
    return code.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
