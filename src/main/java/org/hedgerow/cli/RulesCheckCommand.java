package org.hedgerow.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.report.CheckJson;
import org.hedgerow.report.CheckText;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleCheck;
import org.hedgerow.rules.testing.RuleTests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every mistake and every doubt in rules, thresholds and tests. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow rules check%n"
            + "  hedgerow rules check my-rules --strict%n"
            + "  hedgerow rules explain-check band-gap%n"
            + "%n",
    header =
        "Check rules, thresholds and the tests beside them: everything that is wrong, at once.",
    description = {
      "",
      "Exit code 2 when a pack cannot be used, 1 for warnings under --strict.",
      ""
    })
final class RulesCheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin RulesFolder folder = new RulesFolder();

  @Option(names = "--strict", description = "Exit code 1 when there are warnings.")
  boolean strict;

  @Option(names = "--json", description = "One JSON document (hedgerow schema check).")
  boolean json;

  RulesCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Workplace workplace = new Workplace(console.surroundings());
    PackReader packs = folder.packs(workplace);
    if (packs.known().isEmpty()) {
      throw new InputException(packs.noPack());
    }
    Problems all = new Problems();
    all.addAll(RuleCheck.check(packs));
    all.addAll(RuleTests.problems(packs, RulesFolder.days(workplace)));
    List<Problem> findings = all.sorted();
    console.answer(
        json ? CheckJson.of(findings) : CheckText.findings(findings, packs.known().size()));
    if (all.hasErrors()) {
      return ExitCode.BAD_INPUT;
    }
    return strict && !findings.isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
  }
}
