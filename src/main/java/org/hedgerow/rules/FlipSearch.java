package org.hedgerow.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.hedgerow.basics.InputException;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.ObservedFact;

/**
 * Looks for the smallest changes of thresholds that make a silent rule fire, or a rule that fires
 * stop. Every candidate is a rerun of the second judge, since thresholds are shared and not
 * monotone; what is given back was decided by Drools as well.
 */
public final class FlipSearch {
  /** Reruns of one search for pairs. */
  private static final int MOST_RERUNS = 20_000;

  private final RuleBook book;
  private final String rule;
  private final Optional<GivenMatch> match;
  private final boolean outside;
  private final Function<RuleBook, List<ObservedFact>> factsUnder;
  private final RuleSlice slice;
  private final boolean firesNow;
  private final Map<Map<String, Double>, Optional<Boolean>> known = new HashMap<>();
  private int reruns;

  /**
   * @param rule name of the rule
   * @param match when given, only these matches count
   * @param outside whether values outside a threshold's range are tried too, as far again either
   *     way
   * @param factsUnder the observations of the day under a book; they may depend on its thresholds
   */
  public FlipSearch(
      RuleBook book,
      String rule,
      Optional<GivenMatch> match,
      boolean outside,
      Function<RuleBook, List<ObservedFact>> factsUnder) {
    this.book = book;
    this.rule = rule;
    this.match = match;
    this.outside = outside;
    this.factsUnder = factsUnder;
    this.slice = RuleSlice.of(book, rule);
    this.firesNow = fires(book, factsUnder.apply(book)).orElseThrow();
  }

  /** Whether the rule fires as the thresholds are. */
  public boolean firesNow() {
    return firesNow;
  }

  /** What the rule depends on. */
  public RuleSlice slice() {
    return slice;
  }

  /**
   * Whether the rule fires on other facts, by the second judge; empty when the rules cannot decide
   * such a day.
   */
  public Optional<Boolean> firesOn(List<ObservedFact> observed) {
    return fires(book, observed);
  }

  /**
   * Whether the rule fires on other facts under other thresholds, by the second judge; empty when
   * the rules cannot decide such a day.
   */
  public Optional<Boolean> firesOn(RuleBook moved, List<ObservedFact> observed) {
    return fires(moved, observed);
  }

  /** Whether Drools and the second judge agree that the rule has turned on these facts. */
  public boolean isVerified(RuleBook moved, List<ObservedFact> observed) {
    try {
      Decision decision = moved.evaluate(observed);
      boolean fires =
          decision.firings().stream()
              .filter(f -> f.rule().name().equals(rule))
              .anyMatch(f -> match.isEmpty() || looksAt(decision, f));
      return fires != firesNow;
    } catch (InputException e) {
      return false; // the rules cannot decide such a day
    }
  }

  private boolean looksAt(Decision decision, RuleFiring firing) {
    List<Fact> facts = new ArrayList<>();
    firing.because().forEach(id -> facts.add(decision.facts().get(id - 1).fact()));
    firing.concluded().forEach(id -> facts.add(decision.facts().get(id - 1).fact()));
    firing.asked().forEach(id -> facts.add(decision.actions().get(id - 1).action()));
    return facts.stream().anyMatch(this::counts);
  }

  private boolean counts(Fact fact) {
    return match.orElseThrow().holds().test(fact);
  }

  private Optional<Boolean> fires(RuleBook moved, List<ObservedFact> observed) {
    try {
      return Optional.of(
          slice.judge(moved, RuleSlice.inOrder(observed)).stream()
              .filter(f -> f.rule().name().equals(rule))
              .anyMatch(
                  f ->
                      match.isEmpty()
                          || counts(f.inserted())
                          || f.because().stream().anyMatch(this::counts)));
    } catch (InputException e) {
      return Optional.empty();
    }
  }

  private Optional<Boolean> fires(Map<String, Double> values) {
    return known.computeIfAbsent(
        values,
        v -> {
          reruns++;
          RuleBook moved = book.moved(v);
          return fires(moved, factsUnder.apply(moved));
        });
  }

  private boolean turns(Map<String, Double> values) {
    return fires(values).map(f -> f != firesNow).orElse(false);
  }

  private boolean isVerified(Map<String, Double> values) {
    RuleBook moved = book.moved(values);
    return isVerified(moved, factsUnder.apply(moved));
  }

  /** The nearest change of every single threshold that can turn the rule, nearest first. */
  public List<ThresholdFlip> singles() {
    List<ThresholdFlip> flips = new ArrayList<>();
    for (String name : slice.thresholds()) {
      single(book.limits().threshold(name).orElseThrow()).ifPresent(flips::add);
    }
    flips.sort(
        Comparator.comparingDouble(ThresholdFlip::size).thenComparing(f -> f.threshold().name()));
    return flips;
  }

