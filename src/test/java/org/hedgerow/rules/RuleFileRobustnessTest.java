package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.strategy.Threshold;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever stands in a rule file, it is read or it gives located problems; nothing else. */
final class RuleFileRobustnessTest {
  private static final long PATIENCE_MS = 2_000;
  private static final List<String> SHIPPED = shipped();
  private static final String[] WORDS = {
    "rule",
    "\"a name\"",
    "when",
    "then",
    "end",
    "insert",
    "(",
    ")",
    "new",
    "Vix",
    "LayerState",
    "close",
    "layer",
    ",",
    ";",
    ":",
    "$x",
    "$y",
    "$x.close",
    "==",
    "!=",
    "<",
    ">=",
    "&&",
    "||",
    "!",
    "-",
    "+",
    "*",
    "/",
    "1",
    "0",
    "22.5",
    "\"armed\"",
    "'x'",
    "not",
    "exists",
    "accumulate",
    "sum",
    "count",
    "in",
    "limit(\"vix.trigger.first\")",
    "limit",
    "ruleflow-group",
    "\"assess\"",
    "@",
    "why",
    "source",
    "OpenLayer",
    "import",
    "package",
    ".",
    "*",
    "\n",
    "//",
    "/*",
    "*/",
    "\"",
    "=",
    "and",
    "or",
    "true",
    "null",
    "\u201Cx\u201D",
    "\u00A0",
    "\uD83D\uDE00",
    "eval",
    "from",
    "function"
  };

  @Test
  void randomCharactersAreReadOrTold() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      read(new String(bytes, i % 2 == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16));
    }
  }

  @Test
  void randomWordsAreReadOrTold() {
    words(2, 4_000);
  }

  @Test
  void damagedRulesAreReadOrTold() {
    damage(3, 2_500);
  }

  @Test
  @Tag("long")
  void manyDamagedRulesAreReadOrTold() {
    words(4, 200_000);
    damage(5, 200_000);
  }

  /** What passes our check after damage is compiled by Drools without a word of its own. */
  @Test
  void damagedRulesThatPassAreCompiled() {
    compileDamaged(6, 400);
  }

  @Test
  @Tag("long")
  void manyDamagedRulesThatPassAreCompiled() {
    compileDamaged(7, 20_000);
  }

  @Test
  void endlessNestingListsAndNamesAreTold() {
    String huge = "x".repeat(100_000);
    List<String> texts =
        List.of(
            pattern("(".repeat(50_000)),
            pattern("-".repeat(50_000) + "1 > close"),
            pattern("!".repeat(50_000) + "(close > 1)"),
            pattern("close > 1" + " + 1".repeat(50_000)),
            pattern("close > 1" + " || close > 1".repeat(20_000)),
            pattern("close in (1" + ", 1".repeat(50_000) + ")"),
            pattern("close > 1" + ", close > 1".repeat(20_000)),
            pattern(huge + " > 1"),
            pattern("close > " + "9".repeat(100_000)),
            pattern("close > limit(\"" + huge + "\")"),
            "rule \"" + huge + "\" when then end",
            "rule ".repeat(50_000),
            "rule \"x\" ".repeat(20_000),
            "not( ".repeat(50_000),
            "/*".repeat(50_000),
            "\"".repeat(50_001),
            "\u201C".repeat(50_000),
            "import a" + ".a".repeat(50_000),
            "rule \"x\" ruleflow-group \"assess\" when" + " Vix()".repeat(20_000) + " then",
            pattern("close > 1").repeat(4_000),
            "accumulate(".repeat(20_000));
    for (String text : texts) {
      assertThat(read(text)).isNotEmpty();
    }
  }

  @Test
  void aFileThatIsTooLargeIsTold() {
    assertThat(read("// " + "x".repeat(600_000)))
        .singleElement()
        .satisfies(p -> assertThat(p.id()).isEqualTo("file-too-large"));
  }

  private static void words(long seed, int cases) {
    Random random = new Random(seed);
    for (int i = 0; i < cases; i++) {
      StringBuilder text =
          new StringBuilder(
              i % 3 == 0
                  ? ""
                  : "rule \"r\" ruleflow-group \"assess\" when " + (i % 3 == 1 ? "Vix(" : ""));
      for (int j = random.nextInt(40); j > 0; j--) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(5) == 0 ? "" : " ");
      }
      read(text.toString());
    }
  }

  private static void damage(long seed, int cases) {
    Random random = new Random(seed);
    for (int i = 0; i < cases; i++) {
      read(damaged(random));
    }
  }

  private static void compileDamaged(long seed, int cases) {
    Random random = new Random(seed);
    int compiled = 0;
    for (int i = 0; i < cases; i++) {
      String text = damaged(random);
      try {
        TestBook.of(Map.of("a.drl", text, "thresholds.yaml", SHIPPED.get(0)), new Problems());
        compiled++;
      } catch (InputException e) {
        // told
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", case " + i + ":\n" + text, e);
      }
    }
    assertThat(compiled).isPositive();
  }

  /** One shipped rule with some characters or words taken out, doubled, swapped or put in. */
  private static String damaged(Random random) {
    StringBuilder text = new StringBuilder(SHIPPED.get(1 + random.nextInt(SHIPPED.size() - 1)));
    for (int j = 1 + random.nextInt(3); j > 0; j--) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + 1 + random.nextInt(6));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, text.substring(at, to));
        case 2 -> text.insert(at, " " + WORDS[random.nextInt(WORDS.length)] + " ");
        default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
      }
    }
    return text.toString();
  }

  private static String pattern(String constraint) {
    return "rule \"x\" ruleflow-group \"assess\" when\nVix( "
        + constraint
        + " )\nthen\ninsert( new RollDue(\"x\") );\nend\n";
  }

  /** Parses and checks a text and gives every problem, all of which can be shown. */
  private static List<Problem> read(String text) {
    long start = cpuNanos();
    Problems problems = new Problems();
    try {
      Pack pack = PackReader.parse("p", List.of(SourceText.of("rules/p/a.drl", text)), problems);
      Map<String, Threshold> none = Map.of();
      pack.rules().forEach(rule -> RuleChecker.check(rule, none, problems));
      Strata.place(pack.rules(), problems);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(text.substring(0, Math.min(3_000, text.length())), e);
    }
    List<Problem> sorted = problems.sorted();
    for (Problem problem : sorted.subList(0, Math.min(5, sorted.size()))) {
      assertThat(problem.render()).contains("rules/p/a.drl").contains("error: ");
      assertThat(problem.message()).isNotBlank();
    }
    assertThat((cpuNanos() - start) / 1_000_000).isLessThan(PATIENCE_MS);
    return sorted;
  }

  /** Time of this thread, so that a busy machine does not fail the test. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** All thresholds as one text, then every rule of the shipped packs. */
  private static List<String> shipped() {
    StringBuilder thresholds = new StringBuilder();
    List<String> rules = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = Files.readString(file);
        if (file.endsWith("thresholds.yaml")) {
          thresholds.append(text).append('\n');
        } else if (file.toString().endsWith(".drl")) {
          rules.addAll(List.of(text.split("(?m)^(?=rule \")")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rules.add(0, thresholds.toString());
    return rules;
  }
}
