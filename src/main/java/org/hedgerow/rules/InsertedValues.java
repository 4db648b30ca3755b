package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Problems;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Reporter;
import org.hedgerow.expression.Span;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.NumberRange;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * Keeps numbers out of conclusions that the planner cannot work with: a number that is written and
 * the whole range of a threshold when the rules are read, what only a day brings on that day.
 */
final class InsertedValues {
  static final String IMPOSSIBLE = "impossible-value";

  private static final FactType WINDOW =
      Vocabulary.type(Conclusion.LayerWindow.class.getSimpleName()).orElseThrow();
  private static final String WINDOW_MUST =
      "It must begin today or later and hold at least one whole day.";

  private InsertedValues() {}

  /**
   * What a value can be.
   *
   * @param words how a message shows it
   * @param threshold where it comes from; absent for a number that is written
   */
  private record Possible(double least, double most, String words, Optional<Threshold> threshold) {
    boolean isWithin(NumberRange range) {
      return range.contains(least) && range.contains(most);
    }
  }

  /** Reports numbers and thresholds that can be impossible, whatever the day. */
  static void check(
      FactType type, Insertion insertion, Map<String, Threshold> thresholds, Reporter reporter) {
    List<Optional<Possible>> possible =
        insertion.arguments().stream().map(a -> possible(a, thresholds)).toList();
    for (int i = 0; i < type.fields().size(); i++) {
      FieldType field = type.fields().get(i);
      Optional<NumberRange> range = field.range();
      Optional<Possible> given = possible.get(i);
      if (range.isPresent() && given.isPresent() && !given.get().isWithin(range.get())) {
        reporter.report(
            IMPOSSIBLE,
            insertion.arguments().get(i).span(),
            must(type, field, range.get()) + " but " + given.get().words() + ".",
            given
                .get()
                .threshold()
                .map(t -> "Its min and max stand at " + t.place() + ".")
                .orElse(""));
        return;
      }
    }
    if (type == WINDOW && possible.get(2).isPresent() && possible.get(3).isPresent()) {
      window(insertion, possible.get(1), possible.get(2).get(), possible.get(3).get(), reporter);
    }
  }

  private static void window(
      Insertion insertion,
      Optional<Possible> after,
      Possible least,
      Possible most,
      Reporter reporter) {
    boolean empty =
        after
            .map(
                a ->
                    isEmpty(a.least(), least.least(), most.least())
                        || isEmpty(a.least(), least.most(), most.least())
                        || isEmpty(a.most(), least.most(), most.least()))
            .orElse(least.most() > most.least());
    if (empty) {
      reporter.report(
          IMPOSSIBLE,
          insertion.arguments().get(2).span().to(insertion.arguments().get(3).span()),
          "The window can be empty: 'least' %s, 'most' %s.".formatted(least.words(), most.words()),
          WINDOW_MUST);
    }
  }

  private static String must(FactType type, FieldType field, NumberRange range) {
    return "'%s' of %s must be %s".formatted(field.name(), type.name(), range.inWords());
  }

  private static Optional<Possible> possible(
      Expression argument, Map<String, Threshold> thresholds) {
    if (argument instanceof Expression.Limit limit) {
      return Optional.ofNullable(thresholds.get(limit.name()))
          .map(
              t ->
                  new Possible(
                      t.min(),
                      t.max(),
                      "can be %s to %s".formatted(Numbers.plain(t.min()), Numbers.plain(t.max())),
                      Optional.of(t)));
    }
    if (argument instanceof Expression.NumberLiteral literal) {
      return Optional.of(written(literal.value()));
    }
    return argument instanceof Expression.Unary minus
            && minus.operand() instanceof Expression.NumberLiteral literal
        ? Optional.of(written(0.0 - literal.value()))
        : Optional.empty();
  }

  private static Possible written(double value) {
    return new Possible(value, value, "is " + Numbers.plain(value), Optional.empty());
  }

  /**
   * Throws when a rule would insert an impossible number on a day.
   *
   * @param seen what the rule compared, with its value
   * @param day as a message names it
   */
  static void check(Rule rule, List<Object> values, Map<String, Object> seen, String day) {
    FactType type = rule.insertion().type();
    Problems problems = new Problems();
    BiConsumer<Span, String> report =
        (span, message) ->
            problems.add(
                rule.file()
                    .problem(
                        IMPOSSIBLE,
                        span.offset(),
                        span.length(),
                        "The rule \"%s\" fires on %s, and %s%s."
                            .formatted(rule.name(), day, message, inWords(seen)),
                        "Put a condition before it that keeps such days out."));
    for (int i = 0; i < values.size(); i++) {
      FieldType field = type.fields().get(i);
      Span span = rule.insertion().arguments().get(i).span();
      if (values.get(i) instanceof Double value
          && field.range().isPresent()
          && !field.range().get().contains(value)) {
        report.accept(
            span, must(type, field, field.range().get()) + " but is " + Numbers.plain(value));
      }
    }
    if (!problems.hasErrors() && type == WINDOW) {
      double after = (Double) values.get(1);
      double least = (Double) values.get(2);
      double most = (Double) values.get(3);
      if (isEmpty(after, least, most)) {
        report.accept(
            rule.insertion().arguments().get(1).span(),
            "its window of %s + %s to %s + %s days is empty or begins before today"
                .formatted(
                    Numbers.plain(after),
                    Numbers.plain(least),
                    Numbers.plain(after),
                    Numbers.plain(most)));
      }
    }
    problems.throwIfErrors();
  }

  /** Whether no whole day from today on lies between after + least and after + most. */
  private static boolean isEmpty(double after, double least, double most) {
    double first = Math.ceil(after + least);
    return first < 0 || first > Math.floor(after + most);
  }

  private static String inWords(Map<String, Object> seen) {
    List<String> all = new ArrayList<>();
    seen.forEach(
        (name, value) ->
            all.add(name + " = " + (value instanceof Double d ? Numbers.plain(d) : value)));
    return all.isEmpty() ? "" : "; it saw " + String.join(", ", all);
  }
}
