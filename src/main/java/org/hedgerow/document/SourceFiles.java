package org.hedgerow.document;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;

/** Reads files that a user names into source texts; what cannot be read becomes a problem. */
public final class SourceFiles {

  private SourceFiles() {}

  /** The name a user knows a path by: as given, with {@code /}. */
  public static String nameOf(Path path) {
    return path.toString().replace('\\', '/');
  }

  /**
   * The text of a UTF-8 file; empty, with a problem, when it is missing, a folder, not readable,
   * too large or not UTF-8. A byte order mark at the start is dropped.
   */
  public static Optional<SourceText> read(Path path, Problems problems) {
    return read(path, nameOf(path), problems);
  }

  /** The same, under another name than the path's. */
  public static Optional<SourceText> read(Path path, String name, Problems problems) {
    Optional<Problem> obstacle = obstacle(path, name);
    if (obstacle.isPresent()) {
      problems.add(obstacle.orElseThrow());
      return Optional.empty();
    }
    try {
      return decoded(Files.readAllBytes(path), name, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of a UTF-8 file, plain or packed with gzip, which its first bytes tell; empty, with a
   * problem, as in {@link #read}, and when the packed content ends early or is damaged.
   *
   * @param maxBytes most bytes of the unpacked text
   */
  public static Optional<SourceText> readUnpacked(
      Path path, String name, int maxBytes, Problems problems) {
    Optional<Problem> obstacle = unreadable(path, name);
    if (obstacle.isPresent()) {
      problems.add(obstacle.orElseThrow());
      return Optional.empty();
    }
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(path))) {
      byte[] bytes = isPacked(raw) ? unpacked(raw, maxBytes) : raw.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        problems.add(
            Problem.ofFile(
                "file-too-large",
                name,
                "The file has more than %d bytes of text, which is the limit.".formatted(maxBytes),
                ""));
        return Optional.empty();
      }
      return decoded(bytes, name, problems);
    } catch (EOFException | ZipException e) {
      problems.add(
          Problem.ofFile(
              "file-cut",
              name,
              "The packed file is damaged or was cut off.",
              "Fetch it again; nothing of it is used."));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPacked(InputStream raw) throws IOException {
    raw.mark(2);
    boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return packed;
  }

  private static byte[] unpacked(InputStream raw, int maxBytes) throws IOException {
    try (GZIPInputStream stream = new GZIPInputStream(raw)) {
      return stream.readNBytes(maxBytes + 1);
    }
  }

  private static Optional<SourceText> decoded(byte[] bytes, String name, Problems problems) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(SourceText.of(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (CharacterCodingException e) {
      problems.add(
          Problem.ofFile("not-utf8", name, "The file is not UTF-8 text.", "Save it as UTF-8."));
      return Optional.empty();
    }
  }

  private static Optional<Problem> obstacle(Path path, String name) {
    Optional<Problem> unreadable = unreadable(path, name);
    return unreadable.isPresent() ? unreadable : tooLarge(path, name);
  }

  private static Optional<Problem> unreadable(Path path, String name) {
    if (!Files.exists(path)) {
      return Optional.of(Problem.ofFile("missing-file", name, "There is no such file.", ""));
    }
    if (Files.isDirectory(path)) {
      return Optional.of(
          Problem.ofFile("not-a-file", name, "This is a folder, a file was expected.", ""));
    }
    if (!Files.isReadable(path)) {
      return Optional.of(Problem.ofFile("not-readable", name, "The file may not be read.", ""));
    }
    return Optional.empty();
  }

  private static Optional<Problem> tooLarge(Path path, String name) {
    try {
      long bytes = Files.size(path);
      return bytes <= 4L * Yaml.MAX_CHARACTERS
          ? Optional.empty()
          : Optional.of(
              Problem.ofFile("file-too-large", name, "The file has " + bytes + " bytes.", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
