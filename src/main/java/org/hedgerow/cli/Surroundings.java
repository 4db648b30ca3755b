package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.rules.Watch;
import org.jspecify.annotations.Nullable;

/**
 * What a command needs to know of the process it runs in.
 *
 * @param home the folder with rules, strategies and examples
 * @param current the folder the user stands in
 * @param colour whether the output may be coloured
 * @param watch ends what takes too long
 */
record Surroundings(Path home, Path current, boolean colour, Watch watch) {

  /** Where nobody watches how long things take. */
  Surroundings(Path home, Path current, boolean colour) {
    this(home, current, colour, Watch.NONE);
  }

  /**
   * Those of this process.
   *
   * @throws InputException when the environment says something that cannot be used
   */
  static Surroundings ofProcess(Consumer<String> end) {
    Path current = Path.of("").toAbsolutePath();
    String home = System.getProperty("hedgerow.home");
    boolean terminal =
        System.console() != null
            && System.getenv("NO_COLOR") == null
            && !"dumb".equals(System.getenv("TERM"));
    Watch watch = new Watchdog(seconds(System.getenv(Watchdog.VARIABLE)), end);
    return new Surroundings(home == null ? current : Path.of(home), current, terminal, watch);
  }

  private static double seconds(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Watchdog.DAY_SECONDS;
    }
    double seconds =
        text.strip().matches("\\d{1,6}(\\.\\d{1,6})?") ? Double.parseDouble(text.strip()) : 0;
    if (!(seconds > 0)) {
      throw new InputException(
          Problem.ofFile(
              "bad-environment",
              Watchdog.VARIABLE + "=" + text,
              "This is not a number of seconds above zero.",
              "For example 5."));
    }
    return seconds;
  }
}
