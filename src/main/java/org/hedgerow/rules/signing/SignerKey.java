package org.hedgerow.rules.signing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;

/**
 * The public key of somebody who signs packs (Ed25519, RFC 8032).
 *
 * @param name of its file without {@code .pub}; who that is, is the user's knowledge
 * @param fingerprint SHA-256 of the key's {@code SubjectPublicKeyInfo}, in hexadecimal digits
 */
public record SignerKey(String name, String fingerprint, PublicKey key) {
  static final String ALGORITHM = "Ed25519";

  /** How the files of public keys end. */
  public static final String SUFFIX = ".pub";

  private static final int MOST_KEYS = 1_000;

  /** The key in a file. */
  public static Optional<SignerKey> read(Path file, String shown, Problems problems) {
    return Pem.read(file, shown, Pem.PUBLIC, problems)
        .flatMap(der -> of(nameOf(file), der, shown, problems));
  }

  /** Every {@code *.pub} of a folder, in alphabetical order; a key that is there twice, once. */
  public static List<SignerKey> readAll(Path folder, String shown, Problems problems) {
    List<SignerKey> keys = new ArrayList<>();
    List<Path> files = files(folder, shown);
    if (files.size() > MOST_KEYS) {
      throw new InputException(
          Problem.ofFile("too-many", shown, "More than " + MOST_KEYS + " keys are here.", ""));
    }
    for (Path file : files) {
      read(file, shown + "/" + file.getFileName(), problems)
          .filter(key -> keys.stream().noneMatch(k -> k.fingerprint.equals(key.fingerprint)))
          .ifPresent(keys::add);
    }
    return keys;
  }

  private static List<Path> files(Path folder, String shown) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          Problem.ofFile(
              "missing-folder",
              shown,
              "There is no such folder of keys.",
              "Name the folder of public keys (*.pub) with --keys."));
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> p.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
    } catch (java.io.IOException e) {
      throw new InputException(
          Problem.ofFile("unreadable-folder", shown, "The folder cannot be read.", ""));
    }
  }

  private static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  private static Optional<SignerKey> of(String name, byte[] der, String shown, Problems problems) {
    try {
      PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return Optional.of(new SignerKey(name, HexFormat.of().formatHex(digest), key));
    } catch (GeneralSecurityException e) {
      problems.add(
          Problem.ofFile(
              "bad-key",
              shown,
              "This is not an Ed25519 public key.",
              "openssl genpkey -algorithm ed25519 makes one, and so does hedgerow rules keygen."));
      return Optional.empty();
    }
  }

  /** Whether this key's owner made the signature over these bytes. */
  boolean confirms(byte[] statement, byte[] signature) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(statement);
      return check.verify(signature);
    } catch (SignatureException e) {
      return false; // a signature of a wrong form
    } catch (InvalidKeyException e) {
      return false; // a point that is none of the curve: it confirms nothing
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK from 15 has Ed25519", e);
    }
  }
}
