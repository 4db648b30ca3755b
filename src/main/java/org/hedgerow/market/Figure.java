package org.hedgerow.market;

import org.hedgerow.basics.Origin;

/** A number and where it comes from. */
public record Figure(double value, Origin origin) {}
