package org.hedgerow.plan;

import java.util.function.Function;
import org.hedgerow.plan.Outcome.Refused;

/** A result on the way to a ticket, or the refusal that ended the way. */
sealed interface Step<T> {

  record Done<T>(T value) implements Step<T> {}

  record Stopped<T>(Refused refusal) implements Step<T> {}

  static <T> Step<T> of(T value) {
    return new Done<>(value);
  }

  static <T> Step<T> refuse(RefusalReason reason, String detail, String repair) {
    return new Stopped<>(new Refused(reason, detail, repair));
  }

  /** Goes on from a result; a refusal stays. */
  default <U> Step<U> then(Function<T, Step<U>> next) {
    return match(next, Stopped::new);
  }

  /** Changes a result; a refusal stays. */
  default <U> Step<U> map(Function<T, U> change) {
    return then(value -> of(change.apply(value)));
  }

  /** One of the two. */
  default <R> R match(Function<T, R> done, Function<Refused, R> stopped) {
    return this instanceof Done<T> d
        ? done.apply(d.value())
        : stopped.apply(((Stopped<T>) this).refusal());
  }
}
