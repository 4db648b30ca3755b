package org.hedgerow.basics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 over files: for each in order of path its relative path, a zero byte, its content. */
public final class ContentHash {

  private ContentHash() {}

  /** The hash of texts by relative path, as lower-case hexadecimal digits. */
  public static String of(Map<String, String> textByPath) {
    MessageDigest digest = sha256();
    new TreeMap<>(textByPath)
        .forEach(
            (path, text) -> {
              digest.update(path.getBytes(StandardCharsets.UTF_8));
              digest.update((byte) 0);
              digest.update(text.getBytes(StandardCharsets.UTF_8));
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
