package org.hedgerow.product;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One listed expiry of a root.
 *
 * @param date settlement day
 * @param lastTradingDay last session on which it trades
 * @param settles the instant its settlement value is fixed: opening of {@code date} for SPX, VIX
 *     and VIXW, close of {@code date} for SPXW
 */
public record ListedExpiry(
    OptionRoot root, LocalDate date, LocalDate lastTradingDay, Instant settles) {}
