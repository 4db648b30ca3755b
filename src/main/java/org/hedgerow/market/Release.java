package org.hedgerow.market;

import java.time.Instant;
import org.hedgerow.basics.Origin;

/**
 * A figure as it was published.
 *
 * @param released the instant from which it was known
 * @param of the month or day it speaks of, for people; may be empty
 */
public record Release(
    ReleasedFigure figure, double value, Instant released, String of, Origin origin) {}
