package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hedgerow.basics.InputException;
import org.hedgerow.document.Fuzz;
import org.hedgerow.document.Mutation;
import org.hedgerow.vocabulary.ObservedFact;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Damaged packs in every notation: refused with problems, or Drools compiles them and both judges
 * see the same on random days.
 */
final class PackFuzzTest {
  private static final int DAYS = 2;
  private static final String THRESHOLDS = "thresholds.yaml";
  private static final String BREAK = "\n===== dictionary\n";

  private static final List<String> RULES = new ArrayList<>();
  private static final String LIMITS = limits();

  @ParameterizedTest
  @CsvSource({"drl, 900", "thresholds, 500", "table, 500", "sentences, 500", "workbook, 250"})
  void aDamagedPackIsRefusedOrBothJudgesAgree(String format, int cases) {
    assertThat(run(format, 1, cases)).isPositive();
  }

  @ParameterizedTest
  @Tag("long")
  @CsvSource({"drl", "thresholds", "table", "sentences", "workbook"})
  void manyDamagedPacksAreRefusedOrBothJudgesAgree(String format) {
    assertThat(run(format, Fuzz.seed(2), Fuzz.cases(100_000))).isPositive();
  }

  private static int run(String format, long seed, int cases) {
    return switch (format) {
      case "drl" -> packs(format, seed, cases, "a.drl", RULES, LIMITS);
      case "thresholds" -> thresholds(seed, cases);
      case "table" -> packs(format, seed, cases, "t.drl.csv", texts(".drl.csv"), LIMITS);
      case "sentences" -> sentences(seed, cases);
      default -> workbooks(seed, cases);
    };
  }

  private static int packs(
      String format, long seed, int cases, String file, List<String> texts, String limits) {
    return Fuzz.run(
        format,
        seed,
        cases,
        random -> Map.of(file, new Mutation(random, texts).next(), THRESHOLDS, limits),
        PackFuzzTest::judged);
  }

  /** One rule that names the threshold which is damaged. */
  private static int thresholds(long seed, int cases) {
    List<String> limits = List.of(LIMITS.split("(?m)^(?=[a-z][\\w.]*:)"));
    List<String> usable = limits.stream().filter(t -> t.contains("unit: points")).toList();
    return Fuzz.run(
        "thresholds",
        seed,
        cases,
        random -> {
          String good = usable.get(random.nextInt(usable.size()));
          String rule =
              "rule \"r\" ruleflow-group \"assess\" when Vix( close > limit(\""
                  + good.substring(0, good.indexOf(':'))
                  + "\") ) then insert( new RollDue(\"x\") ); end\n";
          return Map.of("a.drl", rule, THRESHOLDS, new Mutation(random, List.of(good)).next());
        },
        PackFuzzTest::judged);
  }

  /** A dictionary and its rules, damaged as one text. */
  private static int sentences(long seed, int cases) {
    String dictionary = read(Path.of("rules/carry-english/carry.dsl"));
    List<String> texts = new ArrayList<>();
    for (String rule : read(Path.of("rules/carry-english/carry.dslr")).split("(?m)^(?=rule \")")) {
      texts.add(rule + BREAK + dictionary);
    }
    return Fuzz.run(
        "sentences",
        seed,
        cases,
        random -> {
          String text = new Mutation(random, texts).next();
          int at = text.indexOf(BREAK);
          return Map.of(
              "a.dslr",
              at < 0 ? text : text.substring(0, at),
              "a.dsl",
              at < 0 ? dictionary : text.substring(at + BREAK.length()),
              THRESHOLDS,
              LIMITS);
        },
        PackFuzzTest::judged);
  }

  /** Bytes of the packed file, or the text of a part that is then packed again. */
  private static int workbooks(long seed, int cases) {
    List<Path> files =
        List.of(
            Path.of("src/test/resources/formats/tiers.drl.xlsx"),
            Path.of("src/test/resources/formats/producer.xlsx"));
    return Fuzz.run(
        "workbook",
        seed,
        cases,
        random -> {
          byte[] good = bytes(files.get(random.nextInt(4) == 0 ? 1 : 0));
          byte[] bad = random.nextInt(3) == 0 ? Mutation.bytes(random, good) : part(random, good);
          return Map.of(
              "t.drl.xlsx", RuleTexts.ofWorkbook("t.drl.xlsx", bad).text(), THRESHOLDS, LIMITS);
        },
        PackFuzzTest::judged);
  }

  private static byte[] part(Random random, byte[] good) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(good))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> names = parts.keySet().stream().filter(n -> n.startsWith("xl/")).toList();
    String name = names.get(random.nextInt(names.size()));
    String text = new String(parts.get(name), StandardCharsets.UTF_8);
    parts.put(name, new Mutation(random, List.of(text)).next().getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Compiles the pack, and decides random days with both judges in both kinds of session. */
  private static boolean judged(Map<String, String> files) {
    RuleBook book = RuleBook.compile(TestBook.packs(files));
    if (book.rules().isEmpty()) {
      return false;
    }
    for (List<ObservedFact> day : RandomDays.of(files.hashCode(), DAYS)) {
      try {
        book.verify(book.evaluate(day));
      } catch (InputException e) {
        // a day on which a rule divides by zero, or fires too often
        assertThat(e.problems()).isNotEmpty();
      }
    }
    return true;
  }

  /** All thresholds as one text; every rule alone goes into the list of rules. */
  private static String limits() {
    StringBuilder limits = new StringBuilder();
    for (Path file : files(Path.of("rules"), "")) {
      if (file.endsWith(THRESHOLDS)) {
        limits.append(read(file)).append('\n');
      } else if (file.toString().endsWith(".drl")) {
        RULES.addAll(List.of(read(file).split("(?m)^(?=rule \")")));
      }
    }
    return limits.toString();
  }

  private static List<String> texts(String ending) {
    List<String> texts = new ArrayList<>();
    files(Path.of("rules"), ending).forEach(file -> texts.add(read(file)));
    Path right = Path.of("src/test/resources/rules-errors/table-right");
    files(right, ending).forEach(file -> texts.add(read(file)));
    return texts;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
