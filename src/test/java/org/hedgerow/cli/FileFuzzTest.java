package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.book.imports.Mapping;
import org.hedgerow.book.imports.PositionImport;
import org.hedgerow.document.Fuzz;
import org.hedgerow.document.Mutation;
import org.hedgerow.market.chain.ChainReader;
import org.hedgerow.report.DayJson;
import org.hedgerow.report.DayText;
import org.hedgerow.report.TextStyle;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.signing.SignatureFile;
import org.hedgerow.rules.testing.RuleTests;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.StrategySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damaged files that are no rules: refused with problems, or the day is decided and told. */
final class FileFuzzTest {
  private static final Path SAMPLE = Run.PROJECT.resolve("examples/2018-02-05-volmageddon");
  private static final int WIDTH = 100;
  private static final Path CHAINS = Run.PROJECT.resolve("src/test/resources/chains");

  private static final Optional<Path> SHIPPED = Optional.of(Run.PROJECT.resolve("rules"));

  @TempDir Path folder;

  private final EffectWatch watch = new EffectWatch(List.of());
  private Workplace workplace = new Workplace(new Surroundings(Run.PROJECT, Run.PROJECT, false));

  /** What libraries set up once is no doing of a file. */
  @BeforeAll
  static void warmUp() {
    assertThat(Run.of("dry-run", "--day", "2018-02-05", "--json").exitCode()).isZero();
  }

  @BeforeEach
  void copyTheDay() throws IOException {
    workplace = new Workplace(new Surroundings(Run.PROJECT, folder, false));
    for (String file : List.of("market.yaml", "history.csv", "positions.yaml")) {
      Files.copy(SAMPLE.resolve(file), folder.resolve(file));
    }
    Files.createDirectories(folder.resolve("rules/p/tests"));
  }

  @ParameterizedTest
  @CsvSource({
    "market.yaml, 400",
    "history.csv, 250",
    "positions.yaml, 400",
    "strategy, 300",
    "tidy.csv, 300",
    "datashop.csv, 300",
    "table.csv, 300",
    "delayed.json, 300",
    "signatures.yaml, 300",
    "tests, 300",
    "form.yaml, 100",
    "settings, 1000",
    "broker.csv, 300"
  })
  void aDamagedFileIsRefusedOrUsed(String format, int cases) throws IOException {
    run(format, 1, cases);
  }

  @ParameterizedTest
  @Tag("long")
  @CsvSource({
    "market.yaml",
    "history.csv",
    "positions.yaml",
    "strategy",
    "tidy.csv",
    "datashop.csv",
    "table.csv",
    "delayed.json",
    "signatures.yaml",
    "tests",
    "form.yaml",
    "settings",
    "broker.csv"
  })
  void manyDamagedFilesAreRefusedOrUsed(String format) throws IOException {
    run(format, Fuzz.seed(2), Fuzz.cases(100_000));
  }

  private void run(String format, long seed, int cases) throws IOException {
    watch.begin(folder);
    int taken =
        switch (format) {
          case "market.yaml", "history.csv", "positions.yaml" -> day(format, seed, cases);
          case "strategy" -> strategies(seed, cases);
          case "signatures.yaml" -> signatures(seed, cases);
          case "tests" -> tests(seed, cases);
          case "form.yaml" -> forms(seed, cases);
          case "settings" -> settings(seed, cases);
          case "broker.csv" -> imports(seed, cases);
          default -> chains(format, seed, cases);
        };
    assertThat(taken).isPositive();
    assertThat(watch.end()).filteredOn(e -> !e.startsWith("thread guard")).isEmpty();
  }

  private int fuzz(
      String format, long seed, int cases, List<String> texts, Fuzz.Reader<String> reader) {
    return Fuzz.run(format, seed, cases, random -> new Mutation(random, texts).next(), reader);
  }

  private int day(String file, long seed, int cases) {
    StrategySpec strategy = workplace.strategy("alvh-triggered");
    RuleBook rules = workplace.rules(strategy, SHIPPED, List.of());
    return fuzz(
        file,
        seed,
        cases,
        List.of(read(SAMPLE.resolve(file))),
        text -> {
          Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
          decide(strategy, rules);
          return true;
        });
  }

  /** The day of the folder, decided and told; JSON knows no NaN. */
  private void decide(StrategySpec strategy, RuleBook rules) throws IOException {
    DayRun run = DayRunner.run(workplace.inputs(folder, Optional.empty(), strategy, rules));
    assertThat(new ObjectMapper().readTree(DayJson.of(run)).isObject()).isTrue();
    assertThat(DayText.render(run, new TextStyle(false, WIDTH))).isNotBlank();
  }

