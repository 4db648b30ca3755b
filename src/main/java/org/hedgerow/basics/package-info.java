/** Checks, located problems, the exchange calendar and year fractions. Knows the JDK only. */
@NullMarked
package org.hedgerow.basics;

import org.jspecify.annotations.NullMarked;
