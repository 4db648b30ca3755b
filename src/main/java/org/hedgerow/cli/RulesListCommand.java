package org.hedgerow.cli;

import java.util.concurrent.Callable;
import org.hedgerow.report.RulesJson;
import org.hedgerow.report.RulesText;
import org.hedgerow.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Every rule in one sentence. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    header = "Every rule: name, stage, file:line, its reason and its source.")
final class RulesListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin RulesOptions options = new RulesOptions();

  RulesListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RuleBook rules = options.read(console);
    console.answer(
        options.json
            ? RulesJson.rules(rules.rules())
            : RulesText.rules(rules.rules(), console.style()));
    return ExitCode.DONE;
  }
}
