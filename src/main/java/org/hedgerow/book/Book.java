package org.hedgerow.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hedgerow.basics.Check;

/**
 * What is held at the close of a day, and what the strategy remembers.
 *
 * @param navUsd net asset value, US dollars, above zero
 * @param cashUsd free cash, US dollars
 * @param unpaidPremiumUsd premium owed and not yet paid, US dollars
 * @param otherMarginUsd margin used by what is not listed in {@code positions}, US dollars
 * @param record what the account made so far, when its owner has written it down
 * @param core what the capital lies in that is not traded with, as far as the book lists it
 * @param given false when no positions file was there and a cash-only book is assumed
 * @param navSet whether the net asset value was set in place of that of the positions file
 */
public record Book(
    double navUsd,
    double cashUsd,
    List<LiquidAsset> liquidAssets,
    double unpaidPremiumUsd,
    double otherMarginUsd,
    List<Position> positions,
    List<LayerMemory> layers,
    Optional<HedgeMemory> hedge,
    Optional<TrackRecord> record,
    Optional<CoreHolding> core,
    boolean given,
    boolean navSet) {

  /** Assumed when no positions file is there. */
  public static final double DEFAULT_NAV_USD = 1_000_000;

  public Book {
    Check.positive(navUsd, "navUsd");
    liquidAssets = List.copyOf(liquidAssets);
    positions = List.copyOf(positions);
    layers = List.copyOf(layers);
  }

  /** A book without a record and without a core. */
  public Book(
      double navUsd,
      double cashUsd,
      List<LiquidAsset> liquidAssets,
      double unpaidPremiumUsd,
      double otherMarginUsd,
      List<Position> positions,
      List<LayerMemory> layers,
      Optional<HedgeMemory> hedge,
      boolean given) {
    this(
        navUsd,
        cashUsd,
        liquidAssets,
        unpaidPremiumUsd,
        otherMarginUsd,
        positions,
        layers,
        hedge,
        Optional.empty(),
        Optional.empty(),
        given,
        false);
  }

  /** A book of cash and nothing else. */
  public static Book cashOnly(double navUsd) {
    return new Book(navUsd, navUsd, List.of(), 0, 0, List.of(), List.of(), Optional.empty(), false);
  }

  /**
   * The same holdings, sized by another net asset value. Cash stays what the positions file says;
   * where there is no such file, all of the value is cash.
   */
  public Book withNav(double usd) {
    return new Book(
        usd,
        given ? cashUsd : usd,
        liquidAssets,
        unpaidPremiumUsd,
        otherMarginUsd,
        positions,
        layers,
        hedge,
        record,
        core,
        given,
        true);
  }

  /**
   * The expiries of which condors are held, the earliest first: those with a sold leg. A bought leg
   * that is left of a condor that was bought back is no condor.
   */
  public SortedSet<LocalDate> condorExpiries() {
    return positions.stream()
        .filter(p -> p.isCondor() && p.contracts() < 0)
        .map(p -> p.contract().expiry())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The positions of one layer, in the order of the file. */
  public List<Position> layer(String name) {
    return positions.stream().filter(p -> p.layer().equals(name)).toList();
  }
}
