package org.hedgerow.rules;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * What an accumulate computes, for Drools. Its own functions will not do: count gives a whole
 * number, which MVEL then divides wrongly, and a sum of doubles depends on the order in which facts
 * were concluded. These give doubles and add in order of size. Public because the engine makes
 * them.
 */
public abstract class DroolsFold implements AccumulateFunction<DroolsFold.Numbers> {

  /** The numbers seen so far. */
  public static final class Numbers implements Serializable {
    private final List<Double> all = new ArrayList<>();
  }

  /** How many there are. */
  public static final class Count extends DroolsFold {
    @Override
    Double of(List<Double> ascending) {
      return (double) ascending.size();
    }
  }

  /** Their sum, zero when there are none. */
  public static final class Sum extends DroolsFold {
    @Override
    Double of(List<Double> ascending) {
      return total(ascending);
    }
  }

  /** The least of them, nothing when there are none. */
  public static final class Min extends DroolsFold {
    @Override
    @Nullable Double of(List<Double> ascending) {
      return ascending.isEmpty() ? null : ascending.get(0);
    }
  }

  /** The greatest of them, nothing when there are none. */
  public static final class Max extends DroolsFold {
    @Override
    @Nullable Double of(List<Double> ascending) {
      return ascending.isEmpty() ? null : ascending.get(ascending.size() - 1);
    }
  }

  /** Their mean, nothing when there are none. */
  public static final class Average extends DroolsFold {
    @Override
    @Nullable Double of(List<Double> ascending) {
      return ascending.isEmpty() ? null : total(ascending) / ascending.size();
    }
  }

  /** The function that Drools calls for ours. */
  static DroolsFold of(FoldFunction function) {
    return switch (function) {
      case COUNT -> new Count();
      case SUM -> new Sum();
      case MIN -> new Min();
      case MAX -> new Max();
      case AVERAGE -> new Average();
    };
  }

  /** The result over numbers in ascending order; null when there is none. */
  abstract @Nullable Double of(List<Double> ascending);

  private static double total(List<Double> ascending) {
    double total = 0;
    for (double number : ascending) {
      total += number;
    }
    return total;
  }

  @Override
  public Numbers createContext() {
    return new Numbers();
  }

  @Override
  public void init(Numbers numbers) {
    numbers.all.clear();
  }

  @Override
  public void accumulate(Numbers numbers, Object value) {
    numbers.all.add(value instanceof Number number ? number.doubleValue() : 1.0);
  }

  @Override
  public void reverse(Numbers numbers, Object value) {
    throw new UnsupportedOperationException("Facts are never taken back");
  }

  @Override
  public boolean supportsReverse() {
    return false;
  }

  @Override
  public @Nullable Object getResult(Numbers numbers) {
    List<Double> ascending = new ArrayList<>(numbers.all);
    Collections.sort(ascending);
    return of(ascending);
  }

  @Override
  public Class<?> getResultType() {
    return Double.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {}

  @Override
  public void readExternal(ObjectInput in) {}
}
