package org.hedgerow.report;

import java.util.Locale;
import org.hedgerow.rules.Mutant;
import org.hedgerow.rules.MutationReport;
import org.hedgerow.rules.RuleCoverage.Count;
import org.hedgerow.rules.ThresholdRoom;
import org.hedgerow.strategy.Threshold;

/** Which changes of the rules somebody notices, as JSON. */
public final class MutationJson {

  private MutationJson() {}

  /** Schema {@code hedgerow/mutation/1}. */
  public static String of(MutationReport report) {
    return JsonText.of(
        json -> {
          json.put("schema", "hedgerow/mutation/1")
              .put("complete", report.complete())
              .put("tests", report.tests())
              .put("days", report.days())
              .object("score", j -> count(j, report.score()))
              .object(
                  "scoreByKind",
                  j ->
                      report
                          .scoreByKind()
                          .forEach((kind, count) -> j.object(word(kind), j2 -> count(j2, count))));
          json.objects("changes", report.tried(), t -> change(json, t))
              .objects("thresholds", report.rooms(), r -> room(json, r));
        });
  }

  private static void count(JsonText json, Count count) {
    json.put("noticed", count.covered()).put("all", count.all());
  }

  private static String word(Mutant.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static void change(JsonText json, MutationReport.Tried tried) {
    Mutant mutant = tried.mutant();
    json.put("kind", word(mutant.kind()))
        .put("pack", mutant.pack())
        .put("subject", mutant.subject())
        .put("file", mutant.place().file())
        .put("line", mutant.place().line())
        .put("column", mutant.place().column())
        .put("text", mutant.text());
    if (!mutant.words().isEmpty()) {
      json.put("becomes", mutant.words());
    }
    tried.noticedBy().ifPresent(by -> json.put("noticedBy", by));
  }

  private static void room(JsonText json, ThresholdRoom room) {
    Threshold threshold = room.threshold();
    json.put("name", threshold.name())
        .put("pack", threshold.pack())
        .put("file", threshold.place().file())
        .put("line", threshold.place().line())
        .put("value", threshold.value())
        .put("unit", threshold.unit())
        .put("step", threshold.step())
        .put("from", room.from())
        .put("to", room.to())
        .put("below", room.below())
        .put("above", room.above())
        .put("rangeTried", !room.endedEarlyBelow() && !room.endedEarlyAbove());
  }
}
