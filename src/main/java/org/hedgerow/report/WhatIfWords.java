package org.hedgerow.report;

import java.time.LocalDate;
import java.util.Locale;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Numbers;
import org.hedgerow.book.MovedPrices.Vols;
import org.hedgerow.pricing.ObservedMarket;
import org.hedgerow.run.LevelMove;
import org.hedgerow.run.WhatIf;

/** What is supposed, in words. */
final class WhatIfWords {
  private WhatIfWords() {}

  /** Model and assumptions of every cell, in one line. */
  static String assumptions(WhatIf whatIf, boolean tied) {
    boolean made = whatIf.vols() == Vols.MODEL;
    boolean quoted = made && whatIf.run().inputs().options() instanceof ObservedMarket;
    return "SYNTHETIC: "
        + (tied ? "VIX by its map, band one residual deviation; " : "")
        + (made ? "smiles made anew" : "volatility of each strike held")
        + (quoted ? " plus what today's quotes hold beyond them" : "")
        + ", VIX futures by the beta of their tenor, middle prices.";
  }

  /** {@code -10 %}, {@code +5 points}, {@code 5000}. */
  static String move(LevelMove move) {
    return switch (move.kind()) {
      case PERCENT -> Figures.signed(Numbers.plain(move.amount())) + " %";
      case POINTS -> Figures.signed(Numbers.plain(move.amount()));
      case LEVEL -> "to " + Numbers.plain(move.amount());
    };
  }

  /** {@code At once}, or {@code After 5 days, Monday 2023-01-02}. */
  static String when(int days, LocalDate date) {
    if (days == 0) {
      return "At once";
    }
    return "After "
        + Figures.count(days, "day")
        + ", "
        + weekday(date)
        + " "
        + date
        + (ExchangeCalendar.isSession(date) ? "" : " (no session)");
  }

  static String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
  }
}
