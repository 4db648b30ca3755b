package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;

/** Tells when files are other than they were. */
interface Changes {

  /**
   * Waits for the next change, until whoever makes it has finished.
   *
   * @return the files that were changed, made or taken away; absent when no change will come
   */
  Optional<SortedSet<Path>> next();
}