  private int strategies(long seed, int cases) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Run.PROJECT.resolve("strategies"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        texts.add(
            read(file).replaceAll("(?m)^name: .*$", "name: s").replaceAll("(?m)^ *#.*\n", ""));
      }
    }
    Map<String, RuleBook> bookByPacks = new LinkedHashMap<>();
    Path file = folder.resolve("s.yaml");
    return fuzz(
        "strategy",
        seed,
        cases,
        texts,
        text -> {
          Files.write(file, text.getBytes(StandardCharsets.UTF_8));
          StrategySpec strategy = workplace.strategy("s.yaml");
          String wanted = strategy.packs() + " " + strategy.overrides();
          RuleBook rules = bookByPacks.get(wanted);
          if (rules == null) {
            rules = workplace.rules(strategy, SHIPPED, List.of());
            bookByPacks.put(wanted, rules);
          }
          decide(strategy, rules);
          return true;
        });
  }

  private int chains(String file, long seed, int cases) {
    return fuzz(
        file,
        seed,
        cases,
        List.of(read(CHAINS.resolve(file))),
        text -> !ChainReader.read(SourceText.of(file, text)).expiries().isEmpty());
  }

  private int signatures(long seed, int cases) {
    String entry =
        "  - name: alice\n    key: '%s'\n    date: 2026-11-20\n    content: '%s'\n    signature: '%s=='\n"
            .formatted("0a".repeat(32), "1b".repeat(32), "A+".repeat(43));
    return fuzz(
        "signatures.yaml",
        seed,
        cases,
        List.of("signatures:\n" + entry + entry.replace("alice", "bob")),
        text -> {
          Problems problems = new Problems();
          boolean any = !SignatureFile.read(SourceText.of("s.yaml", text), problems).isEmpty();
          problems.throwIfErrors();
          return any;
        });
  }

  /** Tests of a rule; those that can be read are run, and may fail. */
  private int tests(long seed, int cases) throws IOException {
    Path pack = Run.PROJECT.resolve("rules/triggers");
    for (String file : List.of("triggers.drl", "sizing.drl", "thresholds.yaml")) {
      Files.copy(pack.resolve(file), folder.resolve("rules/p/" + file));
    }
    List<String> texts = new ArrayList<>();
    for (String block : read(pack.resolve("tests/triggers.yaml")).split("\n(?=  - name)")) {
      if (block.startsWith("  - name")) {
        texts.add("tests:\n" + block + "\n");
      }
    }
    Path file = folder.resolve("rules/p/tests/t.yaml");
    return fuzz(
        "tests",
        seed,
        cases,
        texts,
        text -> {
          Files.write(file, text.getBytes(StandardCharsets.UTF_8));
          Problems problems = new Problems();
          problems.addAll(
              RuleTests.problems(
                  PackReader.of(folder.resolve("rules")), RulesFolder.days(workplace)));
          problems.throwIfErrors();
          return true;
        });
  }

  private int forms(long seed, int cases) throws IOException {
    Files.createDirectories(folder.resolve("rules/q"));
    String rule =
        "rule \"r\" ruleflow-group \"assess\" when Vix() then insert( new RollDue(\"x\") ); end\n";
    Files.writeString(folder.resolve("rules/p/a.drl"), rule);
    Files.writeString(folder.resolve("rules/q/a.drl"), rule);
    return fuzz(
        "form.yaml",
        seed,
        cases,
        List.of("# a form\nof: p\n", "of: p # of it\n"),
        text -> {
          Files.write(folder.resolve("rules/q/form.yaml"), text.getBytes(StandardCharsets.UTF_8));
          PackReader packs = PackReader.of(folder.resolve("rules"));
          packs.content("q");
          return true;
        });
  }

  private int settings(long seed, int cases) {
    return fuzz(
        "settings",
        seed,
        cases,
        List.of("vix.trigger.first=17", "ladder.roll.age=7.5", "x=-1"),
        text -> {
          assertThat(RunOptions.overrides(List.of(text))).allMatch(o -> !Double.isNaN(o.value()));
          return true;
        });
  }

  private int imports(long seed, int cases) {
    LocalDate day = LocalDate.of(2025, 11, 20);
    PositionImport.Settings settings =
        new PositionImport.Settings(day, Optional.of(day), Mapping.NONE, List.of());
    return fuzz(
        "broker.csv",
        seed,
        cases,
        List.of(
            "Symbol,Qty,Average Price,Open Date\nSPXW251231P06200000,1,22.10,11/18/2025\n"
                + "VIX 21 Jan 26 25 Call,4,0.80,11/18/2025\n"),
        text -> {
          PositionImport.read(SourceText.of("broker.csv", text), settings);
          return true;
        });
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
