package org.hedgerow.report;

import org.hedgerow.book.Book;

/** The net asset value in words, and whether it was set in place of the book's own. */
final class NavWords {
  private NavWords() {}

  /** {@code NAV 250,000 USD}, with {@code by --nav} where it was set. */
  static String of(Book book) {
    return "NAV " + Figures.usd(book.navUsd()) + " USD" + (book.navSet() ? " by --nav" : "");
  }

  /** A line at the head of an answer, where it was set. */
  static void head(Page page, Book book) {
    if (book.navSet()) {
      page.emphasised(of(book) + ".", 2, 2, Emphasis.CAUTION);
    }
  }

  /** Says in JSON where it was set. */
  static JsonText json(JsonText json, Book book) {
    return book.navSet() ? json.put("navSetUsd", book.navUsd()) : json;
  }
}
