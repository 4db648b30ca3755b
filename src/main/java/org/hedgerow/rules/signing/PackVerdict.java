package org.hedgerow.rules.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the signatures of a pack are worth.
 *
 * @param content hash of the files as they are
 */
public record PackVerdict(String pack, String content, List<Entry> entries) {

  /** What one signature is worth. */
  public enum State {
    /** Over these very files, by a known key. */
    GOOD,
    /** Over other files of this pack, by a known key. */
    OTHER_VERSION,
    /** The known key did not sign this. */
    BAD,
    /** By a key that is not among the known ones; it may be anything. */
    UNKNOWN_KEY
  }

  /**
   * One signature.
   *
   * @param signer whose key it is; absent when the key is not known
   */
  public record Entry(PackSignature signature, State state, Optional<SignerKey> signer) {

    /** Name of the key's file when the key is known, else what the entry claims. */
    public String who() {
      return signer.map(SignerKey::name).orElse(signature.name());
    }
  }

  public PackVerdict {
    entries = List.copyOf(entries);
  }

  /** Holds signatures against the files and the known keys; a repeated one counts once. */
  public static PackVerdict of(
      String pack, String content, List<PackSignature> signatures, List<SignerKey> keys) {
    List<Entry> entries = new ArrayList<>();
    for (PackSignature signature : signatures) {
      Optional<SignerKey> signer = keys.stream().filter(signature::isBy).findFirst();
      Entry entry = new Entry(signature, state(pack, content, signature, signer), signer);
      boolean known =
          entries.stream()
              .anyMatch(
                  e ->
                      e.state() == entry.state()
                          && e.signature().key().equals(signature.key())
                          && e.signature().content().equals(signature.content()));
      if (!known) {
        entries.add(entry);
      }
    }
    return new PackVerdict(pack, content, entries);
  }

  private static State state(
      String pack, String content, PackSignature signature, Optional<SignerKey> signer) {
    if (signer.isEmpty()) {
      return State.UNKNOWN_KEY;
    }
    if (!signature.isConfirmed(pack, signer.get())) {
      return State.BAD;
    }
    return signature.content().equals(content) ? State.GOOD : State.OTHER_VERSION;
  }

  /** The signatures of one state. */
  public List<Entry> entries(State state) {
    return entries.stream().filter(e -> e.state() == state).toList();
  }

  /** Whether this key has signed these very files. */
  public boolean isSignedBy(SignerKey key) {
    return entries(State.GOOD).stream().anyMatch(e -> e.signature().isBy(key));
  }

  /** Whether somebody known has signed these files, and no entry is bad. */
  public boolean isSound() {
    return !entries(State.GOOD).isEmpty() && entries(State.BAD).isEmpty();
  }
}
