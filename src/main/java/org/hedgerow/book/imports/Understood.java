package org.hedgerow.book.imports;

import java.util.function.Function;

/** Something understood, or the reason why not. */
sealed interface Understood<T> {

  record Yes<T>(T value) implements Understood<T> {}

  record No<T>(String reason) implements Understood<T> {}

  static <T> Understood<T> of(T value) {
    return new Yes<>(value);
  }

  static <T> Understood<T> not(String reason) {
    return new No<>(reason);
  }

  default <U> Understood<U> then(Function<T, Understood<U>> next) {
    return match(next, Understood::not);
  }

  default <R> R match(Function<T, R> yes, Function<String, R> no) {
    return this instanceof Yes<T> y ? yes.apply(y.value()) : no.apply(((No<T>) this).reason());
  }
}
