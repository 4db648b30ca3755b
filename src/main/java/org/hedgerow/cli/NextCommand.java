package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedgerow.document.SourceFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Commands that an answer suggests, so written that they work where the first one did. */
final class NextCommand {
  /** Which days, and what is done with the answer; everything else decides what a day gives. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          "--day", "--days", "--json", "--record", "--verify", "--detail", "--watch", "--journal");

  private static final String PROFILE = "--profile";

  private NextCommand() {}

  /**
   * The same dry run of one of its days.
   *
   * @param strategy as the user named it
   * @param profile the one to look at; null for what was asked for
   * @param day as the user can name it
   */
  static String oneDay(ParseResult given, String strategy, @Nullable String profile, String day) {
    List<String> words = new ArrayList<>(List.of("dry-run", strategy));
    for (OptionSpec option : given.matchedOptions()) {
      String name = option.longestName();
      if (!NOT_KEPT.contains(name) && !(name.equals(PROFILE) && profile != null)) {
        for (String value : option.originalStringValues()) {
          words.add(name);
          words.add(value);
        }
      }
    }
    if (profile != null) {
      words.addAll(List.of(PROFILE, profile));
    }
    words.addAll(List.of("--day", day));
    return "./hedgerow " + words.stream().map(NextCommand::word).collect(Collectors.joining(" "));
  }

  /** {@code --journal FILE} as it was given; empty when it was not. */
  static String journal(JournalOptions options) {
    Path journal = options.journal;
    return journal == null ? "" : " --journal " + word(SourceFiles.nameOf(journal));
  }

  /** A word as a shell takes it for one. */
  static String word(String text) {
    return text.matches("[\\w./=@,:+%-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
