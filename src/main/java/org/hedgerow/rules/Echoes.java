package org.hedgerow.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.SourceText;

/**
 * Tells mistakes from their echoes. A threshold that cannot be read is unknown to every rule that
 * uses it, and what a broken condition binds is unknown to the conditions behind it; the user is
 * told of the first mistake alone.
 */
final class Echoes {
  private final List<SourceText> brokenThresholds;
  private final boolean unread;
  private final List<Problem> mistakes;

  /**
   * @param mistakes what has been found in the files so far
   */
  Echoes(List<Pack> packs, List<Problem> mistakes) {
    this.mistakes = mistakes;
    List<String> broken =
        mistakes.stream()
            .map(p -> p.place().file())
            .filter(PackReader::isThresholds)
            .distinct()
            .toList();
    this.brokenThresholds =
        packs.stream()
            .flatMap(p -> p.sources().stream())
            .filter(s -> broken.contains(s.name()))
            .toList();
    this.unread = brokenThresholds.size() < broken.size();
  }

  /** Whether a mistake of a rule is there because of one that has been found before. */
  boolean isOne(Rule rule, Problem problem) {
    if (problem.id().equals(RuleChecker.UNKNOWN_THRESHOLD)) {
      return unread || brokenThresholds.stream().anyMatch(s -> isNamedIn(s, problem));
    }
    boolean partOfRule =
        problem.id().equals(PatternNames.UNKNOWN_VARIABLE)
            || problem.id().equals(RuleChecker.NO_CONDITION) && rule.conditions().isEmpty();
    return partOfRule && mistakes.stream().anyMatch(rule::contains);
  }

  private static boolean isNamedIn(SourceText thresholds, Problem problem) {
    return name(problem)
        .map(
            name ->
                Pattern.compile("(?m)^\\s*[\"']?" + Pattern.quote(name) + "[\"']?\\s*:")
                    .matcher(thresholds.text())
                    .find())
        .orElse(false);
  }

  /** What stands in quotes under the carets. */
  private static Optional<String> name(Problem problem) {
    int start = problem.place().column() - 1;
    String[] parts =
        problem
            .sourceLine()
            .substring(start, Math.min(start + problem.length(), problem.sourceLine().length()))
            .split("[\"']", -1);
    return parts.length < 2 ? Optional.empty() : Optional.of(parts[1]);
  }
}
