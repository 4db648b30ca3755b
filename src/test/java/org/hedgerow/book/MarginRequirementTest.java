package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedgerow.book.MarginLine.Structure.FUTURE;
import static org.hedgerow.book.MarginLine.Structure.IRON_CONDOR;
import static org.hedgerow.book.MarginLine.Structure.NAKED;
import static org.hedgerow.book.MarginLine.Structure.PAID_IN_FULL;
import static org.hedgerow.book.MarginLine.Structure.VERTICAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OsiSymbol;
import org.junit.jupiter.api.Test;

final class MarginRequirementTest {
  private static final String P4700 = "SPXW  260320P04700000";
  private static final String P4650 = "SPXW  260320P04650000";
  private static final String C5200 = "SPXW  260320C05200000";
  private static final String C5250 = "SPXW  260320C05250000";
  private static final String NEAR_C20 = "VIX   260218C00020000";
  private static final String FAR_C30 = "VIX   260415C00030000";
  private static final String FAR_C40 = "VIX   260415C00040000";

  private static final double SPX = 5000;
  private static final double VIX = 20;

  @Test
  void joinsFourLegsToAnIronCondor() {
    // credit 20 - 15 + 12 - 9 = 8 points; (50 - 8) * 100 * 2
    assertThat(lines(condor(2)))
        .containsExactly(new MarginLine(IRON_CONDOR, List.of(P4700, P4650, C5200, C5250), 2, 8400));
  }

  @Test
  void leavesTheOddSideOfACondorAVertical() {
    List<MarginLeg> legs = new ArrayList<>(condor(2));
    legs.add(leg(P4700, -1, 20, 20, "condor"));
    legs.add(leg(P4650, 1, 15, 15, "condor"));
    // one more put vertical: (50 - 5) * 100
    assertThat(lines(legs))
        .containsExactly(
            new MarginLine(IRON_CONDOR, List.of(P4700, P4650, C5200, C5250), 2, 8400),
            new MarginLine(VERTICAL, List.of(P4700, P4650), 1, 4500));
  }

  @Test
  void doesNotCoverASoldFarCallWithABoughtNearOne() {
    assertThat(
            lines(List.of(leg(NEAR_C20, 4, 0.6, 0.5, "short"), leg(FAR_C30, -2, 0.6, 0.5, "long"))))
        .containsExactly(
            new MarginLine(PAID_IN_FULL, List.of(NEAR_C20), 4, 0),
            // 2 * 100 * (0.5 + max(4 - 10, 2)): the mark counts, not the entry
            new MarginLine(NAKED, List.of(FAR_C30), 2, 500));
  }

  @Test
  void coversASoldCallWithABoughtOneOfTheSameExpiryAcrossLayers() {
    assertThat(
            lines(List.of(leg(FAR_C40, 2, 0.2, 0.1, "medium"), leg(FAR_C30, -2, 0.6, 0.5, "long"))))
        // 2 * 100 * (10 - 0.4)
        .containsExactly(new MarginLine(VERTICAL, List.of(FAR_C30, FAR_C40), 2, 1920));
  }

  @Test
  void asksNothingForAVerticalBought() {
    assertThat(
            lines(List.of(leg(FAR_C30, 2, 0.6, 0.5, "first"), leg(FAR_C40, -2, 0.2, 0.1, "first"))))
        .containsExactly(new MarginLine(VERTICAL, List.of(FAR_C40, FAR_C30), 2, 0));
  }

  @Test
  void leavesTheFurthestStrikeNakedWhenCoverRunsOut() {
    assertThat(
            lines(
                List.of(
                    leg(FAR_C30, -1, 0.6, 0.5, "long"),
                    leg(FAR_C40, -1, 0.2, 0.1, "long"),
                    leg("VIX   260415C00035000", 1, 0.4, 0.3, "long"))))
        .containsExactly(
            // 100 * (5 - 0.2)
            new MarginLine(VERTICAL, List.of(FAR_C30, "VIX   260415C00035000"), 1, 480),
            // 100 * (0.1 + 2)
            new MarginLine(NAKED, List.of(FAR_C40), 1, 210));
  }

  @Test
  void doesNotJoinMorningAndAfternoonSettlement() {
    assertThat(
            lines(
                List.of(
                    leg("SPX   260320P04650000", 1, 15, 15, "condor"),
                    leg(P4700, -1, 20, 20, "condor"))))
        .extracting(MarginLine::structure)
        .containsExactly(PAID_IN_FULL, NAKED);
  }

  @Test
  void netsFuturesOfOneContract() {
    LocalDate expiry = LocalDate.of(2026, 3, 18);
    FutureContract vxm = new FutureContract(FutureContract.Size.VXM, expiry);
    assertThat(
            lines(
                List.of(
                    new MarginLeg(vxm, 3, 17, 18, "first"),
                    new MarginLeg(vxm, -5, 17, 18, "second"))))
        .containsExactly(new MarginLine(FUTURE, List.of("VXM 2026-03-18"), 2, 2400));
  }

  @Test
  void doesNotDependOnTheOrderOfThePositions() {
    List<MarginLeg> legs = new ArrayList<>(condor(3));
    legs.add(leg(P4700, -2, 19, 20, "condor"));
    legs.add(leg(FAR_C30, -3, 0.6, 0.5, "long"));
    legs.add(leg(FAR_C40, 1, 0.2, 0.1, "medium"));
    legs.add(leg(FAR_C40, 1, 0.3, 0.1, "first"));
    legs.add(leg(NEAR_C20, 4, 0.6, 0.5, "short"));
    List<MarginLine> expected = lines(legs);
    Random random = new Random(20_180_205);
    for (int i = 0; i < 200; i++) {
      Collections.shuffle(legs, random);
      assertThat(lines(legs)).as("seed 20180205, shuffle %d", i).isEqualTo(expected);
    }
  }

  @Test
  void asksNothingOfAnEmptyBook() {
    assertThat(MarginRequirement.of(List.of(), SPX, VIX, MARGIN).totalUsd()).isZero();
  }

  private static final MarginRequirement.FutureMargin MARGIN =
      MarginRequirement.FutureMargin.ASSUMED;

  private static List<MarginLeg> condor(int units) {
    return List.of(
        leg(P4700, -units, 20, 18, "condor"),
        leg(P4650, units, 15, 13, "condor"),
        leg(C5200, -units, 12, 14, "condor"),
        leg(C5250, units, 9, 10, "condor"));
  }

  private static MarginLeg leg(String osi, int contracts, double entry, double mark, String layer) {
    return new MarginLeg(OsiSymbol.parse(osi), contracts, entry, mark, layer);
  }

  private static List<MarginLine> lines(List<MarginLeg> legs) {
    return MarginRequirement.of(legs, SPX, VIX, MARGIN).lines();
  }
}
