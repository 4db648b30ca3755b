package org.hedgerow.pricing.formula;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.hedgerow.basics.Check;

/** What a formula gave: a finite number, or the reason why there is none; never NaN. */
public sealed interface Computed {

  /** The number, in the unit of the formula. */
  record Value(double value) implements Computed {
    public Value {
      Check.finite(value, "value");
    }
  }

  /** There is no such number. */
  record Undefined(Reason reason) implements Computed {}

  /** Why there is no number. */
  enum Reason {
    TOO_FEW_VALUES("there are too few values"),
    NO_SPREAD("the values do not differ"),
    GROWTH_NOT_BELOW_RETURN("the growth is not below the required return"),
    NO_SIGN_CHANGE("the cash flows never change their sign"),
    NO_ROOT_IN_RANGE("no rate from -99.99 to 1,000 % a year brings the cash flows to zero"),
    SEVERAL_ROOTS("more than one rate brings the cash flows to zero"),
    NO_BID("nobody bids for what would be sold"),
    NO_PRICE("the price is not above zero"),
    NO_SLOPE("the position does not answer a move"),
    SLOPE_TURNS("the position answers in both directions");

    private final String told;

    Reason(String told) {
      this.told = told;
    }

    /** The reason in words, to go on a sentence. */
    public String told() {
      return told;
    }
  }

  static Computed of(double value) {
    return new Value(value);
  }

  static Computed undefined(Reason reason) {
    return new Undefined(reason);
  }

  /** One answer for each case. */
  default <T> T match(DoubleFunction<T> value, Function<Reason, T> undefined) {
    return this instanceof Value found
        ? value.apply(found.value())
        : undefined.apply(((Undefined) this).reason());
  }

  /** The number, when there is one. */
  default OptionalDouble asOptional() {
    return match(OptionalDouble::of, reason -> OptionalDouble.empty());
  }
}
