package org.hedgerow.pricing.formula;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.special.Erf;
import org.hedgerow.product.OptionRight;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Time of one option out of the money: the same 1024 in each benchmark, 1 to 90 days, up to three
 * standard deviations from the money. Peer: Strata, undiscounted.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FormulaBenchmark {
  private static final int OPTIONS = 1024;
  private static final double FORWARD = 5000;

  private final double[] strike = new double[OPTIONS];
  private final double[] years = new double[OPTIONS];
  private final double[] vol = new double[OPTIONS];
  private final double[] price = new double[OPTIONS];
  private final double[] deviations = new double[OPTIONS];
  private final OptionRight[] right = new OptionRight[OPTIONS];

  /** The options; always the same. */
  @Setup
  public void draw() {
    Random random = new Random(1);
    for (int i = 0; i < OPTIONS; i++) {
      years[i] = (1 + random.nextInt(90)) / 365.0;
      vol[i] = 0.1 + 0.3 * random.nextDouble();
      deviations[i] = 6 * random.nextDouble() - 3;
      strike[i] = Math.rint(FORWARD * Math.exp(deviations[i] * vol[i] * Math.sqrt(years[i])));
      right[i] = strike[i] >= FORWARD ? OptionRight.CALL : OptionRight.PUT;
      price[i] = BlackFormula.undiscountedPrice(FORWARD, strike[i], years[i], vol[i], right[i]);
    }
  }

  /** Black price. */
  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void price(Blackhole hole) {
    for (int i = 0; i < OPTIONS; i++) {
      hole.consume(BlackFormula.price(FORWARD, strike[i], years[i], 0.04, vol[i], right[i]));
    }
  }

  /** Black price of Strata. */
  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void priceStrata(Blackhole hole) {
    for (int i = 0; i < OPTIONS; i++) {
      hole.consume(
          BlackFormulaRepository.price(
              FORWARD, strike[i], years[i], vol[i], right[i] == OptionRight.CALL));
    }
  }

  /** Price and eight Greeks. */
  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void greeks(Blackhole hole) {
    for (int i = 0; i < OPTIONS; i++) {
      hole.consume(BlackFormula.greeks(FORWARD, strike[i], years[i], 0.04, vol[i], right[i]));
    }
  }

  /** Price and eight Greeks to spot, with a yield. */
  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void greeksWithYield(Blackhole hole) {
    for (int i = 0; i < OPTIONS; i++) {
      hole.consume(
          BlackScholesMerton.greeks(
              FORWARD, strike[i], years[i], 0.04, 0.013, vol[i], right[i]));
    }
  }

  /** Price, delta, gamma, vega, theta, vanna and volga of Strata, one call each. */
  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void greeksStrata(Blackhole hole) {
    for (int i = 0; i < OPTIONS; i++) {
      boolean call = right[i] == OptionRight.CALL;
      hole.consume(BlackFormulaRepository.price(FORWARD, strike[i], years[i], vol[i], call));
      hole.consume(BlackFormulaRepository.delta(FORWARD, strike[i], years[i], vol[i], call));
      hole.consume(BlackFormulaRepository.gamma(FORWARD, strike[i], years[i], vol[i]));
      hole.consume(BlackFormulaRepository.vega(FORWARD, strike[i], years[i], vol[i]));
      hole.consume(BlackFormulaRepository.driftlessTheta(FORWARD, strike[i], years[i], vol[i]));
      hole.consume(BlackFormulaRepository.vanna(FORWARD, strike[i], years[i], vol[i]));
      hole.consume(BlackFormulaRepository.volga(FORWARD, strike[i], years[i], vol[i]));
    }
  }

  /** Implied volatility. */
  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void impliedVol(Blackhole hole) {
    for (int i = 0; i < OPTIONS; i++) {
      hole.consume(ImpliedVolatility.vol(price[i], FORWARD, strike[i], years[i], 0, right[i]));
    }
  }

  /** Implied volatility of Strata. */
  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void impliedVolStrata(Blackhole hole) {
    for (int i = 0; i < OPTIONS; i++) {
      hole.consume(
          BlackFormulaRepository.impliedVolatility(
              price[i], FORWARD, strike[i], years[i], right[i] == OptionRight.CALL));
    }
  }

  /** N(x), three deviations either way. */
  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void normalCdf(Blackhole hole) {
    for (int i = 0; i < OPTIONS; i++) {
      hole.consume(NormalDistribution.cdf(deviations[i]));
    }
  }

  /** N(x) through the complementary error function of Commons Math. */
  @Benchmark
  @OperationsPerInvocation(OPTIONS)
  public void normalCdfCommonsMath(Blackhole hole) {
    for (int i = 0; i < OPTIONS; i++) {
      hole.consume(0.5 * Erf.erfc(-deviations[i] / Math.sqrt(2)));
    }
  }
}
