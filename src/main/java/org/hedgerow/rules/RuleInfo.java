package org.hedgerow.rules;

import java.util.List;

/**
 * A rule as shown to the user.
 *
 * @param file name of the rules folder and path below it, with {@code /}
 * @param line of the word rule
 * @param sentence the rule's own reason
 * @param source who asks for it
 * @param thresholds names in the order in which they stand in the rule
 */
public record RuleInfo(
    String name,
    String pack,
    Stage stage,
    String file,
    int line,
    String sentence,
    String source,
    List<String> thresholds) {

  static RuleInfo of(Rule rule) {
    return new RuleInfo(
        rule.name(),
        rule.pack(),
        rule.stage(),
        rule.place().file(),
        rule.place().line(),
        rule.why(),
        rule.source(),
        List.copyOf(rule.thresholds()));
  }

  /** {@code file:line}. */
  public String where() {
    return file + ":" + line;
  }
}
