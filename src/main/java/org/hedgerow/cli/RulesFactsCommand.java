package org.hedgerow.cli;

import java.util.concurrent.Callable;
import org.hedgerow.report.RulesJson;
import org.hedgerow.report.RulesText;
import org.hedgerow.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a rule can say. */
@Command(
    name = "facts",
    mixinStandardHelpOptions = true,
    header = "Every fact, conclusion and action that a rule can name, with its fields.")
final class RulesFactsCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--json", description = "One JSON document (hedgerow schema facts).")
  boolean json;

  RulesFactsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.answer(
        json
            ? RulesJson.facts(Vocabulary.types())
            : RulesText.facts(Vocabulary.types(), console.style()));
    return ExitCode.DONE;
  }
}
