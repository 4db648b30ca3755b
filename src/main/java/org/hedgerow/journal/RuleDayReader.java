package org.hedgerow.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.journal.RuleDay.Asked;
import org.hedgerow.journal.RuleDay.Concluded;
import org.hedgerow.journal.RuleDay.Firing;
import org.hedgerow.journal.RuleDay.Near;
import org.hedgerow.journal.RuleDay.Value;

/**
 * Reads what rules of a run did on its days, with the reasons: a fixed number of queries, however
 * many days and rules there are.
 */
final class RuleDayReader {
  private static final String OF_RUN =
      " JOIN days d USING (day) JOIN rules r USING (rule) WHERE d.run = ?1"
          + " AND (?2 = '' OR r.name = ?2) AND (?3 = 0 OR d.day = ?3)";

  private final Database database;
  private final Object[] which;
  private final Map<Key, List<Value>> values = new HashMap<>();
  private final Map<Key, List<Concluded>> concluded = new HashMap<>();
  private final Map<Key, List<Asked>> asked = new HashMap<>();
  private final Map<RuleKey, List<Integer>> firings = new HashMap<>();
  private final Map<RuleKey, List<String>> missing = new HashMap<>();
  private final Map<RuleKey, List<Near>> near = new HashMap<>();

  /** A firing. */
  private record Key(long day, int sequence) {}

  private record RuleKey(long day, String rule) {}

  private RuleDayReader(Database database, long run, String rule, long day) {
    this.database = database;
    this.which = new Object[] {run, rule, day};
  }

  /** Details of some rules on some days, day by day. */
  static List<RuleDay> read(
      Database database, Review review, List<RuleRecord> rules, List<Integer> places) {
    RuleDayReader reader =
        new RuleDayReader(
            database,
            review.run().run(),
            rules.size() == 1 ? rules.get(0).rule() : "",
            places.size() == 1 ? review.days().get(places.get(0)).key() : 0);
    reader.read();
    List<RuleDay> details = new ArrayList<>();
    for (int place : places) {
      for (RuleRecord rule : rules) {
        details.add(reader.detail(rule, review.days().get(place), rule.states().get(place)));
      }
    }
    return details;
  }

  private void read() {
    each(
        "SELECT x.day, x.sequence, r.name FROM firings x" + OF_RUN + " ORDER BY x.day, x.sequence",
        row -> add(firings, new RuleKey(row.getLong(1), row.getString(3)), row.getInt(2)));
    each(
        "SELECT x.day, x.sequence, v.key, v.value FROM firings x JOIN json_each(x.compared) v"
            + OF_RUN
            + " ORDER BY x.day, x.sequence, v.id",
        row -> add(values, key(row), new Value(row.getString(3), row.getObject(4))));
    each(
        """
        SELECT x.day, x.sequence, f.type,
               coalesce((SELECT group_concat(value, ' ') FROM json_each(f.fields)), '')
        FROM firings x JOIN facts f ON f.day = x.day AND f.firing = x.sequence
        """
            + OF_RUN
            + " ORDER BY x.day, f.fact",
        row -> add(concluded, key(row), new Concluded(row.getString(3), row.getString(4))));
    each(
        """
        SELECT x.day, x.sequence, a.type,
               coalesce((SELECT group_concat(value, ' ') FROM json_each(a.fields)), ''),
               o.outcome, coalesce(o.reason, '')
        FROM firings x JOIN actions a ON a.day = x.day AND a.firing = x.sequence
        JOIN outcomes o ON o.day = a.day AND o.action = a.action
        """
            + OF_RUN
            + " ORDER BY x.day, a.action",
        row ->
            add(
                asked,
                key(row),
                new Asked(row.getString(3), row.getString(4), row.getString(5), row.getString(6))));
    each(
        "SELECT x.day, x.type, r.name FROM not_reached x" + OF_RUN + " ORDER BY x.day, x.type",
        row -> add(missing, new RuleKey(row.getLong(1), row.getString(3)), row.getString(2)));
    each(
        "SELECT x.day, r.name, x.type || '.' || x.field, x.unit, x.current, x.operator,"
            + " x.threshold, x.limit_value FROM next_triggers x"
            + OF_RUN
            + " ORDER BY x.day, x.position",
        row -> add(near, new RuleKey(row.getLong(1), row.getString(2)), near(row)));
  }

  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  private void each(String sql, Row reader) {
    database.list(
        sql,
        row -> {
          reader.take(row);
          return sql;
        },
        which);
  }

  private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(row.getLong(1), row.getInt(2));
  }

  private static Near near(ResultSet row) throws SQLException {
    return new Near(
        row.getString(3),
        row.getString(4),
        row.getDouble(5),
        row.getString(6),
        row.getString(7),
        row.getDouble(8));
  }

  private RuleDay detail(RuleRecord rule, RecordedDay day, RuleState state) {
    RuleKey key = new RuleKey(day.key(), rule.rule());
    return new RuleDay(
        rule,
        day,
        state,
        firings.getOrDefault(key, List.of()).stream()
            .map(sequence -> firing(new Key(day.key(), sequence)))
            .toList(),
        missing.getOrDefault(key, List.of()),
        near.getOrDefault(key, List.of()));
  }

  private Firing firing(Key key) {
    return new Firing(
        key.sequence(),
        values.getOrDefault(key, List.of()),
        concluded.getOrDefault(key, List.of()),
        asked.getOrDefault(key, List.of()));
  }
}
