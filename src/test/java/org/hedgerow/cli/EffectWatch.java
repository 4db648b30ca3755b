package org.hedgerow.cli;

import java.io.FilePermission;
import java.io.IOException;
import java.net.NetPermission;
import java.net.SocketPermission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Permission;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PropertyPermission;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sees what a command does beside answering. From within, on Java 17 to 23, every question that the
 * JDK asks its security manager: processes, sockets, files that are written, files that are read
 * outside of known folders, properties, the end of the process. By comparing before and after, on
 * every Java: threads, child processes, system properties, open sockets.
 */
final class EffectWatch {
  /** The last Java that still asks a security manager. */
  static final int LAST_THAT_ASKS = 23;

  /** How the process ends that waits for a case: with 3, which the test takes for a failure. */
  private static final String TOO_LONG = "exitVM.3";

  /** Of the program, and of libraries that start them once. */
  private static final List<String> KNOWN_THREADS =
      List.of("watchdog", "drools-worker", "ForkJoinPool", "Common-Cleaner", "process reaper");

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private final List<Path> readable;
  private final Set<String> seen = new ConcurrentSkipListSet<>();
  private Path writable = Path.of("/nowhere");
  private volatile boolean watching;
  private State before = State.now();

  /** What can be compared. */
  private record State(
      Set<String> threads,
      Set<Long> children,
      Map<String, String> properties,
      Set<String> sockets) {
    static State now() {
      Set<String> threads =
          Thread.getAllStackTraces().keySet().stream()
              .map(t -> t.getName() + " " + t.getId())
              .filter(name -> KNOWN_THREADS.stream().noneMatch(name::startsWith))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<Long> children =
          ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
      Map<String, String> properties =
          System.getProperties().stringPropertyNames().stream()
              .collect(Collectors.toMap(name -> name, name -> System.getProperty(name, "")));
      return new State(threads, children, properties, openSockets());
    }

    private static Set<String> openSockets() {
      Set<String> sockets = new TreeSet<>();
      if (Files.isDirectory(DESCRIPTORS)) {
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
          for (Path descriptor : open.toList()) {
            target(descriptor).filter(t -> t.startsWith("socket:")).forEach(sockets::add);
          }
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
      return sockets;
    }

    /** Where a descriptor leads; nowhere when it was closed meanwhile. */
    private static Stream<String> target(Path descriptor) {
      try {
        return Stream.of(Files.readSymbolicLink(descriptor).toString());
      } catch (IOException e) {
        return Stream.empty();
      }
    }
  }

  /** With the folders that a command may read. */
  EffectWatch(List<Path> readable) {
    this.readable = List.copyOf(readable);
  }

  /** Asks the JDK to be asked, where it still does. */
  @SuppressWarnings("removal")
  void listen() {
    if (Runtime.version().feature() <= LAST_THAT_ASKS) {
      System.setSecurityManager(new Listener());
    }
  }

  /** From here on; the folder is the only one that may be written. */
  void begin(Path folder) {
    seen.clear();
    writable = folder;
    before = State.now();
    watching = true;
  }

  /** What was seen since it began, in words. */
  Set<String> end() {
    watching = false;
    State after = State.now();
    Set<String> effects = new TreeSet<>(seen);
    added("thread ", before.threads(), after.threads(), effects);
    added("process ", before.children(), after.children(), effects);
    added("socket ", before.sockets(), after.sockets(), effects);
    added("property ", before.properties().entrySet(), after.properties().entrySet(), effects);
    added("no more property ", after.properties().keySet(), before.properties().keySet(), effects);
    return effects;
  }

  private static <T> void added(String what, Set<T> before, Set<T> after, Set<String> effects) {
    Set<T> more = new HashSet<>(after);
    more.removeAll(before);
    more.forEach(one -> effects.add(what + one));
  }

  /** Hears every question; answers no only where the case would end or leave the process. */
  @SuppressWarnings("removal")
  private final class Listener extends SecurityManager {
    @Override
    public void checkPermission(Permission permission) {
      if (!watching) {
        return;
      }
      if (permission instanceof FilePermission) {
        file(permission.getName(), permission.getActions());
      } else if (permission instanceof SocketPermission || permission instanceof NetPermission) {
        refuse("network " + permission.getName());
      } else if (permission instanceof PropertyPermission) {
        if (permission.getActions().contains("write") && !permission.getName().equals("*")) {
          seen.add("sets property " + permission.getName());
        }
      } else if (permission.getName().startsWith("exitVM")
          && !permission.getName().equals(TOO_LONG)) {
        refuse(permission.getName());
      } else if (permission.getName().startsWith("setSecurityManager")
          || permission.getName().startsWith("setFactory")
          || permission.getName().startsWith("shutdownHooks")) {
        refuse(permission.getName());
      }
    }

    private void file(String name, String actions) {
      if (actions.contains("execute")) {
        refuse("executes " + name);
      }
      Path path = Path.of(name).toAbsolutePath().normalize();
      if (actions.contains("write") || actions.contains("delete")) {
        if (!path.startsWith(writable)) {
          seen.add("writes " + path);
        }
      } else if (actions.equals("read")
          && !path.startsWith(writable)
          && readable.stream().noneMatch(path::startsWith)) {
        seen.add("reads " + path);
      }
    }

    private void refuse(String what) {
      seen.add(what);
      throw new SecurityException("the watch refuses: " + what);
    }
  }
}
