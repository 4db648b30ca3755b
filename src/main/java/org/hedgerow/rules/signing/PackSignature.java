package org.hedgerow.rules.signing;

import java.time.LocalDate;
import java.util.Base64;
import org.hedgerow.basics.Place;

/**
 * One entry of a pack's signatures.
 *
 * @param name of the signer, as the signer writes it
 * @param key fingerprint of the signer's public key
 * @param date as the signer states it
 * @param content hash of the files that were signed
 * @param signature in base64
 * @param place where it stands
 */
public record PackSignature(
    String name, String key, LocalDate date, String content, String signature, Place place) {

  PackSignature(
      String name, String key, LocalDate date, String content, byte[] signature, Place place) {
    this(name, key, date, content, Base64.getEncoder().encodeToString(signature), place);
  }

  boolean isBy(SignerKey signer) {
    return signer.fingerprint().equals(key);
  }

  /** Whether the signer has signed what this entry says, for a pack of that name. */
  boolean isConfirmed(String pack, SignerKey signer) {
    return signer.confirms(
        new Statement(pack, content, name, key, date).bytes(),
        Base64.getDecoder().decode(signature));
  }
}
