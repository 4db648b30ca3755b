package org.hedgerow.rules;

import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Nearest;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Reporter;
import org.hedgerow.expression.Type;
import org.hedgerow.expression.Typing;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;

/** Checks the right side of a rule: what is inserted, and each of its values. */
final class InsertionChecker {
  private final Insertion insertion;
  private final RuleScope scope;
  private final Reporter reporter;

  /** With what the left side has bound. */
  InsertionChecker(Insertion insertion, RuleScope scope) {
    this.insertion = insertion;
    this.scope = scope;
    this.reporter = scope.reporter();
  }

  /** Reports everything that is wrong in the right side. */
  void check() {
    Optional<FactType> type = scope.factType(insertion.typeName());
    if (type.isEmpty()) {
      return;
    }
    if (type.get().isObservation()) {
      reporter.report(
          "observation-inserted",
          insertion.typeName().span(),
          "'" + type.get().name() + "' is observed; a rule cannot make one up.",
          "");
      return;
    }
    List<FieldType> fields = type.get().fields();
    if (fields.size() != insertion.arguments().size()) {
      reporter.report(
          "argument-count",
          insertion.span(),
          "%s takes %s but has %d value%s."
              .formatted(
                  type.get().name(),
                  signature(type.get()),
                  insertion.arguments().size(),
                  insertion.arguments().size() == 1 ? "" : "s"),
          "");
      return;
    }
    for (int i = 0; i < fields.size(); i++) {
      argument(fields.get(i), insertion.arguments().get(i));
    }
    InsertedValues.check(type.get(), insertion, scope.thresholdByName(), reporter);
  }

  private static String signature(FactType type) {
    return "(" + String.join(", ", type.fieldNames()) + ")";
  }

  private void argument(FieldType field, Expression argument) {
    boolean simple =
        argument.children().isEmpty() && !(argument instanceof Expression.Name)
            || argument instanceof Expression.Unary minus
                && minus.operand() instanceof Expression.NumberLiteral;
    if (!simple) {
      reporter.report(
          "right-side",
          argument.span(),
          "A value here is a number, a text, limit(...), a $variable or a $fact.field.",
          "Calculate on the left side.");
      return;
    }
    Type given =
        Typing.of(
            argument, new PatternNames(scope, Optional.empty(), insertion.typeName()), reporter);
    Type wanted = field.type();
    if (given == Type.UNKNOWN) {
      return;
    }
    String problem = mismatch(given, wanted);
    if (!problem.isEmpty()) {
      reporter.report(
          problem.startsWith("cannot be") ? "unknown-word" : "wrong-type",
          argument.span(),
          "'" + field.name() + "' " + problem,
          given instanceof Type.Text text
                  && wanted instanceof Type.Text known
                  && text.words().size() == 1
              ? Nearest.advice(text.words().get(0), known.words())
              : "");
    }
  }

  private static String mismatch(Type given, Type wanted) {
    if (given.getClass() != wanted.getClass()) {
      return "must be " + wanted.shown() + " but is " + given.shown() + ".";
    }
    if (given instanceof Type.Num a
        && wanted instanceof Type.Num b
        && a.unit().isPresent()
        && !a.unit().equals(b.unit())) {
      return "must be " + wanted.shown() + " but is " + given.shown() + ".";
    }
    if (given instanceof Type.Text a
        && wanted instanceof Type.Text b
        && a.words().isEmpty()
        && !b.words().isEmpty()) {
      return "must be \"" + String.join("\" or \"", b.words()) + "\" but can be any text here.";
    }
    if (given instanceof Type.Text a
        && wanted instanceof Type.Text b
        && !b.words().isEmpty()
        && !b.words().containsAll(a.words())) {
      return "cannot be \"" + String.join("\" or \"", a.words()) + "\".";
    }
    return "";
  }
}
