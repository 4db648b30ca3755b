package org.hedgerow.book;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.hedgerow.market.MarketDay;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.Underlying;

/**
 * A book at the prices of one day.
 *
 * @param marks one for each position, in the order of the file
 * @param margin of the listed positions, by the structures in them
 */
public record MarkedBook(Book book, List<PositionMark> marks, MarginRequirement margin) {

  public MarkedBook {
    marks = List.copyOf(marks);
  }

  /** Marks every position, with the assumed margin of futures. */
  public static MarkedBook of(Book book, OptionMarket market) {
    return of(book, market, MarginRequirement.FutureMargin.ASSUMED);
  }

  /**
   * Marks every position.
   *
   * @throws IllegalArgumentException when a contract has expired or was never listed; {@link
   *     BookReader} refuses such a book
   */
  public static MarkedBook of(
      Book book, OptionMarket market, MarginRequirement.FutureMargin futures) {
    List<PositionMark> marks =
        book.positions().stream().map(p -> PositionMark.of(p, market)).toList();
    List<MarginLeg> legs = marks.stream().map(MarkedBook::marginLeg).toList();
    MarketDay day = market.day();
    return new MarkedBook(book, marks, MarginRequirement.of(legs, day.spx(), day.vix(), futures));
  }

  private static MarginLeg marginLeg(PositionMark mark) {
    Position position = mark.position();
    return new MarginLeg(
        position.contract(),
        position.contracts(),
        position.price(),
        mark.midPoints(),
        position.layer());
  }

  /** The marks of the hedge: every layer but the condor. */
  public List<PositionMark> hedge() {
    return marks.stream().filter(m -> !m.position().isCondor()).toList();
  }

  /** The marks of the condors. */
  public List<PositionMark> condors() {
    return marks.stream().filter(m -> m.position().isCondor()).toList();
  }

  /** Greeks by underlying and expiry, of everything. */
  public List<ExpiryGreeks> greeks() {
    return greeks(m -> true);
  }

  /** Greeks by underlying and expiry, of the marks that pass. */
  public List<ExpiryGreeks> greeks(Predicate<PositionMark> which) {
    return ExpiryGreeks.byExpiry(marks.stream().filter(which).map(PositionMark::greeks).toList());
  }

  /** Vega in 30-day terms of one underlying; see {@link ExpiryGreeks#vegaNormalised30dUsd}. */
  public double vegaNormalised30dUsd(Underlying underlying) {
    return ExpiryGreeks.vegaNormalised30dUsd(greeks(), underlying);
  }

  /** Margin of the listed positions and of what is not listed, US dollars. */
  public double marginUsedUsd() {
    return margin.totalUsd() + book.otherMarginUsd();
  }

  /**
   * Middle value of the options of each hedge layer, US dollars, by the layer's name. What was sold
   * counts below zero. A layer of futures alone has no premium and is left out.
   */
  public SortedMap<String, Double> hedgePremiumUsdByLayer() {
    return hedge().stream()
        .filter(m -> m.position().contract() instanceof OptionContract)
        .collect(
            Collectors.groupingBy(
                m -> m.position().layer(),
                TreeMap::new,
                Collectors.summingDouble(PositionMark::marketValueUsd)));
  }

  /**
   * Middle value of the options of the hedge layers that pass the test, US dollars; a layer that
   * was sold counts nothing, as under the premium cap.
   */
  public double hedgePremiumUsd(Predicate<String> layers) {
    return hedgePremiumUsdByLayer().entrySet().stream()
        .filter(layer -> layers.test(layer.getKey()))
        .mapToDouble(layer -> Math.max(0, layer.getValue()))
        .sum();
  }

  /** Profit or loss since the fills at middle prices, by layer, US dollars. */
  public SortedMap<String, Double> pnlAtMidUsdByLayer() {
    return byLayer(PositionMark::pnlAtMidUsd);
  }

  /** Profit or loss since the fills if everything were closed now, by layer, US dollars. */
  public SortedMap<String, Double> pnlAtLiquidationUsdByLayer() {
    return byLayer(PositionMark::pnlAtLiquidationUsd);
  }

  private SortedMap<String, Double> byLayer(ToDoubleFunction<PositionMark> amount) {
    return marks.stream()
        .collect(
            Collectors.groupingBy(
                m -> m.position().layer(), TreeMap::new, Collectors.summingDouble(amount)));
  }
}
