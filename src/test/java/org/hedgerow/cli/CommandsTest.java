package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A command that is made alone is the one that is made among all. */
final class CommandsTest {
  private static final Console CONSOLE = console();

  @Test
  void areNamedAsTheirAnnotationsSay() {
    assertThat(paths(Commands.ALL, List.of()))
        .allSatisfy(
            path ->
                assertThat(at(Hedgerow.commands(CONSOLE), path).getCommandName())
                    .isEqualTo(path.get(path.size() - 1)))
        .hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void haveTheSameHelpAloneAsAmongAll(List<String> path) {
    String[] typed = path.toArray(String[]::new);

    assertThat(at(Hedgerow.commands(CONSOLE, typed), path).getUsageMessage())
        .isEqualTo(at(Hedgerow.commands(CONSOLE), path).getUsageMessage());
  }

  @Test
  void leaveOutWhatIsNotTyped() {
    CommandLine typed = Hedgerow.commands(CONSOLE, "rules", "list", "--json");

    assertThat(typed.getSubcommands()).containsOnlyKeys("rules");
    assertThat(at(typed, List.of("rules")).getSubcommands()).containsOnlyKeys("list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "dry-runs", "completion", "completion-words"})
  void areAllThereForWhatLooksAtThem(String first) {
    assertThat(Hedgerow.commands(CONSOLE, first).getSubcommands()).hasSameSizeAs(Commands.ALL);
  }

  static List<List<String>> paths() {
    return paths(Commands.ALL, List.of());
  }

  private static List<List<String>> paths(List<Commands> commands, List<String> above) {
    List<List<String>> paths = new ArrayList<>();
    for (Commands command : commands) {
      List<String> path = new ArrayList<>(above);
      path.add(command.name());
      paths.add(path);
      paths.addAll(paths(command.below(), path));
    }
    return paths;
  }

  private static CommandLine at(CommandLine line, List<String> path) {
    CommandLine command = line;
    for (String name : path) {
      command = command.getSubcommands().get(name);
      assertThat(command).as(name).isNotNull();
    }
    return command;
  }

  private static Console console() {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Console(new Surroundings(Run.PROJECT, Run.PROJECT, false), nowhere, nowhere);
  }
}
