package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedgerow.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of contradictions names only what is there, and answers every question of the texts.
 */
class ContradictionsDocTest {
  /** Sixteen that stand in the list of what the texts ask, and three found since. */
  private static final int ROWS = 19;

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Workplace WORKPLACE = new Workplace(new Surroundings(HOME, HOME, false));
  private static final Set<String> STRATEGIES =
      WORKPLACE.strategies().stream()
          .flatMap(
              name ->
                  Stream.concat(
                      Stream.of(name), WORKPLACE.readings(name).stream().map(r -> name + "@" + r)))
          .collect(Collectors.toSet());

  /** Number, question, answers and what runs them. */
  private record Row(int number, List<String> cells) {
    String runAs() {
      return cells.get(3);
    }
  }

  static List<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("docs/contradictions.md")).stream()
        .filter(line -> line.matches("\\| \\d+ \\|.*"))
        .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
        .map(cells -> new Row(Integer.parseInt(cells.get(0)), cells))
        .toList();
  }

  @Test
  void everyQuestionHasItsRow() throws IOException {
    assertThat(rows())
        .extracting(Row::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void namesOnlyWhatIsThere(Row row) {
    assertThat(row.cells()).hasSize(4).noneMatch(String::isEmpty);
    String base = "";
    List<String> missing = new ArrayList<>();
    for (String name : quoted(row.runAs())) {
      if (name.startsWith("@")) {
        name = base + name;
      } else if (!name.startsWith("./")) {
        base = name.replaceAll("@.*", "");
      }
      if (!isThere(name)) {
        missing.add(name);
      }
    }
    assertThat(missing).as("row %d", row.number()).isEmpty();
  }

  /** Row 5 holds claims and row 14 figures of every run; all others name a strategy to run. */
  @ParameterizedTest
  @MethodSource("rows")
  void namesAStrategyThatEmbodiesAnAnswer(Row row) {
    assertThat(quoted(row.runAs()).stream().anyMatch(ContradictionsDocTest::isStrategy))
        .as("row %d", row.number())
        .isEqualTo(row.number() != 5 && row.number() != 14);
  }

  private static List<String> quoted(String cell) {
    String[] parts = cell.split("`", -1);
    return IntStream.range(0, parts.length)
        .filter(i -> i % 2 == 1)
        .mapToObj(i -> parts[i])
        .toList();
  }

  private static boolean isThere(String name) {
    if (name.startsWith("./hedgerow ")) {
      return Run.of(name.substring("./hedgerow ".length()).split(" ")).exitCode() == 0;
    }
    return isStrategy(name)
        || Files.isDirectory(Path.of("rules", name))
        || Vocabulary.names().contains(name);
  }

  private static boolean isStrategy(String name) {
    return STRATEGIES.contains(name);
  }
}
