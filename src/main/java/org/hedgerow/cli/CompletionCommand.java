package org.hedgerow.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The script that makes the TAB key finish commands, options and names. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  source <(./hedgerow completion)%n"
            + "  ./hedgerow completion >> ~/.bash_completion%n"
            + "%n",
    header = "Print the script for tab completion in bash and zsh.",
    description = {
      "",
      "In bash it knows strategies, sample days, thresholds, layers and the rules of the folder and",
      "strategy on the line; in zsh commands and options.",
      ""
    })
final class CompletionCommand implements Callable<Integer> {
  /** Each TAB asks the program itself, as it was typed; readline quotes what has blanks. */
  private static final String BASH =
      """

      if [ -n "${BASH_VERSION:-}" ]; then
        _hedgerow_words() {
          local IFS=$'\\n'
          COMPREPLY=($("${COMP_WORDS[0]}" completion-words "$COMP_CWORD" "${COMP_WORDS[@]:1}" 2>/dev/null))
          case "${COMPREPLY[*]}" in *' '*) compopt -o filenames ;; esac
          case "${COMPREPLY[*]}" in *=) compopt -o nospace ;; esac
        }
        complete -o default -F _hedgerow_words hedgerow ./hedgerow
      fi
      """;

  private final Console console;

  @Spec CommandSpec command = CommandSpec.create();

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.answer(AutoComplete.bash("hedgerow", command.root().commandLine()) + BASH);
    return ExitCode.DONE;
  }
}
