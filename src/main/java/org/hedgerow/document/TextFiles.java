package org.hedgerow.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;

/** Reads the user's text files: UTF-8, of bounded size, every failure a problem with the name. */
public final class TextFiles {
  private static final int MAX_BYTES = 4_000_000;

  private TextFiles() {}

  /**
   * The text of a file.
   *
   * @param shown the name the user knows it by
   */
  public static Optional<SourceText> read(Path path, String shown, Problems problems) {
    try {
      if (!Files.isRegularFile(path)) {
        boolean there = Files.exists(path);
        problems.add(
            Problem.ofFile(
                there ? "not-a-file" : "missing-file",
                shown,
                there ? "This is not a file." : "There is no such file.",
                ""));
        return Optional.empty();
      }
      if (Files.size(path) > MAX_BYTES) {
        problems.add(
            Problem.ofFile(
                "file-too-large",
                shown,
                "The file has %d bytes, the limit is %d.".formatted(Files.size(path), MAX_BYTES),
                ""));
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(path);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(SourceText.of(shown, text));
    } catch (CharacterCodingException e) {
      problems.add(
          Problem.ofFile("not-utf-8", shown, "The file is not UTF-8 text.", "Save it as UTF-8."));
    } catch (NoSuchFileException e) {
      problems.add(Problem.ofFile("missing-file", shown, "There is no such file.", ""));
    } catch (IOException e) {
      problems.add(
          Problem.ofFile(
              "unreadable-file", shown, "The file cannot be read: " + e.getMessage() + ".", ""));
    }
    return Optional.empty();
  }
}
