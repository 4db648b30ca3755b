package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.junit.jupiter.api.Test;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** What we accept is DRL: Drools' own parser reads the same rules, stages and patterns from it. */
final class DrlConformanceTest {
  private static final int RANDOM_PACKS = 150;

  /** The parser that the engine uses, and the one that the public language server is built on. */
  private static final List<LanguageLevelOption> LEVELS =
      List.of(LanguageLevelOption.DRL6, LanguageLevelOption.DRL10);

  @Test
  void droolsReadsTheShippedPacksAsWeDo() throws IOException {
    int rules = 0;
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
        rules += conform(file.toString(), Files.readString(file));
      }
    }
    assertThat(rules).isGreaterThan(25);
  }

  @Test
  void droolsReadsRandomPacksAsWeDo() {
    for (long seed = 0; seed < RANDOM_PACKS; seed++) {
      for (Map.Entry<String, String> file : RandomPack.of(seed, 0).files().entrySet()) {
        if (file.getKey().endsWith(".drl")) {
          conform("seed " + seed + "/" + file.getKey(), file.getValue());
        }
      }
    }
  }

  private static int conform(String name, String text) {
    Problems problems = new Problems();
    List<Rule> ours =
        PackReader.parse("p", List.of(SourceText.of("rules/p/a.drl", text)), problems).rules();
    if (problems.hasErrors()) {
      return 0;
    }
    for (LanguageLevelOption level : LEVELS) {
      List<RuleDescr> theirs = drools(name, text, level).getRules();

      assertThat(theirs.stream().map(DrlConformanceTest::shown))
          .as(name + " as " + level)
          .containsExactlyElementsOf(ours.stream().map(DrlConformanceTest::shown).toList());
    }
    return ours.size();
  }

  private static PackageDescr drools(String name, String text, LanguageLevelOption level) {
    DrlParser parser = new DrlParser(level);
    try {
      PackageDescr descr = parser.parse(false, text);
      assertThat(parser.hasErrors()).as(name + parser.getErrors() + "\n" + text).isFalse();
      return descr;
    } catch (DroolsParserException e) {
      throw new AssertionError(name, e);
    }
  }

  private static String shown(Rule rule) {
    return rule.name()
        + "|"
        + rule.stage().word()
        + "|"
        + rule.conditions().stream().map(c -> c.pattern().typeName().text()).toList()
        + "|"
        + rule.place().line();
  }

  private static String shown(RuleDescr rule) {
    List<String> types = new ArrayList<>();
    collect(rule.getLhs(), types);
    return rule.getName()
        + "|"
        + rule.getAttributes().get("ruleflow-group").getValue()
        + "|"
        + types
        + "|"
        + rule.getLine();
  }

  private static void collect(BaseDescr descr, List<String> types) {
    if (descr instanceof PatternDescr pattern) {
      if (pattern.getSource() instanceof AccumulateDescr accumulate) {
        collect(accumulate.getInput(), types);
      } else {
        types.add(pattern.getObjectType());
      }
    } else if (descr instanceof ConditionalElementDescr group) {
      group.getDescrs().forEach(d -> collect((BaseDescr) d, types));
    }
  }
}
