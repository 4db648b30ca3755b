package org.hedgerow.strategy;

import org.hedgerow.basics.Place;

/**
 * A named number of a rule pack.
 *
 * @param unit of the value, as in the vocabulary: points, percent, days, ratio, ...
 * @param min least value that makes sense
 * @param max greatest value that makes sense
 * @param step smallest change worth looking at, above zero
 * @param source who says so: a text and its sentence, an exchange's rule, or our own default
 * @param sentence what the number does
 * @param place where it stands
 */
public record Threshold(
    String name,
    String pack,
    double value,
    String unit,
    double min,
    double max,
    double step,
    String source,
    String sentence,
    Place place) {}
