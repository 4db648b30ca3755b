package org.hedgerow.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedgerow.book.ExpiryGreeks;
import org.hedgerow.book.PnlCurve;
import org.hedgerow.plan.Outcome;
import org.hedgerow.plan.Ticket;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.rules.AskedAction;
import org.hedgerow.rules.NextTrigger;
import org.hedgerow.rules.NumberedFact;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.CorePlan;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRun;
import org.hedgerow.vocabulary.Vocabulary;

/** A day as JSON, schema {@code hedgerow/day-run/1}. */
public final class DayJson {
  private static final String SCHEMA = "hedgerow/day-run/1";
  private static final String CLOSE = "\n}\n";

  private final JsonText json;
  private final DayRun run;

  private DayJson(JsonText json, DayRun run) {
    this.json = json;
    this.run = run;
  }

  /** One day. */
  public static String of(DayRun run) {
    return JsonText.of(json -> new DayJson(json.put("schema", SCHEMA), run).day());
  }

  /** Several days in one document. */
  public static String of(List<DayRun> runs) {
    return joined(runs.stream().map(DayJson::of).toList());
  }

  /**
   * Days that were written one by one, in one document.
   *
   * @param days each as {@link #of(DayRun)} wrote it
   */
  public static String joined(List<String> days) {
    String head = JsonText.of(json -> json.put("schema", SCHEMA));
    String open = head.substring(0, head.length() - CLOSE.length());
    return days.stream()
        .map(day -> "{" + day.substring(open.length() + 1, day.length() - 1))
        .map(day -> day.replace("\n", "\n    "))
        .collect(Collectors.joining(",\n    ", open + ",\n  \"days\": [\n    ", "\n  ]" + CLOSE));
  }

  /** The members of a day inside another document. */
  static void members(JsonText json, DayRun run) {
    new DayJson(json, run).day();
  }

  private void day() {
    DayInputs inputs = run.inputs();
    json.object(
            "inputs",
            j ->
                j.put("market", inputs.hashes().market())
                    .put("strategy", inputs.hashes().strategy())
                    .put("rules", inputs.hashes().rules())
                    .put("version", inputs.hashes().version()))
        .put("day", inputs.day().date())
        .put("name", inputs.day().name())
        .put("strategy", inputs.strategy().name())
        .objects("facts", run.decision().facts(), fact -> fact(json, fact))
        .objects("firings", run.decision().firings(), firing -> firing(json, firing))
        .objects("actions", run.results(), action -> action(json, action))
        .objects("tickets", planned(), this::ticket)
        .object("book", j -> book());
    CorePlan.of(run).ifPresent(core -> json.object("core", j -> core(core)));
    CalculationsJson.write(json, run);
    silenced();
    json.objects("next", run.next(), this::next);
  }

  /** The members of a fact. */
  static void fact(JsonText json, NumberedFact fact) {
    json.put("id", fact.id())
        .put("type", fact.type())
        .values("values", fact.values())
        .put(
            "origin",
            fact.origin()
                .map(o -> o.kind() + " " + o.detail())
                .orElseGet(() -> "CONCLUDED " + fact.firing()));
  }

  /** The members of a firing. */
  static void firing(JsonText json, RuleFiring firing) {
    json.put("sequence", firing.sequence())
        .put("rule", firing.rule().name())
        .put("stage", firing.rule().stage().word())
        .put("file", firing.rule().file())
        .put("line", firing.rule().line())
        .numbers("because", firing.because())
        .values("values", firing.values())
        .objects(
            "thresholds",
            firing.thresholds(),
            use ->
                json.put("name", use.name())
                    .put("value", use.value())
                    .put("unit", use.unit())
                    .put("origin", use.origin()))
        .numbers("concluded", firing.concluded())
        .numbers("asked", firing.asked());
  }

  /** The members of an action and of what became of it. */
  static void action(JsonText json, ActionResult result) {
    AskedAction asked = result.asked();
    json.put("id", asked.id())
        .put("type", Vocabulary.typeOf(asked.action()).name())
        .put("firing", asked.firing())
        .values("values", Vocabulary.typeOf(asked.action()).values(asked.action()));
    asked
        .overruled()
        .ifPresentOrElse(
            by ->
                json.put("outcome", "OVERRULED")
                    .put("reason", by.reason())
                    .put("overruledBy", by.firing()),
            () -> result.outcome().ifPresent(outcome -> outcome(json, outcome)));
  }

  private static void outcome(JsonText json, Outcome outcome) {
    outcome.<JsonText>match(
        planned -> json.put("outcome", "PLANNED"),
        refused -> {
          json.put("outcome", "REFUSED")
              .put("reason", refused.reason().name())
              .put("detail", refused.detail());
          return refused.repair().isEmpty() ? json : json.put("repair", refused.repair());
        });
  }

  private List<ActionResult> planned() {
    return run.results().stream().filter(r -> r.ticket().isPresent()).toList();
  }

