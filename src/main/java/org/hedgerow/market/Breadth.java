package org.hedgerow.market;

import org.hedgerow.basics.Origin;

/**
 * How broadly the market rises or falls.
 *
 * @param slopePercent least-squares slope of the cumulative advances less declines over 20
 *     sessions, divided by the mean of advances plus declines: per cent of issues a session
 * @param measure what is counted, for example {@code NYSE common stocks}
 */
public record Breadth(double slopePercent, String measure, Origin origin) {}
