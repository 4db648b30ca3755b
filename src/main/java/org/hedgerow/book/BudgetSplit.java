package org.hedgerow.book;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.basics.Check;
import org.hedgerow.product.OptionContract;

/**
 * A budget split over call series by fixed shares, in whole contracts.
 *
 * <pre>
 *   contracts_i = floor(budget * share_i / (100 * ask_i))
 * </pre>
 *
 * Whole contracts leave a rest, so the shares realised differ from those wanted: they are reported,
 * and nothing is moved from one series to another to hide it. A series that costs more than its
 * part gets no contracts. Fees are not in it.
 *
 * @param budgetUsd US dollars, zero or more
 */
public record BudgetSplit(double budgetUsd, List<Part> parts) {

  /** A whole number of contracts that fits but for rounding in the division counts as fitting. */
  private static final double ROUNDING = 1e-9;

  public BudgetSplit {
    Check.notNegative(budgetUsd, "budgetUsd");
    parts = List.copyOf(parts);
  }

  /**
   * The part of one series.
   *
   * @param wantedShare of the budget, 0 to 1
   * @param askPoints price of one option, index points, above zero
   * @param contracts bought, zero or more
   */
  public record Part(double wantedShare, double askPoints, int contracts) {
    public Part {
      Check.that(wantedShare >= 0 && wantedShare <= 1, "A share must be 0 to 1: %s", wantedShare);
      Check.positive(askPoints, "askPoints");
      Check.that(contracts >= 0, "Contracts must be zero or more: %d", contracts);
    }

    /** US dollars spent on the series. */
    public double spentUsd() {
      return contracts * OptionContract.MULTIPLIER_USD * askPoints;
    }
  }

  /**
   * Splits a budget.
   *
   * @param shares of the budget, 0 to 1 each, together at most 1
   * @param askPoints price of one option of each series, index points, above zero
   */
  public static BudgetSplit of(double budgetUsd, List<Double> shares, List<Double> askPoints) {
    Check.that(
        shares.size() == askPoints.size(),
        "There must be an ask for each share: %d shares, %d asks",
        shares.size(),
        askPoints.size());
    double together = shares.stream().mapToDouble(Double::doubleValue).sum();
    Check.that(together <= 1 + ROUNDING, "Shares must be at most 1 together but are %s", together);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      double ask = Check.positive(askPoints.get(i), "askPoints");
      double fits = budgetUsd * shares.get(i) / (OptionContract.MULTIPLIER_USD * ask);
      parts.add(new Part(shares.get(i), ask, (int) Math.floor(fits + ROUNDING)));
    }
    return new BudgetSplit(budgetUsd, parts);
  }

  /** US dollars spent on all series. */
  public double spentUsd() {
    return parts.stream().mapToDouble(Part::spentUsd).sum();
  }

  /** US dollars of the budget that are left. */
  public double unspentUsd() {
    return budgetUsd - spentUsd();
  }

  /** Share of each series in what was spent; all zero when nothing was. */
  public List<Double> realisedShares() {
    double spent = spentUsd();
    return parts.stream().map(p -> spent > 0 ? p.spentUsd() / spent : 0.0).toList();
  }
}
