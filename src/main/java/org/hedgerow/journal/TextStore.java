package org.hedgerow.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Texts of a journal, each kept once under the SHA-256 of its UTF-8 bytes, deflated (zlib). */
final class TextStore {
  private static final int BUFFER = 8192;

  /** No text of a run is larger; the number in a foreign file can say anything. */
  private static final int MAX_BYTES = 256_000_000;

  private final Database database;
  private final Map<String, Long> idByHash = new HashMap<>();

  TextStore(Database database) {
    this.database = database;
  }

  /** SHA-256 of the UTF-8 bytes, in lower-case hexadecimal digits. */
  static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** The number of a text; it is added when it is not there yet. */
  long keep(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String hash = hash(bytes);
    Long known = idByHash.get(hash);
    if (known != null) {
      return known;
    }
    List<Long> there =
        database.list("SELECT text FROM texts WHERE sha256 = ?", row -> row.getLong(1), hash);
    long id =
        there.isEmpty()
            ? database.number(
                "INSERT INTO texts (sha256, bytes, deflated) VALUES (?, ?, ?) RETURNING text",
                hash,
                bytes.length,
                deflated(bytes))
            : there.get(0);
    idByHash.put(hash, id);
    return id;
  }

  /** What was not committed is not there. */
  void forget() {
    idByHash.clear();
  }

  /** The text of a number, checked against its hash. */
  String text(long id) {
    return database
        .list(
            "SELECT sha256, bytes, deflated FROM texts WHERE text = ?",
            row -> inflated(row.getString(1), row.getInt(2), row.getBytes(3)),
            id)
        .stream()
        .findFirst()
        .orElseThrow(() -> Trouble.damaged(database.file()));
  }

  private String inflated(String hash, int length, byte[] deflated) {
    if (length < 0 || length > MAX_BYTES) {
      throw Trouble.damaged(database.file());
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(deflated);
      byte[] bytes = new byte[length];
      int there = inflater.inflate(bytes);
      if (there != length || !hash(bytes).equals(hash)) {
        throw Trouble.damaged(database.file());
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (DataFormatException e) {
      throw Trouble.damaged(database.file());
    } finally {
      inflater.end();
    }
  }

  private static byte[] deflated(byte[] bytes) {
    // a sixth more bytes for a sixth of the time
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
