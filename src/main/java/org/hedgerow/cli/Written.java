package org.hedgerow.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;

/** Writes an answer into the file that the user has named for it. */
final class Written {

  private Written() {}

  /** Makes the folders of the file where they are missing. */
  static void to(Path file, String text) {
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(
          Problem.ofFile("not-writable", file.toString(), "The file cannot be written.", ""));
    }
  }
}
