package org.hedgerow.strategy;

import org.hedgerow.basics.Place;

/**
 * A threshold set to another value than its pack's.
 *
 * @param place where that is written; the command line has no line
 * @param origin who says so
 */
public record ThresholdOverride(String name, double value, Place place, LimitOrigin origin) {}
