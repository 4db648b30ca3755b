package org.hedgerow.book.imports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hedgerow.book.Position;
import org.hedgerow.product.Contract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.Underlying;

/** Which part of the strategy a position most likely belongs to, by what it is. */
final class LayerGuess {
  private static final int CONDOR_LEGS = 4;

  private final List<PositionImport.Layer> layers;

  LayerGuess(List<PositionImport.Layer> layers) {
    this.layers = layers;
  }

  /** The layer, and why. */
  record Guess(String layer, String why) {}

  /**
   * Guesses for one position.
   *
   * @param all of the file
   */
  Guess of(Contract contract, LocalDate opened, List<Position> all) {
    if (contract.underlying() == Underlying.SPX) {
      return new Guess(
          Position.CONDOR,
          isCondor(contract, all)
              ? "four SPX legs of one expiry"
              : "an SPX option, though not one of four legs of its expiry");
    }
    long dte = ChronoUnit.DAYS.between(opened, contract.expiry());
    return layers.stream()
        .min(Comparator.comparingLong(layer -> distance(layer, dte)))
        .map(layer -> new Guess(layer.name(), dte + " days to expiry when opened"))
        .orElseGet(() -> new Guess("hedge", "the strategy has no layers"));
  }

  /** Days outside the window; zero inside. */
  private static long distance(PositionImport.Layer layer, long dte) {
    return Math.max(0, Math.max(layer.min() - dte, dte - layer.max()));
  }

  /** Two puts and two calls, one of each sold, the sold ones inside. */
  private static boolean isCondor(Contract contract, List<Position> all) {
    List<OptionContract> bought = new ArrayList<>();
    List<OptionContract> sold = new ArrayList<>();
    for (Position other : all) {
      if (other.contract() instanceof OptionContract option
          && option.underlying() == Underlying.SPX
          && option.expiry().equals(contract.expiry())) {
        List<OptionContract> side = other.contracts() > 0 ? bought : sold;
        if (!side.contains(option)) {
          side.add(option);
        }
      }
    }
    return bought.size() + sold.size() == CONDOR_LEGS
        && strike(bought, OptionRight.PUT) < strike(sold, OptionRight.PUT)
        && strike(sold, OptionRight.PUT) < strike(sold, OptionRight.CALL)
        && strike(sold, OptionRight.CALL) < strike(bought, OptionRight.CALL);
  }

  private static double strike(List<OptionContract> side, OptionRight right) {
    return side.stream()
        .filter(option -> option.right() == right)
        .mapToDouble(OptionContract::strike)
        .findFirst()
        .orElse(Double.NaN);
  }
}
