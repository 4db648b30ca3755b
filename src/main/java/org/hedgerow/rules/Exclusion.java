package org.hedgerow.rules;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.expression.Expression;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;

/**
 * Proves that two rules cannot fire on the same day, at the values that the thresholds have. What
 * it cannot prove may still be so.
 */
final class Exclusion {
  /** Conclusions behind conclusions that are looked at. */
  private static final int DEPTH = 3;

  private final RuleCheck check;
  private final Map<Rule, List<Bounds>> boundsByRule = new IdentityHashMap<>();

  Exclusion(RuleCheck check) {
    this.check = check;
    check.rules().forEach(r -> boundsByRule.put(r, Bounds.of(r, check.limits())));
  }

  List<Bounds> bounds(Rule rule) {
    return boundsByRule.getOrDefault(rule, List.of());
  }

  boolean isProved(Rule a, Rule b) {
    return isProved(a, b, DEPTH);
  }

  private boolean isProved(Rule a, Rule b, int depth) {
    for (Bounds x : bounds(a)) {
      for (Bounds y : bounds(b)) {
        if (x.type() == y.type() && clash(x, y)) {
          return true;
        }
      }
    }
    return depth > 0 && (isBehind(a, b, depth) || isBehind(b, a, depth));
  }

  private static boolean clash(Bounds x, Bounds y) {
    if (x.isPositive() && y.isPositive()) {
      return !x.type().isMany() && x.excludes(y);
    }
    return x.isPositive() && x.implies(y) && !y.isPositive()
        || y.isPositive() && y.implies(x) && !x.isPositive();
  }

  /** Whether the first rule needs a conclusion whose every concluder excludes the second. */
  private boolean isBehind(Rule a, Rule b, int depth) {
    for (Bounds x : bounds(a)) {
      if (x.isPositive() && !x.type().isObservation()) {
        List<Rule> concluders = concluders(x);
        if (!concluders.isEmpty() && concluders.stream().allMatch(c -> isProved(c, b, depth - 1))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The rules that can conclude a fact that satisfies a pattern. */
  List<Rule> concluders(Bounds wanted) {
    return check.rules().stream()
        .filter(r -> r.insertion().type() == wanted.type() && canSatisfy(r, wanted))
        .toList();
  }

  /** Whether a rule can conclude the words that a pattern of its type looks for. */
  static boolean canSatisfy(Rule rule, Bounds wanted) {
    return wanted.extents().entrySet().stream()
        .allMatch(
            e ->
                !(e.getValue() instanceof Extent.WordSet words)
                    || word(rule, e.getKey()).map(words::allows).orElse(true));
  }

  /** The text that a rule concludes for a field, when it stands there as it is. */
  static Optional<String> word(Rule rule, String field) {
    FactType type = rule.insertion().type();
    List<FieldType> fields = type.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field)
          && rule.insertion().arguments().get(i) instanceof Expression.TextLiteral text) {
        return Optional.of(text.value());
      }
    }
    return Optional.empty();
  }
}
