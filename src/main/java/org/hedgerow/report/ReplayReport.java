package org.hedgerow.report;

import java.util.List;
import org.hedgerow.journal.Replay;
import org.hedgerow.journal.ReplayedDay;

/** What became of a replay, as text and as JSON, schema {@code hedgerow/replay/1}. */
public final class ReplayReport {
  private static final int INDENT = 2;
  private static final int HANGING = 4;

  private ReplayReport() {}

  /** As text. */
  public static String text(Replay replay, TextStyle style) {
    int days = replay.days().size();
    List<ReplayedDay> different = replay.different();
    Page page =
        new Page(style).title("Replay of run " + replay.run().run(), Figures.count(days, "day"));
    if (different.isEmpty()) {
      page.emphasised("The same to the byte: every answer.", 0, 0, Emphasis.GOOD);
    } else {
      page.emphasised(
          "Different: %d of %s. ".formatted(different.size(), Figures.count(days, "day"))
              + cause(replay),
          0,
          0,
          Emphasis.CAUTION);
      different.forEach(day -> difference(page, day));
    }
    changes(page, replay);
    return page.toString();
  }

  private static String cause(Replay replay) {
    String recorded = replay.run().version();
    return "The inputs are those of the journal, so the program changed: "
        + (recorded.equals(replay.version())
            ? "both call themselves version " + recorded + "."
            : "recorded by version " + recorded + ", replayed by " + replay.version() + ".");
  }

  private static void difference(Page page, ReplayedDay day) {
    ReplayedDay.Difference difference = day.difference().orElseThrow();
    page.say(day.day().date() + " " + day.day().name() + ", line " + difference.line(), 0, HANGING)
        .say("recorded  " + difference.recorded(), INDENT, HANGING)
        .say("now       " + difference.replayed(), INDENT, HANGING);
  }

  private static void changes(Page page, Replay replay) {
    if (replay.changed().isEmpty()) {
      return;
    }
    page.blank()
        .say("Files that are no longer what they were; the replay did not read them:", 0, 0);
    for (Replay.Changed changed : replay.changed()) {
      page.say((changed.missing() ? "gone     " : "changed  ") + changed.origin(), INDENT, HANGING);
    }
  }

  /** As JSON. */
  public static String json(Replay replay) {
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/replay/1")
                .object("run", j -> ReviewJson.summary(j, replay.run()))
                .put("replayedBy", replay.version())
                .put("same", replay.different().isEmpty())
                .objects("days", replay.days(), day -> day(json, day))
                .objects(
                    "changedSince",
                    replay.changed(),
                    changed ->
                        json.put("file", changed.origin())
                            .put("change", changed.missing() ? "GONE" : "CHANGED")));
  }

  private static void day(JsonText json, ReplayedDay day) {
    json.put("day", day.day().date())
        .put("name", day.day().name())
        .put("same", day.isSame())
        .put("recorded", day.day().answerHash())
        .put("replayed", day.answerHash());
    day.difference()
        .ifPresent(
            difference ->
                json.object(
                    "firstDifference",
                    j ->
                        j.put("line", difference.line())
                            .put("recorded", difference.recorded())
                            .put("replayed", difference.replayed())));
  }
}
