package org.hedgerow.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a recorded day came to. */
final class DayStateReader {
  private final Database database;

  DayStateReader(Database database) {
    this.database = database;
  }

  DayState state(RecordedDay day) {
    TreeMap<String, String> layers = new TreeMap<>();
    List<DayState.Saying> concluded = new ArrayList<>();
    for (Entry fact : facts(day)) {
      DayState.turn(layers, fact.type(), fact.values());
      if (fact.rest().equals("CONCLUDED")) {
        concluded.add(new DayState.Saying(fact.type(), DayState.words(fact.values())));
      }
    }
    return new DayState(day.date(), fired(day), concluded, asked(day), layers);
  }

  private List<DayState.FiredRule> fired(RecordedDay day) {
    return database
        .list(
            """
            SELECT r.name, r.file, r.line FROM firings f JOIN rules r USING (rule)
            WHERE f.day = ? ORDER BY f.sequence""",
            row -> new DayState.FiredRule(row.getString(1), row.getString(2), row.getInt(3)),
            day.key())
        .stream()
        .distinct()
        .toList();
  }

  private List<DayState.Asked> asked(RecordedDay day) {
    return entries(
            """
            SELECT a.action, a.type, o.outcome, v.value
            FROM actions a JOIN outcomes o ON o.day = a.day AND o.action = a.action
            LEFT JOIN json_each(a.fields) v WHERE a.day = ? ORDER BY a.action, v.id""",
            day)
        .stream()
        .map(a -> new DayState.Asked(a.type(), DayState.words(a.values()), a.rest()))
        .toList();
  }

  private List<Entry> facts(RecordedDay day) {
    return entries(
        """
        SELECT f.fact, f.type, CASE WHEN f.origin IS NULL THEN 'CONCLUDED' ELSE '' END, v.value
        FROM facts f LEFT JOIN json_each(f.fields) v WHERE f.day = ? ORDER BY f.fact, v.id""",
        day);
  }

  /** A row with its values, and what else stands beside them. */
  private record Entry(String type, String rest, List<Object> values) {}

  private List<Entry> entries(String sql, RecordedDay day) {
    Map<Integer, Entry> byNumber = new LinkedHashMap<>();
    database.list(sql, row -> add(byNumber, row), day.key());
    return List.copyOf(byNumber.values());
  }

  private static Entry add(Map<Integer, Entry> byNumber, ResultSet row) throws SQLException {
    int number = row.getInt(1);
    Entry entry = byNumber.get(number);
    if (entry == null) {
      entry = new Entry(row.getString(2), row.getString(3), new ArrayList<>());
      byNumber.put(number, entry);
    }
    Object value = row.getObject(4);
    if (value != null) {
      entry.values().add(value);
    }
    return entry;
  }
}
