package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SignChangesTest {
  private static final double[] NODES = IntStream.rangeClosed(-10, 10).asDoubleStream().toArray();

  @Test
  void findsEveryCrossing() {
    List<Double> roots = SignChanges.of(x -> (x + 3.5) * (x - 0.25) * (x - 7.75), NODES);
    assertThat(roots).hasSize(3);
    assertThat(roots.get(0)).isCloseTo(-3.5, within(1e-8));
    assertThat(roots.get(1)).isCloseTo(0.25, within(1e-8));
    assertThat(roots.get(2)).isCloseTo(7.75, within(1e-8));
  }

  @Test
  void findsACrossingAtANode() {
    assertThat(SignChanges.of(x -> x - 2, NODES)).containsExactly(2.0);
  }

  @Test
  void findsTheStartOfAFlatCrossing() {
    // -x for x < 0, nothing up to 4, then falling
    assertThat(SignChanges.of(x -> x < 0 ? -x : Math.min(0, 4 - x), NODES)).containsExactly(0.0);
  }

  @Test
  void findsNoneWhereZeroIsOnlyTouched() {
    assertThat(SignChanges.of(x -> x * x, NODES)).isEmpty();
    assertThat(SignChanges.of(x -> 0, NODES)).isEmpty();
    assertThat(SignChanges.of(x -> 1, NODES)).isEmpty();
  }

  @Test
  void looksOnlyWhereThereMayBeAZero() {
    double[] fine = IntStream.rangeClosed(0, 1024).mapToDouble(i -> i / 1024.0).toArray();
    List<Double> looked = new ArrayList<>();
    DoubleUnaryOperator rising = x -> x - 0.3;
    SignChanges.Doubt doubt = (low, high) -> low <= 0.3 && high >= 0.3;

    List<Double> roots =
        SignChanges.of(
            x -> {
              looked.add(x);
              return rising.applyAsDouble(x);
            },
            doubt,
            fine);

    assertThat(roots).isEqualTo(SignChanges.of(rising, fine)).hasSize(1);
    assertThat(looked).hasSizeLessThan(40); // ten halvings of 1024, and the search for the root
  }

  @Test
  void findsTheStartOfAFlatCrossingWithFewerLooks() {
    SignChanges.Doubt doubt = (low, high) -> low <= 4 && high >= 0;

    assertThat(SignChanges.of(x -> x < 0 ? -x : Math.min(0, 4 - x), doubt, NODES))
        .containsExactly(0.0);
  }

  @Test
  void findsNothingInNothing() {
    assertThat(SignChanges.of(x -> x, new double[0])).isEmpty();
    assertThat(SignChanges.of(x -> x, new double[] {1})).isEmpty();
  }
}
