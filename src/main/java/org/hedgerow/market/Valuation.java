package org.hedgerow.market;

import org.hedgerow.basics.Origin;

/**
 * How expensive the S&P 500 stands against its own past.
 *
 * @param z standard deviations (n-1) of the measure from its mean over 120 months
 * @param measure name of the measure, for example {@code Shiller CAPE}
 */
public record Valuation(double z, String measure, Origin origin) {}
