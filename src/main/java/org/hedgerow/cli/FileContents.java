package org.hedgerow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What stands in some files at one moment. Hidden files and the copies that editors keep beside a
 * file are left out.
 *
 * @param byFile the bytes of each file that could be read; two buffers are equal when their bytes
 *     are
 */
record FileContents(Map<Path, ByteBuffer> byFile) {
  /** Folders below a folder that is watched: {@code rules/<pack>/tests} is two. */
  private static final int DEPTH = 4;

  FileContents {
    byFile = Map.copyOf(byFile);
  }

  /** The files among the roots, and those in the folders among them. */
  static FileContents of(Collection<Path> roots) {
    Map<Path, ByteBuffer> byFile = new TreeMap<>();
    for (Path root : roots) {
      for (Path path : below(root)) {
        if (Files.isRegularFile(path)) {
          try {
            byFile.put(path, ByteBuffer.wrap(Files.readAllBytes(path)));
          } catch (IOException e) {
            byFile.remove(path); // gone since it was listed, or not to be read: as if not there
          }
        }
      }
    }
    return new FileContents(byFile);
  }

  /** The folders in which a change of these roots shows, as far as they are there. */
  static SortedSet<Path> folders(Collection<Path> roots) {
    SortedSet<Path> folders = new TreeSet<>();
    for (Path root : roots) {
      below(root).stream().filter(Files::isDirectory).forEach(folders::add);
      Path parent = root.toAbsolutePath().getParent();
      if (parent != null && Files.isDirectory(parent)) {
        folders.add(parent);
      }
    }
    return folders;
  }

  /** The files that are in one of the two only, or have other contents. */
  SortedSet<Path> differences(FileContents other) {
    SortedSet<Path> paths = new TreeSet<>(byFile.keySet());
    paths.addAll(other.byFile.keySet());
    paths.removeIf(p -> Objects.equals(byFile.get(p), other.byFile.get(p)));
    return paths;
  }

  private static List<Path> below(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of(root);
    }
    try (Stream<Path> paths = Files.walk(root, DEPTH)) {
      return paths.filter(p -> p.equals(root) || !isHidden(p)).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(root); // a folder went while it was read; the next look sees what is left
    }
  }

  private static boolean isHidden(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") || name.startsWith("#") || name.endsWith("~");
  }
}
