package org.hedgerow.vocabulary;

import org.hedgerow.basics.Origin;

/** An observation with where its figures come from. */
public record ObservedFact(Observation fact, Origin origin) {}
