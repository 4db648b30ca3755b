package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake in a file of tests, with what is said of it. Run with {@code -Dgolden=rewrite} to
 * rewrite {@code expected.txt}, then read the difference as a trader would.
 */
final class RuleTestErrorsTest {
  private static final Path CASES = Path.of("src/test/resources/rule-test-errors");

  static Stream<Path> cases() throws IOException {
    return Files.list(CASES).sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrongWhereAndWhatToDo(Path folder) throws IOException {
    Run run = Run.of("rules", "test", folder.resolve("rules").toString());
    Path expected = folder.resolve("expected.txt");
    if ("rewrite".equals(System.getProperty("golden"))) {
      Files.writeString(expected, run.err());
    }
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(expected).content().isEqualTo(run.err());
  }
}
