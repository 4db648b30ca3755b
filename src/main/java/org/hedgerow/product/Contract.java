package org.hedgerow.product;

import java.time.LocalDate;

/** Something listed that can be held: an option or a future. */
public sealed interface Contract permits OptionContract, FutureContract {

  Underlying underlying();

  /** Day of final settlement. */
  LocalDate expiry();

  /** US dollars per index point and contract. */
  double multiplierUsd();

  /** OSI symbol of an option; {@code VX 2018-02-14} form of a future. */
  String symbol();
}
