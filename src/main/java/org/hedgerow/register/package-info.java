/**
 * The register of mechanisms: what the source texts ask, and where each of it lives in the program
 * and in the rule files.
 */
@NullMarked
package org.hedgerow.register;

import org.jspecify.annotations.NullMarked;
