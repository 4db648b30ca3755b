package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problems;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Names;
import org.hedgerow.expression.Reporter;
import org.hedgerow.expression.Span;
import org.hedgerow.expression.Token;
import org.hedgerow.expression.Type;
import org.hedgerow.expression.Typing;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Vocabulary;

/** Checks one rule: names, types, units, words and the bounds of the language. */
final class RuleChecker {
  /** Patterns of one rule that may match more than one fact. */
  static final int MAX_MANY = 4;

  static final String UNKNOWN_THRESHOLD = "unknown-threshold";

  private final Rule rule;
  private final Map<String, Threshold> thresholds;
  private final Reporter reporter;
  private final Map<String, Type> typeByVariable = new HashMap<>();
  private final Map<String, Optional<FactType>> factByVariable = new HashMap<>();

  private RuleChecker(Rule rule, Map<String, Threshold> thresholds, Reporter reporter) {
    this.rule = rule;
    this.thresholds = thresholds;
    this.reporter = reporter;
  }

  /** Reports everything that is wrong in the rule. */
  static void check(Rule rule, Map<String, Threshold> thresholds, Problems problems) {
    Reporter reporter =
        (id, span, message, fix) ->
            problems.add(rule.file().problem(id, span.offset(), span.length(), message, fix));
    new RuleChecker(rule, thresholds, reporter).check();
  }

  private void check() {
    if (rule.conditions().isEmpty()) {
      reporter.report(
          "no-condition", rule.insertion().span(), "The rule has no condition at all.", "");
    }
    rule.conditions().forEach(this::condition);
    boundCandidates();
    insertion();
  }

  private void condition(Condition condition) {
    Condition.Pattern pattern = condition.pattern();
    boolean visibleAfter =
        condition instanceof Condition.Pattern && pattern.kind() == Condition.Kind.EACH;
    Map<String, Type> typesBefore = new HashMap<>(typeByVariable);
    Map<String, Optional<FactType>> factsBefore = new HashMap<>(factByVariable);
    pattern(pattern, visibleAfter);
    if (condition instanceof Condition.Accumulate accumulate) {
      accumulate(accumulate, typesBefore, factsBefore);
    } else if (!visibleAfter) {
      restore(typesBefore, factsBefore);
    }
  }

  private void restore(Map<String, Type> types, Map<String, Optional<FactType>> facts) {
    typeByVariable.keySet().retainAll(types.keySet());
    factByVariable.keySet().retainAll(facts.keySet());
  }

  private void pattern(Condition.Pattern pattern, boolean visibleAfter) {
    Optional<FactType> type = factType(pattern.typeName());
    if (type.map(FactType::isAction).orElse(false)) {
      reporter.report(
          "action-matched",
          pattern.typeName().span(),
          "'" + pattern.typeName().text() + "' is an action; rules match facts.",
          "To stop actions conclude Veto(\"" + pattern.typeName().text() + "\", \"reason\").");
    }
    pattern
        .variable()
        .ifPresent(
            variable -> {
              if (!visibleAfter) {
                reporter.report(
                    "binding",
                    variable.span(),
                    "A fact that is only counted or tested for cannot be bound.",
                    "Leave out " + variable.text() + ".");
              }
              bind(variable, type.map(t -> (Object) t).orElse(Type.UNKNOWN));
            });
    for (Condition.Constraint constraint : pattern.constraints()) {
      Type found =
          Typing.of(constraint.expression(), new PatternNames(type, pattern.typeName()), reporter);
      if (constraint.binding().isPresent()) {
        bind(constraint.binding().get(), found);
      } else {
        expectCondition(found, constraint.expression());
      }
    }
  }

