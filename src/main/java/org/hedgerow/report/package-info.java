/** Text and JSON. The only room with templates. */
@NullMarked
package org.hedgerow.report;

import org.jspecify.annotations.NullMarked;
