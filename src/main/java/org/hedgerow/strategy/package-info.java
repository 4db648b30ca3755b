/** Strategies as YAML: typed, named thresholds with their origin, confined formulas. */
@NullMarked
package org.hedgerow.strategy;

import org.jspecify.annotations.NullMarked;
