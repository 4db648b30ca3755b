package org.hedgerow.pricing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.market.chain.ChainExpiry;
import org.hedgerow.market.chain.ChainQuote;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.SpxExpiries;
import org.hedgerow.product.Underlying;

/**
 * The VIX of a chain of S&P 500 options: the two Friday expiries that enclose 30 days, 23 to 37
 * days out; on third Fridays the AM-settled SPX, on others the PM-settled SPXW (Cboe, VIX
 * methodology, 2014). In place of a Friday that is a holiday stands its Thursday, with the days of
 * the Friday. Minutes are those of New York's wall clock, so that a clock change does not count.
 *
 * @param index points
 * @param near at most 30 days out
 * @param next more than 30 days out
 */
public record ChainVix(double index, Part near, Part next) {
  private static final int LEAST_DAYS = 23;
  private static final int MOST_DAYS = 37;

  /** An expiry with its term. */
  public record Part(ListedExpiry expiry, VixCalculation.Term term) {}

  /** The VIX, or in a sentence why there is none. */
  public record Outcome(Optional<ChainVix> vix, String reason) {}

  /**
   * The VIX of a chain.
   *
   * @param ratePerYear R of both terms, continuously compounded; without it the rate of each
   *     expiry's parity line
   */
  public static Outcome of(ObservedChain chain, OptionalDouble ratePerYear) {
    if (chain.chain().underlying() != Underlying.SPX) {
      return none("The VIX is made of SPX options.");
    }
    List<Part> parts = new ArrayList<>();
    for (ObservedExpiry expiry : chain.expiries()) {
      if (isPart(expiry.listed(), chain.chain().day())) {
        double minutes = minutes(chain, expiry.listed());
        double rate = ratePerYear.orElse(expiry.parity().ratePerYear());
        VixCalculation.term(rows(expiry.quotes()), minutes, rate)
            .ifPresent(term -> parts.add(new Part(expiry.listed(), term)));
      }
    }
    Optional<Part> near =
        parts.stream()
            .filter(p -> p.term.minutes() <= VixCalculation.MINUTES_OF_INDEX)
            .reduce((first, second) -> second);
    Optional<Part> next =
        parts.stream().filter(p -> p.term.minutes() > VixCalculation.MINUTES_OF_INDEX).findFirst();
    if (near.isEmpty() || next.isEmpty()) {
      return none(
          "No two Friday expiries %d to %d days out enclose 30 days."
              .formatted(LEAST_DAYS, MOST_DAYS));
    }
    double index = VixCalculation.index(near.get().term, next.get().term);
    return new Outcome(Optional.of(new ChainVix(index, near.get(), next.get())), "");
  }

  private static Outcome none(String reason) {
    return new Outcome(Optional.empty(), reason);
  }

  private static boolean isPart(ListedExpiry expiry, LocalDate day) {
    boolean holiday = expiry.date().getDayOfWeek() == DayOfWeek.THURSDAY;
    LocalDate friday = holiday ? expiry.date().plusDays(1) : expiry.date();
    long days = ChronoUnit.DAYS.between(day, friday);
    if (days < LEAST_DAYS || days > MOST_DAYS || !endsWeek(expiry.date())) {
      return false;
    }
    boolean monthly = expiry.date().equals(SpxExpiries.spxMonthly(YearMonth.from(expiry.date())));
    return expiry.root() == (monthly ? OptionRoot.SPX : OptionRoot.SPXW);
  }

  private static boolean endsWeek(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.FRIDAY
        || (date.getDayOfWeek() == DayOfWeek.THURSDAY
            && !ExchangeCalendar.isSession(date.plusDays(1)));
  }

  private static double minutes(ObservedChain chain, ListedExpiry expiry) {
    return ChronoUnit.MINUTES.between(
        chain.chain().quoteInstant().atZone(ExchangeCalendar.NEW_YORK).toLocalDateTime(),
        expiry.settles().atZone(ExchangeCalendar.NEW_YORK).toLocalDateTime());
  }

  private static List<VixCalculation.Row> rows(ChainExpiry expiry) {
    List<VixCalculation.Row> rows = new ArrayList<>();
    for (double strike : expiry.strikes()) {
      Optional<ChainQuote> call = expiry.quote(OptionRight.CALL, strike);
      Optional<ChainQuote> put = expiry.quote(OptionRight.PUT, strike);
      if (call.isPresent() && put.isPresent()) {
        ChainQuote c = call.get();
        ChainQuote p = put.get();
        rows.add(new VixCalculation.Row(strike, c.bid(), c.ask(), p.bid(), p.ask()));
      }
    }
    return rows;
  }
}
