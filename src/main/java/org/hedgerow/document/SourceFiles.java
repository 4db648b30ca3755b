package org.hedgerow.document;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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
import org.hedgerow.basics.Visible;

/** Reads files that a user names into source texts; what cannot be read becomes a problem. */
public final class SourceFiles {

  /** Most bytes of an ordinary file. */
  public static final int MAX_BYTES = 4 * Yaml.MAX_CHARACTERS;

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
    try (InputStream raw = Files.newInputStream(path)) {
      byte[] bytes = raw.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        problems.add(tooLarge(name, MAX_BYTES));
        return Optional.empty();
      }
      return decoded(bytes, name, problems);
    } catch (IOException e) {
      problems.add(unreadable(name));
      return Optional.empty();
    }
  }

  /**
   * What keeps a file of a folder from being read, when the folder may come from anybody: a
   * symbolic link that leads out of the folder. The folder itself may be reached by links.
   */
  public static Optional<Problem> leadsOut(Path folder, Path file, String name) {
    try {
      if (file.toRealPath().startsWith(folder.toRealPath())) {
        return Optional.empty();
      }
    } catch (IOException e) {
      return Optional.of(
          Problem.ofFile("broken-link", name, "This link leads nowhere.", "Delete it."));
    }
    return Optional.of(
        Problem.ofFile(
            "link-leads-out",
            name,
            "This symbolic link leads out of its folder; such links are not followed.",
            "Copy the file or folder to its place."));
  }

  /**
   * The text of a UTF-8 file, plain or packed with gzip, which its first bytes tell; empty, with a
   * problem, as in {@link #read}, and when the packed content ends early or is damaged.
   *
   * @param maxBytes most bytes of the unpacked text
   */
  public static Optional<SourceText> readUnpacked(
      Path path, String name, int maxBytes, Problems problems) {
    Optional<Problem> obstacle = obstacle(path, name);
    if (obstacle.isPresent()) {
      problems.add(obstacle.orElseThrow());
      return Optional.empty();
    }
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(path))) {
      byte[] bytes = isPacked(raw) ? unpacked(raw, maxBytes) : raw.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        problems.add(tooLarge(name, maxBytes));
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
      problems.add(unreadable(name));
      return Optional.empty();
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
      SourceText source = SourceText.of(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
      int hidden = Visible.firstHidden(source.text());
      if (hidden >= 0) {
        problems.add(hidden(source, hidden));
        return Optional.empty();
      }
      return Optional.of(source);
    } catch (CharacterCodingException e) {
      problems.add(
          Problem.ofFile("not-utf8", name, "The file is not UTF-8 text.", "Save it as UTF-8."));
      return Optional.empty();
    }
  }

  /** Whoever reads the file must see what the program reads. */
  private static Problem hidden(SourceText source, int offset) {
    int character = source.text().codePointAt(offset);
    return source.problem(
        "hidden-character",
        offset,
        Character.charCount(character),
        "The character %s cannot be seen, or changes how the text around it is shown."
            .formatted(Visible.nameOf(character)),
        "Delete it, and write the line again if you do not know where it comes from.");
  }

  private static Optional<Problem> obstacle(Path path, String name) {
    if (!Files.exists(path)) {
      return Optional.of(Problem.ofFile("missing-file", name, "There is no such file.", ""));
    }
    if (Files.isDirectory(path)) {
      return Optional.of(
          Problem.ofFile("not-a-file", name, "This is a folder, a file was expected.", ""));
    }
    if (!Files.isRegularFile(path)) {
      return Optional.of(
          Problem.ofFile(
              "not-a-file",
              name,
              "This is a pipe or a device, a file was expected.",
              "Write what comes out of it into a file first."));
    }
    return Files.isReadable(path) ? Optional.empty() : Optional.of(unreadable(name));
  }

  private static Problem unreadable(String name) {
    return Problem.ofFile("not-readable", name, "The file cannot be read.", "");
  }

  private static Problem tooLarge(String name, int most) {
    return Problem.ofFile(
        "file-too-large",
        name,
        "The file has more than %d bytes of text, which is the limit.".formatted(most),
        "");
  }
}