  private void accumulate(
      Condition.Accumulate accumulate,
      Map<String, Type> typesBefore,
      Map<String, Optional<FactType>> factsBefore) {
    Map<String, Type> results = new HashMap<>();
    for (Condition.Fold fold : accumulate.folds()) {
      Type type = Type.PLAIN;
      if (fold.argument().isPresent()) {
        Names names = new FoldNames(accumulate.pattern());
        type = Typing.of(fold.argument().get(), names, reporter);
        if (type != Type.UNKNOWN && !usesBinding(fold.argument().get(), accumulate.pattern())) {
          reporter.report(
              "constant-fold",
              fold.argument().get().span(),
              "'" + fold.function().text() + "' must use a field of the facts it runs over.",
              "Bind one in the pattern: $x : field.");
        } else if (type != Type.UNKNOWN && hasLimit(fold.argument().get())) {
          reporter.report(
              "limit-in-fold",
              fold.argument().get().span(),
              "A threshold cannot stand inside '" + fold.function().text() + "'.",
              "Use it on the result, after the second semicolon.");
        } else if (type != Type.UNKNOWN && !(type instanceof Type.Num)) {
          reporter.report(
              "wrong-type",
              fold.argument().get().span(),
              "'" + fold.function().text() + "' takes a number, not " + type.shown() + ".",
              "");
        }
      }
      results.put(fold.variable().text(), type);
    }
    restore(typesBefore, factsBefore);
    for (Condition.Fold fold : accumulate.folds()) {
      bind(fold.variable(), results.getOrDefault(fold.variable().text(), Type.UNKNOWN));
    }
    for (Expression constraint : accumulate.constraints()) {
      Names names = new PatternNames(Optional.empty(), accumulate.pattern().typeName());
      expectCondition(Typing.of(constraint, names, reporter), constraint);
    }
  }

  /** Whether the argument of a fold uses a variable that its pattern binds. */
  private static boolean usesBinding(Expression argument, Condition.Pattern pattern) {
    if (argument instanceof Expression.Variable variable) {
      return pattern.constraints().stream()
          .anyMatch(c -> c.binding().map(b -> b.text().equals(variable.name())).orElse(false));
    }
    return argument.children().stream().anyMatch(child -> usesBinding(child, pattern));
  }

  private static boolean hasLimit(Expression expression) {
    return expression instanceof Expression.Limit
        || expression.children().stream().anyMatch(RuleChecker::hasLimit);
  }

  private void expectCondition(Type found, Expression condition) {
    if (condition instanceof Expression.BooleanLiteral) {
      reporter.report(
          "constant-condition",
          condition.span(),
          "This looks at no fact, so it is always true or always false.",
          "Leave it out, or compare a field.");
    } else if (found != Type.UNKNOWN && found != Type.BOOLEAN) {
      reporter.report(
          "no-condition",
          condition.span(),
          "This is " + found.shown() + ", not a condition.",
          "Compare it with something, for example close > limit(\"...\").");
    }
  }

  private void bind(Token variable, Object what) {
    if (typeByVariable.containsKey(variable.text())
        || factByVariable.containsKey(variable.text())) {
      reporter.report(
          "repeated", variable.span(), variable.text() + " is bound a second time.", "");
      return;
    }
    if (what instanceof FactType fact) {
      factByVariable.put(variable.text(), Optional.of(fact));
    } else {
      typeByVariable.put(variable.text(), (Type) what);
    }
  }

  private Optional<FactType> factType(Token name) {
    Optional<FactType> type = Vocabulary.type(name.text());
    if (type.isEmpty()) {
      reporter.report(
          "unknown-fact",
          name.span(),
          "There is no fact '" + name.text() + "'.",
          Nearest.to(name.text(), Vocabulary.names())
              .map(near -> "Maybe write '" + near + "'.")
              .orElse("'hedgerow rules facts' lists them."));
    }
    return type;
  }

  private void boundCandidates() {
    long many =
        rule.conditions().stream()
            .map(c -> Vocabulary.type(c.pattern().typeName().text()))
            .filter(t -> t.map(FactType::isMany).orElse(false))
            .count();
    if (many > MAX_MANY) {
      reporter.report(
          "too-many-patterns",
          rule.conditions().get(MAX_MANY).span(),
          "The rule has "
              + many
              + " patterns that can match more than one fact; "
              + MAX_MANY
              + " are allowed.",
          "Split it: conclude a fact in a rule of its own.");
    }
  }

