package org.hedgerow.rules;

import java.util.List;
import org.hedgerow.basics.SourceText;
import org.hedgerow.strategy.Threshold;

/**
 * The files of one rule pack, read but not yet checked.
 *
 * @param rules whose syntax is right, in the order of files and lines
 * @param sources every file that was read
 */
record Pack(String name, List<Rule> rules, List<Threshold> thresholds, List<SourceText> sources) {
  Pack {
    rules = List.copyOf(rules);
    thresholds = List.copyOf(thresholds);
    sources = List.copyOf(sources);
  }
}
