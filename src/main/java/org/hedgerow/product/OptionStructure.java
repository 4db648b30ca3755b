package org.hedgerow.product;

import java.time.LocalDate;
import java.util.List;

/** Options of one root and expiry that are traded together. */
public sealed interface OptionStructure permits IronCondor, CallVertical {

  OptionRoot root();

  LocalDate expiry();

  /**
   * The legs of an order.
   *
   * @param structures how many, above zero
   */
  List<Leg> legs(int structures);

  /** The legs of one. */
  default List<Leg> legs() {
    return legs(1);
  }
}
