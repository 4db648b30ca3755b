package org.hedgerow.strategy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.strategy.Share.Denominator;

/** Reads the quantities that condor and hedge share: percentages, windows and deltas. */
final class Quantities {
  private static final int LONGEST_DTE = 1000;
  private static final double GREATEST_PERCENT = 1000;
  private static final Share HARMLESS_SHARE = new Share(1, Denominator.NAV);
  private static final DteWindow HARMLESS_WINDOW = new DteWindow(0, 0);

  private final SourceText source;
  private final Problems problems;

  Quantities(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** A required percentage with its denominator. */
  Share share(Fields parent, String key) {
    if (parent.has(key) && !parent.isMapping(key)) {
      parent.report(
          "no-denominator",
          key,
          "'" + key + "' must be a percentage of something.",
          "Write {percent: ..., of: ...} with one of " + denominators() + ".");
      return HARMLESS_SHARE;
    }
    if (!parent.has(key)) {
      parent.fields(key);
      return HARMLESS_SHARE;
    }
    return share(parent.fields(key), parent, key);
  }

  private Share share(Fields share, Fields parent, String key) {
    double percent = share.number("percent", Double.MIN_VALUE, GREATEST_PERCENT);
    Denominator of = Denominator.NAV;
    if (share.has("of")) {
      of = share.choice("of", wordsAsWritten(Denominator.values()), Denominator.NAV);
    } else {
      parent.report(
          "no-denominator",
          key,
          "'" + key + "' is a percentage without its denominator.",
          "Add 'of:' with one of " + denominators() + ".");
    }
    share.done();
    return Double.isNaN(percent) ? HARMLESS_SHARE : new Share(percent, of);
  }

  /** A required {@code [least, most]} of whole calendar days. */
  DteWindow window(Fields parent, String key) {
    List<String> ends = parent.texts(key);
    if (!parent.has(key)) {
      return HARMLESS_WINDOW;
    }
    List<Place> places = parent.places(key);
    if (ends.size() != 2) {
      if (!ends.isEmpty() || places.isEmpty()) {
        parent.report(
            "wrong-type", key, "'" + key + "' must hold two numbers of days.", "As in [30, 45].");
      }
      return HARMLESS_WINDOW;
    }
    int min = days(key, ends.get(0), places.get(0));
    int max = days(key, ends.get(1), places.get(1));
    if (min < 0 || max < 0) {
      return HARMLESS_WINDOW;
    }
    if (min > max) {
      parent.report(
          "empty-window",
          key,
          "'" + key + "' runs from " + min + " to " + max + " days.",
          "Maybe write [" + max + ", " + min + "].");
      return HARMLESS_WINDOW;
    }
    return new DteWindow(min, max);
  }

  /** Days as written; below zero, and reported, when they are not a whole number in range. */
  private int days(String key, String text, Place place) {
    int days = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    if (days < 0 || days > LONGEST_DTE) {
      problems.add(
          source.problemAt(
              "out-of-range",
              place,
              text.length(),
              "'%s' must hold whole days between 0 and %d but has '%s'."
                  .formatted(key, LONGEST_DTE, text),
              ""));
      return -1;
    }
    return days;
  }

  /** A required delta, without sign: above 0 and at most {@code most}. */
  double delta(Fields parent, String key, double most) {
    double delta = parent.number(key, 0, most);
    if (delta == 0) {
      parent.report("out-of-range", key, "'" + key + "' must be above 0.", "");
    }
    return delta;
  }

  /** The constants of an enum by their names, for words that traders write in capitals. */
  static <E extends Enum<E>> Map<String, E> wordsAsWritten(E[] constants) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : constants) {
      words.put(constant.name(), constant);
    }
    return words;
  }

  private static String denominators() {
    return Arrays.stream(Denominator.values())
        .map(Denominator::name)
        .collect(Collectors.joining(", "));
  }
}
