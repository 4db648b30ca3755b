package org.hedgerow.cli;

import java.nio.file.Path;

/**
 * What a command needs to know of the process it runs in.
 *
 * @param home the folder with rules, strategies and examples
 * @param current the folder the user stands in
 * @param colour whether the output may be coloured
 */
record Surroundings(Path home, Path current, boolean colour) {

  static Surroundings ofProcess() {
    Path current = Path.of("").toAbsolutePath();
    String home = System.getProperty("hedgerow.home");
    boolean terminal =
        System.console() != null
            && System.getenv("NO_COLOR") == null
            && !"dumb".equals(System.getenv("TERM"));
    return new Surroundings(home == null ? current : Path.of(home), current, terminal);
  }
}
