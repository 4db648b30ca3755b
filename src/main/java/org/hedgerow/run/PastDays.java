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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.market.Closes;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.VixCurve;
import org.hedgerow.rules.FlipSearch;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleSlice;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.MarketFacts;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * A day's history as facts: what its closes say of every earlier session, the states of layers
 * included. All other facts (the book, releases, events, futures) are held as they are on the day,
 * and whoever shows a number from here says so.
 */
final class PastDays {
  private static final int SESSIONS_A_YEAR = 252;

  /** Changes of which at least so many must be known to speak of a standard deviation. */
  private static final int LEAST_CHANGES = 20;

  private final MarketDay day;
  private final StrategySpec strategy;
  private final List<ObservedFact> today;
  private final List<Past> sessions = new ArrayList<>();
  private final Set<FactType> recomputed = new HashSet<>();

  /** Facts of which a session has several, and its closes say all of them. */
  private static final Set<Class<?>> SEVERAL_OF_CLOSES = Set.of(Observation.VixBefore.class);

  /**
   * The facts of a session, by type.
   *
   * @param several those of which there can be many
   */
  private record Past(
      LocalDate date, Map<FactType, ObservedFact> factByType, List<ObservedFact> several) {

    Set<FactType> types() {
      Set<FactType> types = new HashSet<>(factByType.keySet());
      several.forEach(f -> types.add(Vocabulary.typeOf(f.fact())));
      return types;
    }

    List<ObservedFact> facts() {
      return Stream.concat(factByType.values().stream(), several.stream()).toList();
    }
  }

  private PastDays(MarketDay day, StrategySpec strategy, List<ObservedFact> today) {
    this.day = day;
    this.strategy = strategy;
    this.today = today;
  }

  /** The sessions of a day's history, oldest first, the day itself last. */
  static PastDays of(DayRun run) {
    MarketDay day = run.inputs().day();
    PastDays past = new PastDays(day, run.inputs().strategy(), run.decision().observed());
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
    List<ObservedFact> several = new ArrayList<>();
    for (ObservedFact fact : MarketFacts.of(day, VixCurve.of(day))) {
      FactType type = Vocabulary.typeOf(fact.fact());
      if (!type.isMany()) {
        facts.put(type, fact);
      } else if (SEVERAL_OF_CLOSES.contains(type.javaType())) {
        several.add(fact);
      }
    }
    sessions.add(new Past(day.date(), facts, several));
    if (sessions.size() > 1) {
      recomputed.addAll(sessions.get(sessions.size() - 2).types());
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
      if (recomputed.contains(type) && !type.isMany()) {
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

  /** How often each rule would have fired on the sessions before the day. */
  Map<String, RuleRecord> records(RuleBook book, List<String> rules) {
    RuleSlice run = rules.size() == 1 ? RuleSlice.of(book, rules.get(0)) : RuleSlice.all(book);
    Map<LocalDate, Set<String>> firedByDay = new LinkedHashMap<>();
    facts(book)
        .forEach((date, facts) -> fired(run, book, facts).ifPresent(f -> firedByDay.put(date, f)));
    Map<String, RuleRecord> records = new LinkedHashMap<>();
    for (String rule : rules) {
      Map<LocalDate, Boolean> fired = new HashMap<>();
      firedByDay.forEach((date, names) -> fired.put(date, names.contains(rule)));
      records.put(rule, record(RuleSlice.of(book, rule), book, fired));
    }
    return records;
  }

  private static Optional<Set<String>> fired(
      RuleSlice slice, RuleBook book, List<ObservedFact> facts) {
    try {
      return Optional.of(slice.fired(book, facts));
    } catch (InputException e) {
      return Optional.empty(); // the rules cannot decide such a mixture of then and now
    }
  }

  /** How often the rule of a search would have fired under a book. */
  FlipHistory history(FlipSearch search, RuleBook book) {
    Map<LocalDate, Boolean> fired = new LinkedHashMap<>();
    facts(book)
        .forEach(
            (date, facts) ->
                search.firesOn(book, facts).ifPresent(fires -> fired.put(date, fires)));
    fired.keySet().retainAll(known(search.slice()));
    return new FlipHistory(record(search.slice(), book, fired), fired);
  }

  /** The facts of every session before the day; the states of layers under the rules of a book. */
  private Map<LocalDate, List<ObservedFact>> facts(RuleBook book) {
    Map<LocalDate, List<ObservedFact>> states = LayerStates.past(day, strategy, book);
    Map<LocalDate, List<ObservedFact>> factsByDay = new LinkedHashMap<>();
    for (Past past : earlier()) {
      List<ObservedFact> facts = new ArrayList<>(past.facts());
      facts.addAll(states.getOrDefault(past.date(), List.of()));
      today.stream()
          .filter(f -> !recomputed.contains(Vocabulary.typeOf(f.fact())))
          .filter(f -> states.isEmpty() || !(f.fact() instanceof Observation.LayerState))
          .forEach(facts::add);
      factsByDay.put(past.date(), facts);
    }
    return factsByDay;
  }

  private List<Past> earlier() {
    return sessions.subList(0, Math.max(0, sessions.size() - 1));
  }

  /** The sessions of which the closes say all that they can say for these rules. */
  private Set<LocalDate> known(RuleSlice slice) {
    Set<FactType> needed = new HashSet<>(slice.observations());
    needed.retainAll(recomputed);
    return earlier().stream()
        .filter(past -> !needed.isEmpty() && past.types().containsAll(needed))
        .map(Past::date)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private RuleRecord record(RuleSlice slice, RuleBook book, Map<LocalDate, Boolean> firedByDay) {
    boolean statesKnown =
        book.concludes(Conclusion.LayerTurn.class) && strategy.hedge().isPresent();
    List<FactType> held =
        slice.observations().stream()
            .filter(t -> !recomputed.contains(t))
            .filter(t -> !statesKnown || t.javaType() != Observation.LayerState.class)
            .toList();
    List<FactType> absent =
        held.stream()
            .filter(FactType::isMissedWhenAbsent)
            .filter(t -> today.stream().noneMatch(f -> Vocabulary.typeOf(f.fact()) == t))
            .toList();
    List<LocalDate> known = known(slice).stream().filter(firedByDay::containsKey).toList();
    List<LocalDate> fired = known.stream().filter(d -> firedByDay.getOrDefault(d, false)).toList();
    return new RuleRecord(
        known.size(),
        fired.size(),
        known.stream().findFirst(),
        fired.stream().reduce((first, second) -> second),
        names(held),
        names(absent));
  }

  private static List<String> names(List<FactType> types) {
    return types.stream().map(FactType::name).sorted().toList();
  }
}
