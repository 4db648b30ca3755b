package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.signing.Governance;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.strategy.ThresholdOverride;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, signatures, demands and the log, as the command line does them. */
final class SigningCommandsTest {
  private static final String STRATEGY =
      """
      name: mine
      title: A condor under a demand
      packs: [condor-45, condor-exit]
      profile: steward
      condor:
      %s
      signatures: {require: 2, of: [keys/alice.pub, keys/bob.pub, keys/carol.pub]}
      """;

  @TempDir Path here;

  @BeforeEach
  void layOut() throws IOException {
    copy(Run.PROJECT.resolve("rules"), here.resolve("rules"));
    for (String name : List.of("alice", "bob", "carol")) {
      assertThat(run("rules", "keygen", name, "--out", "keys").exitCode()).isZero();
    }
    List<String> condor = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(Run.PROJECT.resolve("strategies/condor-only.yaml"))) {
      inside = line.startsWith("condor:") || inside && (line.startsWith(" ") || line.isBlank());
      if (inside && line.startsWith(" ")) {
        condor.add(line);
      }
    }
    Files.writeString(here.resolve("mine.yaml"), STRATEGY.formatted(String.join("\n", condor)));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  private Run run(String... arguments) {
    return Run.from(here, arguments);
  }

  private Run sign(String pack, String who) {
    return run("rules", "sign", pack, "--key", "keys/" + who + ".key", "--date", "2026-11-20");
  }

