/** One day end to end. The only room that knows both rules and plan. */
@NullMarked
package org.hedgerow.run;

import org.jspecify.annotations.NullMarked;
