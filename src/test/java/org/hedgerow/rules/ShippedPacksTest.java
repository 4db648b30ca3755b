package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.Place;
import org.hedgerow.vocabulary.Action;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;
import org.junit.jupiter.api.Test;

/** The packs of the repository compile, and both judges agree on them. */
final class ShippedPacksTest {
  private static final PackReader PACKS = PackReader.of(Path.of("rules"));

  private static RuleBook book(String... packs) {
    List<RuleBook.Wanted> wanted =
        List.of(packs).stream()
            .map(p -> new RuleBook.Wanted(p, Place.wholeFile("test"), ""))
            .toList();
    return RuleBook.compile(PACKS, wanted, List.of());
  }

  private static List<ObservedFact> observed(Observation... facts) {
    return List.of(facts).stream()
        .map(f -> new ObservedFact(f, Origin.observed("the test")))
        .toList();
  }

  /**
   * A strategy of a user's own may name any of them without the others; but the divergence opens a
   * layer that stands open above a trigger.
   */
  @Test
  void everyPackStandsAlone() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("rules"))) {
      List<String> packs =
          folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).sorted().toList();
      assertThat(packs)
          .hasSizeGreaterThan(30)
          .allSatisfy(
              p ->
                  assertThat(p.equals("divergence-layer") ? book(p, "triggers") : book(p))
                      .isNotNull());
    }
  }

  /** Evaluating lets both judges decide and throws when they do not agree. */
  @Test
  void bothJudgesAgreeOnEveryPackTogetherAndEveryRuleFires() {
    RuleBook rules =
        book(
            "regime",
            "profile",
            "triggers",
            "carry",
            "condor-45",
            "condor-inverted",
            "condor-exit",
            "vetoes",
            "signals",
            "top-pattern",
            "temporal-theta",
            "early-warning",
            "valuation",
            "shift",
            "parity",
            "hedge-limits",
            "calm-hedge",
            "size-governor",
            "event-postpone",
            "heavier-short-layer",
            "medium-by-premium",
            "medium-by-breadth",
            "capital-shift",
            "divergence-layer",
            "wide-wings",
            "return-target");
    Set<String> silent = rules.rules().stream().map(RuleInfo::name).collect(Collectors.toSet());
    for (List<ObservedFact> day : RandomDays.of(20_181_119, 3_000)) {
      rules.evaluate(day).firings().forEach(f -> silent.remove(f.rule().name()));
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void asksForThreeLayersWhenTheVixJumpsOverAllTriggers() {
    RuleBook rules =
        book("regime", "profile", "triggers", "carry", "condor-calm", "condor-exit", "vetoes");

    Decision decision =
        rules.evaluate(
            observed(
                new Observation.Day(LocalDate.of(2018, 2, 5), "MONDAY", 1),
                new Observation.Vix(37.32),
                new Observation.VixKnown(1),
                new Observation.Strategy("alvh-triggered", "steward"),
                new Observation.InflationRate(2.1),
                new Observation.Trend("up", 2),
                new Observation.HedgeSwitch("on", 0),
                new Observation.HedgeCarry(1.1),
                new Observation.HedgeLayer("first"),
                new Observation.HedgeLayer("second"),
                new Observation.HedgeLayer("third"),
                new Observation.LayerState("first", "armed", 10),
                new Observation.LayerState("second", "armed", 10),
                new Observation.LayerState("third", "armed", 10)));

    assertThat(decision.actions().stream().map(AskedAction::action))
        .containsExactly(
            new Action.OpenLayer("first"),
            new Action.OpenLayer("second"),
            new Action.OpenLayer("third"));
    assertThat(decision.actions()).allMatch(a -> a.overruled().isEmpty());
  }
}
