package org.hedgerow.book;

import java.time.LocalDate;

/**
 * Trigger state of a hedge layer before the day's close is looked at.
 *
 * @param open true when the layer's trigger has been passed and its re-arm level not yet
 * @param since the day it turned so
 * @param given false when it was worked out from the closes that are there and not stated
 */
public record LayerMemory(String layer, boolean open, LocalDate since, boolean given) {}
