package org.hedgerow.report;

import org.hedgerow.journal.Alerts;
import org.hedgerow.rules.NextTrigger;
import org.hedgerow.run.DayRun;

/** What is new since a recorded run as JSON, schema {@code hedgerow/alerts/1}. */
public final class AlertsJson {
  private static final String SCHEMA = "hedgerow/alerts/1";

  private final JsonText json;
  private final Alerts alerts;

  private AlertsJson(JsonText json, Alerts alerts) {
    this.json = json;
    this.alerts = alerts;
  }

  /** The document. */
  public static String of(Alerts alerts) {
    return JsonText.of(json -> new AlertsJson(json.put("schema", SCHEMA), alerts).members());
  }

  private void members() {
    DayRun run = alerts.run();
    json.put("day", run.inputs().day().date())
        .put("strategy", run.inputs().strategy().name())
        .object(
            "since",
            j ->
                j.put("run", alerts.since().run())
                    .put("day", alerts.then().date())
                    .put("strategy", alerts.since().strategy())
                    .put("otherStrategy", alerts.isOtherStrategyText())
                    .put("otherRules", alerts.isOtherRules()))
        .objects(
            "thresholds",
            alerts.limits(),
            t -> json.put("name", t.name()).put("before", t.before()).put("now", t.now()))
        .put("news", alerts.isNews())
        .objects("rules", alerts.rules(), this::rule)
        .objects("conclusions", alerts.conclusions(), this::conclusion)
        .objects("asked", alerts.asked(), this::asked)
        .objects("next", AlertsText.next(run), this::next);
  }

  private void rule(Alerts.RuleChange change) {
    json.put("rule", change.rule().rule())
        .put("file", change.rule().file())
        .put("line", change.rule().line())
        .put("fires", change.firesNow());
  }

  private void conclusion(Alerts.SayingChange change) {
    json.put("what", change.type()).texts("before", change.before()).texts("now", change.now());
  }

  private void asked(Alerts.AskedChange change) {
    json.put("id", change.now().asked().id())
        .put("action", ActionWords.sentence(change.now().asked().action()))
        .put("outcome", OutcomeWords.word(change.now()));
    change.outcomeThen().ifPresent(then -> json.put("outcomeThen", then));
  }

  private void next(NextTrigger trigger) {
    json.put("what", TriggerWords.sentence(trigger))
        .put("rule", trigger.rule().name())
        .put("file", trigger.rule().file())
        .put("line", trigger.rule().line())
        .put("unit", trigger.unit())
        .put("current", trigger.current())
        .put("operator", trigger.operator())
        .put("threshold", trigger.threshold())
        .put("limit", trigger.limit());
  }
}
