package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laying out rule files from the command line. */
final class RulesFmtTest {
  private static final String MESSY =
      "rule \"r\" ruleflow-group \"propose\" // why not\nwhen HedgeLayer($l:layer)\nthen\n"
          + "    insert( new OpenLayer($l) );\nend\n";
  private static final String NEAT =
      """
      rule "r"
          ruleflow-group "propose" // why not
      when
          HedgeLayer( $l : layer )
      then
          insert( new OpenLayer($l) );
      end
      """;

  @TempDir Path elsewhere;
  private Path messy;

  @BeforeEach
  void writeAPack() throws IOException {
    messy = Files.createDirectories(elsewhere.resolve("rules/mine")).resolve("a.drl");
    Files.writeString(messy, MESSY);
    Files.writeString(messy.resolveSibling("b.drl"), NEAT);
  }

  @Test
  void laysOutWhatIsNotYetAndNamesIt() throws IOException {
    Run run = Run.from(elsewhere, "rules", "fmt");

    assertThat(run)
        .isEqualTo(new Run(ExitCode.DONE, "rules/mine/a.drl\n", "1 of 2 rule files changed.\n"));
    assertThat(messy).content().isEqualTo(NEAT);
    assertThat(Run.from(elsewhere, "rules", "fmt", "rules/mine").out()).isEmpty();
    try (Stream<Path> left = Files.list(messy.getParent())) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void checkShowsADiffAndWritesNothing() throws IOException {
    Run run = Run.from(elsewhere, "rules", "fmt", "--check");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out())
        .isEqualTo(
            """
            --- rules/mine/a.drl
            +++ rules/mine/a.drl
            @@ -1,5 +1,7 @@
            -rule "r" ruleflow-group "propose" // why not
            -when HedgeLayer($l:layer)
            +rule "r"
            +    ruleflow-group "propose" // why not
            +when
            +    HedgeLayer( $l : layer )
             then
                 insert( new OpenLayer($l) );
             end
            """);
    assertThat(run.err()).isEqualTo("1 of 2 rule files would change.\n");
    assertThat(messy).content().isEqualTo(MESSY);
  }

  @Test
  void checkIsContentWithTheShippedPacks() {
    Run run = Run.of("rules", "fmt", "--check");

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsNotTouchedAndTheOthersAre() throws IOException {
    Path broken = messy.resolveSibling("broken.drl");
    Files.writeString(broken, "rule  \"x\"\nwhen Vix( then end");
    Run run = Run.from(elsewhere, "rules", "fmt");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("rules/mine/broken.drl:2:");
    assertThat(broken).content().isEqualTo("rule  \"x\"\nwhen Vix( then end");
    assertThat(messy).content().isEqualTo(NEAT);
  }

  @Test
  void keepsPermissionsAndLinks() throws IOException {
    Files.setPosixFilePermissions(messy, PosixFilePermissions.fromString("rw-rw-r--"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("link.drl"), messy);
    Run run = Run.from(elsewhere, "rules", "fmt", "link.drl");

    assertThat(run.out()).isEqualTo("link.drl\n");
    assertThat(link).isSymbolicLink();
    assertThat(messy).content().isEqualTo(NEAT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(messy)))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  void saysWhatItCannotLayOut() {
    assertThat(Run.from(elsewhere, "rules", "fmt", "nowhere.drl").err())
        .contains("nowhere.drl: error:");
    assertThat(Run.of("rules", "fmt", "README.md").err())
        .contains("README.md: error: Only rule files (*.drl) are laid out.");
    assertThat(Run.of("rules", "fmt", "docs").err())
        .contains("docs: error: No rule file (*.drl) is here.");
  }
}
