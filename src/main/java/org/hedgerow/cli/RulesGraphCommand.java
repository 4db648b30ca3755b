package org.hedgerow.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hedgerow.report.RuleGraphText;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Who concludes what, and who uses it. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    header = "For every fact: the rules that conclude it (<-) and the rules that use it (->).")
final class RulesGraphCommand implements Callable<Integer> {
  private final Console console;

  @Mixin RulesFolder folder = new RulesFolder();

  RulesGraphCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PackReader packs = folder.packs(new Workplace(console.surroundings()));
    RuleBook rules = RuleBook.compile(packs, Workplace.all(packs), List.of());
    console.answer(RuleGraphText.render(RuleGraph.of(rules), console.style()));
    return ExitCode.DONE;
  }
}
