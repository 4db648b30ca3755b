package org.hedgerow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.strategy.Readings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Options of the commands that size. Units, width and profile are readings of the strategy, so that
 * its name tells them wherever it stands, in the journal too.
 */
final class SizingOptions {
  private static final double MOST_NAV_USD = 1e12;
  private static final int MOST_UNITS = 100_000;

  @Option(
      names = "--nav",
      paramLabel = "USD",
      description =
          "Sizes by this net asset value in place of the book's. Cash stays what the positions"
              + " say; without positions all of it is cash.")
  @Nullable String nav;

  @Option(
      names = "--units",
      paramLabel = "N",
      description = "So many ladders of the hedge, in place of the strategy's units.")
  @Nullable String units;

  @Option(
      names = "--width",
      paramLabel = "POINTS",
      description =
          "Puts the bought legs of the condor so many points from the sold ones, in place of the"
              + " strategy's wings.")
  @Nullable String width;

  @Option(
      names = "--profile",
      split = ",",
      paramLabel = "PROFILE",
      description =
          "steward or promoter in place of the strategy's own profile. With dry-run both, with a"
              + " comma between them, side by side.")
  List<String> profiles = new ArrayList<>();

  /** Every option that cannot be used. */
  private void check() {
    Problems problems = new Problems();
    nav(problems);
    units(problems);
    width(problems);
    profiles.stream()
        .filter(profile -> !Readings.profiles().contains(profile))
        .forEach(
            profile ->
                problems.add(
                    Problem.ofFile(
                        "unknown-profile",
                        "--profile " + profile,
                        "There is no such profile.",
                        Nearest.advice(profile, Readings.profiles()))));
    if (profiles.size() > Set.copyOf(profiles).size()) {
      problems.add(
          Problem.ofFile("repeated-profile", "--profile", "A profile stands here twice.", ""));
    }
    problems.throwIfErrors();
  }

  private OptionalDouble nav(Problems problems) {
    return new Given(problems).number("--nav", plain(nav), Given.Range.POSITIVE, MOST_NAV_USD);
  }

  private OptionalDouble width(Problems problems) {
    OptionalDouble points =
        new Given(problems).number("--width", width, Given.Range.POSITIVE, Readings.MOST_WIDTH);
    if (points.isPresent() && points.getAsDouble() < Readings.LEAST_WIDTH) {
      problems.add(
          Problem.ofFile(
              "out-of-range",
              "--width " + width,
              "'width' must be at least " + Numbers.plain(Readings.LEAST_WIDTH) + " point.",
              ""));
    }
    return points;
  }

  private OptionalDouble units(Problems problems) {
    OptionalDouble ladders =
        new Given(problems).number("--units", units, Given.Range.NOT_NEGATIVE, MOST_UNITS);
    if (ladders.isPresent() && ladders.getAsDouble() != Math.rint(ladders.getAsDouble())) {
      problems.add(
          Problem.ofFile(
              "not-whole", "--units " + units, "'units' must be a whole number of ladders.", ""));
    }
    return ladders;
  }

  /** A number as it may be typed: with underscores between its digits. */
  private static @Nullable String plain(@Nullable String number) {
    return number == null ? null : number.replace("_", "");
  }

  /** The net asset value that is set, US dollars. */
  OptionalDouble nav() {
    check();
    return nav(new Problems());
  }

  /** The strategy as it is to be read, of one profile at most. */
  String strategy(String given) {
    String sized = sized(given);
    if (profiles.size() > 1) {
      throw new InputException(
          Problem.ofFile(
              "one-profile", "--profile", "This is of one profile.", "Name one of them."));
    }
    return profiles.isEmpty() ? sized : Readings.and(sized, profiles.get(0));
  }

  /** The strategy with units and width, and the profile that it has of itself. */
  String sized(String given) {
    check();
    String sized = given;
    OptionalDouble ladders = units(new Problems());
    if (ladders.isPresent()) {
      sized = Readings.and(sized, Readings.units((int) ladders.getAsDouble()));
    }
    OptionalDouble points = width(new Problems());
    return points.isPresent() ? Readings.and(sized, Readings.width(points.getAsDouble())) : sized;
  }
}
