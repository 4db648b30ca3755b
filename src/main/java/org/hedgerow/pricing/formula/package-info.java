/**
 * Functions of doubles: each one documented with its source, unit and edges. Knows no project type
 * but OptionRight and the checks.
 */
@NullMarked
package org.hedgerow.pricing.formula;

import org.jspecify.annotations.NullMarked;
