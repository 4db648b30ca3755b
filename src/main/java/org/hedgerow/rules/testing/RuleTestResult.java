package org.hedgerow.rules.testing;

import java.util.List;
import java.util.Optional;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.RuleBook;

/**
 * What became of a test.
 *
 * @param failures what was expected and did not happen; none when it passed
 * @param decision what the rules decided; absent when they could not
 */
public record RuleTestResult(
    RuleTest test, List<String> failures, RuleBook rules, Optional<Decision> decision) {
  public RuleTestResult {
    failures = List.copyOf(failures);
  }

  public boolean passed() {
    return failures.isEmpty();
  }
}
