package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedgerow.basics.InputException;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Operator;
import org.hedgerow.expression.Type;
import org.hedgerow.strategy.Limits;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * Finds the next triggers: for every silent rule that asks, vetoes or turns something, and every
 * comparison of an observed figure with a threshold in it, the figure is moved just past the
 * threshold and the whole day is judged again.
 */
final class NextTriggers {
  /** What changes a day beside an action; what merely names a band or a mood does not. */
  private static final Set<Class<?>> DECISIVE =
      Set.of(
          Conclusion.LayerTurn.class,
          Conclusion.HedgeClock.class,
          Conclusion.SwitchOn.class,
          Conclusion.RollDue.class,
          Conclusion.Veto.class,
          Conclusion.LayerVeto.class,
          Conclusion.EngineClock.class);

  private final List<Strata.Placed> rules;
  private final List<Fact> facts;
  private final Limits limits;

  private NextTriggers(List<Strata.Placed> rules, List<Fact> facts, Limits limits) {
    this.rules = rules;
    this.facts = facts;
    this.limits = limits;
  }

  /** The triggers of all silent rules, in the order of the rules. */
  static List<NextTrigger> find(List<Strata.Placed> rules, List<Fact> facts, Limits limits) {
    Set<Rule> fired =
        Judge.judge(rules, facts, limits).stream()
            .map(Judge.Firing::rule)
            .collect(Collectors.toSet());
    NextTriggers finder = new NextTriggers(rules, facts, limits);
    List<NextTrigger> found = new ArrayList<>();
    for (Strata.Placed placed : rules) {
      if (!fired.contains(placed.rule()) && isDecisive(placed.rule().insertion().type())) {
        found.addAll(finder.of(placed.rule()));
      }
    }
    return found;
  }

  private static boolean isDecisive(FactType type) {
    return type.isAction() || DECISIVE.contains(type.javaType());
  }

  private List<NextTrigger> of(Rule rule) {
    List<NextTrigger> found = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      Condition.Pattern pattern = condition.pattern();
      boolean positive =
          condition instanceof Condition.Pattern && pattern.kind() != Condition.Kind.NOT;
      if (positive && pattern.type().isObservation()) {
        for (Condition.Constraint constraint : pattern.constraints()) {
          comparison(constraint.expression())
              .ifPresent(c -> trigger(rule, pattern.type(), c).ifPresent(found::add));
        }
      }
    }
    return found;
  }

  /** A figure compared with a threshold, the figure on the left. */
  private record Comparison(String field, Operator operator, String threshold) {}

  private static Optional<Comparison> comparison(Expression expression) {
    if (!(expression instanceof Expression.Binary binary) || !binary.operator().isOrdering()) {
      return Optional.empty();
    }
    if (binary.left() instanceof Expression.Name name
        && binary.right() instanceof Expression.Limit limit) {
      return Optional.of(new Comparison(name.name(), binary.operator(), limit.name()));
    }
    if (binary.left() instanceof Expression.Limit limit
        && binary.right() instanceof Expression.Name name) {
      return Optional.of(new Comparison(name.name(), binary.operator().turned(), limit.name()));
    }
    return Optional.empty();
  }

  /**
   * The nearest fact of the type that makes the rule fire when its figure passes. A figure that has
   * passed already is left out: the rule has a second threshold for it, which says how far it must
   * go.
   */
  private Optional<NextTrigger> trigger(Rule rule, FactType type, Comparison comparison) {
    FieldType field = type.field(comparison.field()).orElseThrow();
    double limit = limits.value(comparison.threshold());
    double passed =
        switch (comparison.operator()) {
          case GREATER -> Math.nextUp(limit);
          case LESS -> Math.nextDown(limit);
          default -> limit;
        };
    return facts.stream()
        .filter(f -> Vocabulary.typeOf(f) == type)
        .filter(f -> fires(rule, f, with(type, f, field, passed)))
        .map(f -> trigger(rule, (Observation) f, field, comparison, limit))
        .filter(t -> !t.isMet())
        .min(Comparator.comparingDouble(NextTrigger::distance));
  }

  private static NextTrigger trigger(
      Rule rule, Observation fact, FieldType field, Comparison comparison, double limit) {
    return new NextTrigger(
        RuleInfo.of(rule),
        fact,
        field.name(),
        field.type() instanceof Type.Num num ? num.unit().orElse("") : "",
        (Double) field.read(fact),
        comparison.operator().symbol(),
        comparison.threshold(),
        limit);
  }

  private static Fact with(FactType type, Fact fact, FieldType field, double value) {
    Map<String, Object> values = new LinkedHashMap<>(type.values(fact));
    values.put(field.name(), value);
    return type.create(List.copyOf(values.values()));
  }

  private boolean fires(Rule rule, Fact replaced, Fact by) {
    List<Fact> moved = new ArrayList<>(facts);
    moved.replaceAll(f -> f == replaced ? by : f);
    moved.sort(Vocabulary.CANONICAL_ORDER);
    try {
      return Judge.judge(rules, moved, limits).stream().anyMatch(f -> f.rule().equals(rule));
    } catch (InputException e) {
      return false; // the rules cannot decide such a day
    }
  }
}
