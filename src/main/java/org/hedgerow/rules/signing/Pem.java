package org.hedgerow.rules.signing;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.document.SourceFiles;

/** Keys as text (RFC 7468): base64 between a line that begins and a line that ends them. */
public final class Pem {
  static final String PUBLIC = "PUBLIC KEY";
  static final String PRIVATE = "PRIVATE KEY";

  private static final int MOST_CHARACTERS = 10_000;
  private static final int LINE = 64;
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----\\s*");

  private Pem() {}

  /** A public key as text, {@code SubjectPublicKeyInfo}. */
  public static String publicKey(byte[] der) {
    return print(PUBLIC, der);
  }

  /** A private key as text, PKCS#8. */
  public static String privateKey(byte[] der) {
    return print(PRIVATE, der);
  }

  private static String print(String label, byte[] der) {
    String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  /** The bytes of the key in a file; anything else in it is a problem that shows none of it. */
  static Optional<byte[]> read(Path file, String shown, String label, Problems problems) {
    return SourceFiles.read(file, shown, problems)
        .flatMap(source -> decoded(source.text(), shown, label, problems));
  }

  private static Optional<byte[]> decoded(
      String text, String shown, String label, Problems problems) {
    Matcher block = BLOCK.matcher(text);
    boolean found = text.length() <= MOST_CHARACTERS && block.matches();
    if (found && block.group(1).equals(label)) {
      try {
        return Optional.of(Base64.getDecoder().decode(block.group(2).replaceAll("\\s", "")));
      } catch (IllegalArgumentException e) {
        found = false;
      }
    }
    problems.add(notAKey(shown, label, found ? block.group(1) : ""));
    return Optional.empty();
  }

  private static Problem notAKey(String shown, String wanted, String label) {
    if (label.equals("ENCRYPTED PRIVATE KEY")) {
      return Problem.ofFile(
          "bad-key",
          shown,
          "Keys with a passphrase are not read here.",
          "Protect the file instead, or take the passphrase off: openssl pkey -in KEY -out FILE");
    }
    String kind = wanted.equals(PUBLIC) ? "public" : "private";
    return Problem.ofFile(
        "bad-key",
        shown,
        label.isEmpty()
            ? "This is not a " + kind + " key in PEM."
            : "A " + kind + " key was expected, this is a " + label + ".",
        "Keys are Ed25519: hedgerow rules keygen NAME makes a pair.");
  }
}
