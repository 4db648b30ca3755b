package org.hedgerow.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;

/** What SQLite says, in the words of somebody who has a journal. */
final class Trouble {
  private static final int PRIMARY_CODE = 0xff;

  // Primary result codes of SQLite, https://www.sqlite.org/rescode.html
  private static final int PERM = 3;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READONLY = 8;
  private static final int IOERR = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANTOPEN = 14;
  private static final int NOTADB = 26;

  private Trouble() {}

  /** A problem of the file when it is one; else it is a bug of ours. */
  static RuntimeException of(Path file, SQLException problem) {
    return switch (problem.getErrorCode() & PRIMARY_CODE) {
      case BUSY, LOCKED ->
          input(
              file,
              "journal-busy",
              "Another process is writing to the journal and did not let go of it.",
              "Try again when it is done, or name another file with --journal.");
      case PERM, READONLY, CANTOPEN ->
          input(
              file,
              "journal-not-writable",
              "The journal cannot be opened here.",
              "The file and its folder must be readable and writable; or name another file with"
                  + " --journal.");
      case FULL ->
          input(file, "journal-disk-full", "The disk is full: the day was not recorded.", "");
      case IOERR -> input(file, "journal-disk", "The disk failed while the journal was used.", "");
      case CORRUPT -> damaged(file);
      case NOTADB ->
          input(
              file,
              "not-a-journal",
              "This file is not a journal.",
              "A journal is a SQLite file that dry-run --record makes.");
      default -> new IllegalStateException("SQLite refused a statement of ours", problem);
    };
  }

  static InputException damaged(Path file) {
    return input(
        file,
        "journal-damaged",
        "The journal is damaged.",
        "Keep a copy; the tool sqlite3 saves what can be read: sqlite3 FILE .recover");
  }

  static InputException input(Path file, String id, String message, String fix) {
    return new InputException(Problem.ofFile(id, file.toString().replace('\\', '/'), message, fix));
  }
}
