package org.hedgerow.journal;

import java.util.List;

/**
 * A rule on one day, with the reasons.
 *
 * @param firings each time it fired
 * @param missing fact types that it needs and that were not known
 * @param near figures each of which alone would make it fire, once the day's tickets are filled
 */
public record RuleDay(
    RuleRecord rule,
    RecordedDay day,
    RuleState state,
    List<Firing> firings,
    List<String> missing,
    List<Near> near) {
  public RuleDay {
    firings = List.copyOf(firings);
    missing = List.copyOf(missing);
    near = List.copyOf(near);
  }

  /**
   * A firing.
   *
   * @param values what it compared; numbers and texts
   */
  public record Firing(
      int sequence, List<Value> values, List<Concluded> concluded, List<Asked> asked) {
    public Firing {
      values = List.copyOf(values);
      concluded = List.copyOf(concluded);
      asked = List.copyOf(asked);
    }
  }

  /** A name such as {@code Vix.close} and its value. */
  public record Value(String name, Object value) {}

  /** A fact that a firing concluded. */
  public record Concluded(String type, String values) {}

  /**
   * An action that a firing asked for.
   *
   * @param outcome PLANNED, REFUSED or OVERRULED
   * @param reason empty when planned
   */
  public record Asked(String type, String values, String outcome, String reason) {}

  /**
   * A figure and the threshold it has to pass.
   *
   * @param field as {@code Vix.close}
   * @param operator how the figure must stand to the threshold
   */
  public record Near(
      String field, String unit, double current, String operator, String threshold, double limit) {}
}
