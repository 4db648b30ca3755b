package org.hedgerow.rules;

import java.util.List;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Span;
import org.hedgerow.expression.Token;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/** The right side of a rule: the one fact it inserts. */
record Insertion(Token typeName, List<Expression> arguments, Span span) {
  Insertion {
    arguments = List.copyOf(arguments);
  }

  /** The fact type; only after the check. */
  FactType type() {
    return Vocabulary.type(typeName.text()).orElseThrow();
  }
}
