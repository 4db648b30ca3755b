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

  private RuleGraph() {}

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
