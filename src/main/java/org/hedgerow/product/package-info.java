/**
 * What is traded: contracts, listing calendar, expiries, ticks and strike grids, structures. Knows
 * basics only.
 */
@NullMarked
package org.hedgerow.product;

import org.jspecify.annotations.NullMarked;
