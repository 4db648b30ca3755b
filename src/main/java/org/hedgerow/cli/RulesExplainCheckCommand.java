package org.hedgerow.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problem;
import org.hedgerow.report.CheckJson;
import org.hedgerow.report.CheckText;
import org.hedgerow.rules.CheckCatalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a finding of the check means. */
@Command(
    name = "explain-check",
    mixinStandardHelpOptions = true,
    header = "Say what a finding of 'rules check' means and what to do about it.",
    description = {"", "Without an id it lists them all.", ""})
final class RulesExplainCheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "For example band-gap.")
  @Nullable String id;

  @Option(names = "--json", description = "One JSON document (hedgerow schema checks).")
  boolean json;

  RulesExplainCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (id == null) {
      console.answer(
          json ? CheckJson.catalogue(CheckCatalogue.all()) : CheckText.catalogue(console.style()));
      return ExitCode.DONE;
    }
    String wanted = id;
    CheckCatalogue.Entry entry =
        CheckCatalogue.entry(wanted)
            .orElseThrow(
                () ->
                    new InputException(
                        Problem.ofFile(
                            "unknown-id",
                            wanted,
                            "The check has no finding of this id.",
                            Nearest.to(
                                    wanted,
                                    CheckCatalogue.all().stream()
                                        .map(CheckCatalogue.Entry::id)
                                        .toList())
                                .map(near -> "Maybe write '" + near + "'.")
                                .orElse("'hedgerow rules explain-check' lists them."))));
    console.answer(
        json ? CheckJson.catalogue(List.of(entry)) : CheckText.entry(entry, console.style()));
    return ExitCode.DONE;
  }
}
