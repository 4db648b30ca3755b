package org.hedgerow.strategy;

import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.SourceText;

/**
 * A strategy file, read and checked.
 *
 * @param packs names of the rule packs it is run with, in the order of the file
 * @param overrides thresholds it sets differently from their pack
 * @param signatures that its packs must carry before anything but trying
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
    Optional<SignaturePolicy> signatures) {

  /** A rule pack and where the strategy names it. */
  public record PackUse(String name, Place place) {}

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

  public StrategySpec {
    packs = List.copyOf(packs);
    overrides = List.copyOf(overrides);
  }
}
