package org.hedgerow.rules;

/** A test or a sample day, as one that may notice a change of the rules. */
public interface Witness {

  /** What it is. */
  Coverage.By by();

  /** The test or the day, as the user knows it. */
  String name();

  /** The rules it runs with. */
  RuleBook rules();

  /** Whether it comes out otherwise under changed rules, by the second judge alone. */
  boolean notices(RuleBook changed);

  /**
   * The same by Drools and the second judge.
   *
   * @throws JudgesDisagreeException when they do not agree
   */
  boolean noticesWithDrools(RuleBook changed);
}
