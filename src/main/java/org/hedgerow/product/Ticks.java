package org.hedgerow.product;

import java.time.LocalDate;
import org.hedgerow.basics.Check;

/**
 * The smallest price steps of single-leg orders, points. Sources: Cboe contract specifications; VIX
 * options: Cboe release of 2022-11-29. Today's steps of futures are applied to all days.
 */
public final class Ticks {
  private static final LocalDate PENNY_VIX_FROM = LocalDate.of(2022, 11, 28);
  private static final double OPTION_STEP_CHANGES_AT = 3.00;

  /** A price this share of a tick away from a multiple is that multiple: rounding of doubles. */
  private static final double SAME = 1e-6;

  private Ticks() {}

  /**
   * The step at a price.
   *
   * @param price points, zero or more
   */
  public static double size(Contract contract, LocalDate day, double price) {
    return cents(contract, day, price) / 100.0;
  }

  /** The price itself when it can be quoted, else the next one above. */
  public static double roundUp(Contract contract, LocalDate day, double price) {
    int cents = cents(contract, day, price);
    // max, since the ceiling of a price just above zero is a negative zero
    return Math.max(0, Math.ceil(price * 100 / cents - SAME)) * cents / 100;
  }

  /** The price itself when it can be quoted, else the next one below; never below zero. */
  public static double roundDown(Contract contract, LocalDate day, double price) {
    int cents = cents(contract, day, price);
    return Math.floor(price * 100 / cents + SAME) * cents / 100;
  }

  /**
   * The step of the net price of options of one underlying traded together, points, whatever the
   * price: a cent for VIX (Cboe release of 2022-11-29: unchanged by it), five cents for SPX (Cboe
   * regulatory circular RG10-125).
   */
  public static double ofSpread(Underlying underlying) {
    return spreadCents(underlying) / 100.0;
  }

  /**
   * A net price that can be quoted: the price itself, else the next one below, which is a smaller
   * credit or a larger debit.
   *
   * @param creditPoints per spread, above zero received, below zero paid
   */
  public static double spreadDown(Underlying underlying, double creditPoints) {
    int cents = spreadCents(underlying);
    double steps = Math.floor(Check.finite(creditPoints, "creditPoints") * 100 / cents + SAME);
    return (steps == 0 ? 0 : steps) * cents / 100;
  }

  private static int spreadCents(Underlying underlying) {
    return underlying == Underlying.VIX ? 1 : 5;
  }

  private static int cents(Contract contract, LocalDate day, double price) {
    Check.notNegative(price, "price");
    if (contract instanceof FutureContract future) {
      return future.size() == FutureContract.Size.VX ? 5 : 1;
    }
    boolean small = price < OPTION_STEP_CHANGES_AT - SAME;
    if (contract.underlying() == Underlying.VIX && !day.isBefore(PENNY_VIX_FROM)) {
      return small ? 1 : 5;
    }
    return small ? 5 : 10;
  }
}
