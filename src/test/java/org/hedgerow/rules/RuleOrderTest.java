package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.strategy.LimitOrigin;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.strategy.ThresholdOverride;
import org.hedgerow.vocabulary.ObservedFact;
import org.junit.jupiter.api.Test;

/** What must not change a decision: names and order of files, order of rules, order of facts. */
final class RuleOrderTest {
  private static final Path RULES = Path.of("rules");
  private static final int DAYS = 150;
  private static final Pattern START_OF_RULE = Pattern.compile("(?m)^(?=rule \")");

  /** The texts of the shipped packs by file, by pack. */
  private static final Map<String, Map<String, String>> SHIPPED = shipped();

  @Test
  void theOrderOfFactsDoesNotMatter() {
    RuleBook book = book(SHIPPED);
    Random random = new Random(1);
    for (List<ObservedFact> day : RandomDays.of(2, DAYS)) {
      List<ObservedFact> shuffled = new ArrayList<>(day);
      Collections.shuffle(shuffled, random);

      assertThat(decide(book, shuffled)).isEqualTo(decide(book, day));
    }
  }

  @Test
  void theOrderOfRulesInsideAFileDoesNotMatter() {
    Random random = new Random(3);
    same(changed(rulesOnly((file, text) -> Map.of(file, shuffledRules(text, random)))));
  }

  @Test
  void theNamesOfFilesDoNotMatter() {
    same(changed(rulesOnly((file, text) -> Map.of("z" + file.hashCode() % 97 + file, text))));
  }

  @Test
  void splittingFilesDoesNotMatter() {
    same(
        changed(
            rulesOnly(
                (file, text) -> {
                  Map<String, String> parts = new TreeMap<>();
                  String[] rules = START_OF_RULE.split(text);
                  for (int i = 0; i < rules.length; i++) {
                    parts.put((rules.length - i) + file, rules[i]);
                  }
                  return parts;
                })));
  }

  @Test
  void changedThresholdsNeedNoCompilationAndGiveTheSameAsChangedFiles() {
    RuleBook book = book(SHIPPED);
    Map<Threshold, Double> values = new LinkedHashMap<>();
    for (Threshold threshold : book.limits().thresholds()) {
      values.put(threshold, Math.min(threshold.max(), threshold.value() + threshold.step()));
    }
    List<ThresholdOverride> overrides = new ArrayList<>();
    values.forEach((threshold, value) -> overrides.add(override(threshold, value)));
    RuleBook overridden = book.with(overrides);
    RuleBook edited = book(edited(values));

    for (List<ObservedFact> day : RandomDays.of(4, DAYS)) {
      assertThat(decide(overridden, day)).isEqualTo(decide(edited, day));
    }
    assertThat(edited.limits().byName()).isEqualTo(overridden.limits().byName());
    assertThat(overridden.limits().byName()).isNotEqualTo(book.limits().byName());
    assertThat(overridden.hash()).isEqualTo(book.hash());
    assertThat(edited.hash()).isNotEqualTo(book.hash());
  }

  @Test
  void anOverrideThatPassesATriggerChangesTheDecision() {
    Map<String, Map<String, String>> triggered = new TreeMap<>(SHIPPED);
    triggered.remove("ladder");
    RuleBook book = book(triggered);
    Threshold first = book.limits().threshold("vix.trigger.first").orElseThrow();
    List<ObservedFact> day = RandomDays.quiet(17.31);

    assertThat(decide(book, day)).doesNotContain("OpenLayer[layer=first] []");
    assertThat(decide(book.with(List.of(override(first, 17))), day))
        .contains("OpenLayer[layer=first] []");
    assertThat(decide(book, day)).doesNotContain("OpenLayer[layer=first] []");
  }

  private static ThresholdOverride override(Threshold threshold, double value) {
    return new ThresholdOverride(
        threshold.name(), value, Place.wholeFile("test"), LimitOrigin.COMMAND_LINE);
  }

  private static void same(Map<String, Map<String, String>> changed) {
    RuleBook before = book(SHIPPED);
    RuleBook after = book(changed);
    int decided = 0;
    for (List<ObservedFact> day : RandomDays.of(5, DAYS)) {
      String expected = decide(before, day);
      assertThat(decide(after, day)).isEqualTo(expected);
      decided += expected.startsWith("actions") ? 1 : 0;
    }
    assertThat(decided).isGreaterThan(DAYS / 2);
  }

  /**
   * Every action with its outcome and every conclusion; not the numbers of the firings. Days on
   * which the shipped packs fit together badly give the names of the problems.
   */
  private static String decide(RuleBook book, List<ObservedFact> day) {
    try {
      Decision decision = book.evaluate(day);
      StringBuilder text = new StringBuilder("actions\n");
      for (AskedAction asked : decision.actions()) {
        text.append(asked.action())
            .append(' ')
            .append(asked.overruled().map(o -> List.of(o.reason())).orElse(List.of()))
            .append('\n');
      }
      decision.facts().stream()
          .filter(f -> f.firing() > 0)
          .map(f -> f.fact() + " by " + decision.firing(f.firing()).rule().name() + "\n")
          .sorted()
          .forEach(text::append);
      return text.toString();
    } catch (InputException e) {
      return e.problems().stream().map(p -> p.id() + "\n").sorted().toList().toString();
    }
  }

  private static String shuffledRules(String text, Random random) {
    List<String> rules = new ArrayList<>(List.of(START_OF_RULE.split(text)));
    Collections.shuffle(rules, random);
    return String.join("\n", rules);
  }

  private interface Change {
    Map<String, String> of(String file, String text);
  }

  private static Change rulesOnly(Change change) {
    return (file, text) -> file.endsWith(".drl") ? change.of(file, text) : Map.of(file, text);
  }

  private static Map<String, Map<String, String>> changed(Change change) {
    Map<String, Map<String, String>> changed = new LinkedHashMap<>();
    SHIPPED.forEach(
        (pack, files) -> {
          Map<String, String> texts = new TreeMap<>();
          files.forEach((file, text) -> texts.putAll(change.of(file, text)));
          changed.put(pack, texts);
        });
    return changed;
  }

  private static Map<String, Map<String, String>> edited(Map<Threshold, Double> values) {
    return changed(
        (file, text) -> {
          String edited = text;
          for (Map.Entry<Threshold, Double> entry : values.entrySet()) {
            String name = Pattern.quote(entry.getKey().name());
            edited =
                edited.replaceFirst(
                    "(?m)^(" + name + ":\\s+\\{value: )[-0-9.]+", "$1" + entry.getValue());
          }
          return Map.of(file, edited);
        });
  }

  private static RuleBook book(Map<String, Map<String, String>> packs) {
    Problems problems = new Problems();
    List<Pack> read = new ArrayList<>();
    packs.forEach((name, files) -> read.add(TestBook.pack(name, files, problems)));
    problems.throwIfErrors();
    return RuleBook.compile(read);
  }

  private static Map<String, Map<String, String>> shipped() {
    Map<String, Map<String, String>> packs = new TreeMap<>();
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".drl") || name.equals("thresholds.yaml")) {
          packs
              .computeIfAbsent(file.getParent().getFileName().toString(), p -> new TreeMap<>())
              .put(name, Files.readString(file));
        }
      }
      return packs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
