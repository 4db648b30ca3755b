package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.strategy.LimitOrigin;
import org.hedgerow.strategy.ThresholdOverride;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command takes that runs a strategy. */
final class RunOptions {
  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      description = "Folder of rule packs (default: rules).")
  @Nullable Path rules;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Sets a threshold for this run, for example vix.trigger.first=17. Repeatable.")
  List<String> settings = new ArrayList<>();

  Optional<Path> rulesFolder() {
    return Optional.ofNullable(rules);
  }

  /** The thresholds set on the command line; every bad one is reported. */
  List<ThresholdOverride> overrides() {
    return overrides(settings);
  }

  static List<ThresholdOverride> overrides(List<String> settings) {
    List<ThresholdOverride> overrides = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      String value = equals < 0 ? "" : setting.substring(equals + 1).strip();
      if (equals < 1 || !value.matches("[+-]?\\d+(\\.\\d+)?")) {
        problems.add(
            Problem.ofFile(
                "bad-setting",
                "--set " + setting,
                equals < 1 ? "A setting is NAME=VALUE." : "'" + value + "' is not a number.",
                value.matches("\\d+,\\d+") ? "Maybe write " + value.replace(',', '.') + "." : ""));
      } else {
        overrides.add(
            new ThresholdOverride(
                setting.substring(0, equals).strip(),
                Double.parseDouble(value),
                Place.wholeFile("--set " + setting),
                LimitOrigin.COMMAND_LINE));
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return overrides;
  }
}
