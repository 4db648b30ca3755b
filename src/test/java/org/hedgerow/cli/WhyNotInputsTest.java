package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

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
}
