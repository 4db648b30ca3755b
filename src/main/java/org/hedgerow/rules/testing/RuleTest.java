package org.hedgerow.rules.testing;

import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.SourceText;
import org.hedgerow.strategy.ThresholdOverride;
import org.hedgerow.vocabulary.FactType;

/**
 * One test of a rule pack, read but not yet run.
 *
 * @param pack the pack beside whose rules it stands
 * @param name one sentence
 * @param packs further packs that it needs
 * @param sample the sample day it starts from; without one the given facts are all there is
 * @param given facts, or changes of the sample day's facts
 * @param without types of facts that are taken away from the sample day
 */
public record RuleTest(
    String pack,
    String name,
    SourceText file,
    Place place,
    List<String> packs,
    Optional<Sample> sample,
    List<WrittenFact> given,
    List<FactType> without,
    List<ThresholdOverride> thresholds,
    Expected expected) {

  /**
   * A sample day under a strategy.
   *
   * @param day start of its name
   * @param dayPlace where the day is named
   * @param strategyPlace where the strategy is named
   */
  public record Sample(String day, Place dayPlace, String strategy, Place strategyPlace) {}

  /** The same test of a pack that is a form of the one it was written for. */
  RuleTest ofForm(String form) {
    return new RuleTest(
        form,
        name + " [" + form + "]",
        file,
        place,
        packs,
        sample,
        given,
        without,
        thresholds,
        expected);
  }

  public RuleTest {
    packs = List.copyOf(packs);
    given = List.copyOf(given);
    without = List.copyOf(without);
    thresholds = List.copyOf(thresholds);
  }
}
