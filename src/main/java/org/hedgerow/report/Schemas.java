package org.hedgerow.report;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The JSON Schemas that ship in the jar. */
public final class Schemas {
  private static final Map<String, String> ABOUT =
      new TreeMap<>(
          Map.ofEntries(
              entry("day-run", "what dry-run --json prints"),
              entry("profiles", "what dry-run --profile steward,promoter --json prints"),
              entry("why", "what why --json prints"),
              entry("why-not", "what why-not --json prints"),
              entry("flip", "what flip --json prints"),
              entry("compare", "what compare --json prints"),
              entry("review", "what review --json prints"),
              entry("replay", "what replay --json prints"),
              entry("journal-sql", "what journal sql --json prints"),
              entry("journal-export", "what journal export --json prints"),
              entry("chain", "what chain --json prints"),
              entry("price", "what price --json prints"),
              entry("consistency", "what consistency --json prints"),
              entry("mechanisms", "what mechanisms --json prints"),
              entry("book", "what book --json prints"),
              entry("orders", "what orders --json prints"),
              entry("what-if", "what what-if --json prints"),
              entry("alerts", "what alerts --json prints"),
              entry("calendar", "what calendar --json prints"),
              entry("check", "what rules check --json prints"),
              entry("checks", "what rules explain-check --json prints"),
              entry("facts", "what rules facts --json prints"),
              entry("coverage", "what rules coverage --json prints"),
              entry("mutation", "what rules mutate --json prints"),
              entry("rule-test", "rules/<pack>/tests/*.yaml"),
              entry("keygen", "what rules keygen --json prints"),
              entry("sign", "what rules sign --json prints"),
              entry("verify", "what rules verify --json prints"),
              entry("rules-log", "what rules log --json prints"),
              entry("signatures", "rules/<pack>/signatures.yaml"),
              entry("test-run", "what rules test --json prints"),
              entry("rules-graph", "what rules graph --json prints"),
              entry("rules-list", "what rules list --json prints"),
              entry(
                  "thresholds",
                  "rules/<pack>/thresholds.yaml, and what rules thresholds --json prints"),
              entry("strategy", "strategies/*.yaml"),
              entry("market", "market.yaml of a day"),
              entry("positions-import", "what positions import --json prints"),
              entry("positions-mapping", "which column is what, for positions import"),
              entry("positions", "positions.yaml of a day")));

  private Schemas() {}

  /** Their names in alphabetical order. */
  public static List<String> names() {
    return List.copyOf(ABOUT.keySet());
  }

  /** Each name with what it describes, one to a line. */
  public static String list() {
    StringBuilder text = new StringBuilder();
    ABOUT.forEach((name, about) -> text.append(String.format("%-14s %s%n", name, about)));
    return text.toString().replace("\r\n", "\n");
  }

  /** The schema of that name. */
  public static Optional<String> text(String name) {
    if (!ABOUT.containsKey(name)) {
      return Optional.empty();
    }
    try (InputStream stream = Schemas.class.getResourceAsStream("/schema/" + name + ".json")) {
      if (stream == null) {
        throw new IllegalStateException("The schema " + name + " is not in the jar");
      }
      return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
