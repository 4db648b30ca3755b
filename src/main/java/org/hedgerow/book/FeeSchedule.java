package org.hedgerow.book;

import java.time.LocalDate;
import java.util.List;
import org.hedgerow.product.OptionRoot;

/**
 * One broker's option fees from a date on, US dollars per contract.
 *
 * @param name whose schedule it is
 * @param from first day on which it is known to hold
 * @param commission by premium
 * @param spxw exchange surcharge of SPXW, by premium, simple and complex orders alike
 * @param spx the same of SPX
 * @param vixSimple exchange fee of VIX and VIXW in simple orders, by premium
 * @param vixComplex the same in complex orders
 * @param regulatory options regulatory fee, bought and sold
 * @param clearing Options Clearing Corporation, bought and sold
 * @param tradingActivity FINRA trading activity fee, sold only
 */
record FeeSchedule(
    String name,
    LocalDate from,
    List<FeeTier> commission,
    List<FeeTier> spxw,
    List<FeeTier> spx,
    List<FeeTier> vixSimple,
    List<FeeTier> vixComplex,
    double regulatory,
    double clearing,
    double tradingActivity) {

  /**
   * Interactive Brokers, fixed commission of the lowest volume step with exchange, clearing and
   * regulatory fees passed through; published fee pages as read in 2026. Older schedules are not
   * known.
   */
  static final FeeSchedule IBKR =
      new FeeSchedule(
          "Interactive Brokers",
          LocalDate.of(2026, 1, 1),
          List.of(FeeTier.below(0.05, 0.25), FeeTier.below(0.10, 0.50), FeeTier.above(0.65)),
          List.of(FeeTier.below(1, 0.49), FeeTier.above(0.58)),
          List.of(FeeTier.below(1, 0.40), FeeTier.above(0.50)),
          List.of(
              FeeTier.below(0.11, 0.10),
              FeeTier.below(1, 0.25),
              FeeTier.below(2, 0.45),
              FeeTier.above(0.50)),
          List.of(
              FeeTier.below(0.11, 0.05),
              FeeTier.below(1, 0.17),
              FeeTier.below(2, 0.35),
              FeeTier.above(0.50)),
          0.02685,
          0.02,
          0.00279);

  /** All schedules that are known, newest first. */
  static final List<FeeSchedule> KNOWN = List.of(IBKR);

  /** The schedule of a day: the newest that had begun, else the oldest that is known. */
  static FeeSchedule on(LocalDate day) {
    return KNOWN.stream()
        .filter(s -> !s.from.isAfter(day))
        .findFirst()
        .orElse(KNOWN.get(KNOWN.size() - 1));
  }

  double exchange(OptionRoot root, double premiumPoints, OrderKind kind) {
    List<FeeTier> tiers =
        switch (root) {
          case SPXW -> spxw;
          case SPX -> spx;
          case VIX, VIXW -> kind == OrderKind.COMPLEX ? vixComplex : vixSimple;
        };
    return FeeTier.of(tiers, premiumPoints);
  }
}
