package org.hedgerow.report;

import java.util.List;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.ProfileRuns;

/** The same days under several profiles as JSON, schema {@code hedgerow/profiles/1}. */
public final class ProfilesJson {

  private ProfilesJson() {}

  /** Every day with each of its runs in full, and what the later profiles do otherwise. */
  public static String of(List<ProfileRuns> days) {
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/profiles/1").objects("days", days, day -> day(json, day)));
  }

  private static void day(JsonText json, ProfileRuns day) {
    DayRun first = day.runs().get(0);
    json.put("day", first.inputs().day().date())
        .put("name", first.inputs().day().name())
        .objects(
            "runs",
            day.runs(),
            run ->
                json.put("profile", ProfileRuns.profile(run))
                    .put("netUsd", run.netUsd())
                    .object("run", j -> DayJson.members(j, run)))
        .objects(
            "differences",
            day.differences(),
            difference -> {
              json.put("profile", difference.profile());
              ChangeJson.firings(json, difference.change());
              ChangeJson.actions(json, difference.change());
            });
  }
}
