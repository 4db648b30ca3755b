package org.hedgerow.market;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.basics.Check;

/**
 * Model-free variance of the S&P 500 against the tenor, from the VIX family.
 *
 * <pre>
 *   W(t) = t/365 (V(t)/100)^2,  V = VIX9D at 9 days, VIX at 30, VIX3M at 93, where known
 *   between two nodes linear in t; before the first V is flat; after the last the forward
 *   volatility is that of the last segment, or V when there is one node only
 * </pre>
 *
 * The interpolation is that of the VIX itself (Cboe, VIX methodology).
 *
 * @param nodes ascending by tenor, at least one
 */
public record VarianceCurve(List<Node> nodes) {
  private static final double DAYS_PER_YEAR = 365;
  private static final double POINTS_PER_UNIT = 100;
  private static final double VIX9D_DAYS = 9;
  private static final double VIX_DAYS = 30;
  private static final double VIX3M_DAYS = 93;

  /**
   * An index of a constant tenor.
   *
   * @param days tenor in calendar days, above zero
   * @param level of the index of that tenor, points, above zero
   */
  public record Node(double days, double level) {
    public Node {
      Check.positive(days, "days");
      Check.positive(level, "level");
    }

    double totalVariance() {
      double vol = level / POINTS_PER_UNIT;
      return days / DAYS_PER_YEAR * vol * vol;
    }
  }

  public VarianceCurve {
    nodes = List.copyOf(nodes);
    Check.that(!nodes.isEmpty(), "A variance curve needs a node");
    for (int i = 1; i < nodes.size(); i++) {
      Check.that(nodes.get(i - 1).days < nodes.get(i).days, "Nodes must ascend: %s", nodes);
    }
  }

  /** The curve of a day's closes. */
  public static VarianceCurve of(MarketDay day) {
    List<Node> nodes = new ArrayList<>();
    add(nodes, day, IndexSeries.VIX9D, VIX9D_DAYS);
    add(nodes, day, IndexSeries.VIX, VIX_DAYS);
    add(nodes, day, IndexSeries.VIX3M, VIX3M_DAYS);
    return new VarianceCurve(nodes);
  }

  private static void add(List<Node> nodes, MarketDay day, IndexSeries series, double days) {
    day.close(series).map(Figure::value).ifPresent(level -> nodes.add(new Node(days, level)));
  }

  /**
   * Total variance, a fraction squared times years.
   *
   * @param days zero or more
   */
  public double totalVariance(double days) {
    Check.notNegative(days, "days");
    Node first = nodes.get(0);
    if (days <= first.days || nodes.size() == 1) {
      return first.totalVariance() * days / first.days;
    }
    int right = 1;
    while (right < nodes.size() - 1 && nodes.get(right).days < days) {
      right++;
    }
    Node a = nodes.get(right - 1);
    Node b = nodes.get(right);
    double share = (days - a.days) / (b.days - a.days);
    return a.totalVariance() + share * (b.totalVariance() - a.totalVariance());
  }

  /** Level of a constant tenor, points. */
  public double level(double days) {
    Check.positive(days, "days");
    return POINTS_PER_UNIT * Math.sqrt(totalVariance(days) * DAYS_PER_YEAR / days);
  }

  /**
   * Level of the variance between two tenors, points; zero when the curve falls in between, which
   * is an arbitrage.
   */
  public double forwardLevel(double fromDays, double toDays) {
    Check.that(fromDays < toDays, "The tenor %s must be before %s", fromDays, toDays);
    double variance = Math.max(0, totalVariance(toDays) - totalVariance(fromDays));
    return POINTS_PER_UNIT * Math.sqrt(variance * DAYS_PER_YEAR / (toDays - fromDays));
  }

  /** The indices it is made from, for example {@code VIX9D, VIX, VIX3M}. */
  public String describe() {
    List<String> names = new ArrayList<>();
    for (Node node : nodes) {
      names.add(node.days == VIX_DAYS ? "VIX" : node.days < VIX_DAYS ? "VIX9D" : "VIX3M");
    }
    return String.join(", ", names);
  }
}
