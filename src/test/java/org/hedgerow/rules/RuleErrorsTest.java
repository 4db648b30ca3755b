package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake of a rule author, with what is said of it. A case is a folder with {@code
 * rules/<pack>/...} and {@code expected.txt}; run with {@code -Dgolden=rewrite} to rewrite the
 * latter, then read the difference as a trader would.
 */
final class RuleErrorsTest {
  private static final Path CASES = Path.of("src/test/resources/rules-errors");
  private static final String NEVER_SHOWN = "(?s).*(Exception|org\\.(drools|mvel|kie)).*";

  static Stream<Path> cases() throws IOException {
    return Files.list(CASES).sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrongWhereAndWhatToDo(Path folder) throws IOException {
    String said = errorsOf(folder.resolve("rules"));
    Path expected = folder.resolve("expected.txt");
    if ("rewrite".equals(System.getProperty("golden"))) {
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected));
    assertThat(said).doesNotMatch(NEVER_SHOWN);
  }

  @Test
  void namesAFileThatIsNotUtf8(@TempDir Path folder) throws IOException {
    Path pack = Files.createDirectories(folder.resolve("rules/pack"));
    Files.write(pack.resolve("a.drl"), new byte[] {'/', '/', (byte) 0xE4, '\n'});

    assertThat(errorsOf(folder.resolve("rules")))
        .isEqualTo("rules/pack/a.drl: error: The file is not UTF-8 text. Save it as UTF-8.\n");
  }

  @Test
  void namesAFolderThatIsNotThere(@TempDir Path folder) {
    assertThatThrownBy(() -> PackReader.of(folder.resolve("nowhere")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nowhere: error: There is no such folder.");
  }

  @Test
  void namesTheNearestPackWhereItIsAskedFor() {
    assertThatThrownBy(
            () ->
                RuleBook.compile(
                    PackReader.of(Path.of("rules")),
                    List.of(
                        new RuleBook.Wanted("trigers", new Place("s.yaml", 3, 9), "packs: trigers"),
                        new RuleBook.Wanted("regime", new Place("s.yaml", 4, 9), ""),
                        new RuleBook.Wanted("regime", new Place("s.yaml", 5, 9), "")),
                    List.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("s.yaml:3:9: error: There is no rule pack 'trigers'.")
        .hasMessageContaining("Maybe write 'triggers'.")
        .hasMessageContaining(
            "s.yaml:5:9: error: The rule pack 'regime' is asked for a second time");
  }

  /** Of the packs beside each other, else of the first form in its pack's place. */
  private static String errorsOf(Path rules) {
    PackReader reader = PackReader.of(rules);
    List<String> names =
        reader.forms().isEmpty() ? reader.names() : reader.namesWith(reader.forms().get(0));
    try {
      RuleBook.compile(
          reader,
          names.stream()
              .map(name -> new RuleBook.Wanted(name, Place.wholeFile("the strategy"), ""))
              .toList(),
          List.of());
      return "nothing\n";
    } catch (InputException e) {
      return e.getMessage() + "\n";
    }
  }
}
