/**
 * Product x market gives value and Greeks. Formulas of plain doubles live in {@code
 * pricing.formula}.
 */
@NullMarked
package org.hedgerow.pricing;

import org.jspecify.annotations.NullMarked;
