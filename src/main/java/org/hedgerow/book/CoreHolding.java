package org.hedgerow.book;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.MarketDay;
import org.hedgerow.product.CoreAsset;

/**
 * What is held of the core of an account. Neither stocks nor bills are quoted here, so both are
 * marked by what they promise:
 *
 * <pre>
 *   S&P 500         units x close of the index x exp(dividend yield x years since it was opened)
 *   Treasury bills  units x exp(bill rate x years since it was opened)
 * </pre>
 *
 * Today's yield and rate stand for those of the whole time; the mark is SYNTHETIC and says so.
 *
 * @param units of the index, or US dollars of bills, above zero
 * @param opened when it was bought
 */
public record CoreHolding(CoreAsset asset, double units, LocalDate opened) {
  private static final double DAYS_PER_YEAR = 365;

  public CoreHolding {
    Check.positive(units, "units");
  }

  /** What a unit bought today costs, US dollars. */
  public static double unitUsd(CoreAsset asset, MarketDay day) {
    return switch (asset) {
      case SP500_TOTAL_RETURN -> day.spx();
      case TREASURY_BILLS -> 1;
    };
  }

  /** What it is worth on a day, US dollars. */
  public double valueUsd(MarketDay day) {
    return units * unitUsd(asset, day) * Math.exp(promisedPerYear(asset, day) * years(day));
  }

  /** How it is marked. */
  public Origin origin(MarketDay day) {
    return originOf(asset, day);
  }

  /** How such a holding is marked. */
  public static Origin originOf(CoreAsset asset, MarketDay day) {
    String percent =
        String.format(Locale.ROOT, "%.2f %% a year", 100 * promisedPerYear(asset, day));
    return Origin.synthetic(
        switch (asset) {
          case SP500_TOTAL_RETURN -> "dividend: the index and today's yield of " + percent;
          case TREASURY_BILLS -> "bill: today's rate of " + percent;
        });
  }

  private static double promisedPerYear(CoreAsset asset, MarketDay day) {
    return switch (asset) {
      case SP500_TOTAL_RETURN -> day.dividendYieldPerYear().value();
      case TREASURY_BILLS -> day.ratePerYear().value();
    };
  }

  private double years(MarketDay day) {
    return ChronoUnit.DAYS.between(opened, day.date()) / DAYS_PER_YEAR;
  }
}
