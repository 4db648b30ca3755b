package org.hedgerow.rules;

import java.util.Optional;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Span;
import org.hedgerow.expression.Values;

/** Hears of every condition that the second judge reaches: those before it hold. */
interface ConditionListener {

  /**
   * @param tested where it stands in the rule's file
   * @param test absent for a condition in which no test stands, such as {@code not EventWindow()}
   */
  void reached(Span tested, Optional<Expression> test, boolean holds, Values values);
}