  private void insertion() {
    Insertion insertion = rule.insertion();
    Optional<FactType> type = factType(insertion.typeName());
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
            argument, new PatternNames(Optional.empty(), rule.insertion().typeName()), reporter);
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

  /** Names inside a pattern: its fields, the variables bound so far, the thresholds. */
  private class PatternNames implements Names {
    private final Optional<FactType> fact;
    private final Token factName;

    PatternNames(Optional<FactType> fact, Token factName) {
      this.fact = fact;
      this.factName = factName;
    }

    @Override
    public Type name(Expression.Name name) {
      if (fact.isEmpty()) {
        if (Vocabulary.type(factName.text()).isEmpty()) {
          return Type.UNKNOWN;
        }
        reporter.report(
            "unknown-name",
            name.span(),
            "'" + name.name() + "' is not known here.",
            "Texts stand in quotes, variables start with $.");
        return Type.UNKNOWN;
      }
      return field(fact.get(), name.name(), name.span());
    }

    @Override
    public Type variable(Expression.Variable variable) {
      Type type = typeByVariable.get(variable.name());
      if (type != null) {
        return type;
      }
      Optional<FactType> bound = factByVariable.getOrDefault(variable.name(), Optional.empty());
      reporter.report(
          bound.isPresent() ? "wrong-type" : "unknown-variable",
          variable.span(),
          bound.isPresent()
              ? variable.name() + " is a whole fact; name a field of it."
              : variable.name() + " is not bound above.",
          bound
              .map(f -> "For example " + variable.name() + "." + f.fieldNames().get(0) + ".")
              .orElseGet(() -> Nearest.advice(variable.name(), allVariables())));
      return Type.UNKNOWN;
    }

    @Override
    public Type member(Expression.Member member) {
      Optional<FactType> bound = factByVariable.getOrDefault(member.variable(), Optional.empty());
      if (bound.isPresent()) {
        return field(bound.get(), member.field(), member.span());
      }
      boolean value = typeByVariable.containsKey(member.variable());
      reporter.report(
          "unknown-variable",
          member.span(),
          value
              ? member.variable() + " is a value, not a fact; it has no fields."
              : member.variable() + " is not bound above.",
          value ? "" : Nearest.advice(member.variable(), allVariables()));
      return Type.UNKNOWN;
    }

    @Override
    public Type limit(Expression.Limit limit) {
      Threshold threshold = thresholds.get(limit.name());
      if (threshold != null) {
        return Type.number(threshold.unit());
      }
      reporter.report(
          UNKNOWN_THRESHOLD,
          limit.span(),
          "There is no threshold '" + limit.name() + "'.",
          Nearest.to(limit.name(), thresholds.keySet())
              .map(near -> "Maybe write limit(\"" + near + "\").")
              .orElse("Name it in the pack's thresholds.yaml."));
      return Type.UNKNOWN;
    }

    @Override
    public boolean allowsFunctions() {
      return false;
    }

    private Type field(FactType type, String name, Span span) {
      Optional<FieldType> field = type.field(name);
      if (field.isEmpty()) {
        reporter.report(
            "unknown-field",
            span,
            type.name() + " has no field '" + name + "'.",
            Nearest.advice(name, type.fieldNames())
                + (Nearest.to(name, type.fieldNames()).isEmpty() ? " Texts stand in quotes." : ""));
        return Type.UNKNOWN;
      }
      return field.get().type();
    }

    private List<String> allVariables() {
      List<String> all = new ArrayList<>(typeByVariable.keySet());
      all.addAll(factByVariable.keySet());
      return all;
    }
  }

  /** Names inside the argument of a fold: variables only. */
  private final class FoldNames extends PatternNames {
    private final Condition.Pattern pattern;

    FoldNames(Condition.Pattern pattern) {
      super(Optional.empty(), pattern.typeName());
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
}
