/**
 * What was observed on a day: closes, VIX futures, rates, events, history; the VIX curve and the
 * indicators made from them; readers of the sample-day files.
 */
@NullMarked
package org.hedgerow.market;

import org.jspecify.annotations.NullMarked;
