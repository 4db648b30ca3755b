package org.hedgerow.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.document.Yaml;
import org.hedgerow.strategy.StrategySpec.Profile;

/**
 * The readings of a strategy file: other ways to understand the same text, each with what it says
 * otherwise.
 *
 * <pre>
 *   readings:
 *     points:
 *       title: The bought legs 50 points beyond the sold ones
 *       condor: {wings: {points: 50}}
 * </pre>
 *
 * <p>What a reading gives stands in the place of what the file gives; inside {@code condor}, {@code
 * hedge} and the other mappings at the top, key by key. {@code none} takes a key away. A reading is
 * run as {@code strategy@reading}, several of them as {@code strategy@one,other}. Every strategy
 * can also be read as {@code steward} and as {@code promoter}, with so many ladders as {@code
 * units=2}, and with wings of so many points as {@code width=50}.
 */
public final class Readings {
  static final String KEY = "readings";
  private static final String MARK = "@";
  private static final String BETWEEN = ",";
  private static final String SUFFIX = ".yaml";
  private static final List<String> PROFILES =
      Arrays.stream(Profile.values()).map(Fields::wordOf).toList();

  /** Fewest and most points of a condor's wing. */
  public static final double LEAST_WIDTH = CondorReader.LEAST_POINTS;

  public static final double MOST_WIDTH = CondorReader.MOST_POINTS;

  private static final Pattern SIZE =
      Pattern.compile("(units)=(\\d{1,6})|(width)=(\\d{1,6}(?:\\.\\d{1,4})?)");

  private Readings() {}

  /** The reading in which there are so many whole ladders. */
  public static String units(int units) {
    return "units=" + units;
  }

  /** The reading in which the bought legs of the condor stand so many points from the sold ones. */
  public static String width(double points) {
    return "width=" + Numbers.plain(points);
  }

  /** {@code condor-45dte} of {@code condor-45dte@points}; a name without a reading as it is. */
  public static String baseOf(String name) {
    int at = name.lastIndexOf(MARK);
    return at < 0 ? name : name.substring(0, at);
  }

  /** {@code points} of {@code condor-45dte@points}; several with commas between them. */
  public static Optional<String> readingOf(String name) {
    int at = name.lastIndexOf(MARK);
    return at < 0 ? Optional.empty() : Optional.of(name.substring(at + 1));
  }

  /** {@code condor-45dte@points}. */
  public static String nameOf(String base, Optional<String> reading) {
    return reading.map(r -> base + MARK + r).orElse(base);
  }

  /** The names of all readings of a file that was read before, in its order. */
  public static List<String> of(SourceText source) {
    return List.copyOf(Yaml.read(source, new Problems()).named(KEY).keySet());
  }

  /** {@code condor-45dte@points,steward} of {@code condor-45dte@points} and {@code steward}. */
  public static String and(String name, String reading) {
    return name + (name.contains(MARK) ? BETWEEN : MARK) + reading;
  }

  /** The profiles, under which every strategy can be read. */
  public static List<String> profiles() {
    return PROFILES;
  }

  /** The file's name without folders and ending, with a reading when it names one. */
  static String nameOf(SourceText source) {
    String file = source.name().substring(source.name().lastIndexOf('/') + 1);
    return file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
  }

  /**
   * The file as readings have it, the later ones over the earlier. Whether it can be read so is not
   * asked here.
   *
   * @param readings one, or several with commas between them; each of the file or a profile
   */
  static Fields overlaid(Fields file, String readings, Problems problems, SourceText source) {
    Map<String, Fields> known = file.named(KEY);
    Fields laid = file.without(KEY);
    for (String reading : readings.split(BETWEEN, -1)) {
      Matcher size = SIZE.matcher(reading);
      if (size.matches()) {
        laid = sized(laid, size, problems, source);
      } else {
        laid =
            laid.overlaidBy(
                isProfile(reading)
                    ? text("profile: " + reading)
                    : known(known, reading, problems, source));
      }
    }
    return laid;
  }

  /**
   * What several readings together are: their titles, and which of them counts where two say a key
   * otherwise; empty for one reading.
   */
  static Optional<String> titleOf(Fields file, String readings) {
    Map<String, Fields> known = file.named(KEY);
    List<String> names = new ArrayList<>();
    List<Fields> given = new ArrayList<>();
    for (String name : readings.split(BETWEEN, -1)) {
      Fields reading = known.get(name);
      if (reading != null) {
        names.add(name);
        given.add(reading);
      }
    }
    if (names.size() < 2) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parts.add(names.get(i) + ": " + given.get(i).text("title"));
    }
    for (int later = 1; later < names.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Fields over = given.get(later).without("title");
        String keys = String.join(", ", given.get(earlier).contestedBy(over));
        if (!keys.isEmpty()) {
          parts.add(
              "of %s what %s says, not what %s says"
                  .formatted(keys, names.get(later), names.get(earlier)));
        }
      }
    }
    return Optional.of(String.join("; ", parts));
  }

  private static Fields known(
      Map<String, Fields> known, String reading, Problems problems, SourceText source) {
    Fields over = known.get(reading);
    if (over == null) {
      List<String> all = new ArrayList<>(known.keySet());
      all.addAll(PROFILES);
      problems.add(
          Problem.ofFile(
              "unknown-reading",
              source.name(),
              "The strategy has no reading '" + reading + "'.",
              Nearest.advice(reading, all)));
      throw new InputException(problems.sorted());
    }
    return over;
  }

  private static Fields sized(Fields file, Matcher size, Problems problems, SourceText source) {
    boolean units = size.group(1) != null;
    if (units ? !countsLadders(file) : !file.has("condor")) {
      problems.add(
          Problem.ofFile(
              "no-such-size",
              source.name(),
              units
                  ? "No layer of this strategy counts contracts, so that it has no units to set."
                  : "This strategy sells no condor, so that it has no width to set.",
              "Leave out --" + size.group(units ? 1 : 3) + "."));
      throw new InputException(problems.sorted());
    }
    return file.overlaidBy(
        text(
            units
                ? "hedge: {units: \"" + size.group(2) + "\"}"
                : "condor: {wings: {points: " + size.group(4) + "}}"));
  }

  private static boolean countsLadders(Fields file) {
    return file.optionalFields("hedge").stream()
        .flatMap(hedge -> hedge.named("layers").values().stream())
        .anyMatch(layer -> layer.has("contracts"));
  }

  private static Fields text(String yaml) {
    return Yaml.read(SourceText.of("reading", yaml + "\n"), new Problems());
  }

  private static boolean isProfile(String reading) {
    return PROFILES.contains(reading);
  }

  /** Checks the names and titles of all readings; the rest is checked by reading each. */
  static void check(Map<String, Fields> readings) {
    readings.forEach(
        (name, reading) -> {
          if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
            reading.report(
                "bad-name",
                "The reading '" + name + "' is not made of letters, digits, '.' and '-'.",
                "");
          }
          if (isProfile(name)) {
            reading.report(
                "reserved-name",
                "Every strategy can be read as '" + name + "' already.",
                "Choose another name.");
          }
          reading.text("title");
          if (reading.has("name")) {
            reading.report(
                "useless-key", "name", "A reading is named by its key.", "Leave it out.");
          }
        });
  }
}
