package org.hedgerow.rules;

import java.util.Optional;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Reporter;
import org.hedgerow.expression.Type;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/** Names inside the argument of a fold: variables only. */
final class FoldNames extends PatternNames {
  private final Reporter reporter;
  private final Condition.Pattern pattern;

  FoldNames(RuleScope scope, Condition.Pattern pattern) {
    super(scope, Optional.empty(), pattern.typeName());
    this.reporter = scope.reporter();
    this.pattern = pattern;
  }

  @Override
  public Type name(Expression.Name name) {
    Optional<FactType> type = Vocabulary.type(pattern.typeName().text());
    if (type.flatMap(t -> t.field(name.name())).isEmpty()) {
      return super.name(name);
    }
    reporter.report(
        "unknown-name",
        name.span(),
        "A field must be bound in the pattern before it is used here.",
        "Write %s( $%s : %s, ... ) and here $%s."
            .formatted(type.get().name(), name.name(), name.name(), name.name()));
    return Type.UNKNOWN;
  }
}
