package org.hedgerow.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hedgerow.book.Book;
import org.hedgerow.book.Position;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.product.OptionContract;
import org.hedgerow.strategy.HedgeSpec;
import org.hedgerow.strategy.LayerSpec;

/**
 * How the marked value of the hedge is divided over the layers that have a share of its budget, and
 * how it should be.
 *
 * <pre>
 *   share_i    value_i / sum of the values
 *   target_i   budgetShare_i factor_i / sum of the same     both over the layers that are held
 * </pre>
 *
 * @param shareByLayer in the order of the strategy; empty when nothing of value is held
 */
public record LayerShares(Map<String, Share> shareByLayer) {

  /**
   * One layer.
   *
   * @param valueUsd at the middle price, US dollars
   * @param share of the whole, 0 to 1
   * @param target of the whole, 0 to 1
   */
  public record Share(double valueUsd, double share, double target) {

    /** What the layer should be worth, US dollars. */
    double targetUsd() {
      return valueUsd / share * target;
    }
  }

  public LayerShares {
    shareByLayer = new LinkedHashMap<>(shareByLayer);
  }

  /** The shares of what a book holds, against those that the strategy's file gives. */
  public static LayerShares of(Optional<HedgeSpec> hedge, Book book, OptionMarket market) {
    return of(hedge, book, market, layer -> 1);
  }

  /**
   * The same when rules have scaled a layer, so that an adjustment does not undo what they moved.
   *
   * @param factors of each layer, zero or more
   */
  static LayerShares of(
      Optional<HedgeSpec> hedge, Book book, OptionMarket market, ToDoubleFunction<String> factors) {
    Map<LayerSpec, Double> values = new LinkedHashMap<>();
    double all = 0;
    double targets = 0;
    for (LayerSpec layer : hedge.map(HedgeSpec::layers).orElse(List.of())) {
      double value = layer.budgetShare().isPresent() ? valueUsd(layer.name(), book, market) : 0;
      if (value > 0) {
        values.put(layer, value);
        all += value;
        targets += target(layer, factors);
      }
    }
    Map<String, Share> shares = new LinkedHashMap<>();
    for (Map.Entry<LayerSpec, Double> entry : values.entrySet()) {
      double target = targets > 0 ? target(entry.getKey(), factors) / targets : 0;
      shares.put(
          entry.getKey().name(), new Share(entry.getValue(), entry.getValue() / all, target));
    }
    return new LayerShares(shares);
  }

  private static double target(LayerSpec layer, ToDoubleFunction<String> factors) {
    return layer.budgetShare().orElseThrow() * factors.applyAsDouble(layer.name());
  }

  private static double valueUsd(String layer, Book book, OptionMarket market) {
    double value = 0;
    for (Position p : book.layer(layer)) {
      if (p.contract() instanceof OptionContract option && market.stillTrades(option)) {
        value += market.quote(option).mid() * option.multiplierUsd() * p.contracts();
      }
    }
    return value;
  }
}
