package org.hedgerow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.report.LineDiff;
import org.hedgerow.rules.RuleLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One layout for rule files. */
@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow rules fmt%n"
            + "  hedgerow rules fmt --check%n"
            + "  hedgerow rules fmt my-rules/my-pack/my-pack.drl%n"
            + "%n",
    header = "Lay out rule files (*.drl) in one way; words and remarks stay as they are.",
    description = {
      "",
      "Thresholds and tests are left alone. A file that cannot be read is not touched.",
      "Exit code 1 when --check finds something to change, 2 when a file cannot be read.",
      ""
    })
final class RulesFmtCommand implements Callable<Integer> {
  private static final String ENDING = ".drl";

  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files, or folders with rule files in them or below (default: rules).")
  List<Path> paths = new ArrayList<>();

  @Option(names = "--check", description = "Write nothing; show what would change.")
  boolean check;

  RulesFmtCommand(Console console) {
    this.console = console;
  }

  /** A file, and the name the user knows it by. */
  private record RuleFile(Path path, String name) {}

  @Override
  public Integer call() {
    Workplace workplace = new Workplace(console.surroundings());
    Problems problems = new Problems();
    List<RuleFile> files = new ArrayList<>();
    for (Path path : paths.isEmpty() ? List.of(Path.of("rules")) : paths) {
      collect(workplace.resolve(path), path, files, problems);
    }
    int changed = 0;
    for (RuleFile file : files) {
      changed += layOut(file, problems) ? 1 : 0;
    }
    if (problems.hasErrors()) {
      throw new InputException(problems.sorted());
    }
    console.message(
        "%d of %d rule file%s %s."
            .formatted(
                changed,
                files.size(),
                files.size() == 1 ? "" : "s",
                check ? "would change" : "changed"));
    return check && changed > 0 ? ExitCode.FAILED : ExitCode.DONE;
  }

  private static void collect(Path path, Path given, List<RuleFile> files, Problems problems) {
    if (!Files.isDirectory(path)) {
      if (Files.exists(path) && !path.toString().endsWith(ENDING)) {
        problems.add(
            Problem.ofFile(
                "not-a-rule-file",
                SourceFiles.nameOf(given),
                "Only rule files (*" + ENDING + ") are laid out.",
                ""));
      } else {
        files.add(new RuleFile(path, SourceFiles.nameOf(given)));
      }
      return;
    }
    try (Stream<Path> below = Files.walk(path)) {
      List<Path> found =
          below
              .filter(p -> p.toString().endsWith(ENDING) && Files.isRegularFile(p))
              .filter(p -> !isHidden(path.relativize(p)))
              .sorted()
              .toList();
      found.forEach(
          p -> files.add(new RuleFile(p, SourceFiles.nameOf(given.resolve(path.relativize(p))))));
      if (found.isEmpty()) {
        problems.add(
            Problem.ofFile(
                "no-packs", SourceFiles.nameOf(given), "No rule file (*.drl) is here.", ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHidden(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private boolean layOut(RuleFile file, Problems problems) {
    Problems found = new Problems();
    SourceText text =
        SourceFiles.read(file.path(), file.name(), found)
            .orElseGet(() -> SourceText.of(file.name(), ""));
    String after = RuleLayout.of(text, found);
    problems.addAll(found.sorted());
    if (found.hasErrors() || after.equals(text.text())) {
      return false;
    }
    if (check) {
      console.answer(LineDiff.of(file.name(), text.text(), after));
    } else {
      write(file, after);
      console.answer(file.name() + "\n");
    }
    return true;
  }

  /** The old file stays until the new one is whole. */
  private static void write(RuleFile file, String text) {
    try {
      Path path = file.path().toRealPath();
      Path fresh = Files.createTempFile(path.getParent(), ".fmt", ENDING);
      try {
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(
              fresh, Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new InputException(
          Problem.ofFile(
              "not-writable", file.name(), "The file cannot be written; it is as it was.", ""));
    }
  }
}
