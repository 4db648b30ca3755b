package org.hedgerow.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.Visible;
import org.hedgerow.document.SourceFiles;

/**
 * The files of a pack, which can be anybody's: a link must not lead out of the pack, a name must be
 * one that can be seen, and two names must not be one on another computer.
 */
final class PackFiles {
  /** Files of one folder of a pack. */
  static final int MOST_FILES = 200;

  private final Path rules;
  private final String shown;

  /**
   * Of a folder of rules.
   *
   * @param shown what the user calls that folder
   */
  PackFiles(Path rules, String shown) {
    this.rules = rules;
    this.shown = shown;
  }

  /**
   * What may be read of a pack, or of a folder in it, in alphabetical order without hidden files;
   * the rest is reported.
   *
   * @param name of the pack, or of the folder in it with {@code /}
   */
  List<Path> of(String name, Problems problems) {
    Path folder = rules.resolve(name);
    String called = shown + "/" + name;
    Optional<Problem> leadsOut = SourceFiles.leadsOut(rules, folder, called);
    if (leadsOut.isPresent()) {
      problems.add(leadsOut.get());
      return List.of();
    }
    List<Path> files =
        PackReader.list(folder).stream().filter(p -> !PackReader.isHidden(p)).toList();
    if (files.size() > MOST_FILES) {
      problems.add(
          Problem.ofFile(
              "too-many-files",
              called,
              "The folder holds %d files, the limit is %d.".formatted(files.size(), MOST_FILES),
              "Put rules together, or split the pack."));
      return List.of();
    }
    refuseOneNameTwice(files, called, problems);
    List<Path> usable = new ArrayList<>();
    for (Path file : files) {
      String known = called + "/" + file.getFileName();
      Optional<Problem> obstacle =
          hiddenName(file, known)
              .or(() -> SourceFiles.leadsOut(folder, file, known))
              .or(() -> neitherFileNorFolder(file, known));
      obstacle.ifPresentOrElse(problems::add, () -> usable.add(file));
    }
    return usable;
  }

  private static Optional<Problem> hiddenName(Path file, String known) {
    String name = file.getFileName().toString();
    return Visible.inOneLine(name).equals(name)
        ? Optional.empty()
        : Optional.of(
            Problem.ofFile(
                "hidden-character",
                known,
                "The name of this file holds a character that cannot be seen.",
                "Rename it."));
  }

  private static Optional<Problem> neitherFileNorFolder(Path file, String known) {
    return Files.isRegularFile(file) || Files.isDirectory(file)
        ? Optional.empty()
        : Optional.of(
            Problem.ofFile(
                "not-a-file",
                known,
                "This is a pipe or a device, a file was expected.",
                "Write what comes out of it into a file first."));
  }

  private static void refuseOneNameTwice(List<Path> files, String called, Problems problems) {
    Map<String, Path> byName = new HashMap<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      Path first = byName.putIfAbsent(name.toLowerCase(Locale.ROOT), file);
      if (first != null && !Files.isDirectory(file)) {
        problems.add(
            Problem.ofFile(
                "same-file-name",
                called + "/" + name,
                "Only the case of letters tells this name from '" + first.getFileName() + "'.",
                "Rename one: on some computers they are one file."));
      }
    }
  }
}
