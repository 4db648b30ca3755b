package org.hedgerow.market;

import java.time.LocalDate;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.Origin;

/**
 * The future that the VIX options of one expiry are priced from. Never the spot VIX: there is no
 * way to make one from a spot level alone, only {@code VixCurve} makes them.
 *
 * @param value points, above zero
 */
public record VixForward(LocalDate expiry, double value, Origin origin) {
  public VixForward {
    Check.positive(value, "VIX forward for " + expiry);
  }
}
