package org.hedgerow.pricing;

import org.hedgerow.market.VixForward;
import org.hedgerow.product.FutureContract;

/** One VIX future on one day, points. */
public record FutureQuote(
    FutureContract contract, double mid, double bid, double ask, VixForward forward, int dte) {}
