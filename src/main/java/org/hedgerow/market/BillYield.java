package org.hedgerow.market;

import org.hedgerow.basics.Check;

/**
 * How a 13-week US Treasury bill's yield is quoted, and what it is as a continuously compounded
 * rate of ACT/365.
 *
 * <pre>
 *   P = price of 1 dollar in 91 days        r = -ln(P) * 365 / 91
 *   DISCOUNT         P = 1 - d * 91/360     bank discount rate; what Cboe's IRX index shows
 *   BOND_EQUIVALENT  P = 1 / (1 + y * 91/365)   coupon-equivalent, simple interest
 *   CONTINUOUS       P = exp(-r * 91/365)
 * </pre>
 *
 * Source: US Treasury, Uniform Offering Circular, 31 CFR 356 appendix B, section II (bills). In a
 * leap year the Treasury divides by 366; 365 is used throughout here.
 */
enum BillYield {
  DISCOUNT {
    @Override
    double price(double quoted) {
      return 1 - quoted * DAYS / 360;
    }
  },
  BOND_EQUIVALENT {
    @Override
    double price(double quoted) {
      return 1 / (1 + quoted * DAYS / 365);
    }
  },
  CONTINUOUS {
    @Override
    double price(double quoted) {
      return Math.exp(-quoted * DAYS / 365);
    }
  };

  private static final double DAYS = 91;

  /** Price of one dollar paid after 91 days. */
  abstract double price(double quoted);

  /** Continuously compounded rate per year, ACT/365, as a fraction; the quote is a fraction too. */
  double continuousPerYear(double quoted) {
    double price = Check.positive(price(Check.finite(quoted, "quoted")), "price of the bill");
    return -Math.log(price) * 365 / DAYS;
  }
}
