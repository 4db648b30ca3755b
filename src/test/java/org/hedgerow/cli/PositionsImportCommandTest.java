package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionsImportCommandTest {
  private static final String GOOD =
      """
      Symbol,Qty,Average Price,Open Date
      SPXW251231P06200000,1,22.10,11/18/2025
      SPXW251231P06350000,-1,33.40,11/18/2025
      SPXW251231C07050000,-1,17.80,11/18/2025
      SPXW251231C07200000,1,6.30,11/18/2025
      VIX 21 Jan 26 25 Call,4,0.80,11/18/2025
      """;

  @TempDir Path folder;

  private Run run(String csv, String... more) throws IOException {
    Files.writeString(folder.resolve("broker.csv"), csv);
    String[] arguments = new String[more.length + 7];
    String[] first = {
      "positions", "import", "broker.csv", "--nav", "600000", "--date", "2025-11-20"
    };
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return Run.from(folder, arguments);
  }

  @Test
  void whatIsWrittenIsABookThatTheOtherCommandsRead() throws IOException {
    Run run = run(GOOD, "--cash", "500000", "--json");
    Files.writeString(
        folder.resolve("today.yaml"), "date: 2025-11-20\ncloses: {SPX: 6650, VIX: 21}\n");
    Run book =
        Run.from(folder, "book", "--day", "today.yaml", "--positions", "positions.yaml", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(SchemaCheck.complaints("positions-import", run.out())).isEmpty();
    assertThat(
            SchemaCheck.complaints(
                "positions",
                new ObjectMapper(new YAMLFactory())
                    .readTree(folder.resolve("positions.yaml").toFile())
                    .toString()))
        .isEmpty();
    assertThat(book.err()).isEmpty();
    assertThat(book.json().path("positions")).hasSize(5);
    assertThat(book.json().path("cashUsd").asInt()).isEqualTo(500_000);
  }

  @Test
  void somethingLeftOutIsExitCodeOne() throws IOException {
    Run run = run(GOOD + "SPY,100,600,11/18/2025\n");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).contains("5 positions", "line 7: SPY 100 600 11/18/2025: it names no");
    assertThat(folder.resolve("positions.yaml")).exists();
  }

  @Test
  void nothingUnderstoodIsExitCodeTwoAndWritesNothing() throws IOException {
    Run run = run("Symbol,Qty,Average Price\nSPY,100,600\nQQQ,100,500\n");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("broker.csv:2", "broker.csv:3", "2 problems.");
    assertThat(folder.resolve("positions.yaml")).doesNotExist();
  }

  @Test
  void nothingIsOverwrittenWithoutForce() throws IOException {
    Files.writeString(folder.resolve("positions.yaml"), "mine");
    Run refused = run(GOOD);

    assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(folder.resolve("positions.yaml")).hasContent("mine");
    assertThat(run(GOOD, "--force").exitCode()).isZero();
    assertThat(folder.resolve("positions.yaml")).content().contains("imported from broker.csv");
  }

  @Test
  void aDateOfOpeningCanBeGivenForAll() throws IOException {
    String none = GOOD.replace(",Open Date", "").replace(",11/18/2025", "");

    assertThat(run(none).err()).contains("give --opened DATE");
    assertThat(run(none, "--opened", "2025-11-18").exitCode()).isZero();
  }

  @Test
  void aMappingIsValidByItsSchemaAndUsed() throws IOException {
    String mapping =
        "{\"columns\": {\"symbol\": \"Contract name\", \"opened\": \"When\"}, \"decimal\": \"point\"}";
    Files.writeString(folder.resolve("mapping.yaml"), mapping);
    String csv = GOOD.replace("Symbol", "Contract name").replace("Open Date", "When");

    assertThat(SchemaCheck.complaints("positions-mapping", mapping)).isEmpty();
    assertThat(run(csv, "--mapping", "mapping.yaml").exitCode()).isZero();
  }

  @Test
  void aNavOfNothingIsRefused() throws IOException {
    assertThat(run(GOOD, "--nav", "0").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run(GOOD, "--cash", "NaN").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
  }
}
