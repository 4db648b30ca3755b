package org.hedgerow.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to hurt: each is refused in little time, with a problem that says where. */
final class HostileDocumentsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  private static List<Problem> yaml(String text) {
    Problems problems = new Problems();
    Assertions.assertTimeoutPreemptively(
        PATIENCE, () -> Yaml.read(SourceText.of("a.yaml", text), problems));
    return problems.sorted();
  }

  static Stream<String> bombs() {
    return Stream.of(
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        "a: !!java.net.URL ['http://localhost/']\n",
        "a: !!javax.script.ScriptEngineManager [x]\n",
        "!!java.lang.Runtime a: b\n",
        "&key a: b\n",
        "base: &base {x: 1}\nmine:\n  <<: *base\n",
        "a: !!binary aGVsbG8=\n",
        "a: 1\na: 2\n",
        "? [a, b]\n: c\n",
        "a: " + "[".repeat(100_000),
        "a: " + "{a: ".repeat(100_000),
        "- ".repeat(100_000),
        "? ".repeat(100_000),
        "a: [" + "[],".repeat(300_000) + "]",
        "a: " + "x".repeat(20_000),
        "x".repeat(20_000) + ": a",
        "a: \"\\u202e\"\n",
        "a: \"\\e[2J\"\n",
        "\"\\0\": a\n",
        "a: 1\n---\nb: 2\n",
        "a: 'x\n",
        "%TAG ! tag:x,2000:\n---\na: !y z\n",
        "#" + "x".repeat(2_000_001));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void yamlIsRefused(String text) {
    assertThat(yaml(text)).isNotEmpty().allSatisfy(p -> assertThat(p.render()).contains("a.yaml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999",
        "-1e999999",
        ".inf",
        ".nan",
        "NaN",
        "Infinity",
        "0x10",
        "1e",
        "--1",
        "1_",
        "\u0661",
        "1e99999999999"
      })
  void numbersThatAreNoneAreRefused(String number) {
    Problems problems = new Problems();
    Fields fields = Yaml.read(SourceText.of("a.yaml", "a: " + number + "\n"), problems);
    double value = fields.number("a", -1e6, 1e6);

    assertThat(number.equals("1_") ? value == 1 : Double.isNaN(value)).isTrue();
    assertThat(problems.hasErrors()).isEqualTo(!number.equals("1_"));
  }

  @Test
  void fourHundredDigitsAreOutOfRange() {
    Problems problems = new Problems();
    Yaml.read(SourceText.of("a.yaml", "a: " + "9".repeat(400) + "\n"), problems).number("a", 0, 1);

    assertThat(problems.sorted())
        .singleElement()
        .satisfies(p -> assertThat(p.id()).isEqualTo("out-of-range"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-01-01", "-999999999-12-31", "0001-01-01", "2200-01-01"})
  void datesThatNoCalendarReachesAreRefused(String date) {
    Problems problems = new Problems();
    Yaml.read(SourceText.of("a.yaml", "a: '" + date + "'\n"), problems).date("a");

    assertThat(problems.hasErrors()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":"
            + "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}}}}}}}}}}}",
        "{\"a\": 1, \"a\": 2}",
        "{\"a\": NaN}",
        "{\"a\": 01}",
        "{\"a\": 1} {",
        "[1]",
        "{'a': 1}",
        "{\"a\": \"\\u202e\"}",
        "{\"a\": \"\u0007\"}"
      })
  void jsonIsRefused(String text) {
    Problems problems = new Problems();

    assertThat(Json.read(SourceText.of("a.json", text), Set.of("a"), problems)).isEmpty();
    assertThat(problems.hasErrors()).isTrue();
  }

  @Test
  void aNumberOfThousandsOfDigitsInJsonIsRefused() {
    Problems problems = new Problems();
    String text = "{\"a\": " + "9".repeat(100_000) + "}";

    assertThat(Json.read(SourceText.of("a.json", text), Set.of("a"), problems)).isEmpty();
    assertThat(problems.hasErrors()).isTrue();
  }

  @Test
  void aLineOfAMillionCellsIsToldOnce() {
    Problems problems = new Problems();
    Csv csv =
        Csv.read(SourceText.of("a.csv", "a,b\n" + ",".repeat(1_000_000) + "\n1,2\n"), problems);

    assertThat(csv.rows()).hasSize(1);
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(p -> assertThat(p.id()).isEqualTo("line-too-long"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: \u202Eb\n", "a: b\u0000\n", "a: \u001B[31m\n", "a: b\rc: d\n", "#\u200B\n"})
  void filesWithHiddenCharactersAreRefusedWithTheirPlace(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), text);
    Problems problems = new Problems();

    assertThat(SourceFiles.read(file, "a.yaml", problems)).isEmpty();
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.id()).isEqualTo("hidden-character");
              assertThat(p.place().line()).isEqualTo(1);
              assertThat(p.render().codePoints().filter(c -> c != '\n'))
                  .noneMatch(org.hedgerow.basics.Visible::isHidden);
            });
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkAreOrdinary() throws IOException {
    Path file =
        Files.write(
            folder.resolve("a.yaml"), "\uFEFFa: 1\r\nb: 2\r\n".getBytes(StandardCharsets.UTF_8));
    Problems problems = new Problems();

    assertThat(SourceFiles.read(file, problems)).isPresent();
    assertThat(problems.hasErrors()).isFalse();
  }

  @Test
  void aPipeIsRefusedAndNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("pipe.yaml");
    Process made;
    try {
      made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    } catch (IOException e) {
      Assumptions.abort("skipped: no mkfifo here");
      return;
    }
    assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
    Problems problems = new Problems();

    Assertions.assertTimeoutPreemptively(PATIENCE, () -> SourceFiles.read(pipe, problems));

    assertThat(problems.sorted())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("pipe"));
  }

  @Test
  void aDeviceIsRefused() {
    Path device = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(device), "skipped: no /dev/zero here");
    Problems problems = new Problems();

    assertThat(SourceFiles.read(device, problems)).isEmpty();
    assertThat(problems.hasErrors()).isTrue();
  }
}
