package org.hedgerow.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.hedgerow.basics.Problem;
import org.hedgerow.rules.CheckCatalogue;

/** What the check of rules found, as JSON. */
public final class CheckJson {

  private CheckJson() {}

  /** Schema {@code hedgerow/check/1}. */
  public static String of(List<Problem> findings) {
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/check/1")
                .objects("findings", findings, finding -> finding(json, finding)));
  }

  /** Schema {@code hedgerow/checks/1}. */
  public static String catalogue(Collection<CheckCatalogue.Entry> entries) {
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/checks/1")
                .objects(
                    "checks",
                    entries,
                    e ->
                        json.put("id", e.id())
                            .put("kind", e.kind())
                            .put("meaning", e.meaning())
                            .put("wayOut", e.wayOut())));
  }

  private static void finding(JsonText json, Problem finding) {
    json.put("id", finding.id())
        .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
        .put("file", finding.place().file())
        .put("line", finding.place().line())
        .put("column", finding.place().column());
    if (finding.place().isCell()) {
      json.put("cell", finding.place().cell());
    }
    json.put("length", finding.length())
        .put("text", finding.sourceLine())
        .put("message", finding.message())
        .put("fix", finding.fix());
  }
}
