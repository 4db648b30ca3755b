package org.hedgerow.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.Problem;
import org.hedgerow.plan.Outcome;
import org.hedgerow.plan.Ticket;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.rules.NextTrigger;
import org.hedgerow.rules.NumberedFact;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayRecord;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.InputText;
import org.hedgerow.run.RunLog;
import org.hedgerow.strategy.Limits;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/** Writes one run: its header in one transaction, then one transaction a day. */
final class RunWriter implements RunLog {
  private final Database database;
  private final TextStore texts;
  private final Map<String, Long> ruleByName = new HashMap<>();
  private final Map<Origin, Long> origins = new HashMap<>();
  private final long run;
  private int days;
  private int failed;

  private RunWriter(Database database, long run) {
    this.database = database;
    this.texts = new TextStore(database);
    this.run = run;
  }

  /** Adds the run and everything that holds for all of its days. */
  static RunWriter begin(Database database, RunHeader header) {
    RunWriter[] writer = new RunWriter[1];
    database.transaction(
        () -> {
          long run =
              database.number(
                  "INSERT INTO runs (started, command, version, strategy, strategy_sha256,"
                      + " rules_sha256) VALUES (?, ?, ?, ?, ?, ?) RETURNING run",
                  header.started().toString(),
                  header.command(),
                  header.version(),
                  header.strategy().name(),
                  header.strategyHash(),
                  header.rules().hash());
          writer[0] = new RunWriter(database, run);
          writer[0].header(header);
        });
    return writer[0];
  }

  @Override
  public long run() {
    return run;
  }

  private void header(RunHeader header) {
    for (InputText text : header.texts()) {
      database.run(
          "INSERT INTO run_texts (run, path, origin, text) VALUES (?, ?, ?, ?)",
          run,
          text.path(),
          text.origin(),
          texts.keep(text.text()));
    }
    int position = 0;
    for (RuleInfo rule : header.rules().rules()) {
      ruleByName.put(rule.name(), keep(rule));
      database.run(
          "INSERT INTO run_rules (run, position, rule) VALUES (?, ?, ?)",
          run,
          ++position,
          rule(rule));
    }
    Limits limits = header.rules().limits();
    for (Threshold threshold : limits.thresholds()) {
      database.run(
          "INSERT INTO thresholds (run, name, value, unit, origin) VALUES (?, ?, ?, ?, ?)",
          run,
          threshold.name(),
          limits.value(threshold.name()),
          threshold.unit(),
          limits.origin(threshold.name()).words());
    }
  }

  private long keep(RuleInfo rule) {
    database.run(
        "INSERT OR IGNORE INTO rules (name, pack, stage, file, line) VALUES (?, ?, ?, ?, ?)",
        rule.name(),
        rule.pack(),
        rule.stage().word(),
        rule.file(),
        rule.line());
    return database.number(
        "SELECT rule FROM rules WHERE name = ? AND pack = ? AND stage = ? AND file = ? AND line = ?",
        rule.name(),
        rule.pack(),
        rule.stage().word(),
        rule.file(),
        rule.line());
  }

  private long rule(RuleInfo rule) {
    return rule(rule.name());
  }

  private long rule(String name) {
    return Objects.requireNonNull(ruleByName.get(name), name);
  }

  @Override
  public void add(DayRecord record) {
    boolean done = false;
    try {
      database.transaction(() -> day(record));
      done = true;
    } finally {
      if (!done) {
        texts.forget();
        origins.clear();
      }
    }
    days++;
  }

  private int number() {
    return days + failed + 1;
  }

  @Override
  public void addFailed(String name, List<Problem> problems) {
    List<String> messages =
        problems.stream()
            .map(p -> (p.place() + ": " + p.message() + " " + p.fix()).strip())
            .toList();
    database.transaction(
        () ->
            database.run(
                "INSERT INTO failed_days (run, number, name, problems) VALUES (?, ?, ?, ?)",
                run,
                number(),
                name,
                JsonCell.array(messages)));
    failed++;
  }

  private void day(DayRecord record) {
    DayRun decided = record.run();
    long day =
        database.number(
            "INSERT INTO days (run, number, date, name, given, market_sha256, answer)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING day",
            run,
            number(),
            decided.inputs().day().date(),
            decided.inputs().day().name(),
            record.given(),
            decided.inputs().hashes().market(),
            texts.keep(record.answer()));
    for (InputText text : record.texts()) {
      database.run(
          "INSERT INTO day_texts (day, path, origin, text) VALUES (?, ?, ?, ?)",
          day,
          text.path(),
          text.origin(),
          texts.keep(text.text()));
    }
    decided.decision().facts().forEach(fact -> fact(day, fact));
    decided.decision().firings().forEach(firing -> firing(day, firing));
    decided.results().forEach(result -> action(day, result));
    decided
        .silenced()
        .forEach(
            (type, rules) -> rules.forEach(r -> silenced(day, r, type.name())));
    next(day, decided.next());
  }

