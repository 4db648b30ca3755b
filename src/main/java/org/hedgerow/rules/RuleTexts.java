package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.CsvSheet;
import org.hedgerow.document.Sheet;
import org.hedgerow.document.Workbook;
import org.hedgerow.rules.form.DecisionTable;
import org.hedgerow.rules.form.Dictionary;
import org.hedgerow.rules.form.EnglishRules;

/** The files of a pack as rules in DRL, whatever notation their author has chosen. */
final class RuleTexts {
  static final String DRL = ".drl";
  static final String CSV = ".drl.csv";
  static final String WORKBOOK = ".drl.xlsx";
  static final String SENTENCES = ".dslr";
  static final String DICTIONARY = ".dsl";

  /** Every ending that rules or what belongs to them can have. */
  static final List<String> ENDINGS = List.of(DRL, CSV, WORKBOOK, SENTENCES, DICTIONARY);

  private RuleTexts() {}

  /** Whether a file of that name holds rules. */
  static boolean isRules(String file) {
    return isAny(file) && !file.endsWith(DICTIONARY);
  }

  /** Whether a file of that name holds rules or the dictionary of their sentences. */
  static boolean isAny(String file) {
    return ENDINGS.stream().anyMatch(file::endsWith);
  }

  /** A workbook as a text, so that it can be hashed and kept like the other files of a pack. */
  static SourceText ofWorkbook(String name, byte[] content) {
    return SourceText.of(name, Base64.getMimeEncoder().encodeToString(content));
  }

  /** The rules of those files that hold some, in their order. */
  static List<SourceText> of(List<SourceText> files, Problems problems) {
    List<SourceText> dictionaries =
        files.stream().filter(f -> f.name().endsWith(DICTIONARY)).toList();
    Dictionary dictionary = Dictionary.read(dictionaries, problems);
    List<SourceText> texts = new ArrayList<>();
    boolean anySentences = false;
    for (SourceText file : files) {
      String name = file.name();
      if (name.endsWith(DRL)) {
        texts.add(file);
      } else if (name.endsWith(CSV)) {
        CsvSheet.read(file, problems)
            .ifPresent(sheet -> texts.add(DecisionTable.expand(name, sheet, problems)));
      } else if (name.endsWith(WORKBOOK)) {
        workbook(file, problems).ifPresent(texts::add);
      } else if (name.endsWith(SENTENCES)) {
        anySentences = true;
        if (dictionaries.isEmpty()) {
          problems.add(noDictionary(name));
        } else {
          texts.add(EnglishRules.expand(file, dictionary, problems));
        }
      }
    }
    if (!anySentences) {
      dictionaries.forEach(d -> problems.add(unread(d.name())));
    }
    return texts;
  }

  private static Problem noDictionary(String name) {
    return Problem.ofFile(
        "no-dictionary",
        name,
        "The pack has no .dsl file, so the sentences of this one mean nothing.",
        "Write them into "
            + name.substring(name.lastIndexOf('/') + 1, name.length() - 1)
            + " beside it.");
  }

  private static Problem unread(String name) {
    return Problem.ofFile(
        "not-a-rule-file",
        name,
        "This file would be ignored: no rules in sentences (*.dslr) stand beside it.",
        "Rules that use it stand in " + name.substring(name.lastIndexOf('/') + 1) + "r.");
  }

  /** The first sheet of a workbook; tables on other sheets would be ignored. */
  private static Optional<SourceText> workbook(SourceText file, Problems problems) {
    byte[] content = Base64.getMimeDecoder().decode(file.text());
    Optional<List<Sheet>> sheets = Workbook.read(content, file.name(), problems);
    if (sheets.isEmpty()) {
      return Optional.empty();
    }
    Sheet first = sheets.get().get(0);
    if (first.isHidden()) {
      problems.add(
          Problem.ofFile(
              "hidden-sheet",
              file.name(),
              "The first sheet, '" + first.name() + "', is hidden; it is the one that is read.",
              "Show it, or delete it."));
    }
    for (Sheet other : sheets.get().subList(1, sheets.get().size())) {
      if (DecisionTable.isIn(other)) {
        problems.add(
            Problem.ofFile(
                "unread-sheet",
                file.name(),
                "The table on the sheet '" + other.name() + "' would be ignored.",
                "Only the first sheet is read, here and in Drools: one workbook, one sheet."));
      }
    }
    return Optional.of(DecisionTable.expand(file.name(), first, problems));
  }
}
