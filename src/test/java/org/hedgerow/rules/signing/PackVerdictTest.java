package org.hedgerow.rules.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.signing.PackVerdict.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Signatures against a reference that is not ours. The hash of the content was computed with
 * Python's hashlib; the key, its fingerprint and the signature are OpenSSL 3.0's:
 *
 * <pre>
 *   openssl genpkey -algorithm ed25519 -out ref.pem
 *   openssl pkey -in ref.pem -pubout -outform DER | sha256sum
 *   openssl pkeyutl -sign -inkey ref.pem -rawin -in statement | base64 -w0
 * </pre>
 */
final class PackVerdictTest {
  private static final String PUBLIC =
      """
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEAokF0RHihnG1pIiMIWeBhKbSlOt4q0JX1YWzHQGjZg6o=
      -----END PUBLIC KEY-----
      """;
  private static final String FINGERPRINT =
      "5ab63572009dbfe473ccd9d7f4252733a394d06dffd7327822f5aad66f71296f";
  private static final String CONTENT =
      "b4d475b6aed25dff7ff7812c9ae6eb8ab065ce954171380be8d9b0db3cc2a3ab";
  private static final String SIGNATURE =
      "zPsOn5BcxFlj+luHfb4ukeVZNZZF8AHWxg0pvJdCqma7AxefuQJ8l1P4HsQmXsYDawVQ4Nu/i1/3leRKoVwnAg==";
  private static final String FILE =
      """
      signatures:
        - name: ref
          key: '%s'
          date: 2026-11-20
          content: '%s'
          signature: '%s'
      """
          .formatted(FINGERPRINT, CONTENT, SIGNATURE);

  @TempDir Path folder;

  private SignerKey reference() throws IOException {
    Path file = Files.writeString(folder.resolve("reference.pub"), PUBLIC);
    return SignerKey.read(file, "reference.pub", new Problems()).orElseThrow();
  }

  private static List<PackSignature> read(String text) {
    Problems problems = new Problems();
    List<PackSignature> signatures =
        SignatureFile.read(SourceText.of("signatures.yaml", text), problems);
    assertThat(problems.sorted()).isEmpty();
    return signatures;
  }

  private List<State> states(String pack, String content, String text) throws IOException {
    return PackVerdict.of(pack, content, read(text), List.of(reference())).entries().stream()
        .map(PackVerdict.Entry::state)
        .toList();
  }

  @Test
  void contentAndFingerprintAreTheReference() throws IOException {
    assertThat(PackReader.content(Map.of("a.drl", "rule text\n", "thresholds.yaml", "# none\n")))
        .isEqualTo(CONTENT);
    assertThat(reference().fingerprint()).isEqualTo(FINGERPRINT);
  }

  @Test
  void whatOpensslSignedIsGood() throws IOException {
    assertThat(states("mine", CONTENT, FILE)).containsExactly(State.GOOD);
  }

  @Test
  void theSameFilesUnderAnotherNameOfThePackAreNotSigned() throws IOException {
    assertThat(states("other", CONTENT, FILE)).containsExactly(State.BAD);
  }

  @Test
  void otherFilesAreAnotherVersion() throws IOException {
    assertThat(states("mine", "0".repeat(64), FILE)).containsExactly(State.OTHER_VERSION);
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void whateverIsChangedInAnEntryMakesItFalse(String from, String to) throws IOException {
    assertThat(FILE).contains(from);
    assertThat(states("mine", CONTENT, FILE.replace(from, to))).containsExactly(State.BAD);
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> forgeries() {
    return Stream.of(
        org.junit.jupiter.params.provider.Arguments.of("name: ref", "name: rex"),
        org.junit.jupiter.params.provider.Arguments.of("2026-11-20", "2026-11-21"),
        org.junit.jupiter.params.provider.Arguments.of(CONTENT, "0".repeat(64)),
        org.junit.jupiter.params.provider.Arguments.of("zPsOn5B", "zPsOn5C"),
        org.junit.jupiter.params.provider.Arguments.of(SIGNATURE, "/".repeat(86) + "=="),
        org.junit.jupiter.params.provider.Arguments.of(SIGNATURE, "A".repeat(86) + "=="));
  }

  @Test
  void aKeyThatIsNotKnownIsNoSignature() {
    PackVerdict verdict = PackVerdict.of("mine", CONTENT, read(FILE), List.of());

    assertThat(verdict.entries(State.UNKNOWN_KEY)).hasSize(1);
    assertThat(verdict.isSound()).isFalse();
  }

  @Test
  void aRepeatedEntryCountsOnce() throws IOException {
    String twice = FILE + FILE.substring(FILE.indexOf("  - name"));

    assertThat(states("mine", CONTENT, twice)).containsExactly(State.GOOD);
  }

  /** Moving a text from the end of one file to the start of another changes the hash. */
  @Test
  void noTwoPacksShareAHashByMovingText() {
    assertThat(PackReader.content(Map.of("a.drl", "xy", "b.drl", "z")))
        .isNotEqualTo(PackReader.content(Map.of("a.drl", "x", "b.drl", "yz")))
        .isNotEqualTo(PackReader.content(Map.of("a.drl", "xyb.drl\0z")));
  }

  @Test
  void anEntryOfAWrongFormIsToldAndLeftOut() {
    Problems problems = new Problems();
    String text =
        """
        signatures:
          - {name: "a/b", key: 'x', date: soon, content: 'y', signature: 'z'}
        """;

    assertThat(SignatureFile.read(SourceText.of("s.yaml", text), problems)).isEmpty();
    assertThat(problems.sorted()).hasSize(5).allMatch(p -> p.place().line() == 2);
  }

  @ParameterizedTest
  @MethodSource("noKeys")
  void whatIsNoKeyIsToldWithoutItsText(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("x.pub"), text);
    Problems problems = new Problems();

    assertThat(SignerKey.read(file, "x.pub", problems)).isEmpty();
    assertThat(problems.sorted())
        .singleElement()
        .extracting(Problem::render)
        .asString()
        .startsWith("x.pub: error: ")
        .doesNotContain("MC4C", "secret");
  }

  static Stream<String> noKeys() {
    return Stream.of(
        "",
        "secret",
        "-----BEGIN PUBLIC KEY-----\nsecret\n-----END PUBLIC KEY-----\n",
        "-----BEGIN PUBLIC KEY-----\n====\n-----END PUBLIC KEY-----\n",
        PUBLIC.replace("PUBLIC", "ENCRYPTED PRIVATE"),
        PUBLIC.replace("PUBLIC KEY", "CERTIFICATE"),
        PUBLIC + PUBLIC,
        "x".repeat(100_000));
  }
}