  private void fact(long day, NumberedFact fact) {
    database.run(
        "INSERT INTO facts (day, fact, type, fields, origin, firing) VALUES (?, ?, ?, ?, ?, ?)",
        day,
        fact.id(),
        fact.type(),
        JsonCell.object(fact.values()),
        fact.origin().map(this::origin).orElse(null),
        fact.origin().isPresent() ? null : fact.firing());
  }

  private long origin(Origin origin) {
    Long known = origins.get(origin);
    if (known == null) {
      String kind = origin.kind().name();
      database.run(
          "INSERT OR IGNORE INTO origins (kind, detail) VALUES (?, ?)", kind, origin.detail());
      known =
          database.number(
              "SELECT origin FROM origins WHERE kind = ? AND detail = ?", kind, origin.detail());
      origins.put(origin, known);
    }
    return known;
  }

  private void firing(long day, RuleFiring firing) {
    database.run(
        "INSERT INTO firings (day, sequence, rule, because, compared, thresholds)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        day,
        firing.sequence(),
        rule(firing.rule()),
        JsonCell.array(firing.because()),
        JsonCell.object(firing.values()),
        JsonCell.array(firing.thresholds().stream().map(RuleFiring.LimitUse::name).toList()));
  }

  private void action(long day, ActionResult result) {
    int id = result.asked().id();
    FactType type = Vocabulary.typeOf(result.asked().action());
    database.run(
        "INSERT INTO actions (day, action, type, fields, firing) VALUES (?, ?, ?, ?, ?)",
        day,
        id,
        type.name(),
        JsonCell.object(type.values(result.asked().action())),
        result.asked().firing());
    outcome(day, id, result);
    result.ticket().ifPresent(ticket -> ticket(day, id, ticket));
  }

  private void outcome(long day, int action, ActionResult result) {
    var overruled = result.asked().overruled();
    Optional<Outcome.Refused> refused = result.refusal();
    database.run(
        "INSERT INTO outcomes (day, action, outcome, reason, detail, overruled_by)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        day,
        action,
        overruled.isPresent() ? "OVERRULED" : refused.isPresent() ? "REFUSED" : "PLANNED",
        overruled.map(o -> o.reason()).or(() -> refused.map(r -> r.reason().name())).orElse(null),
        refused.map(Outcome.Refused::detail).orElse(null),
        overruled.map(o -> o.firing()).orElse(null));
  }

  private void ticket(long day, int action, Ticket ticket) {
    database.run(
        "INSERT INTO tickets (day, action, layer, net_usd, fees_usd, margin_usd, max_loss_usd)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        day,
        action,
        ticket.layer(),
        ticket.netUsd(),
        ticket.feesUsd(),
        ticket.marginUsd(),
        ticket.maxLossUsd().isPresent() ? ticket.maxLossUsd().getAsDouble() : null);
    int number = 0;
    for (TicketLeg leg : ticket.legs()) {
      database.run(
          "INSERT INTO legs (day, action, leg, symbol, side, contracts, price_points)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?)",
          day,
          action,
          ++number,
          leg.contract().symbol(),
          leg.side(),
          leg.contracts(),
          leg.price());
    }
  }

  private void silenced(long day, String rule, String type) {
    database.run(
        "INSERT INTO not_reached (day, rule, type) VALUES (?, ?, ?)", day, rule(rule), type);
  }

  private void next(long day, List<NextTrigger> triggers) {
    int position = 0;
    for (NextTrigger trigger : triggers) {
      database.run(
          "INSERT INTO next_triggers (day, position, rule, type, field, unit, current, operator,"
              + " threshold, limit_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          day,
          ++position,
          rule(trigger.rule()),
          Vocabulary.typeOf(trigger.fact()).name(),
          trigger.field(),
          trigger.unit(),
          trigger.current(),
          trigger.operator(),
          trigger.threshold(),
          trigger.limit());
    }
  }

  @Override
  public void finish(Instant ended) {
    database.transaction(
        () ->
            database.run(
                "INSERT INTO run_ends (run, ended, days) VALUES (?, ?, ?)",
                run,
                ended.toString(),
                days));
  }
}
