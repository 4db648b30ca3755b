package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/** Who concludes what, and who uses it. */
public final class RuleGraph {

  /**
   * One type of fact or action, as the rules treat it.
   *
   * @param concluders rules that conclude it or ask for it
   * @param users rules that have a condition on it
   */
  public record Node(FactType type, List<RuleInfo> concluders, List<RuleInfo> users) {
    public Node {
      concluders = List.copyOf(concluders);
      users = List.copyOf(users);
    }
  }

  /**
   * A rule as a step from facts to a fact or an action.
   *
   * @param conditions as they were written
   * @param insertion as it was written
   * @param uses each fact type it looks at, once, in the order of the conditions
   */
  public record Step(
      RuleInfo rule, List<String> conditions, String insertion, List<Use> uses, FactType makes) {
    public Step {
      conditions = List.copyOf(conditions);
      uses = List.copyOf(uses);
    }
  }

  /**
   * A fact type that a rule looks at.
   *
   * @param absence whether the rule wants it not to be there, and nothing else of it
   */
  public record Use(FactType type, boolean absence) {}

  private RuleGraph() {}

  /** The rules of the book as steps, in canonical order. */
  public static List<Step> steps(RuleBook book) {
    return book.placed().stream().map(p -> step(p.rule(), book.info(p.rule()))).toList();
  }

  private static Step step(Rule rule, RuleInfo info) {
    List<Use> uses =
        rule.uses().stream()
            .map(
                type ->
                    new Use(
                        type,
                        rule.conditions().stream()
                            .map(Condition::pattern)
                            .filter(p -> p.type() == type)
                            .allMatch(p -> p.kind() == Condition.Kind.NOT)))
            .toList();
    return new Step(
        info,
        rule.conditions().stream().map(c -> rule.text(c.span())).toList(),
        rule.text(rule.insertion().span()),
        uses,
        rule.insertion().type());
  }

  /** Every type that a rule of the book concludes, asks for or uses, in canonical order. */
  public static List<Node> of(RuleBook book) {
    List<Node> nodes = new ArrayList<>();
    for (FactType type : Vocabulary.types()) {
      List<RuleInfo> concluders =
          book.placed().stream()
              .map(Strata.Placed::rule)
              .filter(r -> r.insertion().type() == type)
              .map(book::info)
              .toList();
      List<RuleInfo> users =
          book.placed().stream()
              .map(Strata.Placed::rule)
              .filter(r -> r.uses().contains(type))
              .map(book::info)
              .toList();
      if (!concluders.isEmpty() || !users.isEmpty()) {
        nodes.add(new Node(type, concluders, users));
      }
    }
    return nodes;
  }
}
