package org.hedgerow.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problem;

/** Finds a rule by what the user remembers of its name. */
public final class RuleNames {
  /** Id of the problem that no rule is meant. */
  public static final String UNKNOWN = "unknown-rule";

  private static final int MOST_SUGGESTIONS = 5;

  private RuleNames() {}

  /**
   * The rules that are meant, by the first of these that finds any: the whole name, its start, a
   * part of it, all of the words in any order. Capitals do not matter. None when nothing is found.
   */
  public static List<RuleInfo> matching(String given, List<RuleInfo> rules) {
    String wanted = given.strip().toLowerCase(Locale.ROOT);
    List<String> words = Arrays.asList(wanted.split("\\s+"));
    List<Predicate<String>> ways =
        List.of(
            name -> name.equals(wanted),
            name -> name.startsWith(wanted),
            name -> name.contains(wanted),
            name -> Arrays.asList(name.split("\\s+")).containsAll(words));
    return wanted.isEmpty()
        ? List.of()
        : ways.stream()
            .map(way -> rules.stream().filter(r -> way.test(r.name().toLowerCase(Locale.ROOT))))
            .map(found -> found.toList())
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of());
  }

  /**
   * The one rule that is meant.
   *
   * @throws InputException when there is none, or more than one
   */
  public static RuleInfo one(String given, List<RuleInfo> rules) {
    List<RuleInfo> found = matching(given, rules);
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new InputException(
        found.isEmpty()
            ? Problem.ofFile(
                UNKNOWN,
                given,
                "No rule of this strategy has this in its name.",
                suggestion(given, rules))
            : Problem.ofFile(
                "several-rules",
                given,
                found.size() + " rules have this in their names.",
                "Write more of one of these: " + quoted(found) + "."));
  }

  /** The rules that share most words with what was given. */
  public static String suggestion(String given, List<RuleInfo> rules) {
    List<String> names = rules.stream().map(RuleInfo::name).toList();
    if (Nearest.to(given, names).isPresent()) {
      return Nearest.advice(given, names);
    }
    List<String> words = Arrays.asList(given.toLowerCase(Locale.ROOT).split("\\W+"));
    List<RuleInfo> nearest =
        rules.stream()
            .filter(r -> shared(r, words) > 0)
            .sorted(Comparator.comparingLong((RuleInfo r) -> -shared(r, words)))
            .limit(MOST_SUGGESTIONS)
            .toList();
    return nearest.isEmpty()
        ? "'hedgerow rules list' shows them all."
        : "Maybe one of these: " + quoted(nearest) + ".";
  }

  private static long shared(RuleInfo rule, List<String> words) {
    List<String> own = Arrays.asList(rule.name().toLowerCase(Locale.ROOT).split("\\W+"));
    return words.stream().filter(w -> w.length() > 2 && own.contains(w)).count();
  }

  private static String quoted(List<RuleInfo> rules) {
    return String.join("; ", rules.stream().map(r -> "\"" + r.name() + "\"").toList());
  }
}
