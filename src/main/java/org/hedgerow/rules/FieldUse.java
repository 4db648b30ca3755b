package org.hedgerow.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hedgerow.expression.Expression;
import org.hedgerow.vocabulary.FactType;

/** Which fields of a fact type a rule looks at, binds or passes on. */
final class FieldUse {
  private final Set<String> fields = new HashSet<>();
  private final Set<String> variables = new HashSet<>();

  private FieldUse() {}

  static Set<String> of(Rule rule, FactType type) {
    FieldUse use = new FieldUse();
    for (Condition condition : rule.conditions()) {
      Condition.Pattern pattern = condition.pattern();
      boolean mine = pattern.type() == type;
      if (mine) {
        pattern.variable().ifPresent(v -> use.variables.add(v.text()));
      }
      pattern.constraints().forEach(c -> use.look(c.expression(), mine));
      if (condition instanceof Condition.Accumulate fold) {
        fold.folds().forEach(f -> f.argument().ifPresent(a -> use.look(a, false)));
        fold.constraints().forEach(c -> use.look(c, false));
      }
    }
    List<Expression> arguments = rule.insertion().arguments();
    arguments.forEach(a -> use.look(a, false));
    return use.fields;
  }

  /** Names are fields of the pattern they stand in; a member names its fact. */
  private void look(Expression expression, boolean mine) {
    if (mine && expression instanceof Expression.Name name) {
      fields.add(name.name());
    } else if (expression instanceof Expression.Member member
        && variables.contains(member.variable())) {
      fields.add(member.field());
    }
    expression.children().forEach(child -> look(child, mine));
  }
}