  private void changeAThreshold() throws IOException {
    Path file = here.resolve("rules/condor-45/thresholds.yaml");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("sentence: ", "sentence: Now "));
    assertThat(Files.readString(file)).isNotEqualTo(text);
  }

  @Test
  void aPairIsMadeForItsOwnerAndNeverOverwritten() throws IOException {
    Path secret = here.resolve("keys/alice.key");
    String before = Files.readString(secret);

    Run again = run("rules", "keygen", "alice", "--out", "keys");

    assertThat(again.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(Files.readString(secret)).isEqualTo(before);
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "skipped: no permissions here");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/b", "", "-x", ".x", "a b"})
  void aKeyIsNoPath(String name) {
    assertThat(run("rules", "keygen", name).exitCode()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void signsAndVerifies() throws IOException {
    assertThat(sign("condor-45", "alice").out())
        .matches("condor-45: alice signed [0-9a-f]{12} on 2026-11-20\n");
    sign("condor-45", "bob");
    sign("condor-45", "alice");

    Run good = run("rules", "verify", "condor-45");
    Run json = run("rules", "verify", "condor-45", "regime", "--json");

    assertThat(good.exitCode()).isZero();
    assertThat(good.out()).contains("signed by alice on 2026-11-20", "signed by bob on 2026-11-20");
    assertThat(json.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(SchemaCheck.complaints("verify", json.out())).isEmpty();
    assertThat(json.json().at("/packs/0/signatures")).hasSize(2);
    assertThat(json.json().at("/packs/1/granted").asBoolean(true)).isFalse();
  }

  @Test
  void answersFitTheirSchemas() throws IOException {
    Run keys = run("rules", "keygen", "dora", "--json");
    Run signed = run("rules", "sign", "regime", "vetoes", "--key", "dora.key", "--json");
    Object file =
        new ObjectMapper(new YAMLFactory())
            .readTree(Files.readString(here.resolve("rules/regime/signatures.yaml")));

    assertThat(SchemaCheck.complaints("keygen", keys.out())).isEmpty();
    assertThat(SchemaCheck.complaints("sign", signed.out())).isEmpty();
    assertThat(SchemaCheck.complaints("signatures", file.toString())).isEmpty();
  }

  @Test
  void aSignedPackIsStillAPack() {
    sign("condor-45", "alice");

    assertThat(run("rules", "check", "rules", "--strict").exitCode()).isZero();
  }

  @Test
  void aChangedPackNamesWhoSignedWhat() throws IOException {
    sign("condor-45", "alice");
    changeAThreshold();

    Run run = run("rules", "verify", "condor-45");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).containsPattern("alice signed other files: [0-9a-f]{12}, on 2026-11-20");
  }

  @Test
  void aStrategyIsGrantedWithTwoOfThree() {
    sign("condor-45", "alice");
    sign("condor-45", "bob");
    sign("condor-exit", "carol");
    Run refused = run("rules", "verify", "--strategy", "mine.yaml");
    sign("condor-exit", "bob");
    Run granted = run("rules", "verify", "--strategy", "mine.yaml");

    assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.out())
        .contains("condor-exit", "NOT ENOUGH", "Missing: 1 of alice, bob.", "Refused.");
    assertThat(granted.exitCode()).isZero();
    assertThat(granted.out()).contains("Granted.").doesNotContain("NOT ENOUGH");
  }

  @Test
  void ordersAreMadeOnlyOfWhatIsSigned() {
    String day = Run.PROJECT.resolve("examples/2022-12-28-grind").toString();
    sign("condor-45", "alice");
    sign("condor-45", "bob");
    sign("condor-exit", "carol");
    Run refused = run("orders", "mine.yaml", "--day", day, "--csv", "orders.csv");
    sign("condor-exit", "bob");
    Run set = run("orders", "mine.yaml", "--day", day, "--set", "condor.vix.ceiling=30");
    Run granted = run("orders", "mine.yaml", "--day", day);

    assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("pack condor-exit: error: The strategy 'mine' demands");
    assertThat(here.resolve("orders.csv")).doesNotExist();
    assertThat(set.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(granted.exitCode()).isZero();
    assertThat(granted.out()).contains("Sell a 45-day iron condor for a credit [1]");
  }

  @Test
  void aDemandSaysWhoIsMissingAndWhoSignedSomethingElse() throws IOException {
    sign("condor-45", "alice");
    changeAThreshold();
    sign("condor-45", "bob");

    assertThatThrownBy(() -> governance(List.of()).demand("mine"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "pack condor-45: error: The strategy 'mine' demands 2 signatures of this pack and it"
                + " has 1. Missing: 1 of alice, carol. alice signed other files (")
        .hasMessageContaining("pack condor-exit: error: ")
        .hasMessageContaining("has 0. Missing: 2 of alice, bob, carol.");
  }

  @Test
  void whatTheCommandLineSetsNobodyHasSigned() {
    for (String who : List.of("alice", "bob")) {
      sign("condor-45", who);
      sign("condor-exit", who);
    }
    assertThat(governance(List.of()).isGranted()).isTrue();

    assertThatThrownBy(
            () -> governance(RunOptions.overrides(List.of("condor.vix.ceiling=30"))).demand("mine"))
        .hasMessageContaining("Nobody has signed what the command line sets: condor.vix.ceiling.");
  }

  private Governance governance(List<ThresholdOverride> overrides) {
    Workplace workplace = new Workplace(new Surroundings(Run.PROJECT, here, false));
    StrategySpec strategy = workplace.strategy("mine.yaml");
    PackReader packs = workplace.packs(Optional.empty());
    RuleBook rules = workplace.rules(strategy, Optional.empty(), overrides);
    return workplace.governance("mine.yaml", strategy, packs, rules).orElseThrow();
  }

  @Test
  void oneKeyUnderTwoNamesIsOneKey() throws IOException {
    Files.copy(here.resolve("keys/alice.pub"), here.resolve("keys/other.pub"));
    Path file = here.resolve("mine.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replaceAll("of: \\[keys.*", "of: [keys/alice.pub, keys/other.pub]}"));

    Run run = run("rules", "verify", "--strategy", "mine.yaml");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("2 signatures are required, but the files hold only 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{require: 0, of: [keys/alice.pub]} | 'require' must be between 1 and 100",
        "{require: 2, of: [keys/alice.pub]} | 'require' is 2 but only 1 keys are named.",
        "{require: 1, of: [../alice.pub]} | A key is a file below the folder of the strategy.",
        "{require: 1, of: [/etc/passwd]} | A key is a file below the folder of the strategy.",
        "{require: 1, of: [keys/../../x]} | A key is a file below the folder of the strategy.",
        "{require: 1, of: [keys/alice.pub, keys/alice.pub]} | a second time",
        "{require: 1} | The key 'of' is missing.",
        "{require: 1, of: [keys/alice.pub], by: me} | Unknown key 'by'.",
        "{require: 1, of: [keys/nobody.pub]} | There is no such file."
      })
  void aDemandThatCannotBeReadIsToldWithItsPlace(String demand, String message) throws IOException {
    Path file = here.resolve("mine.yaml");
    Files.writeString(
        file, Files.readString(file).replaceAll("(?m)^signatures:.*", "signatures: " + demand));

    Run run = run("rules", "verify", "--strategy", "mine.yaml");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains(message);
  }

  @Test
  void tryingIsFree() {
    Run run = run("dry-run", "mine.yaml", "--day", "2022-12-28");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void keysOfAnotherKindAreRefused() throws IOException {
    Files.copy(here.resolve("keys/bob.key"), here.resolve("keys/mixed.key"));
    Files.copy(here.resolve("keys/alice.pub"), here.resolve("keys/mixed.pub"));
    Files.writeString(
        here.resolve("keys/locked.key"),
        Files.readString(here.resolve("keys/bob.key"))
            .replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY"));
    Files.copy(here.resolve("keys/bob.key"), here.resolve("keys/alone.key"));

    assertThat(sign("regime", "mixed").err()).contains("is another one's");
    assertThat(sign("regime", "locked").err()).contains("passphrase");
    assertThat(sign("regime", "alone").err()).contains("keys/alone.pub: error: There is no such");
    assertThat(Files.exists(here.resolve("rules/regime/signatures.yaml"))).isFalse();
  }

  @Test
  void aKeyThatOthersCanReadIsWarnedOf() throws IOException {
    Path key = here.resolve("keys/alice.key");
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "skipped: no permissions here");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    Run run = sign("regime", "alice");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("chmod 600 keys/alice.key");
  }

  @Test
  void theLogTellsWhichThresholdChangedAndWhoHadSignedIt() throws IOException {
    record("condor-calm");
    for (String who : List.of("alice", "bob")) {
      sign("condor-calm", who);
    }
    Path file = here.resolve("rules/triggers/thresholds.yaml");
    Files.writeString(file, Files.readString(file).replaceFirst("value: 18", "value: 17"));
    sign("triggers", "bob");
    record("triggers");
    record("again");
    recordWith("--set", "vix.trigger.first=19");

    Run text = run("rules", "log", "--journal", "j.db", "--keys", "keys");
    Run claims = run("rules", "log", "vix.trigger.first", "--journal", "j.db");
    Run json = run("rules", "log", "--journal", "j.db", "--json", "--keys", "keys");
    Run typo = run("rules", "log", "vix.triger.first", "--journal", "j.db");

    assertThat(text.out())
        .contains("2 changes of thresholds in 4 recorded runs")
        .contains("vix.trigger.first  18 -> 17 points")
        .contains("set by the pack; first in run 2 of alvh-triggered, 20")
        .containsPattern("pack triggers [0-9a-f]{12}, signed by bob")
        .contains("vix.trigger.first  17 -> 19 points")
        .contains("set by the command line; first in run 4");
    assertThat(claims.out()).contains("claims to be signed by bob");
    assertThat(SchemaCheck.complaints("rules-log", json.out())).isEmpty();
    assertThat(json.json().at("/changes/0/signedBy/0").asText()).isEqualTo("bob");
    assertThat(run("replay", "2", "--journal", "j.db").exitCode()).isZero();
    assertThat(typo.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(typo.err()).contains("Maybe write 'vix.trigger.first'.");
  }

  private void record(String why) {
    assertThat(recordWith().exitCode()).as(why).isZero();
  }

  private Run recordWith(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "dry-run",
                "alvh-triggered",
                "--day",
                "2018-02-05",
                "--record",
                "--journal",
                "j.db"));
    all.addAll(List.of(more));
    return run(all.toArray(String[]::new));
  }
}
