package org.hedgerow.market.chain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.SpxExpiries;
import org.hedgerow.product.Underlying;
import org.hedgerow.product.VixExpiries;

/**
 * Settlement days and roots as older files give them.
 *
 * <p>Until January 2015 the clearing house dated AM monthlies on the S&P 500 on the Saturday after
 * the third Friday. Until 2010 the same expiry stood under many roots (SPT, SPQ, SXB and more),
 * because a symbol had room for 26 strikes.
 */
final class ExpiryDate {

  private ExpiryDate() {}

  /** The settlement day: of a Saturday the session before it, else the day itself. */
  static LocalDate settlement(OptionRoot root, LocalDate given) {
    return given.getDayOfWeek() == DayOfWeek.SATURDAY && root.settlesInTheMorning()
        ? ExchangeCalendar.previousSession(given)
        : given;
  }

  /** The root of today; empty when none stands for it: an old root of another cycle. */
  static Optional<OptionRoot> root(Underlying underlying, String name, LocalDate given) {
    for (OptionRoot root : OptionRoot.values()) {
      if (root.name().equals(name)) {
        return root.underlying() == underlying ? Optional.of(root) : Optional.empty();
      }
    }
    OptionRoot monthly = underlying == Underlying.SPX ? OptionRoot.SPX : OptionRoot.VIX;
    LocalDate settlement = settlement(monthly, given);
    YearMonth month = YearMonth.from(settlement);
    LocalDate regular =
        underlying == Underlying.SPX
            ? SpxExpiries.spxMonthly(month)
            : VixExpiries.vixMonthly(month);
    return settlement.equals(regular) ? Optional.of(monthly) : Optional.empty();
  }
}
