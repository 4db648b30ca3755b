package org.hedgerow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** What the script of {@link CompletionCommand} asks. */
@Command(
    name = "completion-words",
    hidden = true,
    header = "Words that a started command line can go on with, one a line.")
final class CompletionWordsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "PLACE", description = "Place of the word, from 1.")
  int place;

  @Unmatched List<String> words = new ArrayList<>();

  @Spec CommandSpec command = CommandSpec.create();

  CompletionWordsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<String> line = List.copyOf(words.subList(0, Math.min(place, words.size())));
    try {
      new Completion(command.root(), new Workplace(console.surroundings()))
          .words(line)
          .forEach(word -> console.answer(word + "\n"));
    } catch (InputException e) {
      return ExitCode.DONE; // there is nothing to offer where a file is wrong
    }
    return ExitCode.DONE;
  }
}
