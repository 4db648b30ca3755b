package org.hedgerow.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stages of a day, in order; every rule names its stage as its ruleflow-group. */
public enum Stage {
  /** What kind of day it is. */
  CLASSIFY,
  /** What that means for the hedge and the layers. */
  ASSESS,
  /** How large. */
  SIZE,
  /** What to do. */
  PROPOSE,
  /** What not to do after all. */
  VETO;

  /** As written in a rule. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Stage> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Stage::word).toList();
  }
}
