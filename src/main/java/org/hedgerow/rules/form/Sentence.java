package org.hedgerow.rules.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.hedgerow.basics.Place;

/**
 * One entry of a dictionary: a sentence and what it means.
 *
 * @param words of the sentence; a word may hold one gap
 * @param text the sentence as it is written, with one space between words
 * @param place of the entry in its file
 */
record Sentence(Side side, List<Words.Word> words, String text, Template meaning, Place place) {

  /** Where in a rule a sentence can stand. */
  enum Side {
    WHEN,
    THEN
  }

  /** What a gap was filled with. */
  record Filling(String value, int at) {}

  /** Whether it only adds a test to the condition before it. */
  boolean isContinuation() {
    return text.startsWith("-");
  }

  /** The fillings by gap when these are the words of this sentence. */
  Optional<Map<String, Filling>> match(List<Words.Word> said) {
    if (said.size() != words.size()) {
      return Optional.empty();
    }
    Map<String, Filling> fillings = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      if (!match(words.get(i).text(), said.get(i), fillings)) {
        return Optional.empty();
      }
    }
    return Optional.of(fillings);
  }

  private static boolean match(String pattern, Words.Word said, Map<String, Filling> fillings) {
    Matcher gap = Template.SENTENCE_GAP.matcher(pattern);
    if (!gap.find()) {
      return pattern.equals(said.text());
    }
    String before = pattern.substring(0, gap.start());
    String after = pattern.substring(gap.end());
    String text = said.text();
    if (text.length() <= before.length() + after.length()
        || !text.startsWith(before)
        || !text.endsWith(after)) {
      return false;
    }
    String value = text.substring(before.length(), text.length() - after.length());
    fillings.put(gap.group(1), new Filling(value, said.at() + before.length()));
    return true;
  }
}
