package org.hedgerow.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a packed file, unpacked in memory within bounds. The names in it are keys here and
 * nothing else: no path of a packed file is ever opened or written.
 */
final class ZipParts {
  static final int MAX_PARTS = 500;

  /** Bytes of one part, and of all together, unpacked. */
  static final int MAX_PART = 8_000_000;

  static final int MAX_ALL = 16_000_000;

  private static final int CHUNK = 8192;

  /** The content passes a bound; the message says which. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
      super(message);
    }
  }

  private ZipParts() {}

  /**
   * Content by name.
   *
   * @throws TooLargeException when it passes a bound
   * @throws IOException when it is damaged, cut, or holds one name twice
   */
  static Map<String, byte[]> read(byte[] packed) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int all = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (parts.size() == MAX_PARTS) {
          throw new TooLargeException("more than " + MAX_PARTS + " parts");
        }
        byte[] content = content(zip, MAX_ALL - all);
        all += content.length;
        if (parts.put(entry.getName(), content) != null) {
          throw new IOException("one name twice");
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("a name that is not text", e);
    }
    return parts;
  }

  private static byte[] content(ZipInputStream zip, int left) throws IOException {
    int most = Math.min(MAX_PART, left);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
      if (bytes.size() + read > most) {
        throw new TooLargeException(
            "more than "
                + (most == MAX_PART ? MAX_PART + " bytes in one part" : MAX_ALL + " bytes in all")
                + " when unpacked");
      }
      bytes.write(chunk, 0, read);
    }
    return bytes.toByteArray();
  }
}
