package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that waits for a conclusion is silent for want of what the conclusion's rules read. */
class WhyNotInputsTest {

  /** The top waits for the topping price, that for the mean slope: 2008 had no VIX3M, no counts. */
  @Test
  void namesTheInputsThatSilentRulesLackHoweverFarBack() throws IOException {
    String rule = "a topping market makes the short layer heavier";
    Run text = Run.of("why-not", rule, "--strategy", "alvh-442@adaptive", "--day", "2008-11-20");
    assertThat(text.out().replaceAll("\\s+", " "))
        .contains(
            "No TopPattern was concluded; silent: ",
            "Not known today: Breadth (20 rows of advances and declines in history.csv, or ",
            ", TermStructureMean (20 closes of VIX and VIX3M in history.csv).");

    Run json =
        Run.of("why-not", rule, "--strategy", "alvh-442@adaptive", "--day", "2008-11-20", "--json");
    assertThat(SchemaCheck.complaints("why-not", json.out())).isEmpty();
    assertThat(json.json().findValues("inputs").get(0).findValuesAsText("fact"))
        .containsExactly("Breadth", "TermStructureMean");
  }

  /** What is known is not asked for: the counts of 2024-12-16 are there, a surprise is not. */
  @Test
  void namesNothingThatTheDayKnows() {
    Run hot =
        Run.of(
            "why-not",
            "hot prices make the short layer heavier",
            "--strategy",
            "alvh-442@adaptive",
            "--day",
            "2024-12-16");
    assertThat(hot.out())
        .contains("Not known today: CpiSurprise")
        .doesNotContain("known today: Breadth");

    Run weak =
        Run.of(
            "why-not",
            "a broken support makes the short layer heavier",
            "--strategy",
            "alvh-442@adaptive",
            "--day",
            "2024-12-16");
    assertThat(weak.out())
        .contains("No SupportBroken was concluded; silent: ")
        .doesNotContain("Not known today");
  }

  /**
   * MacdUp is there, for the VIX: what is missing is what the MACD of its future is made from. The
   * sample day is taken without the closes of the future and of VIX3M.
   */
  @Test
  void namesTheInputBehindTheValueThatIsWanted(@TempDir Path folder) throws IOException {
    Path sample = Path.of("examples/2018-02-05-volmageddon");
    Path day = Files.createDirectory(folder.resolve("2018-02-05-no-curve"));
    Files.copy(sample.resolve("positions.yaml"), day.resolve("positions.yaml"));
    String market = Files.readString(sample.resolve("market.yaml"));
    Files.writeString(day.resolve("market.yaml"), market.replaceAll("(?m)^  VIX3M:.*\n", ""));
    String history = Files.readString(sample.resolve("history.csv"));
    assertThat(history).contains("\ndate,SPX,VIX,VIX9D,VIX3M,VVIX,SKEW,VX30\n");
    Files.writeString(
        day.resolve("history.csv"), history.replaceAll("(?m)^([^#,]*,[^,]*,[^,]*),.*$", "$1"));

    String rule = "momentum of the VIX future makes the hedge larger";
    String[] question = {"why-not", rule, "--strategy", "alvh-442@momentum", "--day", day + ""};
    assertThat(Run.of(question).out().replaceAll("\\s+", " "))
        .contains(
            "No such MacdUp was concluded; silent: \"the MACD of the 30-day VIX future turns up\"."
                + " Not known today: FuturesMacd (79 closes of VX30, else of VIX and VIX3M, in"
                + " history.csv).",
            "MacdUp.series VIX");
  }

  /**
   * Where another value is there and every input is known, what is there is all there is to say.
   */
  @Test
  void namesNoInputBehindAValueThatTheDayDidNotComeTo() {
    Run run =
        Run.of(
            "why-not",
            "breadth that parts from the index makes the medium layer heavier",
            "--strategy",
            "alvh-40-40-20@by-breadth",
            "--day",
            "2024-12-18");
    assertThat(run.out()).contains("FALSE", "Divergence.kind VIX").doesNotContain("was concluded");
  }

  /** Without counts of issues the rule could fire on no session, which says nothing of the rule. */
  @Test
  void doesNotCountSessionsThatLackWhatTheDayLacks() throws IOException {
    String rule = "breadth parts from an index at its high";
    String[] question = {"why-not", rule, "--strategy", "alvh-442@adaptive", "--day", "2018-02-02"};
    assertThat(Run.of(question).out().replaceAll("\\s+", " "))
        .contains(
            "When it was last true cannot be said: Breadth, BreadthLine are not known today, and"
                + " the history does not give them.")
        .doesNotContain("held as today", "not in this history");
    assertThat(Run.of("flip", rule, "--strategy", "alvh-442@adaptive", "--day", "2018-02-02").out())
        .doesNotContain("held as today");

    String[] asJson = Arrays.copyOf(question, question.length + 1);
    asJson[question.length] = "--json";
    Run json = Run.of(asJson);
    assertThat(SchemaCheck.complaints("why-not", json.out())).isEmpty();
    assertThat(json.json().findValue("absent"))
        .extracting(JsonNode::asText)
        .containsExactly("Breadth", "BreadthLine");
  }
}
