package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is concluded either decides something or stands on the page as shown only. */
class ShownOnlyDocTest {
  /** Read by the plan: what is vetoed, how large it is, how far out. */
  private static final Set<String> READ_BY_THE_PLAN =
      Set.of(
          "Veto",
          "LayerVeto",
          "ScaleHedge",
          "ScaleLayer",
          "ShortDelta",
          "CondorCap",
          "HedgeDelta",
          "WingWidth",
          "HedgeBetaCap");

  @Test
  void everyConclusionThatNothingReadsIsNamed() throws IOException {
    Set<String> unread = new TreeSet<>();
    for (JsonNode fact : Run.of("rules", "graph", "--json").json().path("facts")) {
      if (fact.path("kind").asText().equals("concluded") && fact.path("usedBy").isEmpty()) {
        unread.add(fact.path("fact").asText());
      }
    }
    assertThat(unread).containsAll(READ_BY_THE_PLAN);
    unread.removeAll(READ_BY_THE_PLAN);

    assertThat(named()).containsExactlyInAnyOrderElementsOf(unread);
  }

  /** The names in the first column of the table under "Shown only". */
  private static Set<String> named() throws IOException {
    String page = Files.readString(Path.of("docs/facts.md"));
    String part = page.substring(page.indexOf("## Shown only"), page.indexOf("## How often"));
    return part.lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|")[1])
        .flatMap(cell -> Pattern.compile("`(\\w+)`").matcher(cell).results())
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
