package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.register.Located;
import org.hedgerow.register.Mechanism;
import org.hedgerow.register.Register;
import org.hedgerow.register.Source;

/** The register of mechanisms as JSON, schema {@code hedgerow/mechanisms/1}. */
public final class MechanismsJson {
  private static final String SCHEMA = "hedgerow/mechanisms/1";

  private MechanismsJson() {}

  /** The document. */
  public static String of(List<Located> rows) {
    return JsonText.of(
        json -> {
          json.put("schema", SCHEMA);
          json.objects("texts", Register.sources(), source -> source(json, source));
          json.objects("mechanisms", rows, row -> members(json, row));
        });
  }

  private static void source(JsonText json, Source source) {
    json.put("text", source.text()).put("on", source.on()).put("publisher", source.publisher());
    source.date().ifPresent(date -> json.put("date", date));
    source.url().ifPresent(url -> json.put("url", url));
  }

  private static void members(JsonText json, Located row) {
    Mechanism mechanism = row.mechanism();
    json.put("id", mechanism.id())
        .put("name", mechanism.name())
        .put("asks", mechanism.asks())
        .texts("texts", mechanism.texts())
        .put("status", MechanismsText.word(mechanism.status()))
        .texts("where", where(row))
        .texts("strategies", mechanism.strategies());
    if (!mechanism.evidence().isEmpty()) {
      json.put("evidence", mechanism.evidence());
    }
    if (!mechanism.reason().isEmpty()) {
      json.put("reason", mechanism.reason());
    }
  }

  /** Every place, its kind first. */
  private static List<String> where(Located row) {
    Mechanism mechanism = row.mechanism();
    List<String> where = new ArrayList<>();
    row.rules().forEach(rule -> where.add("rule " + rule.where() + " " + rule.name()));
    row.thresholds()
        .forEach(
            t ->
                where.add(
                    "threshold " + t.place().file() + ":" + t.place().line() + " " + t.name()));
    mechanism.facts().forEach(fact -> where.add("fact " + fact));
    mechanism.calculations().forEach(calculation -> where.add("calculation " + calculation));
    mechanism.parameters().forEach(parameter -> where.add("parameter " + parameter));
    mechanism.commands().forEach(command -> where.add("command " + command));
    return where;
  }
}