  private void ticket(ActionResult result) {
    Ticket ticket = result.ticket().orElseThrow();
    json.put("action", result.asked().id())
        .put("layer", ticket.layer())
        .objects("legs", ticket.legs(), this::leg)
        .put("netUsd", ticket.netUsd())
        .put("feesUsd", ticket.feesUsd())
        .put("marginUsd", ticket.marginUsd())
        .put("maxLossUsd", ticket.maxLossUsd())
        .put("maxLossUnbounded", ticket.maxLossUsd().isEmpty())
        .texts("flags", ticket.flags().stream().map(Enum::name).toList())
        .texts("sizing", ticket.sizing());
  }

  private void core(CorePlan core) {
    json.put("asset", core.asset().name()).put("heldUsd", core.heldUsd());
    core.targetUsd().ifPresent(target -> json.put("targetUsd", target));
    json.put("orderUnits", core.orderUnits())
        .put("unitUsd", core.unitUsd())
        .put("freeCashUsd", core.freeCashUsd())
        .put("origin", core.origin().toString());
  }

  private void leg(TicketLeg leg) {
    if (leg instanceof TicketLeg.OfOption option) {
      option(option);
    } else {
      future((TicketLeg.OfFuture) leg);
    }
  }

  private void option(TicketLeg.OfOption leg) {
    var quote = leg.quote();
    json.put("osi", leg.contract().symbol())
        .put("side", leg.side().name())
        .put("contracts", leg.contracts())
        .put("price", leg.price())
        .put("bid", quote.bid())
        .put("ask", quote.ask())
        .put("forward", quote.forward())
        .put("forwardOrigin", quote.forwardOrigin().kind() + " " + quote.forwardOrigin().detail())
        .put("rate", quote.ratePerYear())
        .put("yearsToExpiry", quote.yearsToExpiry())
        .put("iv", quote.iv())
        .put("delta", quote.delta())
        .put("gamma", quote.gamma())
        .put("vegaPerVolPoint", quote.vegaPerVolPoint())
        .put("thetaPerDay", quote.thetaPerDay())
        .put("dte", quote.dte())
        .put("sessions", quote.sessions())
        .put("quote", quote.origin().kind().name());
  }

  private void future(TicketLeg.OfFuture leg) {
    var forward = leg.quote().forward();
    json.put("symbol", leg.contract().symbol())
        .put("side", leg.side().name())
        .put("contracts", leg.contracts())
        .put("price", leg.price())
        .put("bid", leg.quote().bid())
        .put("ask", leg.quote().ask())
        .put("forward", forward.value())
        .put("forwardOrigin", forward.origin().kind() + " " + forward.origin().detail())
        .put("dte", leg.quote().dte())
        .put("quote", forward.origin().kind().name());
  }

  private void book() {
    json.put("navUsd", run.after().book().navUsd());
    NavWords.json(json, run.after().book())
        .put("given", run.after().book().given())
        .objects("greeks", run.after().greeks(), this::greeks);
    run.budget()
        .ifPresent(
            budget ->
                json.put("hedgeBudgetUsd", budget.budgetUsd())
                    .put("hedgeSpentUsd", budget.spentUsd()));
    json.put("hedgeCostUsdPerYear", run.hedgeAfter().costUsdPerYear());
    json.put("marginUsd", run.after().marginUsedUsd());
    OptionalDouble ratio =
        run.ratio().match(b -> OptionalDouble.of(b.value()), u -> OptionalDouble.empty());
    json.put("quickRatio", ratio);
    run.breakEvens()
        .ifPresent(
            evens ->
                json.object(
                    "breakEvens",
                    j ->
                        j.objects("condor", evens.condor(), this::breakEven)
                            .objects("withHedge", evens.withHedge(), this::breakEven)));
  }

  private void greeks(ExpiryGreeks greeks) {
    json.put("underlying", greeks.underlying().name())
        .put("expiry", greeks.expiry())
        .put("dte", greeks.dte())
        .put("deltaUsdPerPoint", greeks.deltaUsdPerPoint())
        .put("gammaUsdPerPoint", greeks.gammaUsdPerPoint())
        .put("vegaUsdPerVolPoint", greeks.vegaUsdPerVolPoint())
        .put("thetaUsdPerDay", greeks.thetaUsdPerDay());
  }

  private void breakEven(PnlCurve.BreakEven even) {
    json.put("value", even.spx()).put("low", even.low()).put("high", even.high());
  }

  private void silenced() {
    Map<String, Set<String>> byType = new LinkedHashMap<>();
    run.silenced().forEach((type, rules) -> byType.put(type.name(), Set.copyOf(rules)));
    json.objects(
        "silenced",
        byType.entrySet(),
        entry ->
            json.put("fact", entry.getKey())
                .put("suppliedBy", Vocabulary.type(entry.getKey()).orElseThrow().from())
                .texts("rules", entry.getValue().stream().sorted().toList()));
  }

  private void next(NextTrigger trigger) {
    json.put("rule", trigger.rule().name())
        .put("fact", Vocabulary.typeOf(trigger.fact()).name())
        .put("field", trigger.field())
        .put("unit", trigger.unit())
        .put("current", trigger.current())
        .put("operator", trigger.operator())
        .put("threshold", trigger.threshold())
        .put("limit", trigger.limit());
  }
}
