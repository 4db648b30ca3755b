/**
 * Option chains as published: readers of Cboe's quote table, Cboe's delayed quotes, DataShop's end
 * of day and a tidy CSV become one {@link org.hedgerow.market.chain.OptionChain}, whose quotes say
 * what is wrong with them; the forward and the discount factor of an expiry from put-call parity.
 * Read first: {@link org.hedgerow.market.chain.ChainReader}.
 */
@NullMarked
package org.hedgerow.market.chain;

import org.jspecify.annotations.NullMarked;
