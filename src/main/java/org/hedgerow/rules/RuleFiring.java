package org.hedgerow.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One firing of a rule, with its reasons.
 *
 * @param sequence from 1, in canonical order
 * @param because ids of the facts, also of those behind exists and accumulate
 * @param values what was compared, by {@code Type.field} or variable
 * @param concluded ids of the facts it concluded
 * @param asked ids of the actions it asked
 */
public record RuleFiring(
    int sequence,
    RuleInfo rule,
    List<Integer> because,
    Map<String, Object> values,
    List<LimitUse> thresholds,
    List<Integer> concluded,
    List<Integer> asked) {
  public RuleFiring {
    because = List.copyOf(because);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    thresholds = List.copyOf(thresholds);
    concluded = List.copyOf(concluded);
    asked = List.copyOf(asked);
  }

  /** A threshold that a firing used, with the value in force and who set it. */
  public record LimitUse(String name, double value, String unit, String origin) {}
}
