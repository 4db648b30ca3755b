package org.hedgerow.rules.signing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.LocalDate;
import java.util.Optional;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;

/** A private key with the public one that lies beside it. */
public final class SigningKey {
  private final PrivateKey secret;
  private final SignerKey signer;

  private SigningKey(PrivateKey secret, SignerKey signer) {
    this.secret = secret;
    this.signer = signer;
  }

  /**
   * Reads a private key, and {@code NAME.pub} beside it: a file {@code alice.key} or {@code
   * alice.pem} has {@code alice.pub} for a neighbour.
   */
  public static Optional<SigningKey> read(Path file, String shown, Problems problems) {
    Optional<byte[]> der = Pem.read(file, shown, Pem.PRIVATE, problems);
    if (der.isEmpty()) {
      return Optional.empty();
    }
    Path beside = publicBeside(file);
    Optional<SignerKey> signer = SignerKey.read(beside, neighbour(shown, beside), problems);
    if (signer.isEmpty()) {
      return Optional.empty();
    }
    try {
      PrivateKey secret =
          KeyFactory.getInstance(SignerKey.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(der.get()));
      SigningKey key = new SigningKey(secret, signer.get());
      byte[] probe = "hedgerow".getBytes(StandardCharsets.UTF_8);
      if (signer.get().confirms(probe, key.sign(probe))) {
        return Optional.of(key);
      }
      problems.add(
          Problem.ofFile(
              "bad-key",
              shown,
              "The public key beside it, " + beside.getFileName() + ", is another one's.",
              "Make it again: openssl pkey -in KEY -pubout -out " + beside.getFileName()));
    } catch (GeneralSecurityException e) {
      problems.add(
          Problem.ofFile(
              "bad-key",
              shown,
              "This is not an Ed25519 private key.",
              "openssl genpkey -algorithm ed25519 makes one, and so does hedgerow rules keygen."));
    }
    return Optional.empty();
  }

  /** Where the public key of a private one is looked for. */
  static Path publicBeside(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + SignerKey.SUFFIX);
  }

  private static String neighbour(String shown, Path beside) {
    int slash = shown.lastIndexOf('/');
    return shown.substring(0, slash + 1) + beside.getFileName();
  }

  /** The public half. */
  public SignerKey signer() {
    return signer;
  }

  /** Signs the content of a pack. */
  public PackSignature sign(String pack, String content, String name, LocalDate date) {
    Statement statement = new Statement(pack, content, name, signer.fingerprint(), date);
    return new PackSignature(
        name, signer.fingerprint(), date, content, sign(statement.bytes()), Place.wholeFile(pack));
  }

  private byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(SignerKey.ALGORITHM);
      signature.initSign(secret);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("An Ed25519 key signs any bytes", e);
    }
  }
}
