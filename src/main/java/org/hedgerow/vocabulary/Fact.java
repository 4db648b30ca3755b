package org.hedgerow.vocabulary;

/** Anything a rule can match: what was observed, what a rule concluded, what a rule asked. */
public sealed interface Fact permits Observation, Conclusion, Action {}
