package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsCommandTest {
  private static final String FIRST_TURNS =
      "the first layer turns open when VIX closes above the first trigger";

  @TempDir Path folder;

  private Run alerts(String strategy, String day, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "alerts",
                strategy,
                "--day",
                day,
                "--journal",
                folder.resolve("journal.db").toString()));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  private static List<String> texts(JsonNode list, String key) {
    return StreamSupport.stream(list.spliterator(), false).map(n -> n.path(key).asText()).toList();
  }

  @Test
  void tellsTheWayOutWhenNothingIsRecorded() {
    Run run = alerts("alvh-triggered", "2018-02-05");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("There is no journal here.", "--record");
  }

  @Test
  void tellsWhatTurnedOnTheDayThatTheVixDoubled() throws IOException {
    Run first = alerts("alvh-triggered", "2018-02-02", "--record");
    Run news = alerts("alvh-triggered", "2018-02-05", "--record", "--json");

    assertThat(first.exitCode()).isZero();
    assertThat(first.err()).contains("Recorded as run 1; there is none before it.");
    assertThat(news.exitCode()).isEqualTo(ExitCode.NEWS);
    assertThat(SchemaCheck.complaints("alerts", news.out())).isEmpty();
    JsonNode answer = news.json();
    assertThat(answer.path("since").path("day").asText()).isEqualTo("2018-02-02");
    assertThat(texts(answer.path("rules"), "rule")).contains(FIRST_TURNS, "the VIX is normal");
    assertThat(answer.path("conclusions").get(0).toString())
        .isEqualTo("{\"what\":\"layer first\",\"before\":[\"armed\"],\"now\":[\"open\"]}");
    assertThat(texts(answer.path("asked"), "action"))
        .containsExactly("Open the first layer", "Open the second layer", "Open the third layer");
    assertThat(answer.path("next")).isNotEmpty();
  }

  @Test
  void theSameDayAgainIsNoNews() throws IOException {
    alerts("alvh-triggered", "2018-02-05", "--record");
    Run loud = alerts("alvh-triggered", "2018-02-05", "--json");
    Run quiet = alerts("alvh-triggered", "2018-02-05", "--record", "--quiet");

    // what is read back from the journal is worded as what was just decided
    assertThat(loud.exitCode()).isZero();
    assertThat(loud.json().path("news").asBoolean(true)).isFalse();
    assertThat(quiet).isEqualTo(new Run(ExitCode.DONE, "", ""));
    assertThat(alerts("alvh-triggered", "2018-02-05", "--since", "2").out())
        .contains("run 2", "Nothing new.");
  }

  @Test
  void everySampleDayReadsBackAsItWasDecided() throws IOException {
    String journal = folder.resolve("journal.db").toString();
    for (String day : BookCommandTest.days().toList()) {
      Run.of("alerts", "alvh-442", "--day", day, "--journal", journal, "--record");
      assertThat(Run.of("alerts", "alvh-442", "--day", day, "--journal", journal).exitCode())
          .as(day)
          .isZero();
    }
  }

  @Test
  void namesTheLineOfEachRule() {
    alerts("alvh-triggered", "2018-02-02", "--record");
    assertThat(alerts("alvh-triggered", "2018-02-05").out())
        .containsPattern("true +the first layer turns open.* rules/triggers/triggers.drl:4")
        .containsPattern("false +the VIX is normal +rules/regime/bands.drl:14");
  }

  @Test
  void comparesAnotherStrategyAndSaysSo() {
    alerts("alvh-triggered", "2018-02-05", "--record");
    assertThat(alerts("alvh-442", "2018-02-05").out())
        .contains("The run was of the strategy alvh-triggered", "The rules are others too.");
    assertThat(alerts("alvh-triggered", "2018-02-05", "--set", "vix.trigger.first=19").out())
        .contains("Threshold vix.trigger.first was 18, is 19.");
  }

  @Test
  void lastIsTheLastOfThisStrategy() {
    alerts("alvh-triggered", "2018-02-05", "--record");
    alerts("alvh-442", "2018-02-05", "--record");
    assertThat(alerts("alvh-triggered", "2018-02-05").out()).contains("run 1");
  }

  @Test
  void refusesARunThatIsNotThere() {
    alerts("alvh-442", "2018-02-05", "--record");
    Run run = alerts("alvh-442", "2018-02-05", "--since", "7");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("There is no such run.");
  }
}
