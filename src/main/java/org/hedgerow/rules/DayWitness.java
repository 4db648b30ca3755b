package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hedgerow.basics.InputException;
import org.hedgerow.vocabulary.ObservedFact;

/**
 * A sample day under one strategy. It notices a change when another rule fires, or the same rule to
 * another end. Where none does, the same actions are asked for and the same sizes concluded, so the
 * planner, which sees nothing else of the rules, comes to the same tickets.
 */
public final class DayWitness implements Witness {
  private final String name;
  private final RuleBook rules;
  private final Function<RuleBook, List<ObservedFact>> factsUnder;
  private final List<ObservedFact> today;
  private final Trace trace;
  private final List<String> said;

  /**
   * @param factsUnder the observations of the day under a book; the same list as long as they do
   *     not depend on what has changed in it
   */
  public DayWitness(
      String name, RuleBook rules, Function<RuleBook, List<ObservedFact>> factsUnder) {
    this.name = name;
    this.rules = rules;
    this.factsUnder = factsUnder;
    this.today = factsUnder.apply(rules);
    this.trace = Trace.of(rules, today, List.of());
    this.said = said(rules.judge(today));
  }

  @Override
  public Coverage.By by() {
    return Coverage.By.DAYS;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public RuleBook rules() {
    return rules;
  }

  @Override
  public boolean notices(RuleBook changed) {
    List<ObservedFact> facts = factsUnder.apply(changed);
    return (facts != today || trace.differsUnder(changed)) && differs(changed::judge, facts);
  }

  @Override
  public boolean noticesWithDrools(RuleBook changed) {
    return differs(changed::evaluate, factsUnder.apply(changed));
  }

  private boolean differs(Function<List<ObservedFact>, Decision> decide, List<ObservedFact> facts) {
    try {
      return !said(decide.apply(facts)).equals(said);
    } catch (InputException e) {
      return true; // the changed rules cannot decide the day
    }
  }

  /** Every firing with what it concluded or asked for; two firings with the same are one text. */
  private static List<String> said(Decision decision) {
    List<String> firings = new ArrayList<>();
    for (RuleFiring firing : decision.firings()) {
      List<Object> results = new ArrayList<>();
      firing.concluded().forEach(id -> results.add(decision.facts().get(id - 1).fact()));
      firing.asked().forEach(id -> results.add(decision.actions().get(id - 1).action()));
      firings.add(firing.rule().name() + " -> " + results);
    }
    return firings.stream().sorted().collect(Collectors.toList());
  }
}
