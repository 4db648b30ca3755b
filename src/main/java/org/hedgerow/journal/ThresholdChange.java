package org.hedgerow.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.rules.signing.PackSignature;

/**
 * A threshold that had another value than before.
 *
 * @param from the value before; absent when there was none
 * @param origin who set the new value: pack, strategy, command line, sweep
 * @param run the first run with it
 * @param started when that run started
 * @param rulesHash SHA-256 of all rules of that run
 * @param pack whose threshold it is; absent when the run does not tell
 */
public record ThresholdChange(
    String threshold,
    OptionalDouble from,
    double to,
    String unit,
    String origin,
    String strategy,
    long run,
    Instant started,
    String rulesHash,
    Optional<RecordedPack> pack) {

  /**
   * A pack as a run recorded it.
   *
   * @param content hash of its files, as signatures name it
   * @param signatures that lay beside it, whatever they are worth
   */
  public record RecordedPack(String name, String content, List<PackSignature> signatures) {
    public RecordedPack {
      signatures = List.copyOf(signatures);
    }
  }
}
