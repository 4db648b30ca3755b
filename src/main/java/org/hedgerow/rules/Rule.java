package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.SourceText;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Span;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * A rule, read and checked: the tree that everything else works on.
 *
 * @param source the text that says who asks for it; empty when it does not say
 * @param why the reason in one sentence; empty when it does not say
 * @param span from the word rule to the word end
 */
record Rule(
    String name,
    String pack,
    SourceText file,
    Span span,
    Stage stage,
    String source,
    String why,
    List<Condition> conditions,
    Insertion insertion) {
  Rule {
    conditions = List.copyOf(conditions);
  }

  /** Where the word rule stands. */
  Place place() {
    return file.place(span.offset());
  }

  /** Where a part of the rule stands; of a part made from a cell, that cell. */
  Place place(Span part) {
    return file.place(part.offset(), part.length());
  }

  /** The author's own words for a part of the rule; empty when it is written in DRL. */
  String said(Span part) {
    return String.join(", ", file.said(part.offset(), part.length()));
  }

  /** The line of the rule's text in which a part begins, from 0. */
  int textLine(Span part) {
    return (int)
        file.text().substring(span.offset(), part.offset()).chars().filter(c -> c == '\n').count();
  }

  /** The lines of the rule's text. */
  List<RuleLine> lines() {
    List<RuleLine> lines = new ArrayList<>();
    int at = span.offset();
    for (String line : text().split("\n", -1)) {
      lines.add(new RuleLine(line.stripTrailing(), said(new Span(at, Math.max(1, line.length())))));
      at += line.length() + 1;
    }
    return lines;
  }

  /** A problem of the rule as a whole, shown at its first word. */
  Problem problem(String id, String message, String fix) {
    return file.problem(id, span.offset(), "rule".length(), message, fix);
  }

  /** Whether the problem stands in this rule. */
  boolean contains(Problem problem) {
    int last = file.place(span.offset() + span.length()).line();
    return problem.place().file().equals(file.name())
        && problem.place().line() >= place().line()
        && problem.place().line() <= last;
  }

  /** The same rule with other conditions; whether it is still a rule is for the check to say. */
  Rule with(List<Condition> other) {
    return new Rule(name, pack, file, span, stage, source, why, other, insertion);
  }

  /** The same rule with one other condition. */
  Rule with(int index, Condition other) {
    List<Condition> changed = new ArrayList<>(conditions);
    changed.set(index, other);
    return with(changed);
  }

  /** The rule as it was written; of a table or of sentences, what they mean. */
  String text() {
    return text(span);
  }

  /** A part of the rule as it was written. */
  String text(Span part) {
    return file.text().substring(part.offset(), part.offset() + part.length());
  }

  /** Whether every fact that it names is known. */
  boolean isResolved() {
    return Vocabulary.type(insertion.typeName().text()).isPresent()
        && conditions.stream()
            .allMatch(c -> Vocabulary.type(c.pattern().typeName().text()).isPresent());
  }

  /** The fact types on the left side. */
  Set<FactType> uses() {
    Set<FactType> types = new LinkedHashSet<>();
    conditions.forEach(c -> types.add(c.pattern().type()));
    return types;
  }

  /** The names of the thresholds, in the order in which they stand in the rule. */
  Set<String> thresholds() {
    Set<String> names = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      condition.pattern().constraints().forEach(c -> collectLimits(c.expression(), names));
      if (condition instanceof Condition.Accumulate fold) {
        fold.constraints().forEach(c -> collectLimits(c, names));
      }
    }
    insertion.arguments().forEach(a -> collectLimits(a, names));
    return names;
  }

  /** The names of the thresholds in an expression, in their order. */
  static Set<String> limitsIn(Expression expression) {
    Set<String> names = new LinkedHashSet<>();
    collectLimits(expression, names);
    return names;
  }

  private static void collectLimits(Expression expression, Set<String> names) {
    if (expression instanceof Expression.Limit limit) {
      names.add(limit.name());
    }
    expression.children().forEach(child -> collectLimits(child, names));
  }
}
