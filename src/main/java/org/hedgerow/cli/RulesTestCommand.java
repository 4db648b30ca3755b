package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.report.RuleTestJson;
import org.hedgerow.report.RuleTestText;
import org.hedgerow.report.RuleTestXml;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.testing.RuleTestResult;
import org.hedgerow.rules.testing.RuleTests;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The tests beside the rules. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow rules test%n"
            + "  hedgerow rules test my-rules --filter trigger%n"
            + "  hedgerow rules test --forms%n"
            + "%n",
    header = "Run the tests beside the rules: <pack>/tests/*.yaml (hedgerow schema rule-test).",
    description = {"", "Exit code 1 when a test fails, 2 when one cannot be read.", ""})
final class RulesTestCommand implements Callable<Integer> {
  private final Console console;

  @Mixin RulesFolder folder = new RulesFolder();

  @Option(
      names = "--filter",
      paramLabel = "TEXT",
      description = "Only tests with this text in their name, file or rules.")
  String filter = "";

  @Option(
      names = "--forms",
      description =
          "Run the tests of packs on their forms instead: the same rules as tables or sentences.")
  boolean forms;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Writes the results as JUnit XML too.")
  @Nullable Path junit;

  @Option(names = "--json", description = "One JSON document (hedgerow schema test-run).")
  boolean json;

  RulesTestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Workplace workplace = new Workplace(console.surroundings());
    PackReader packs = folder.packs(workplace);
    RuleTests tests =
        forms
            ? RuleTests.readForms(packs, RulesFolder.days(workplace))
            : RuleTests.read(packs, RulesFolder.days(workplace));
    List<RuleTestResult> results = tests.run(filter);
    if (results.isEmpty()) {
      throw new InputException(none(tests));
    }
    if (junit != null) {
      Written.to(console.surroundings().current().resolve(junit), RuleTestXml.of(results));
    }
    console.answer(json ? RuleTestJson.of(results) : RuleTestText.render(results, console.style()));
    return results.stream().allMatch(RuleTestResult::passed) ? ExitCode.DONE : ExitCode.FAILED;
  }

  private Problem none(RuleTests tests) {
    return tests.tests().isEmpty()
        ? Problem.ofFile(
            "no-tests",
            folder.folder == null ? "rules" : folder.folder.toString(),
            "No test stands beside the rules.",
            "Tests are files <pack>/tests/*.yaml; 'hedgerow rules new' makes one.")
        : Problem.ofFile(
            "no-match",
            "--filter " + filter,
            "None of the " + tests.tests().size() + " tests has this text.",
            "");
  }
}
