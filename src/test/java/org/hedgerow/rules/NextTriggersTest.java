package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.Place;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;
import org.junit.jupiter.api.Test;

final class NextTriggersTest {
  private static final RuleBook BOOK =
      RuleBook.compile(
          PackReader.of(Path.of("rules")),
          List.of(
              new RuleBook.Wanted("triggers", Place.wholeFile("test"), ""),
              new RuleBook.Wanted("ladder", Place.wholeFile("test"), "")),
          List.of());

  private static List<String> found(Observation... facts) {
    return BOOK
        .nextTriggers(
            List.of(facts).stream()
                .map(f -> new ObservedFact(f, Origin.observed("the test")))
                .toList())
        .stream()
        .map(t -> t.field() + " " + t.operator() + " " + t.threshold() + ", now " + t.current())
        .toList();
  }

  @Test
  void namesTheThresholdThatASingleFigureHasToPass() {
    assertThat(found(new Observation.Vix(17.31), new Observation.LayerState("first", "armed", 1)))
        .containsExactly("close > vix.trigger.first, now 17.31");
    assertThat(found(new Observation.Vix(18.0), new Observation.LayerState("first", "armed", 1)))
        .containsExactly("close > vix.trigger.first, now 18.0");
  }

  @Test
  void leavesOutWhatHasBeenPassedAlready() {
    assertThat(found(new Observation.Vix(18.01), new Observation.LayerState("first", "armed", 1)))
        .isEmpty();
    // twelve days are past both ages already; the days to expiry are not
    assertThat(found(new Observation.LayerHolding("short", 4, 12, 20)))
        .contains("dte <= ladder.roll.dte.short, now 20.0")
        .noneMatch(trigger -> trigger.contains("ladder.roll.age.earliest"));
  }
}
