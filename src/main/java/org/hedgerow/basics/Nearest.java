package org.hedgerow.basics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest valid name to one that was mistyped. */
public final class Nearest {

  /** Names below this length differ in one character at most, or SPX would be a mistyped VIX. */
  private static final int SHORT = 5;

  /** No name is longer; comparing two long texts would take time and memory by their product. */
  private static final int LONG = 100;

  private Nearest() {}

  /**
   * The candidate with the smallest edit distance, ignoring case, when it is near enough to be
   * meant: at most a third of the longer name, at least 2, but 1 for names of up to four
   * characters. Ties go to the first in alphabetical order.
   */
  public static Optional<String> to(String given, Collection<String> candidates) {
    if (given.length() > LONG) {
      return Optional.empty();
    }
    String wanted = given.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(c -> c.length() <= LONG)
        .sorted()
        .filter(c -> distance(wanted, c.toLowerCase(Locale.ROOT)) <= allowed(given, c))
        .min(Comparator.comparingInt(c -> distance(wanted, c.toLowerCase(Locale.ROOT))));
  }

  /** {@code Maybe write 'x'.} or, when nothing is near, the list of what is valid. */
  public static String advice(String given, Collection<String> candidates) {
    return to(given, candidates)
        .map(name -> "Maybe write '" + name + "'.")
        .orElseGet(
            () ->
                candidates.isEmpty()
                    ? ""
                    : "Known: " + String.join(", ", candidates.stream().sorted().toList()) + ".");
  }

  private static int allowed(String given, String candidate) {
    int length = Math.max(given.length(), candidate.length());
    return length < SHORT ? 1 : Math.max(2, length / 3);
  }

  /** Optimal string alignment distance: insert, delete, replace, swap of neighbours. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
