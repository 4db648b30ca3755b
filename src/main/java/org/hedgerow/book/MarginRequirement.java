package org.hedgerow.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hedgerow.basics.Check;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;

/**
 * The margin of a set of positions, by the structures that a broker recognises in it.
 *
 * <p>Joining is deterministic and does not depend on the order of the positions. Only options of
 * one root and expiry are joined. First the legs of the layer {@code condor}: sold and bought puts
 * become verticals, sold and bought calls too, and two verticals sold become an iron condor. Then
 * whatever is left of all layers: verticals. What is sold and still alone is naked; what is bought
 * and alone is paid in full.
 *
 * @param lines by root, expiry and structure
 */
public record MarginRequirement(List<MarginLine> lines) {

  public MarginRequirement {
    lines = List.copyOf(lines);
  }

  /**
   * Margin that a broker holds for one VIX future, bought or sold, US dollars. Exchanges change it
   * often and it is not published per day in a form that can be read here.
   *
   * @param vxUsd the full contract
   * @param vxmUsd the mini
   */
  public record FutureMargin(double vxUsd, double vxmUsd) {

    /** Our assumption, not a published figure. */
    public static final FutureMargin ASSUMED = new FutureMargin(12_000, 1_200);

    public FutureMargin {
      Check.positive(vxUsd, "vxUsd");
      Check.positive(vxmUsd, "vxmUsd");
    }

    /** Of one future of a size, US dollars. */
    public double usd(FutureContract.Size size) {
      return switch (size) {
        case VX -> vxUsd;
        case VXM -> vxmUsd;
      };
    }
  }

  /**
   * The margin of these legs.
   *
   * @param spx level of the S&P 500, index points
   * @param vix level of spot VIX, points
   */
  public static MarginRequirement of(
      List<MarginLeg> legs, double spx, double vix, FutureMargin futures) {
    Check.positive(spx, "spx");
    Check.positive(vix, "vix");
    Map<OptionRoot, Map<LocalDate, List<MarginLeg>>> options =
        legs.stream()
            .filter(leg -> leg.contract() instanceof OptionContract)
            .collect(
                Collectors.groupingBy(
                    leg -> ((OptionContract) leg.contract()).root(),
                    TreeMap::new,
                    Collectors.groupingBy(
                        leg -> leg.contract().expiry(), TreeMap::new, Collectors.toList())));
    List<MarginLine> lines = new ArrayList<>();
    options.forEach(
        (root, byExpiry) -> {
          double index = root.underlying() == Underlying.VIX ? vix : spx;
          byExpiry.values().forEach(group -> lines.addAll(OneExpiry.lines(group, index)));
        });
    lines.addAll(futureLines(legs, futures));
    return new MarginRequirement(lines);
  }

  /** The sum of all lines, US dollars. */
  public double totalUsd() {
    return lines.stream().mapToDouble(MarginLine::usd).sum();
  }

  private static List<MarginLine> futureLines(List<MarginLeg> legs, FutureMargin margin) {
    Map<String, List<MarginLeg>> byContract =
        legs.stream()
            .filter(leg -> leg.contract() instanceof FutureContract)
            .collect(
                Collectors.groupingBy(
                    leg -> leg.contract().symbol(), TreeMap::new, Collectors.toList()));
    return byContract.values().stream()
        .map(lots -> futureLine(lots, margin))
        .filter(line -> line.units() > 0)
        .toList();
  }

  private static MarginLine futureLine(List<MarginLeg> lots, FutureMargin margin) {
    Contract contract = lots.get(0).contract();
    int net = Math.abs(lots.stream().mapToInt(MarginLeg::contracts).sum());
    double usd = net * margin.usd(((FutureContract) contract).size());
    return new MarginLine(MarginLine.Structure.FUTURE, List.of(contract.symbol()), net, usd);
  }
}
