package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.junit.jupiter.api.Test;

/** What docs/rule-language.md shows is what the program does. */
final class RuleLanguageDocTest {
  private static final Path PAGE = Path.of("docs/rule-language.md");

  @Test
  void theRulesOfThePageCompile() throws IOException {
    RuleBook book =
        RuleBook.compile(
            TestBook.packs(Map.of("a.drl", blocks("drl"), "thresholds.yaml", blocks("yaml"))));

    assertThat(book.rules()).hasSize(3);
  }

  @Test
  void everyConditionOfTheTableCompiles() throws IOException {
    List<String> conditions =
        Pattern.compile("(?m)^\\| `([^`]*\\([^`]*\\))` \\|")
            .matcher(Files.readString(PAGE))
            .results()
            .map(m -> m.group(1).replace("\\|", "|"))
            .toList();
    assertThat(conditions).hasSize(9);
    for (String condition : conditions) {
      String layer = condition.contains("== $layer") ? "HedgeLayer( $layer : layer )\n" : "";
      String text =
          "rule \"r\" ruleflow-group \"propose\" when\n"
              + layer
              + condition
              + "\nthen insert( new RollDue(\"x\") ); end";
      TestBook.of(Map.of("a.drl", text), new Problems());
    }
  }

  @Test
  void theMistakeOfThePageIsToldAsShown() throws IOException {
    String wrong =
        Files.readString(
            Path.of("src/test/resources/rules-errors/unknown-threshold/rules/pack/rules.drl"));
    Problems problems = new Problems();
    Pack pack =
        PackReader.parse(
            "mine",
            List.of(
                SourceText.of("rules/mine/mine.drl", wrong),
                SourceText.of("rules/mine/thresholds.yaml", blocks("yaml"))),
            problems);

    assertThatThrownBy(() -> RuleBook.compile(List.of(pack)))
        .isInstanceOf(InputException.class)
        .hasMessage(blocks("text").stripTrailing());
  }

  private static String blocks(String kind) throws IOException {
    return Pattern.compile("(?s)```" + kind + "\n(.*?)```")
        .matcher(Files.readString(PAGE))
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.joining("\n"));
  }
}
