package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README shows is what the program prints. A block that starts with a command is run; its
 * lines must stand in the output in that order, {@code ...} stands for what is left out.
 */
final class ReadmeTest {
  private static final String COMMAND = "$ ./hedgerow ";

  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

  @TempDir Path elsewhere;

  private record Shown(String before, String command, List<String> lines) {}

  @Test
  void showsWhatTheProgramPrints() throws IOException {
    List<Shown> blocks = blocks(Files.readString(Run.PROJECT.resolve("README.md")));
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(4);
    for (Shown block : blocks) {
      Path current = Run.PROJECT;
      String command = block.command();
      if (command.contains("--rules my-rules")) {
        current = brokenRules();
      } else if (block.before().contains("change `18` to `17`")) {
        current = firstTriggerAtSeventeen();
        command += " --rules rules";
      }
      Run run = Run.from(current, words(command));
      assertInOrder(block, run.out() + run.err());
    }
  }

  /** The words of a command; what stands in quotes is one word. */
  private static String[] words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group().replace("\"", ""))
        .toArray(String[]::new);
  }

  private static void assertInOrder(Shown block, String printed) {
    List<String> lines = printed.lines().toList();
    int at = 0;
    for (String line : block.lines()) {
      if (!line.equals("...") && !line.isBlank()) {
        assertThat(lines.subList(at, lines.size())).as(block.command()).contains(line);
        at += lines.subList(at, lines.size()).indexOf(line) + 1;
      }
    }
  }

  private static List<Shown> blocks(String readme) {
    List<Shown> blocks = new ArrayList<>();
    String[] parts = readme.split("```");
    for (int i = 1; i < parts.length; i += 2) {
      String body = parts[i].substring(parts[i].indexOf('\n') + 1);
      if (body.startsWith(COMMAND)) {
        List<String> lines = body.lines().toList();
        blocks.add(
            new Shown(
                parts[i - 1],
                lines.get(0).substring(COMMAND.length()),
                lines.subList(1, lines.size())));
      }
    }
    return blocks;
  }

  private Path firstTriggerAtSeventeen() throws IOException {
    copyRules("rules");
    edit("rules/triggers/thresholds.yaml", "{value: 18,", "{value: 17,");
    return elsewhere;
  }

  private Path brokenRules() throws IOException {
    copyRules("my-rules");
    edit("my-rules/triggers/triggers.drl", "vix.trigger.first", "vix.triger.first");
    edit(
        "my-rules/regime/bands.drl",
        "slope < limit(\"curve.flat.from\")",
        "slope < limit(\"vix.band.low\")");
    return elsewhere;
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = elsewhere.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private void copyRules(String name) throws IOException {
    Path rules = Run.PROJECT.resolve("rules");
    try (Stream<Path> paths = Files.walk(rules)) {
      for (Path path : paths.toList()) {
        Path target = elsewhere.resolve(name).resolve(rules.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  @Test
  void namesTheTestCommandThatTheContinuousIntegrationRuns() throws IOException {
    String command = "mvn -B -Dspotless.goal=check verify";
    assertThat(Files.readString(Run.PROJECT.resolve("README.md"))).contains(command);
    assertThat(
            Arrays.stream(Files.readString(Run.PROJECT.resolve(".ci/run")).split("\n"))
                .filter(line -> line.startsWith("mvn ")))
        .containsExactly(command);
  }
}
