package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hedgerow.basics.Numbers;
import org.hedgerow.rules.ConditionAnswer;
import org.hedgerow.rules.Measure;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.run.DayAnswers;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.Vocabulary;

/** Conditions of a rule, with the day's values beside them. */
final class ConditionWords {
  private static final int MOST_FACTS = 6;
  private static final int MOST_CONCLUDERS = 4;

  /** Digits beyond which a number was calculated, not written by somebody. */
  private static final int LONGEST_WRITTEN = 7;

  private final Optional<DayAnswers> answers;

  /**
   * @param answers gives distances in standard deviations when it is there
   */
  ConditionWords(Optional<DayAnswers> answers) {
    this.answers = answers;
  }

  /** What was looked at, and how far it is from turning. */
  List<String> lines(ConditionAnswer condition) {
    List<String> lines = new ArrayList<>();
    if (condition.state() == ConditionAnswer.State.NOT_REACHED) {
      lines.add("not reached: it looks at something that is not there");
      return lines;
    }
    condition.missing().map(m -> missing(m)).ifPresent(lines::add);
    condition.measure().map(m -> measure(m, condition.holds())).ifPresent(lines::add);
    String values = FactWords.values(condition.values());
    if (!values.isEmpty() && condition.measure().isEmpty()) {
      lines.add(values);
    }
    String limits = limits(condition.thresholds());
    if (!limits.isEmpty()) {
      lines.add(limits);
    }
    if (condition.missing().map(ConditionAnswer.Missing::isOtherThere).orElse(true)
        && isDecidedByFacts(condition)) {
      lines.add(deciding(condition));
    }
    return lines;
  }

  /** {@code vix.trigger.first 18.00 (pack)}, and so on. */
  static String limits(List<RuleFiring.LimitUse> thresholds) {
    return thresholds.stream()
        .map(t -> t.name() + " " + FactWords.limit(t.value(), t.unit()) + " (" + t.origin() + ")")
        .collect(Collectors.joining(", "));
  }

  private String measure(Measure measure, boolean holds) {
    String figure =
        measure.figure() + " " + FactWords.value(measure.actual(), measure.unit()) + ", ";
    String must = "must be " + wanted(measure);
    if (measure.distance() == 0) {
      return figure + must + ": stands exactly there";
    }
    return figure
        + must
        + (holds ? ": holds by " : ": missing ")
        + amount(Math.abs(measure.distance()), measure.unit())
        + sigmas(measure);
  }

  static String wanted(Measure measure) {
    String plain = FactWords.limit(measure.wanted(), measure.unit());
    boolean calculated = Numbers.plain(measure.wanted()).length() > LONGEST_WRITTEN;
    String limit = calculated ? FactWords.value(measure.wanted(), measure.unit()) : plain;
    return switch (measure.operator()) {
      case ">" -> "above " + limit;
      case ">=" -> limit + " or more";
      case "<" -> "below " + limit;
      case "<=" -> limit + " or less";
      default -> "exactly " + limit;
    };
  }

  /** A distance in the figure's own unit. */
  static String amount(double distance, String unit) {
    return switch (unit) {
      case "percent" -> number(distance) + " percentage points";
      case "usd" -> FactWords.value(distance, unit);
      case "days", "sessions" ->
          Numbers.plain(distance)
              + " "
              + (distance == 1 ? unit.substring(0, unit.length() - 1) : unit);
      case "" -> Numbers.plain(distance);
      default -> number(distance) + " " + unit;
    };
  }

  /** Two decimals, more when they would be zero. */
  private static String number(double value) {
    return value < 0.01 ? String.format(Locale.ROOT, "%.2g", value) : Figures.fixed(value, 2);
  }

  private String sigmas(Measure measure) {
    return answers
        .flatMap(a -> a.sigmas(measure))
        .map(s -> String.format(Locale.ROOT, " (%.1f daily standard deviations)", Math.abs(s)))
        .orElse("");
  }

  private static boolean isDecidedByFacts(ConditionAnswer condition) {
    return condition.pattern().equals(condition.text()) && condition.measure().isEmpty()
        || condition.pattern().startsWith("accumulate");
  }

  private static String deciding(ConditionAnswer condition) {
    List<Fact> facts = condition.facts();
    if (facts.isEmpty()) {
      return "there is no such fact";
    }
    String more = facts.size() > MOST_FACTS ? " and " + (facts.size() - MOST_FACTS) + " more" : "";
    return facts.stream()
            .limit(MOST_FACTS)
            .map(ConditionWords::fact)
            .collect(Collectors.joining("; "))
        + more;
  }

  /** {@code LayerTurn first open}. */
  static String fact(Fact fact) {
    return (Vocabulary.typeOf(fact).name() + " " + FactWords.values(fact)).strip();
  }

  /** Why there is no fact of a type. */
  static String missing(ConditionAnswer.Missing missing) {
    String name = missing.type().name();
    if (missing.type().isObservation()) {
      return missing.type().isMissedWhenAbsent()
          ? "There is no " + name + " today; supplied by " + missing.type().from() + "."
          : "There is no " + name + " today (" + missing.type().from() + ").";
    }
    String none = "No " + (missing.isOtherThere() ? "such " : "") + name + " was concluded";
    if (missing.concludedLater()) {
      return name + " is concluded on this day, but only after the rule's turn: it saw none.";
    }
    if (missing.concluders().isEmpty()) {
      return none + ": no rule of this strategy concludes it.";
    }
    return none + "; silent: " + silent(missing) + "." + lacking(missing);
  }

  private static String silent(ConditionAnswer.Missing missing) {
    String rules =
        missing.concluders().stream()
            .limit(MOST_CONCLUDERS)
            .map(rule -> "\"" + rule.name() + "\"")
            .collect(Collectors.joining(", "));
    int more = missing.concluders().size() - MOST_CONCLUDERS;
    return more > 0 ? rules + " and " + more + " more" : rules;
  }

  private static String lacking(ConditionAnswer.Missing missing) {
    return missing.inputs().isEmpty()
        ? ""
        : missing.inputs().stream()
            .map(input -> input.name() + " (" + input.from() + ")")
            .collect(Collectors.joining(", ", " Not known today: ", "."));
  }
}
