package org.hedgerow.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.document.Yaml;

/**
 * Reads the {@code thresholds.yaml} of a rule pack: name, then value, unit, min, max, step, source
 * and sentence.
 */
public final class ThresholdReader {
  private static final double ANY = Double.MAX_VALUE;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private ThresholdReader() {}

  /**
   * The thresholds of a pack in the order of the file; what cannot be used is reported and left
   * out.
   *
   * @param units every unit that a fact can have
   */
  public static List<Threshold> read(
      String pack, SourceText source, Set<String> units, Problems problems) {
    List<Threshold> thresholds = new ArrayList<>();
    if (source.text().lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
      return thresholds;
    }
    Fields file = Yaml.read(source, problems);
    for (String name : file.keys()) {
      Fields fields = file.fields(name);
      if (!NAME.matcher(name).matches()) {
        fields.report(
            "bad-name",
            "The name '" + name + "' of a threshold has a character that does not belong there.",
            "Letters, digits, points, hyphens and underscores, at most 100 of them.");
      }
      double min = fields.number("min", -ANY, ANY);
      double max = fields.number("max", -ANY, ANY);
      double value = fields.number("value", Double.isNaN(min) ? -ANY : min, topOf(min, max));
      double step = fields.number("step", Double.MIN_VALUE, ANY);
      String unit = fields.text("unit");
      boolean knownUnit = units.contains(unit);
      if (!unit.isEmpty() && !knownUnit) {
        fields.report(
            "unknown-unit",
            "unit",
            "There is no unit '" + unit + "'.",
            Nearest.advice(unit, new TreeSet<>(units)));
      }
      if (min > max) {
        fields.report("empty-range", "min", "'min' is above 'max'.", "");
      }
      String from = fields.text("source");
      String sentence = fields.text("sentence");
      fields.done();
      if (knownUnit && !Double.isNaN(value + min + max + step)) {
        thresholds.add(
            new Threshold(
                name, pack, value, unit, min, max, step, from, sentence, file.keyPlace(name)));
      }
    }
    file.done();
    return thresholds;
  }

  private static double topOf(double min, double max) {
    return Double.isNaN(max) || max < min ? ANY : max;
  }
}
