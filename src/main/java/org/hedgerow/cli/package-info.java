/** Commands. */
@NullMarked
package org.hedgerow.cli;

import org.jspecify.annotations.NullMarked;
