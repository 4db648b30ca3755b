package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.Set;
import org.hedgerow.report.Schemas;
import org.junit.jupiter.api.Test;

/** A day under Steward and Promoter. */
class ProfilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Run run(String command) {
    return Run.of(command.split(" "));
  }

  @Test
  void bothStandSideBySideWithWhatDiffers() {
    Run run = run("dry-run --profile steward,promoter --day 2017-11-03");

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    // the CAPE stands 2.11 standard deviations up: the Steward halves the condors, sold at .15
    assertThat(run.out())
        .contains(
            "steward                             promoter",
            "TIGHTEST                            NEUTRAL",
            "x 0.50, tightest posture            -",
            "What the promoter does otherwise than the steward:",
            "--profile steward --day 2017-11-03-record-low");
  }

  @Test
  void daysOnWhichTheyAgreeAreOnlyNamed() {
    Run run = run("dry-run --profile steward,promoter --day 2017-11-03 --day 2018-02-05");

    assertThat(run.out()).contains("The same tickets on: 2018-02-05-volmageddon.");
  }

  @Test
  void thePromoterLeversOnlyAfterBreadthImprovesAndUnderTheCap() {
    // A/D slope above 2 % and growth on 2024-02-13: 1.25 by posture, 1.25 by the engine, capped
    Run with = run("dry-run alvh-second-engine --day 2024-02-13 --profile promoter");
    // no breadth in 2017
    Run without = run("dry-run alvh-second-engine --day 2017-11-03 --profile promoter");
    Run steward = run("dry-run alvh-second-engine --day 2024-02-13 --profile steward");

    assertThat(with.out()).contains("capped at x 1.5: cap on all leverage together");
    assertThat(without.out()).contains("breadth is not known").doesNotContain("capped at");
    assertThat(steward.out()).contains("the Steward never levers").doesNotContain("capped at");
  }

  @Test
  void oneProfileIsAReadingLikeAnyOther() {
    Run profile = run("dry-run --day 2017-11-03 --profile promoter");
    Run reading = run("dry-run alvh-442@promoter --day 2017-11-03");

    assertThat(profile.out()).isEqualTo(reading.out()).contains("strategy alvh-442@promoter");
  }

  @Test
  void readingsAndAProfileGoTogether() {
    Run run = run("dry-run alvh-442@per-condor --day 2017-11-03 --profile promoter");

    assertThat(run.out()).contains("strategy alvh-442@per-condor,promoter, profile promoter");
  }

  @Test
  void theJsonHoldsBothRunsInFull() throws IOException {
    Run run = run("dry-run --profile steward,promoter --day 2017-11-03 --json");
    JsonNode day = JSON.readTree(run.out()).path("days").path(0);

    assertThat(complaints("profiles", run.out())).isEmpty();
    assertThat(day.path("runs")).hasSize(2);
    for (JsonNode one : day.path("runs")) {
      String document = "{\"schema\": \"hedgerow/day-run/1\", \"days\": [" + one.path("run") + "]}";
      assertThat(complaints("day-run", document)).isEmpty();
    }
    assertThat(day.path("differences").path(0).path("actions").path(0).path("change").asText())
        .isEqualTo("CHANGED");
  }

  @Test
  void whatCannotBeIsSaidAtOnce() {
    Run unknown = run("dry-run --profile stewart,promoter --day 2017-11-03");
    Run twice = run("dry-run --profile steward,steward --day 2017-11-03");
    Run recorded = run("dry-run --profile steward,promoter --day 2017-11-03 --record");

    assertThat(unknown.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(unknown.err()).contains("There is no such profile. Maybe write 'steward'.");
    assertThat(twice.err()).contains("A profile stands here twice.");
    assertThat(recorded.err()).contains("--record: error: This is of one profile.");
  }

  private static Set<ValidationMessage> complaints(String schema, String document) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(Schemas.text(schema).orElseThrow())
        .validate(document, InputFormat.JSON);
  }
}
