package org.hedgerow.rules.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a decision table holds, by the words of Drools. */
enum ColumnKind {
  NAME("N"),
  DESCRIPTION("I"),
  CONDITION("C"),
  ACTION("A"),
  METADATA("@"),
  RULEFLOW_GROUP("R");

  private static final String ORDER = "the order of rules is computed";
  private static final String DAY = "the day decides, not the clock";
  private static final String PROGRAM = "a rule file is not a program";

  /** What Drools has and we have not, with the reason. */
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("PRIORITY", ORDER),
          Map.entry("P", ORDER),
          Map.entry("SALIENCE", ORDER),
          Map.entry("SEQUENTIAL", ORDER),
          Map.entry("SEQUENTIALMINPRIORITY", ORDER),
          Map.entry("SEQUENTIALMAXPRIORITY", ORDER),
          Map.entry("ACTIVATION-GROUP", "every rule that matches fires"),
          Map.entry("X", "every rule that matches fires"),
          Map.entry("XOR-GROUP", "every rule that matches fires"),
          Map.entry("AGENDA-GROUP", "a rule names its stage by RULEFLOW-GROUP"),
          Map.entry("G", "a rule names its stage by RULEFLOW-GROUP"),
          Map.entry("NO-LOOP", "rules do not loop"),
          Map.entry("UNLOOP", "rules do not loop"),
          Map.entry("U", "rules do not loop"),
          Map.entry("LOCK-ON-ACTIVE", "rules do not loop"),
          Map.entry("L", "rules do not loop"),
          Map.entry("AUTO-FOCUS", ORDER),
          Map.entry("F", ORDER),
          Map.entry("TIMER", DAY),
          Map.entry("T", DAY),
          Map.entry("DURATION", DAY),
          Map.entry("D", DAY),
          Map.entry("CALENDARS", DAY),
          Map.entry("E", DAY),
          Map.entry("DATE-EFFECTIVE", DAY),
          Map.entry("V", DAY),
          Map.entry("DATE-EXPIRES", DAY),
          Map.entry("Z", DAY),
          Map.entry("ENABLED", "delete the row of a rule that is not wanted"),
          Map.entry("B", "delete the row of a rule that is not wanted"),
          Map.entry("IMPORT", "facts and actions are known without an import"),
          Map.entry("FUNCTIONS", PROGRAM),
          Map.entry("VARIABLES", PROGRAM),
          Map.entry("QUERIES", PROGRAM),
          Map.entry("DECLARE", PROGRAM),
          Map.entry("UNIT", PROGRAM),
          Map.entry("DIALECT", PROGRAM),
          Map.entry("ESCAPEQUOTES", "quotes stand in the template, not in the cells"),
          Map.entry("WORKSHEET", "the first sheet is read"));

  private final String letter;

  ColumnKind(String letter) {
    this.letter = letter;
  }

  /** As written above a column. */
  String word() {
    return name().replace('_', '-');
  }

  /** The kind of that word or letter, whatever its case. */
  static Optional<ColumnKind> of(String text) {
    return Stream.of(values())
        .filter(k -> k.word().equalsIgnoreCase(text) || k.letter.equalsIgnoreCase(text))
        .findFirst();
  }

  /** Why a word of Drools' tables is not read here; empty for any other word. */
  static Optional<String> refusal(String text) {
    return Optional.ofNullable(REFUSED.get(text.toUpperCase(Locale.ROOT)));
  }

  static List<String> words() {
    return Stream.of(values()).map(ColumnKind::word).toList();
  }
}
