package org.hedgerow.run;

import org.hedgerow.book.Book;
import org.hedgerow.market.MarketDay;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.strategy.StrategySpec;

/**
 * Everything one day is decided from.
 *
 * @param options what can be traded on the day, and at what
 * @param hashes of the files, so that a run can be replayed
 */
public record DayInputs(
    OptionMarket options, Book book, StrategySpec strategy, RuleBook rules, Hashes hashes) {

  /**
   * SHA-256 of what was read, and the version of the program.
   *
   * @param market of the day's files and the book
   */
  public record Hashes(String market, String strategy, String rules, String version) {}

  /** The day. */
  public MarketDay day() {
    return options.day();
  }
}
