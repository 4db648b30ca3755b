package org.hedgerow.market;

import java.time.LocalDate;

/** Daily settlement of one VIX future, points. */
public record VixSettlement(LocalDate expiry, Figure settle) {}
