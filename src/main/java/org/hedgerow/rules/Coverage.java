package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Place;
import org.hedgerow.expression.Evaluation;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Span;
import org.hedgerow.expression.Type;
import org.hedgerow.expression.Values;
import org.hedgerow.rules.RuleCoverage.ConditionCoverage;
import org.hedgerow.rules.RuleCoverage.NearestDay;
import org.hedgerow.rules.RuleCoverage.Seen;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/** Counts which rules fired and which conditions were seen both true and false. */
public final class Coverage {

  /** What tried a rule. */
  public enum By {
    TESTS,
    DAYS
  }

  private final Map<Place, Tried> triedByRule = new LinkedHashMap<>();

  private Coverage() {}

  /** Of all rules of a book, none of them tried yet. */
  public static Coverage of(RuleBook rules) {
    Coverage coverage = new Coverage();
    rules.placed().forEach(p -> coverage.triedByRule.put(p.rule().place(), new Tried(p.rule())));
    return coverage;
  }

  /**
   * Adds what one decision tried.
   *
   * @param rules the book that decided, with the same rules or some of them
   * @param where the test or the day, as the user knows it
   */
  public void add(By by, RuleBook rules, Decision decision, String where) {
    for (RuleFiring firing : decision.firings()) {
      for (Tried tried : triedByRule.values()) {
        if (tried.rule.name().equals(firing.rule().name())) {
          tried.firedBy.put(by, true);
        }
      }
    }
    for (Strata.Placed placed : rules.placed()) {
      Tried tried = triedByRule.get(placed.rule().place());
      if (tried != null) {
        new RuleMatcher(
                placed.rule(),
                type -> visible(decision, placed.rule().stage(), type),
                rules.limits(),
                (span, test, holds, values) -> tried.see(by, where, span, test, holds, values))
            .match(new ArrayList<>());
      }
    }
  }

  /** The facts of a type at a rule's turn: what a later stage concluded is not there yet. */
  private static List<Fact> visible(Decision decision, Stage stage, FactType type) {
    return decision.facts().stream()
        .filter(f -> Vocabulary.typeOf(f.fact()) == type)
        .filter(
            f ->
                f.firing() == 0 || decision.firing(f.firing()).rule().stage().compareTo(stage) <= 0)
        .map(NumberedFact::fact)
        .sorted(Vocabulary.CANONICAL_ORDER)
        .toList();
  }

  /** Every rule in canonical order. */
  public List<RuleCoverage> rules() {
    return triedByRule.values().stream().map(Tried::told).toList();
  }

  /** What is known of one rule. */
  private static final class Tried {
    private final Rule rule;
    private final Map<By, Boolean> firedBy = new EnumMap<>(By.class);
    private final Map<Span, Outcomes> outcomesByTest = new LinkedHashMap<>();

    Tried(Rule rule) {
      this.rule = rule;
      for (Condition condition : rule.conditions()) {
        Condition.Pattern pattern = condition.pattern();
        int before = outcomesByTest.size();
        pattern.conditions().forEach(t -> outcomesByTest.put(t.span(), new Outcomes(pattern, t)));
        if (condition instanceof Condition.Accumulate fold) {
          fold.constraints().forEach(t -> outcomesByTest.put(t.span(), new Outcomes()));
        }
        if (outcomesByTest.size() == before) {
          outcomesByTest.put(condition.span(), new Outcomes());
        }
      }
    }

    void see(
        By by, String where, Span span, Optional<Expression> test, boolean holds, Values values) {
      Outcomes outcomes = outcomesByTest.get(span);
      if (outcomes == null) {
        throw new IllegalStateException("No condition at " + span + " of " + rule.name());
      }
      outcomes.see(by, holds);
      if (by == By.DAYS) {
        test.flatMap(t -> gap(t, values)).ifPresent(gap -> outcomes.near(holds, where, gap));
      }
    }

    /** How far apart the two sides of a comparison of numbers are. */
    private static Optional<Double> gap(Expression test, Values values) {
      if (!(test instanceof Expression.Binary binary)
          || !(binary.operator().isOrdering() || binary.operator().isEquality())) {
        return Optional.empty();
      }
      Evaluation evaluation = new Evaluation(values);
      return evaluation.value(binary.left()) instanceof Double a
              && evaluation.value(binary.right()) instanceof Double b
          ? Optional.of(Math.abs(a - b))
          : Optional.empty();
    }

    RuleCoverage told() {
      List<ConditionCoverage> conditions = new ArrayList<>();
      outcomesByTest.forEach((span, outcomes) -> conditions.add(outcomes.told(rule, span)));
      return new RuleCoverage(
          RuleInfo.of(rule),
          firedBy.containsKey(By.TESTS),
          firedBy.containsKey(By.DAYS),
          conditions);
    }
  }

  /** The outcomes of one condition. */
  private static final class Outcomes {
    private final String before;
    private final String after;
    private final String unit;
    private final boolean[][] seen = new boolean[By.values().length][2];
    private final List<Optional<NearestDay>> nearest =
        new ArrayList<>(List.of(Optional.empty(), Optional.empty()));

    Outcomes() {
      this.before = "";
      this.after = "";
      this.unit = "";
    }

    Outcomes(Condition.Pattern pattern, Expression test) {
      String kind =
          switch (pattern.kind()) {
            case EACH -> "";
            case NOT -> "not ";
            case EXISTS -> "exists ";
          };
      this.before = kind + pattern.type().name() + "( ";
      this.after = " )";
      this.unit = unit(pattern.type(), test);
    }

    private static String unit(FactType type, Expression test) {
      if (test instanceof Expression.Name name
          && type.field(name.name()).orElseThrow().type() instanceof Type.Num num) {
        return num.unit().orElse("");
      }
      return test.children().stream()
          .map(child -> unit(type, child))
          .filter(u -> !u.isEmpty())
          .findFirst()
          .orElse("");
    }

    void see(By by, boolean holds) {
      seen[by.ordinal()][index(holds)] = true;
    }

    /** Remembers the day on which an outcome nearly was the other one. */
    void near(boolean holds, String where, double gap) {
      Optional<NearestDay> known = nearest.get(index(holds));
      if (known.isEmpty() || gap < known.get().distance()) {
        nearest.set(index(holds), Optional.of(new NearestDay(where, gap, unit)));
      }
    }

    private static int index(boolean holds) {
      return holds ? 1 : 0;
    }

    private Seen by(By by) {
      return new Seen(seen[by.ordinal()][1], seen[by.ordinal()][0]);
    }

    ConditionCoverage told(Rule rule, Span span) {
      Seen days = by(By.DAYS);
      Optional<NearestDay> near =
          days.both() ? Optional.empty() : days.asTrue() ? nearest.get(1) : nearest.get(0);
      return new ConditionCoverage(
          before + rule.text(span) + after, rule.place(span).line(), by(By.TESTS), days, near);
    }
  }
}
