package org.hedgerow.journal;

/** A threshold that the command line set. */
public record Setting(String name, double value) {}
