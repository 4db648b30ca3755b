package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hedgerow.report.CoverageCounts;
import org.hedgerow.report.CoverageJson;
import org.hedgerow.report.CoverageText;
import org.hedgerow.rules.Coverage;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleCoverage;
import org.hedgerow.rules.RuleCoverage.Count;
import org.hedgerow.rules.testing.RuleTests;
import org.hedgerow.strategy.StrategySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What tests and sample days have tried of the rules. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow rules coverage%n"
            + "  hedgerow rules coverage --fail-under 41/41%n"
            + "%n",
    header = "Which rules fired, and which conditions were seen both true and false.",
    description = {
      "",
      "By the tests beside the rules, and by every sample day under every strategy",
      "whose packs are in the folder. A condition counts when those before it hold.",
      ""
    })
final class RulesCoverageCommand implements Callable<Integer> {
  private final Console console;

  @Mixin RulesFolder folder = new RulesFolder();

  @Option(
      names = "--fail-under",
      paramLabel = "N/M",
      description = "Exit code 1 when a smaller share than N of M rules fired.")
  @Nullable String rulesWanted;

  @Option(
      names = "--fail-under-conditions",
      paramLabel = "N/M",
      description = "Exit code 1 when a smaller share than N of M conditions was seen both ways.")
  @Nullable String conditionsWanted;

  @Option(names = "--json", description = "One JSON document (hedgerow schema coverage).")
  boolean json;

  RulesCoverageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Count rulesLeast = WantedShare.of("--fail-under", rulesWanted);
    Count conditionsLeast = WantedShare.of("--fail-under-conditions", conditionsWanted);
    Workplace workplace = new Workplace(console.surroundings());
    PackReader packs = folder.packs(workplace);
    Coverage coverage = Coverage.of(RuleBook.compile(packs, Workplace.all(packs), List.of()));
    RuleTests.read(packs, RulesFolder.days(workplace))
        .run("")
        .forEach(
            r ->
                r.decision()
                    .ifPresent(
                        d -> coverage.add(Coverage.By.TESTS, r.rules(), d, r.test().name())));
    addDays(workplace, packs, coverage);
    List<RuleCoverage> rules = coverage.rules();
    console.answer(json ? CoverageJson.of(rules) : CoverageText.render(rules, console.style()));
    CoverageCounts counts = CoverageCounts.of(rules);
    boolean enough =
        enough("rules", counts.rules(), rulesLeast)
            & enough("conditions", counts.conditions(), conditionsLeast);
    return enough ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void addDays(Workplace workplace, PackReader packs, Coverage coverage) {
    Set<String> known = Set.copyOf(packs.known());
    for (String name : workplace.strategies()) {
      StrategySpec strategy = workplace.strategy(name);
      if (strategy.packs().stream().allMatch(p -> known.contains(p.name()))) {
        RuleBook rules = workplace.rules(strategy, packs);
        for (Path day : workplace.samples()) {
          coverage.add(
              Coverage.By.DAYS,
              rules,
              rules.evaluate(workplace.facts(day, strategy, rules)),
              day.getFileName() + " under " + name);
        }
      }
    }
  }

  private boolean enough(String what, Count found, Count least) {
    boolean enough = found.isAtLeast(least);
    if (!enough) {
      console.message("Only " + found + " " + what + " are covered, " + least + " are asked for.");
    }
    return enough;
  }
}
