package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.basics.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the check doubts, one folder for each. Run with {@code -Dgolden=rewrite} to rewrite {@code
 * expected.txt}, then read the difference as a trader would.
 */
final class RuleWarningsTest {
  private static final Path CASES = Path.of("src/test/resources/rules-warnings");
  private static final Path MISTAKES = Path.of("src/test/resources/rules-errors");

  static Stream<Path> cases() throws IOException {
    return Files.list(CASES).sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsDoubtfulAndWhatToDo(Path folder) throws IOException {
    String said =
        check(folder).stream()
            .map(p -> p.id() + "\n" + p.render() + "\n")
            .collect(Collectors.joining());
    Path expected = folder.resolve("expected.txt");
    if ("rewrite".equals(System.getProperty("golden"))) {
      Files.writeString(expected, said);
    }
    assertThat(expected).content().isEqualTo(said);
  }

  @Test
  void theShippedPacksAreFreeOfWarnings() {
    assertThat(RuleCheck.check(PackReader.of(Path.of("rules")))).isEmpty();
  }

  @Test
  void everyIdThatIsFoundIsExplained() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path cases : List.of(CASES, MISTAKES)) {
      try (Stream<Path> folders = Files.list(cases)) {
        for (Path folder : folders.toList()) {
          check(folder).forEach(p -> found.add(p.id()));
        }
      }
    }
    assertThat(found)
        .contains("band-gap", "unknown-threshold")
        .allSatisfy(id -> assertThat(CheckCatalogue.entry(id)).as(id).isPresent());
  }

  @Test
  void everyWarningThatIsExplainedHasACase() throws IOException {
    Set<String> found =
        cases().flatMap(c -> check(c).stream()).map(Problem::id).collect(Collectors.toSet());
    assertThat(CheckCatalogue.all().stream().filter(e -> e.kind().equals("warning")))
        .allSatisfy(e -> assertThat(found).contains(e.id()));
  }

  private static List<Problem> check(Path folder) {
    return RuleCheck.check(PackReader.of(folder.resolve("rules")));
  }
}
