package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Nearest;
import org.hedgerow.expression.Reporter;
import org.hedgerow.expression.Token;
import org.hedgerow.expression.Type;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/** What a rule can name at some point of it: the thresholds, and the variables bound so far. */
final class RuleScope {
  private final Map<String, Threshold> thresholdByName;
  private final Reporter reporter;
  private final Map<String, Type> typeByVariable = new HashMap<>();
  private final Map<String, FactType> factByVariable = new HashMap<>();

  RuleScope(Map<String, Threshold> thresholdByName, Reporter reporter) {
    this.thresholdByName = thresholdByName;
    this.reporter = reporter;
  }

  /** Binds a variable to a value. */
  void bind(Token variable, Type type) {
    if (isFree(variable)) {
      typeByVariable.put(variable.text(), type);
    }
  }

  /** Binds a variable to a fact. */
  void bind(Token variable, FactType fact) {
    if (isFree(variable)) {
      factByVariable.put(variable.text(), fact);
    }
  }

  private boolean isFree(Token variable) {
    boolean free =
        !typeByVariable.containsKey(variable.text())
            && !factByVariable.containsKey(variable.text());
    if (!free) {
      reporter.report(
          "repeated", variable.span(), variable.text() + " is bound a second time.", "");
    }
    return free;
  }

  /** The variables that are bound. */
  List<String> variables() {
    List<String> all = new ArrayList<>(typeByVariable.keySet());
    all.addAll(factByVariable.keySet());
    return all;
  }

  /** Forgets every variable but these. */
  void keepOnly(List<String> variables) {
    typeByVariable.keySet().retainAll(variables);
    factByVariable.keySet().retainAll(variables);
  }

  /** The type of the value that a variable is bound to. */
  Optional<Type> type(String variable) {
    return Optional.ofNullable(typeByVariable.get(variable));
  }

  /** The fact that a variable is bound to. */
  Optional<FactType> fact(String variable) {
    return Optional.ofNullable(factByVariable.get(variable));
  }

  Map<String, Threshold> thresholdByName() {
    return thresholdByName;
  }

  Reporter reporter() {
    return reporter;
  }

  /** The fact type of that name; an unknown one is reported. */
  Optional<FactType> factType(Token name) {
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
}
