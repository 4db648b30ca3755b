package org.hedgerow.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.document.SourceFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A first pack to change. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    headerHeading = "Examples:%n" + "  hedgerow rules new my-pack%n" + "%n",
    header = "Make a small pack: one rule, one threshold, two tests that pass.",
    description = {"", "Nothing that is there is overwritten.", ""})
final class RulesNewCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "PACK",
      description = "Name of the pack: lower-case letters, digits and hyphens.")
  String pack = "";

  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      description = "Folder of rule packs; made when it is not there (default: rules).")
  @Nullable Path rules;

  RulesNewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!pack.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new InputException(
          Problem.ofFile(
              "bad-name",
              pack,
              "A pack is named with lower-case letters, digits and hyphens.",
              "For example my-pack."));
    }
    Path given = Optional.ofNullable(rules).orElse(Path.of("rules")).resolve(pack);
    Path folder = console.surroundings().current().resolve(given);
    if (Files.exists(folder)) {
      throw new InputException(
          Problem.ofFile(
              "exists",
              SourceFiles.nameOf(given),
              "This is there already; nothing is overwritten.",
              "Choose another name."));
    }
    Map<String, String> fileByTemplate = new LinkedHashMap<>();
    fileByTemplate.put("rules.drl", pack + ".drl");
    fileByTemplate.put("thresholds.yaml", "thresholds.yaml");
    fileByTemplate.put("tests.yaml", "tests/" + pack + ".yaml");
    fileByTemplate.forEach((template, file) -> write(template, folder.resolve(file)));
    for (String file : fileByTemplate.values()) {
      console.answer(SourceFiles.nameOf(given.resolve(file)) + "\n");
    }
    String where = rules == null ? "" : " " + SourceFiles.nameOf(rules);
    console.message("Next: hedgerow rules test" + where);
    return ExitCode.DONE;
  }

  private void write(String template, Path file) {
    try (InputStream stream = RulesNewCommand.class.getResourceAsStream("/new-pack/" + template)) {
      if (stream == null) {
        throw new IllegalStateException("The template " + template + " is not in the jar");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.replace("PACK", pack), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
