package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.junit.jupiter.api.Test;

/** What docs/rule-formats.md shows is what the program does. */
final class RuleFormatsDocTest {
  private static final Path PAGE = Path.of("docs/rule-formats.md");

  private static String block(String kind) throws IOException {
    return Pattern.compile("(?s)```" + kind + "\n(.*?)```")
        .matcher(Files.readString(PAGE))
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theRulesOfThePageCompileToWhatItSays() throws IOException {
    Map<String, String> files =
        Map.of(
            "a.drl.csv", block("csv"),
            "a.dsl", block("dsl"),
            "a.dslr", block("dslr"),
            "thresholds.yaml", thresholds());

    RuleBook book = RuleBook.compile(TestBook.packs(files));

    assertThat(book.placed().stream().map(p -> conditions(p.rule())))
        .containsExactly(
            List.of(
                "LayerState( layer == \"first\", state == \"armed\" )",
                "Vix( close > limit(\"vix.trigger.first\") )"),
            List.of(
                "LayerState( layer == \"first\", state == \"open\" )",
                "Vix( close < limit(\"vix.rearm.first\") )"),
            List.of(
                "HedgeSwitch( state == \"on\", sessions >= limit(\"carry.on.sessions\") )",
                "HedgeCarry( cost > limit(\"carry.off.above\") )"));
    Rule english = book.placed().get(2).rule();
    assertThat(block("text"))
        .contains(
            english.said(english.conditions().get(1).span()),
            ":" + english.place(english.conditions().get(1).span()).line() + "\n",
            "= " + english.text(english.conditions().get(1).span()));
  }

  private static List<String> conditions(Rule rule) {
    return rule.conditions().stream().map(c -> rule.text(c.span())).toList();
  }

  /** The thresholds of the shipped packs that the page names. */
  private static String thresholds() throws IOException {
    return Files.readString(Path.of("rules/triggers/thresholds.yaml"))
        + Files.readString(Path.of("rules/carry/thresholds.yaml"));
  }

  @Test
  void everyWordThatThePageRefusesIsRefusedWithAReason() throws IOException {
    String page = Files.readString(PAGE);
    String list = page.substring(page.indexOf("Not read:"), page.indexOf("The order of rules is"));
    List<String> words =
        Pattern.compile("`([^`]+)`").matcher(list).results().map(m -> m.group(1)).toList();

    assertThat(words).hasSize(19);
    for (String word : words) {
      SourceText table = SourceText.of("rules/pack/a.drl.csv", word + ",x\nRuleTable T\nNAME\n");
      Problems problems = new Problems();
      PackReader.parse("pack", List.of(table), problems);
      assertThat(problems.sorted().get(0).message())
          .startsWith("'" + word + "' is not part of the tables read here: ");
    }
  }
}
