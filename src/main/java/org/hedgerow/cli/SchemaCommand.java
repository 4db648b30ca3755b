package org.hedgerow.cli;

import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problem;
import org.hedgerow.report.Schemas;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The JSON Schemas that ship in the jar. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    header = "Print a JSON Schema: of what --json prints, or of a file for an editor to check.",
    description = {"", "Without a name it lists them.", ""})
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "For example day-run.")
  @Nullable String name;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (name == null) {
      console.answer(Schemas.list());
      return ExitCode.DONE;
    }
    String wanted = name;
    console.answer(
        Schemas.text(wanted)
            .orElseThrow(
                () ->
                    new InputException(
                        Problem.ofFile(
                            "unknown-schema",
                            wanted,
                            "There is no schema of this name.",
                            Nearest.advice(wanted, Schemas.names())))));
    return ExitCode.DONE;
  }
}
