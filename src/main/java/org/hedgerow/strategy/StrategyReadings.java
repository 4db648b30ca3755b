package org.hedgerow.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.document.Yaml;
import org.hedgerow.strategy.StrategySpec.Profile;
import org.hedgerow.strategy.StrategySpec.Reading;

/**
 * The readings of a strategy file: under {@code readings}, by name, the parts of the file that this
 * reading has otherwise. Every file can also be read as {@code steward} and as {@code promoter}.
 */
public final class StrategyReadings {

  /** Stands between a strategy and its readings, as in {@code alvh-442@per-condor,cap-4}. */
  public static final String MARK = "@";

  private static final String SUFFIX = ".yaml";
  private static final String KEY = "readings";
  private static final String SAYS = "says";
  private static final Set<String> NOT_LAID_OVER = Set.of(SAYS, "name", KEY);

  private final SourceText source;
  private final Fields fields;
  private final Map<String, Fields> named;

  StrategyReadings(SourceText source, Fields fields) {
    this.source = source;
    this.fields = fields;
    this.named = fields.named(KEY);
  }

  /** What stands before the mark. */
  public static String before(String name) {
    int mark = name.lastIndexOf(MARK);
    return mark < 0 ? name : name.substring(0, mark);
  }

  /** The readings that stand behind the mark; none without one. */
  public static List<String> behind(String name) {
    int mark = name.lastIndexOf(MARK);
    return mark < 0
        ? List.of()
        : Arrays.stream(name.substring(mark + 1).split(",", -1)).map(String::strip).toList();
  }

  /** The name of a file without its folders and without {@code .yaml}. */
  static String stem(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  /** The readings that a file offers; what is wrong with their names is reported. */
  static List<Reading> offered(Fields fields) {
    List<Reading> readings = new ArrayList<>();
    fields
        .named(KEY)
        .forEach(
            (name, reading) -> {
              if (!name.matches("[a-z][a-z0-9-]*")) {
                reading.report(
                    "bad-name",
                    "The reading '" + name + "' is not made of small letters, digits and '-'.",
                    "");
              }
              if (isProfile(name)) {
                reading.report(
                    "reserved-name",
                    "Every strategy can be read as '" + name + "' already.",
                    "Choose another name.");
              }
              readings.add(new Reading(name, reading.text(SAYS)));
            });
    return readings;
  }

  /** The strategy with readings laid over it, the later ones over the earlier. */
  StrategySpec with(List<String> readings, Problems problems) {
    Fields laid = fields;
    for (String reading : readings) {
      laid = laid.overlaid(reading(reading), NOT_LAID_OVER);
    }
    return StrategyReader.read(source, laid, readings, problems);
  }

  private Fields reading(String name) {
    if (isProfile(name)) {
      return Yaml.read(SourceText.of(name, "profile: " + name + "\n"), new Problems());
    }
    Fields reading = named.get(name);
    if (reading == null) {
      List<String> known = new ArrayList<>(named.keySet());
      Arrays.stream(Profile.values()).map(Fields::wordOf).forEach(known::add);
      throw new InputException(
          Problem.ofFile(
              "unknown-reading",
              source.name(),
              "The strategy has no reading '" + name + "'.",
              Nearest.advice(name, known)));
    }
    return reading;
  }

  private static boolean isProfile(String name) {
    return Arrays.stream(Profile.values()).map(Fields::wordOf).anyMatch(name::equals);
  }
}
