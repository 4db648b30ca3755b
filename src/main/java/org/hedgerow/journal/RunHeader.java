package org.hedgerow.journal;

import java.time.Instant;
import java.util.List;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.InputText;
import org.hedgerow.strategy.StrategySpec;

/**
 * What holds for all days of a run.
 *
 * @param command as the user typed it
 * @param version of the program
 * @param strategyHash SHA-256 of the strategy, as the days name it
 * @param texts the strategy and the rule files
 */
public record RunHeader(
    Instant started,
    String command,
    String version,
    StrategySpec strategy,
    String strategyHash,
    RuleBook rules,
    List<InputText> texts) {
  public RunHeader {
    texts = List.copyOf(texts);
  }
}
