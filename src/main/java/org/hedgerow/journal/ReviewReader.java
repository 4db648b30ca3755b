package org.hedgerow.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/** Reads a run as days by rules. */
final class ReviewReader {
  private final Database database;

  ReviewReader(Database database) {
    this.database = database;
  }

  Review review(RunSummary run, List<RecordedDay> days) {
    Map<Long, Integer> placeByDay = new HashMap<>();
    days.forEach(day -> placeByDay.put(day.key(), placeByDay.size()));
    return new Review(
        run,
        days,
        failed(run.run()),
        rules(run.run(), placeByDay),
        paths(run.run(), days, placeByDay));
  }

  private List<Review.FailedDay> failed(long run) {
    return database.list(
        "SELECT number, name FROM failed_days WHERE run = ? ORDER BY number",
        row -> new Review.FailedDay(row.getInt(1), row.getString(2), problems(run, row.getInt(1))),
        run);
  }

  private List<String> problems(long run, int number) {
    return database.list(
        """
        SELECT p.value FROM failed_days f JOIN json_each(f.problems) p
        WHERE f.run = ? AND f.number = ?""",
        row -> row.getString(1),
        run,
        number);
  }

  /** A rule while its days are read. */
  private static final class Row {
    private final RuleState[] states;
    private final Map<String, Integer> outcomes = new HashMap<>();

    Row(int days) {
      states = new RuleState[days];
      Arrays.fill(states, RuleState.SILENT);
    }

    int outcomes(String outcome) {
      return outcomes.getOrDefault(outcome, 0);
    }
  }

  private List<RuleRecord> rules(long run, Map<Long, Integer> placeByDay) {
    Map<Long, Row> rowByRule = new LinkedHashMap<>();
    database
        .list("SELECT rule FROM run_rules WHERE run = ? ORDER BY position", r -> r.getLong(1), run)
        .forEach(rule -> rowByRule.put(rule, new Row(placeByDay.size())));
    mark(run, "not_reached", RuleState.NOT_REACHED, rowByRule, placeByDay);
    mark(run, "next_triggers", RuleState.NEAR, rowByRule, placeByDay);
    mark(run, "firings", RuleState.FIRED, rowByRule, placeByDay);
    outcomes(run, rowByRule, placeByDay);
    return rowByRule.entrySet().stream().map(e -> record(e.getKey(), e.getValue())).toList();
  }

  /** What the table says goes over what stood there. */
  private void mark(
      long run,
      String table,
      RuleState state,
      Map<Long, Row> rowByRule,
      Map<Long, Integer> placeByDay) {
    database.list(
        "SELECT x.day, x.rule FROM " + table + " x JOIN days d USING (day) WHERE d.run = ?",
        row -> {
          Row rule = Objects.requireNonNull(rowByRule.get(row.getLong(2)));
          rule.states[Objects.requireNonNull(placeByDay.get(row.getLong(1)))] = state;
          return row;
        },
        run);
  }

  private void outcomes(long run, Map<Long, Row> rowByRule, Map<Long, Integer> placeByDay) {
    record Asking(long day, long rule) {}
    Map<Asking, Boolean> lost = new HashMap<>();
    database.list(
        """
        SELECT a.day, f.rule, o.outcome
        FROM actions a JOIN days d USING (day)
        JOIN firings f ON f.day = a.day AND f.sequence = a.firing
        JOIN outcomes o ON o.day = a.day AND o.action = a.action
        WHERE d.run = ?""",
        row -> {
          String outcome = row.getString(3);
          Asking asking = new Asking(row.getLong(1), row.getLong(2));
          lost.merge(asking, outcome.equals("OVERRULED"), Boolean::logicalAnd);
          Objects.requireNonNull(rowByRule.get(asking.rule()))
              .outcomes
              .merge(outcome, 1, Integer::sum);
          return row;
        },
        run);
    lost.forEach(
        (asking, all) -> {
          if (all) {
            int place = Objects.requireNonNull(placeByDay.get(asking.day()));
            Objects.requireNonNull(rowByRule.get(asking.rule())).states[place] = RuleState.LOST;
          }
        });
  }

  private RuleRecord record(long rule, Row row) {
    return database
        .list(
            "SELECT name, stage, file, line FROM rules WHERE rule = ?",
            r ->
                new RuleRecord(
                    r.getString(1),
                    r.getString(2),
                    r.getString(3),
                    r.getInt(4),
                    List.of(row.states),
                    row.outcomes("PLANNED"),
                    row.outcomes("REFUSED"),
                    row.outcomes("OVERRULED")),
            rule)
        .get(0);
  }

  /** Conclusions with one field, of which a day has at most one. */
  private List<Review.Path> paths(long run, List<RecordedDay> days, Map<Long, Integer> placeByDay) {
    List<Review.Path> paths = new ArrayList<>();
    for (FactType type : Vocabulary.types()) {
      if (!type.isObservation()
          && !type.isAction()
          && !type.isMany()
          && type.fields().size() == 1) {
        String[] values = new String[days.size()];
        Arrays.fill(values, "");
        database.list(
            """
            SELECT f.day, v.value FROM facts f JOIN days d USING (day)
            JOIN json_each(f.fields) v WHERE d.run = ? AND f.type = ?""",
            row -> {
              values[Objects.requireNonNull(placeByDay.get(row.getLong(1)))] = row.getString(2);
              return row;
            },
            run,
            type.name());
        List<Review.Step> steps = steps(days, values);
        if (steps.stream().anyMatch(step -> !step.value().isEmpty())) {
          paths.add(new Review.Path(type.name(), steps));
        }
      }
    }
    return paths;
  }

  private static List<Review.Step> steps(List<RecordedDay> days, String[] values) {
    List<Review.Step> steps = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || !values[i].equals(values[i - 1])) {
        steps.add(new Review.Step(days.get(i).date(), days.get(i).name(), values[i]));
      }
    }
    return steps;
  }
}
