package org.hedgerow.strategy;

import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.SourceText;
import org.hedgerow.product.CoreAsset;

/**
 * A strategy file, read and checked.
 *
 * @param name the file's name without its ending; of a reading {@code name@reading}
 * @param packs names of the rule packs it is run with, in the order of the file
 * @param overrides thresholds it sets differently from their pack
 * @param signatures that its packs must carry before anything but trying
 * @param secondEngine absent when the strategy has none
 * @param core what the capital lies in that the strategy does not trade with; absent for free cash
 * @param reinvest share of the gains of the account that counts when sizes are found, 0 to 1
 */
public record StrategySpec(
    String name,
    String title,
    SourceText source,
    List<PackUse> packs,
    Profile profile,
    List<ThresholdOverride> overrides,
    Optional<CondorSpec> condor,
    Optional<HedgeSpec> hedge,
    Selection selection,
    Optional<SignaturePolicy> signatures,
    CostSpec costs,
    Optional<SecondEngine> secondEngine,
    double reinvest,
    Optional<CoreAsset> core) {

  /** Whether several readings lie over each other; the title then says which of them counts. */
  public boolean hasSeveralReadings() {
    return Readings.readingOf(name).filter(readings -> readings.contains(",")).isPresent();
  }

  /** A rule pack and where the strategy names it. */
  public record PackUse(String name, Place place) {}

  /**
   * A second engine beside the hedge, in one of the three readings of the texts.
   *
   * @param targetVol annual volatility of NAV above which {@code SMOOTHING} sells less, a fraction
   */
  public record SecondEngine(Meaning meaning, double targetVol) {

    /** What the engine does. */
    public enum Meaning {
      /** More condors while breadth improves (text 000). */
      LEVERAGE("leverage"),
      /** Fewer condors while NAV swings more than the target (text 001). */
      SMOOTHING("smoothing"),
      /** More of the medium layer while breadth improves (text 003). */
      MEDIUM_LAYER("mediumLayer");

      private final String word;

      Meaning(String word) {
        this.word = word;
      }

      /** As strategies and rules write it. */
      public String word() {
        return word;
      }
    }

    public SecondEngine {
      Check.positive(targetVol, "targetVol");
    }
  }

  /** Preservation first, or yield first. */
  public enum Profile {
    STEWARD,
    PROMOTER
  }

  /**
   * How contracts are found.
   *
   * @param slackDays an expiry so many days outside its window is still taken, and flagged
   * @param deltaTolerance a strike whose delta is off by more is refused
   */
  public record Selection(int slackDays, double deltaTolerance) {}

  /** The name of the file without its ending. */
  public String fileName() {
    return Readings.baseOf(name);
  }

  public StrategySpec {
    packs = List.copyOf(packs);
    overrides = List.copyOf(overrides);
    Check.that(reinvest >= 0 && reinvest <= 1, "reinvest must be 0 to 1 but was %s", reinvest);
  }
}
