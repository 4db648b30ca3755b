package org.hedgerow.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problem;

/** What is said of a file in a pack that nobody reads, and the name that it should have. */
final class FileNames {
  private static final List<String> TEXT_EDITORS = List.of(".txt");

  private FileNames() {}

  /** A file that would be ignored. */
  static Problem ignored(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return Problem.ofFile(
        "not-a-rule-file",
        file,
        "This file would be ignored: a pack holds *.drl, *.drl.csv, *.drl.xlsx, *.dslr with *.dsl,"
            + " and "
            + PackReader.THRESHOLDS
            + ".",
        meant(name)
            .map(better -> "Maybe rename it to " + better + ".")
            .orElse(
                name.toLowerCase(Locale.ROOT).endsWith(".xls")
                    ? "Save it as a workbook named " + stem(name, ".xls") + RuleTexts.WORKBOOK + "."
                    : "Rename it, or move it out of the pack."));
  }

  /** The name that was probably meant. */
  private static Optional<String> meant(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String editor : TEXT_EDITORS) {
      if (lower.endsWith(editor) && RuleTexts.isAny(lower.replace(editor, ""))) {
        return Optional.of(stem(name, editor));
      }
    }
    for (String ending : RuleTexts.ENDINGS) {
      if (lower.endsWith(ending)) {
        return Optional.of(stem(name, ending) + ending);
      }
    }
    if (lower.endsWith(".csv")) {
      return Optional.of(stem(name, ".csv") + RuleTexts.CSV);
    }
    if (lower.endsWith(".xlsx")) {
      return Optional.of(stem(name, ".xlsx") + RuleTexts.WORKBOOK);
    }
    return Nearest.to(name, List.of(PackReader.THRESHOLDS, PackForm.FILE));
  }

  private static String stem(String name, String ending) {
    return name.substring(0, name.length() - ending.length());
  }
}
