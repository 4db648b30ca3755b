package org.hedgerow.register;

import java.util.List;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.strategy.Threshold;

/**
 * A mechanism with the rules and thresholds that name it.
 *
 * @param rules in canonical order
 * @param thresholds in the order of their packs
 */
public record Located(Mechanism mechanism, List<RuleInfo> rules, List<Threshold> thresholds) {
  public Located {
    rules = List.copyOf(rules);
    thresholds = List.copyOf(thresholds);
  }
}
