package org.hedgerow.journal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hedgerow.basics.Numbers;
import org.hedgerow.rules.NumberedFact;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayRun;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * What a day came to, in the same words whether it was just decided or is read from a journal.
 *
 * @param fired rules that fired, each once, in their order
 * @param concluded in the order of the facts
 * @param asked in the order of the actions
 * @param layerByName armed or open after the close; layers with a trigger only
 */
public record DayState(
    LocalDate date,
    List<FiredRule> fired,
    List<Saying> concluded,
    List<Asked> asked,
    SortedMap<String, String> layerByName) {

  private static final String STATE = "LayerState";
  private static final String TURN = "LayerTurn";

  /** A rule as it stands in a file. */
  public record FiredRule(String rule, String file, int line) {}

  /**
   * A conclusion.
   *
   * @param type as {@code Regime}
   * @param values of its fields, one behind the other
   */
  public record Saying(String type, String values) {}

  /**
   * An action.
   *
   * @param outcome PLANNED, REFUSED or OVERRULED
   */
  public record Asked(String type, String values, String outcome) {}

  public DayState {
    fired = List.copyOf(fired);
    concluded = List.copyOf(concluded);
    asked = List.copyOf(asked);
    layerByName = new TreeMap<>(layerByName);
  }

  /** Of a day that was just decided. */
  public static DayState of(DayRun run) {
    TreeMap<String, String> layers = new TreeMap<>();
    for (NumberedFact fact : run.decision().facts()) {
      turn(layers, fact.type(), List.copyOf(fact.values().values()));
    }
    return new DayState(
        run.inputs().day().date(),
        run.decision().firings().stream().map(firing -> fired(firing.rule())).distinct().toList(),
        run.decision().facts().stream()
            .filter(fact -> fact.origin().isEmpty())
            .map(fact -> new Saying(fact.type(), words(fact.values().values())))
            .toList(),
        run.results().stream().map(DayState::asked).toList(),
        layers);
  }

  private static FiredRule fired(RuleInfo rule) {
    return new FiredRule(rule.name(), rule.file(), rule.line());
  }

  /** An action as it is compared. */
  static Asked asked(ActionResult result) {
    FactType type = Vocabulary.typeOf(result.asked().action());
    String outcome =
        result.asked().overruled().isPresent()
            ? "OVERRULED"
            : result.ticket().isPresent() ? "PLANNED" : "REFUSED";
    return new Asked(type.name(), words(type.values(result.asked().action()).values()), outcome);
  }

  /** Values one behind the other. */
  static String words(Collection<?> values) {
    return values.stream()
        .map(v -> v instanceof Number n ? Numbers.plain(n.doubleValue()) : String.valueOf(v))
        .collect(Collectors.joining(" "));
  }

  /** Keeps the state of a layer; a turn comes after the state it turns from. */
  static void turn(SortedMap<String, String> layers, String type, List<?> values) {
    if (type.equals(TURN) || type.equals(STATE)) {
      layers.put(String.valueOf(values.get(0)), String.valueOf(values.get(1)));
    }
  }
}