  private Optional<ThresholdFlip> single(Threshold threshold) {
    return candidates(threshold).stream()
        .filter(c -> turns(Map.of(threshold.name(), c.to())))
        .filter(c -> isVerified(Map.of(threshold.name(), c.to())))
        .findFirst();
  }

  /** The values of a threshold to try, whole steps from the current one, nearest first. */
  private List<ThresholdFlip> candidates(Threshold threshold) {
    double from = book.limits().value(threshold.name());
    List<ThresholdFlip> candidates = new ArrayList<>();
    double range = threshold.max() - threshold.min();
    double beyond = outside ? range : 0;
    int most = (int) Math.ceil((range + beyond) / threshold.step());
    for (int k = 1; k <= most; k++) {
      for (int steps : new int[] {-k, k}) {
        double to =
            BigDecimal.valueOf(threshold.step())
                .multiply(BigDecimal.valueOf(steps))
                .add(BigDecimal.valueOf(from))
                .doubleValue();
        if (to >= threshold.min() - beyond && to <= threshold.max() + beyond) {
          candidates.add(new ThresholdFlip(threshold, from, to, steps));
        }
      }
    }
    return candidates;
  }

  /**
   * Pairs that turn the rule where neither change alone does, nearest first, one for each two
   * thresholds.
   *
   * @param complete whether every pair of the values below was tried
   */
  public record Pairs(List<PairFlip> flips, boolean complete) {
    public Pairs {
      flips = List.copyOf(flips);
    }
  }

  /**
   * Pairs over the values at which a comparison of the rules comes out differently, and one step
   * further.
   */
  public Pairs pairs(int most) {
    Map<String, List<ThresholdFlip>> landmarks = landmarks();
    List<List<ThresholdFlip>> values = List.copyOf(landmarks.values());
    List<PairFlip> found = new ArrayList<>();
    int last = reruns + MOST_RERUNS;
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size() && reruns < last; j++) {
        nearest(values.get(i), values.get(j), last).ifPresent(found::add);
      }
    }
    found.sort(
        Comparator.comparingDouble(PairFlip::size)
            .thenComparing(p -> p.first().threshold().name())
            .thenComparing(p -> p.second().threshold().name()));
    return new Pairs(
        found.stream().filter(p -> isVerified(p.values())).limit(most).toList(), reruns < last);
  }

  private Optional<PairFlip> nearest(
      List<ThresholdFlip> first, List<ThresholdFlip> second, int last) {
    List<PairFlip> pairs = new ArrayList<>();
    first.forEach(a -> second.forEach(b -> pairs.add(new PairFlip(a, b))));
    pairs.sort(Comparator.comparingDouble(PairFlip::size));
    return pairs.stream().takeWhile(p -> reruns < last).filter(p -> turns(p.values())).findFirst();
  }

  /** For each threshold the values worth pairing: those that change a comparison, but not alone. */
  private Map<String, List<ThresholdFlip>> landmarks() {
    Map<String, TreeSet<Integer>> stepsByName = new TreeMap<>();
    Map<String, List<ThresholdFlip>> candidatesByName = new HashMap<>();
    ComparisonWatch.Listener listener =
        (name, holdsAt) -> {
          List<ThresholdFlip> candidates =
              candidatesByName.computeIfAbsent(
                  name, n -> candidates(book.limits().threshold(n).orElseThrow()));
          boolean now = holdsAt.test(book.limits().value(name));
          for (int direction : new int[] {-1, 1}) {
            candidates.stream()
                .filter(c -> c.steps() * direction > 0 && holdsAt.test(c.to()) != now)
                .limit(2)
                .forEach(
                    c -> stepsByName.computeIfAbsent(name, n -> new TreeSet<>()).add(c.steps()));
          }
        };
    Judge.judge(
        slice.rules(),
        RuleSlice.inOrder(factsUnder.apply(book)),
        book.limits(),
        (seen, visible) -> {
          ConditionTester tester =
              new ConditionTester(
                  seen,
                  book.limits(),
                  p -> new ConditionAnswer.Missing(p.type(), List.of(), false, false, List.of()));
          tester.watch(listener);
          new RuleExplainer(seen, visible, tester).testAll();
        });
    Map<String, List<ThresholdFlip>> landmarks = new TreeMap<>();
    stepsByName.forEach(
        (name, steps) ->
            landmarks.put(
                name,
                candidatesByName.getOrDefault(name, List.of()).stream()
                    .filter(c -> steps.contains(c.steps()) && !turns(Map.of(name, c.to())))
                    .toList()));
    return landmarks;
  }
}
