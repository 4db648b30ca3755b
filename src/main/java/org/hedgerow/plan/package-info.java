/** An action becomes expiry, strikes and contracts: planned, or refused with the numbers. */
@NullMarked
package org.hedgerow.plan;

import org.jspecify.annotations.NullMarked;
