/**
 * Smiles fitted to the quotes of one chain: {@link org.hedgerow.pricing.fit.QuotedSlice} in, {@link
 * org.hedgerow.pricing.fit.FittedSurface} out. Plain numbers come in, so that any reader of chains
 * can use it. Everything here is deterministic: least squares from documented starting values, no
 * random numbers.
 */
@NullMarked
package org.hedgerow.pricing.fit;

import org.jspecify.annotations.NullMarked;
