package org.hedgerow.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Visible;
import org.hedgerow.rules.JudgesDisagreeException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The top of the command line. */
@Command(
    name = "hedgerow",
    versionProvider = Hedgerow.Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    headerHeading =
        "Examples:%n"
            + "  hedgerow dry-run                                    every sample day, one line each%n"
            + "  hedgerow dry-run alvh-triggered --day 2018-02-05    one day, every rule that fired%n"
            + "  hedgerow dry-run alvh-triggered --day 2018-02-02 --set vix.trigger.first=17%n"
            + "  hedgerow dry-run --record && hedgerow review last   which rules fired, day by day%n"
            + "  hedgerow why-not --all --day 2018-02-02             every silent rule, nearest first%n"
            + "  hedgerow rules list                                 every rule in one sentence%n"
            + "%n",
    header = {
      "Rule files decide, Drools fires, a Java core prices:",
      "SPX iron condors sold for a credit under a layered VIX hedge.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Exit codes: 0 done, 1 a check failed, 2 bad input or usage, 10 news (alerts), 70 a bug,"
          + " 130 interrupted."
    })
final class Hedgerow {

  private Hedgerow() {}

  /** Runs one command; never throws. */
  static int run(Surroundings surroundings, PrintStream out, PrintStream err, String... arguments) {
    CommandLine commands = commands(new Console(surroundings, out, err), arguments);
    if (arguments.length == 0) {
      commands.usage(out);
      return ExitCode.DONE;
    }
    return commands.execute(arguments);
  }

  /**
   * The commands, with what becomes of their mistakes.
   *
   * @param arguments what the user has typed, which may need one command only
   */
  static CommandLine commands(Console console, String... arguments) {
    return Commands.addedTo(new CommandLine(new Hedgerow()), console, List.of(arguments))
        .setExpandAtFiles(false)
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(100)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                console.surroundings().colour()
                    ? CommandLine.Help.Ansi.ON
                    : CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler(Hedgerow::usage)
        .setExecutionExceptionHandler((e, command, parsed) -> failure(e, console));
  }

  private static int usage(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(Visible.of(String.valueOf(problem.getMessage())));
    if (problem instanceof CommandLine.UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      List<String> known =
          unmatched.getUnmatched().get(0).startsWith("-")
              ? List.copyOf(command.getCommandSpec().optionsMap().keySet())
              : List.copyOf(command.getSubcommands().keySet());
      Nearest.to(unmatched.getUnmatched().get(0), known)
          .ifPresent(name -> err.println("Maybe write '" + name + "'."));
    }
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.BAD_INPUT;
  }

  private static int failure(Exception problem, Console console) {
    if (problem instanceof InputException input) {
      console.problems(input.problems());
      return ExitCode.BAD_INPUT;
    }
    if (problem instanceof InvalidPathException path) {
      console.message("'" + path.getInput() + "' is not the name of a file.");
      return ExitCode.BAD_INPUT;
    }
    if (problem instanceof JudgesDisagreeException disagreement) {
      console.message(disagreement.getMessage() + "This is a bug. Please report it with the day's");
      console.message("folder, the rules folder and this text. Nothing was decided.");
      return ExitCode.BUG;
    }
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    console.message("This is a bug in hedgerow. Please report the command and these lines:");
    console.message(trace.toString());
    return ExitCode.BUG;
  }

  /** The version that stands in the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"hedgerow " + text()};
    }

    static String text() {
      String version = Hedgerow.class.getPackage().getImplementationVersion();
      return version == null ? "development" : version;
    }
  }
}
