/**
 * Signatures of rule packs: who has signed what, and whether that is what a strategy demands. Knows
 * keys and the texts of packs; the keys are made above, for chance stands at the roof only.
 */
@NullMarked
package org.hedgerow.rules.signing;

import org.jspecify.annotations.NullMarked;
