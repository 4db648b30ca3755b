package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.expression.Lexer;
import org.hedgerow.expression.Span;
import org.hedgerow.expression.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The layout of rule files keeps words and remarks, and does nothing to what it has laid out. Pairs
 * of {@code name.drl} and {@code name.out} show it; {@code -Dgolden=rewrite} rewrites the latter.
 */
final class RuleLayoutTest {
  private static final Path PAIRS = Path.of("src/test/resources/rules-layout");
  private static final int PACKS = 150;

  static Stream<Path> shipped() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("rules"))) {
      files = all.filter(p -> p.toString().endsWith(".drl")).sorted().toList();
    }
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void theShippedPacksAreLaidOut(Path file) throws IOException {
    String text = Files.readString(file);

    assertThat(laidOut(text)).isEqualTo(text);
  }

  @Test
  void theFirstPackIsLaidOut() throws IOException {
    String text = Files.readString(Path.of("src/main/resources/new-pack/rules.drl"));

    assertThat(laidOut(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"remarks", "long"})
  void setsWordsAndRemarks(String pair) throws IOException {
    String text = Files.readString(PAIRS.resolve(pair + ".drl"));
    String after = laidOut(text);
    Path expected = PAIRS.resolve(pair + ".out");
    if ("rewrite".equals(System.getProperty("golden"))) {
      Files.writeString(expected, after);
    }

    assertThat(after).isEqualTo(Files.readString(expected));
    keeps(text, after);
  }

  @Test
  void keepsMeaningAndRemarksOfRandomPacksHoweverTheyAreWritten() {
    int files = 0;
    for (long seed = 1; seed <= PACKS; seed++) {
      Random random = new Random(seed);
      for (var file : RandomPack.of(seed, 0).files().entrySet()) {
        if (file.getKey().endsWith(".drl")) {
          String text = file.getValue();
          String torn = torn(text, random);
          keeps(text, laidOut(text));
          keeps(torn, laidOut(torn));
          assertThat(meaning(torn)).as("seed %d", seed).isEqualTo(meaning(text));
          files++;
        }
      }
    }
    assertThat(files).isGreaterThan(PACKS);
  }

  @Test
  void isTheSameHoweverAFileWithoutRemarksWasWritten() {
    for (long seed = 1; seed <= PACKS; seed++) {
      for (String text : RandomPack.of(seed, 0).files().values()) {
        if (text.startsWith("\nrule")) {
          String oneLine = text.replaceAll("\\s+", " ");
          assertThat(laidOut(oneLine)).as("seed %d", seed).isEqualTo(laidOut(text));
        }
      }
    }
  }

  @Test
  void leavesAFileAloneThatCannotBeRead() {
    Problems problems = new Problems();
    String text = "rule  \"r\" when Vix( close > 1 then end";

    assertThat(RuleLayout.of(SourceText.of("a.drl", text), problems)).isEqualTo(text);
    assertThat(problems.sorted()).extracting(p -> p.id()).contains("not-closed");
  }

  @Test
  void keepsWindowsLineEnds() {
    String text =
        "// a\r\nrule \"r\" ruleflow-group \"size\" when Vix() then insert(new X(1)); end\r\n";

    assertThat(laidOut(text))
        .isEqualTo(
            "// a\r\nrule \"r\"\r\n    ruleflow-group \"size\"\r\nwhen\r\n    Vix()\r\nthen\r\n"
                + "    insert( new X(1) );\r\nend\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "// only a remark", ";", "; // x", "/* a */ // b\r\r\n"})
  void keepsFilesWithoutRules(String text) {
    String after = laidOut(text);

    assertThat(laidOut(after)).isEqualTo(after);
    assertThat(remarks(after)).isEqualTo(remarks(text));
  }

  private static String laidOut(String text) {
    Problems problems = new Problems();
    String after = RuleLayout.of(SourceText.of("rules/pack/a.drl", text), problems);
    problems.throwIfErrors();
    return after;
  }

  private static void keeps(String before, String after) {
    assertThat(meaning(after)).isEqualTo(meaning(before));
    assertThat(remarks(after)).isEqualTo(remarks(before));
    assertThat(laidOut(after)).isEqualTo(after);
    assertThat(after).doesNotContain(" \n").doesNotContain("\n\n\n").endsWith("\n");
  }

  /** The trees of a file without the places of their parts. */
  private static List<String> meaning(String text) {
    Problems problems = new Problems();
    List<Rule> rules = PackReader.parse("pack", SourceText.of("a.drl", text), problems);
    problems.throwIfErrors();
    return rules.stream()
        .map(
            r ->
                List.of(r.name(), r.stage(), r.source(), r.why(), r.conditions(), r.insertion())
                    .toString()
                    .replaceAll("Span\\[[^]]*]", ""))
        .toList();
  }

  private static List<String> remarks(String text) {
    return Lexer.comments(text).stream()
        .map(c -> text.substring(c.offset(), c.offset() + c.length()))
        .map(c -> c.replaceAll("(?m)\\s+$", ""))
        .toList();
  }

  /** The words of a file with other spaces, line ends and remarks between them. */
  private static String torn(String text, Random random) {
    StringBuilder torn = new StringBuilder();
    List<Span> remarks = new ArrayList<>(Lexer.comments(text));
    for (Token word : Lexer.tokens(text, (id, span, message, fix) -> {})) {
      while (!remarks.isEmpty() && remarks.get(0).offset() < word.span().offset()) {
        Span remark = remarks.remove(0);
        torn.append(text, remark.offset(), remark.offset() + remark.length()).append('\n');
      }
      if (word.kind() != Token.Kind.END) {
        torn.append(text, word.span().offset(), word.span().offset() + word.span().length());
      }
      torn.append(
          switch (random.nextInt(40)) {
            case 0 -> " // a remark \n";
            case 1 -> "\n\n\n  // a remark of its own\n";
            case 2 -> " /* inside */ ";
            case 3 -> "\n/* on two\n     lines */\n\n";
            case 4 -> " /* first */ /* second */ // third\n\t\n";
            case 5 -> "\n";
            case 6 -> "\n\n\n";
            case 7 -> "\t";
            default -> " ";
          });
    }
    return torn.toString();
  }
}
