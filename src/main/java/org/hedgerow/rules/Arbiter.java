package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Check;
import org.hedgerow.vocabulary.Action;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * Settles actions that do not go together. Its order is fixed:
 *
 * <ol>
 *   <li>a veto overrules every action of its type, a veto of a layer those of that layer; of
 *       several the first in order of reasons is named;
 *   <li>the same action asked twice is carried out once, for the firing that asked first;
 *   <li>of the actions on one layer, closing wins over moving, moving over rolling, rolling over
 *       adjusting, and adjusting over opening.
 * </ol>
 */
final class Arbiter {

  /** An action as a firing asked it. */
  record Proposal(Action action, int firing) {}

  /** A veto, or a veto of a layer, as a firing concluded it. */
  record Objection(Conclusion veto, int firing) {
    Objection {
      Check.that(isVeto(veto), "%s is no veto", veto);
    }

    boolean stops(Action action) {
      String type = Vocabulary.typeOf(action).name();
      if (veto instanceof Conclusion.LayerVeto one) {
        return one.action().equals(type)
            && LayerMove.of(action).map(LayerMove::layer).filter(one.layer()::equals).isPresent();
      }
      return ((Conclusion.Veto) veto).action().equals(type);
    }

    String reason() {
      return veto instanceof Conclusion.LayerVeto one
          ? one.reason()
          : ((Conclusion.Veto) veto).reason();
    }
  }

  /** Whether a conclusion stops actions. */
  static boolean isVeto(Conclusion conclusion) {
    return conclusion instanceof Conclusion.Veto || conclusion instanceof Conclusion.LayerVeto;
  }

  private Arbiter() {}

  /** Every proposal in canonical order, with an id and with what became of it. */
  static List<AskedAction> settle(List<Proposal> proposals, List<Objection> objections) {
    List<Proposal> ordered = new ArrayList<>(proposals);
    ordered.sort(
        Comparator.comparing(Proposal::action, Vocabulary.CANONICAL_ORDER)
            .thenComparing(Proposal::firing));
    List<AskedAction> settled = new ArrayList<>();
    for (Proposal proposal : ordered) {
      Optional<AskedAction.Overruled> overruled =
          vetoed(proposal, objections)
              .or(() -> repeated(proposal, ordered))
              .or(() -> beaten(proposal, ordered, objections));
      settled.add(
          new AskedAction(settled.size() + 1, proposal.action(), proposal.firing(), overruled));
    }
    return settled;
  }

  private static Optional<AskedAction.Overruled> vetoed(
      Proposal proposal, List<Objection> objections) {
    return objections.stream()
        .filter(o -> o.stops(proposal.action()))
        .min(
            Comparator.comparing(Objection::veto, Vocabulary.CANONICAL_ORDER)
                .thenComparing(Objection::firing))
        .map(o -> new AskedAction.Overruled(o.firing(), o.reason()));
  }

  private static Optional<AskedAction.Overruled> repeated(Proposal proposal, List<Proposal> all) {
    return all.stream()
        .filter(p -> p.action().equals(proposal.action()) && p.firing() < proposal.firing())
        .min(Comparator.comparing(Proposal::firing))
        .map(p -> new AskedAction.Overruled(p.firing(), "already asked"));
  }

  private static Optional<AskedAction.Overruled> beaten(
      Proposal proposal, List<Proposal> all, List<Objection> objections) {
    Optional<LayerMove> mine = LayerMove.of(proposal.action());
    return mine.flatMap(
        move ->
            all.stream()
                .filter(p -> LayerMove.of(p.action()).map(move::losesTo).orElse(false))
                .filter(p -> vetoed(p, objections).isEmpty())
                .min(
                    Comparator.comparing((Proposal p) -> -LayerMove.rankOf(p.action()))
                        .thenComparing(Proposal::firing))
                .map(p -> new AskedAction.Overruled(p.firing(), move.reasonAgainst(p.action()))));
  }

  /** An action on a layer and its rank: the higher one wins. */
  private record LayerMove(String layer, int rank, String word) {
    static Optional<LayerMove> of(Action action) {
      if (action instanceof Action.CloseLayer close) {
        return Optional.of(new LayerMove(close.layer(), 5, "closed"));
      }
      if (action instanceof Action.ShiftLayer shift) {
        return Optional.of(new LayerMove(shift.layer(), 4, "moved"));
      }
      if (action instanceof Action.RollLayer roll) {
        return Optional.of(new LayerMove(roll.layer(), 3, "rolled"));
      }
      if (action instanceof Action.AdjustLayer adjust) {
        return Optional.of(new LayerMove(adjust.layer(), 2, "adjusted"));
      }
      return action instanceof Action.OpenLayer open
          ? Optional.of(new LayerMove(open.layer(), 1, "opened"))
          : Optional.empty();
    }

    static int rankOf(Action action) {
      return of(action).map(LayerMove::rank).orElse(0);
    }

    boolean losesTo(LayerMove other) {
      return layer.equals(other.layer) && rank < other.rank;
    }

    String reasonAgainst(Action winner) {
      return "the " + layer + " layer is " + of(winner).map(LayerMove::word).orElse("") + " today";
    }
  }
}
