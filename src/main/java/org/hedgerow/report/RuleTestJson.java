package org.hedgerow.report;

import java.util.List;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.rules.testing.RuleTestResult;

/** Results of the tests that stand beside the rules, as JSON. */
public final class RuleTestJson {

  private RuleTestJson() {}

  /** Schema {@code hedgerow/test-run/1}. */
  public static String of(List<RuleTestResult> results) {
    int passed = (int) results.stream().filter(RuleTestResult::passed).count();
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/test-run/1")
                .put("passed", passed)
                .put("failed", results.size() - passed)
                .objects("tests", results, result -> result(json, result)));
  }

  private static void result(JsonText json, RuleTestResult result) {
    json.put("name", result.test().name())
        .put("pack", result.test().pack())
        .put("file", result.test().place().file())
        .put("line", result.test().place().line())
        .put("passed", result.passed())
        .texts("failures", result.failures())
        .texts(
            "fired",
            result
                .decision()
                .map(d -> d.firings().stream().map(RuleFiring::rule).map(r -> r.name()).toList())
                .orElse(List.of()));
  }
}
