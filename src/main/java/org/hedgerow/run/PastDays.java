package org.hedgerow.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.hedgerow.basics.InputException;
import org.hedgerow.market.Closes;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.VixCurve;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleSlice;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.MarketFacts;
import org.hedgerow.vocabulary.ObservedFact;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * A day's history as facts: what its closes say of every earlier session. All other facts (the
 * book, layer states, releases, events, futures) are held as they are on the day, and whoever shows
 * a number from here says so.
 */
final class PastDays {
  private static final int SESSIONS_A_YEAR = 252;

  /** Changes of which at least so many must be known to speak of a standard deviation. */
  private static final int LEAST_CHANGES = 20;

  private final List<ObservedFact> today;
  private final List<Past> sessions = new ArrayList<>();
  private final Set<FactType> recomputed = new HashSet<>();

  /** The facts of a session, by type. */
  private record Past(LocalDate date, Map<FactType, ObservedFact> factByType) {}

  private PastDays(List<ObservedFact> today) {
    this.today = today;
  }

  /** The sessions of a day's history, oldest first, the day itself last. */
  static PastDays of(MarketDay day, List<ObservedFact> today) {
    PastDays past = new PastDays(today);
    Closes vix = day.history(IndexSeries.VIX);
    Set<LocalDate> spx = new HashSet<>();
    for (int i = 0; i < day.history(IndexSeries.SPX).size(); i++) {
      spx.add(day.history(IndexSeries.SPX).date(i));
    }
    for (int i = 0; i < vix.size(); i++) {
      if (spx.contains(vix.date(i))) {
        past.add(vix.date(i).equals(day.date()) ? day : day.back(vix.date(i)));
      }
    }
    return past;
  }

  private void add(MarketDay day) {
    Map<FactType, ObservedFact> facts = new HashMap<>();
    for (ObservedFact fact : MarketFacts.of(day, VixCurve.of(day))) {
      FactType type = Vocabulary.typeOf(fact.fact());
      if (!type.isMany()) {
        facts.put(type, fact);
      }
    }
    sessions.add(new Past(day.date(), facts));
    if (sessions.size() > 1) {
      recomputed.addAll(sessions.get(sessions.size() - 2).factByType().keySet());
    }
  }

  /**
   * Standard deviations of the day's changes of every figure, by {@code Type.field}: sample
   * standard deviation of the changes from session to session, over at most a year.
   */
  Map<String, Double> dailySigmas() {
    Map<String, Double> sigmas = new LinkedHashMap<>();
    for (ObservedFact observed : today) {
      FactType type = Vocabulary.typeOf(observed.fact());
      if (recomputed.contains(type)) {
        for (FieldType field : type.fields()) {
          if (field.read(observed.fact()) instanceof Double) {
            sigma(type, field).ifPresent(s -> sigmas.put(type.name() + "." + field.name(), s));
          }
        }
      }
    }
    return sigmas;
  }

  private OptionalDouble sigma(FactType type, FieldType field) {
    List<Double> changes = new ArrayList<>();
    for (int i = Math.max(1, sessions.size() - SESSIONS_A_YEAR); i < sessions.size(); i++) {
      Optional<Double> before = value(sessions.get(i - 1), type, field);
      Optional<Double> now = value(sessions.get(i), type, field);
      if (before.isPresent() && now.isPresent()) {
        changes.add(now.get() - before.get());
      }
    }
    if (changes.size() < LEAST_CHANGES) {
      return OptionalDouble.empty();
    }
    double mean = changes.stream().mapToDouble(c -> c).average().orElseThrow();
    double squares = changes.stream().mapToDouble(c -> (c - mean) * (c - mean)).sum();
    double sigma = Math.sqrt(squares / (changes.size() - 1));
    return sigma > 0 ? OptionalDouble.of(sigma) : OptionalDouble.empty();
  }

  private static Optional<Double> value(Past past, FactType type, FieldType field) {
    return Optional.ofNullable(past.factByType().get(type)).map(f -> (Double) field.read(f.fact()));
  }

  /** How often each rule of a slice would have fired on the sessions before the day. */
  Map<String, RuleRecord> records(RuleBook book, List<String> rules) {
    Map<String, RuleSlice> sliceByRule = new LinkedHashMap<>();
    Map<String, RuleRecord> records = new LinkedHashMap<>();
    for (String rule : rules) {
      sliceByRule.put(rule, RuleSlice.of(book, rule));
    }
    RuleSlice run = rules.size() == 1 ? RuleSlice.of(book, rules.get(0)) : RuleSlice.all(book);
    Map<LocalDate, Set<String>> firedByDay = new LinkedHashMap<>();
    for (Past past : sessions.subList(0, Math.max(0, sessions.size() - 1))) {
      fired(run, book, past).ifPresent(fired -> firedByDay.put(past.date(), fired));
    }
    sliceByRule.forEach((rule, slice) -> records.put(rule, record(rule, slice, firedByDay)));
    return records;
  }

  private Optional<Set<String>> fired(RuleSlice slice, RuleBook book, Past past) {
    List<ObservedFact> facts = new ArrayList<>(past.factByType().values());
    today.stream()
        .filter(f -> !recomputed.contains(Vocabulary.typeOf(f.fact())))
        .forEach(facts::add);
    try {
      return Optional.of(slice.fired(book, facts));
    } catch (InputException e) {
      return Optional.empty(); // the rules cannot decide such a mixture of then and now
    }
  }

  private RuleRecord record(String rule, RuleSlice slice, Map<LocalDate, Set<String>> firedByDay) {
    Set<FactType> looksAt = slice.observations();
    Set<FactType> needed = new HashSet<>(looksAt);
    needed.retainAll(recomputed);
    Set<String> held = new TreeSet<>();
    looksAt.stream().filter(t -> !recomputed.contains(t)).forEach(t -> held.add(t.name()));
    int known = 0;
    int fired = 0;
    Optional<LocalDate> first = Optional.empty();
    Optional<LocalDate> last = Optional.empty();
    for (Past past : sessions) {
      Set<String> names = firedByDay.get(past.date());
      if (names != null && !needed.isEmpty() && past.factByType().keySet().containsAll(needed)) {
        known++;
        first = first.isEmpty() ? Optional.of(past.date()) : first;
        if (names.contains(rule)) {
          fired++;
          last = Optional.of(past.date());
        }
      }
    }
    return new RuleRecord(known, fired, first, last, List.copyOf(held));
  }
}
