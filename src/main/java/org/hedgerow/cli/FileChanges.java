package org.hedgerow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;

/**
 * Changes of files on disk. The operating system says when to look; what counts is the content:
 *
 * <pre>
 *   event, or half a second -> contents differ? -> quiet for some milliseconds? -> the files
 * </pre>
 *
 * <p>Editors write a temporary file and rename it, or empty a file before they fill it; both are
 * one change here. Where events do not come (network folders, some systems), looking twice a second
 * finds the change too.
 */
final class FileChanges implements Changes, AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(500);

  /** Longer than an editor takes between two writes of one save, short against a person. */
  private static final Duration QUIET = Duration.ofMillis(40);

  private final List<Path> roots;
  private final WatchService events;
  private final Set<Path> registered = new HashSet<>();
  private FileContents known;

  private FileChanges(List<Path> roots, WatchService events) {
    this.roots = List.copyOf(roots);
    this.events = events;
    this.known = look();
  }

  /**
   * Watches files and folders, from now on.
   *
   * @param roots files, which need not be there yet, and folders with all that is below them
   */
  static FileChanges of(List<Path> roots) {
    try {
      return new FileChanges(roots, FileSystems.getDefault().newWatchService());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<SortedSet<Path>> next() {
    try {
      while (true) {
        await(LOOK);
        FileContents now = look();
        if (!now.equals(known)) {
          now = settled(now);
          SortedSet<Path> changed = now.differences(known);
          known = now;
          if (!changed.isEmpty()) {
            return Optional.of(changed);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ClosedWatchServiceException e) {
      return Optional.empty();
    }
  }

  private FileContents settled(FileContents first) throws InterruptedException {
    FileContents before = first;
    while (true) {
      TimeUnit.MILLISECONDS.sleep(QUIET.toMillis());
      FileContents now = look();
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
  }

  /** Waits for an event, and takes all that are there. */
  private void await(Duration most) throws InterruptedException {
    WatchKey key = events.poll(most.toMillis(), TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      if (!key.reset()) {
        registered.clear(); // a folder is gone; it may come back
      }
      key = events.poll();
    }
  }

  /** Registers before it reads, so that no change falls between the two. */
  private FileContents look() {
    for (Path folder : FileContents.folders(roots)) {
      if (registered.add(folder)) {
        register(folder);
      }
    }
    return FileContents.of(roots);
  }

  private void register(Path folder) {
    try {
      folder.register(
          events,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException e) {
      registered.remove(folder); // no events from there; the look at the contents finds changes
    }
  }

  @Override
  public void close() {
    try {
      events.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
