package org.hedgerow.cli;

import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * Every command by its name, in the order of the help. Reading the annotations of all of them takes
 * a sixth of the time of a short command, so only the one that is typed is made, unless it is none
 * of them or one that looks at the others.
 *
 * @param name as the annotation of the command says it
 * @param alone whether it needs to see no other command
 * @param below its own commands
 */
record Commands(
    String name, Function<Console, Object> command, boolean alone, List<Commands> below) {

  static final List<Commands> ALL =
      List.of(
          one("dry-run", DryRunCommand::new),
          one("init", InitCommand::new),
          one("book", BookCommand::new),
          one("orders", OrdersCommand::new),
          one("what-if", WhatIfCommand::new),
          one("alerts", AlertsCommand::new),
          group(
              "positions",
              console -> new PositionsCommand(),
              one("import", PositionsImportCommand::new)),
          one("review", ReviewCommand::new),
          one("replay", ReplayCommand::new),
          one("why", WhyCommand::new),
          one("why-not", WhyNotCommand::new),
          one("flip", FlipCommand::new),
          one("compare", CompareCommand::new),
          one("chain", ChainCommand::new),
          group(
              "rules",
              console -> new RulesCommand(),
              one("list", RulesListCommand::new),
              one("thresholds", RulesThresholdsCommand::new),
              one("facts", RulesFactsCommand::new),
              one("graph", RulesGraphCommand::new),
              one("check", RulesCheckCommand::new),
              one("explain-check", RulesExplainCheckCommand::new),
              one("new", RulesNewCommand::new),
              one("fmt", RulesFmtCommand::new),
              one("test", RulesTestCommand::new),
              one("coverage", RulesCoverageCommand::new),
              one("mutate", RulesMutateCommand::new),
              one("keygen", RulesKeygenCommand::new),
              one("sign", RulesSignCommand::new),
              one("verify", RulesVerifyCommand::new),
              one("log", RulesLogCommand::new)),
          group(
              "journal",
              console -> new JournalCommand(),
              one("sql", JournalSqlCommand::new),
              one("export", JournalExportCommand::new)),
          one("price", PriceCommand::new),
          one("calendar", CalendarCommand::new),
          one("consistency", ConsistencyCommand::new),
          one("mechanisms", MechanismsCommand::new),
          one("schema", SchemaCommand::new),
          looking("completion", CompletionCommand::new),
          looking("completion-words", CompletionWordsCommand::new));

  private static Commands one(String name, Function<Console, Object> command) {
    return new Commands(name, command, true, List.of());
  }

  private static Commands looking(String name, Function<Console, Object> command) {
    return new Commands(name, command, false, List.of());
  }

  private static Commands group(String name, Function<Console, Object> command, Commands... below) {
    return new Commands(name, command, true, List.of(below));
  }

  /** A command line with the commands that these arguments may need. */
  static CommandLine addedTo(CommandLine line, Console console, List<String> arguments) {
    return added(line, ALL, console, arguments);
  }

  private static CommandLine added(
      CommandLine line, List<Commands> all, Console console, List<String> arguments) {
    List<Commands> typed =
        all.stream()
            .filter(c -> c.alone && !arguments.isEmpty() && c.name.equals(arguments.get(0)))
            .toList();
    List<String> rest = typed.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    for (Commands one : typed.isEmpty() ? all : typed) {
      CommandLine command = new CommandLine(one.command.apply(console));
      line.addSubcommand(added(command, one.below, console, rest));
    }
    return line;
  }
}
