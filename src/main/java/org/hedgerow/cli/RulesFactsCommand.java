package org.hedgerow.cli;

import java.util.concurrent.Callable;
import org.hedgerow.report.RulesText;
import org.hedgerow.vocabulary.Vocabulary;
import picocli.CommandLine.Command;

/** What a rule can say. */
@Command(
    name = "facts",
    mixinStandardHelpOptions = true,
    header = "Every fact, conclusion and action that a rule can name, with its fields.")
final class RulesFactsCommand implements Callable<Integer> {
  private final Console console;

  RulesFactsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.answer(RulesText.facts(Vocabulary.types(), console.style()));
    return ExitCode.DONE;
  }
}
