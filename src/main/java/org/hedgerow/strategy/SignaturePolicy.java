package org.hedgerow.strategy;

import java.util.List;
import org.hedgerow.basics.Place;

/**
 * Signatures that a strategy demands of each of its packs before anything but trying.
 *
 * @param require how many, at least 1
 * @param of whose count
 */
public record SignaturePolicy(int require, List<KeyFile> of) {

  /**
   * A public key.
   *
   * @param path below the folder of the strategy's file, with {@code /}
   */
  public record KeyFile(String path, Place place) {}

  public SignaturePolicy {
    of = List.copyOf(of);
  }
}
