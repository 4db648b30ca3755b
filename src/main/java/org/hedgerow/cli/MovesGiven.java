package org.hedgerow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.run.LevelMove;
import org.hedgerow.run.Scenario;

/** Moves, horizons and scenarios as the user wrote them; every bad one is a problem. */
final class MovesGiven {
  private static final Pattern MOVE =
      Pattern.compile("(=|[+-])?(\\d{1,7}(?:\\.\\d{1,6})?)\\s*(%)?");
  private static final Pattern SETTING = Pattern.compile("([a-z0-9-]+)\\.([a-z0-9]+)=(.+)");
  private static final List<String> KEYS = List.of("spx", "vix", "vix3m", "days");
  private static final int MOST_MOVES = 40;
  private static final int MOST_HORIZONS = 10;
  private static final int MOST_DAYS = 365;
  private static final double FALL_OF_ALL = -100;

  private final Problems problems;

  MovesGiven(Problems problems) {
    this.problems = problems;
  }

  /** Moves of the S&P 500: per cent, or {@code =5000} for a level. */
  List<LevelMove> spx(String text, double now) {
    return moves("--spx", text, now, true);
  }

  /** Moves of the VIX: {@code +50%}, {@code +10} points, or {@code =30} for a level. */
  List<LevelMove> vix(String text, double now) {
    return moves("--vix", text, now, false);
  }

  private List<LevelMove> moves(String option, String text, double now, boolean plainIsPercent) {
    List<LevelMove> moves = new ArrayList<>();
    List<String> parts = List.of(text.split(",", -1));
    if (parts.size() > MOST_MOVES) {
      report("too-many", option, parts.size() + " moves are more than " + MOST_MOVES + ".", "");
      return moves;
    }
    for (String part : parts) {
      move(option, part.strip(), plainIsPercent).ifPresent(moves::add);
    }
    moves.stream()
        .filter(move -> !(move.level(now) > 0))
        .forEach(
            move ->
                report(
                    "below-zero",
                    option,
                    "A move of "
                        + Numbers.plain(move.amount())
                        + (move.kind() == LevelMove.Kind.PERCENT ? " %" : " points")
                        + " from "
                        + Numbers.plain(now)
                        + " ends at zero or below.",
                    ""));
    return moves;
  }

  private Optional<LevelMove> move(String option, String part, boolean plainIsPercent) {
    Matcher given = MOVE.matcher(part);
    if (!given.matches() || "=".equals(given.group(1)) && given.group(3) != null) {
      report(
          "not-a-move",
          option + " " + part,
          "'" + part + "' is not a move.",
          plainIsPercent
              ? "A move is per cent such as -5, or a level such as =5000."
              : "A move is per cent such as +50%, points such as +10, or a level such as =30.");
      return Optional.empty();
    }
    double amount = Double.parseDouble(given.group(2));
    if ("=".equals(given.group(1))) {
      return Optional.of(new LevelMove(LevelMove.Kind.LEVEL, amount));
    }
    double signed = "-".equals(given.group(1)) ? 0 - amount : amount;
    if (plainIsPercent || given.group(3) != null || amount == 0) {
      return Optional.of(LevelMove.percent(signed));
    }
    if (given.group(1) == null) {
      report(
          "level-or-move",
          option + " " + part,
          "It is not clear whether " + part + " is a level or a move.",
          "Write +" + part + " for points, +" + part + "% for per cent, or =" + part + ".");
      return Optional.empty();
    }
    return Optional.of(new LevelMove(LevelMove.Kind.POINTS, signed));
  }

  /** Horizons in calendar days. */
  List<Integer> after(String text) {
    List<Integer> days = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String plain = part.strip();
      if (plain.matches("\\d{1,3}") && Integer.parseInt(plain) <= MOST_DAYS) {
        days.add(Integer.parseInt(plain));
      } else {
        report(
            "not-days",
            "--after " + plain,
            "'" + plain + "' is not a number of days from 0 to " + MOST_DAYS + ".",
            "");
      }
    }
    if (days.size() > MOST_HORIZONS) {
      report("too-many", "--after", "More than " + MOST_HORIZONS + " horizons.", "");
    }
    return days.stream().distinct().sorted().toList();
  }

  /**
   * Scenarios by name, with what is set differently.
   *
   * @param names none for all of them
   * @param settings such as {@code gap.spx=-8}
   */
  List<Scenario> scenarios(List<String> names, List<String> settings) {
    List<Scenario> chosen = new ArrayList<>();
    for (String name : names.isEmpty() ? Scenario.names() : names) {
      Scenario.ALL.stream()
          .filter(scenario -> scenario.name().equals(name.strip()))
          .findFirst()
          .ifPresentOrElse(
              chosen::add,
              () ->
                  report(
                      "unknown-scenario",
                      "--scenario " + name,
                      "There is no such scenario.",
                      Nearest.advice(name, Scenario.names())));
    }
    for (String setting : settings) {
      set(chosen, setting);
    }
    return List.copyOf(chosen);
  }

  private void set(List<Scenario> chosen, String setting) {
    Matcher given = SETTING.matcher(setting.strip());
    String where = "--scenario-set " + setting;
    if (!given.matches()) {
      report("bad-setting", where, "A setting is SCENARIO.KEY=NUMBER.", "For example gap.spx=-8.");
      return;
    }
    int at = chosen.stream().map(Scenario::name).toList().indexOf(given.group(1));
    if (at < 0) {
      report(
          "unknown-scenario",
          where,
          "There is no scenario '" + given.group(1) + "' here.",
          Nearest.advice(given.group(1), chosen.stream().map(Scenario::name).toList()));
    } else if (!KEYS.contains(given.group(2))) {
      report(
          "unknown-key",
          where,
          "A scenario has no '" + given.group(2) + "'.",
          Nearest.advice(given.group(2), KEYS));
    } else {
      amount(where, given.group(2), given.group(3).strip())
          .ifPresent(amount -> chosen.set(at, chosen.get(at).with(given.group(2), amount)));
    }
  }

  private Optional<Double> amount(String where, String key, String text) {
    boolean days = key.equals("days");
    String plain = text.endsWith("%") && !days ? text.substring(0, text.length() - 1) : text;
    boolean number = plain.matches(days ? "\\d{1,3}" : "[+-]?\\d{1,4}(\\.\\d{1,6})?");
    double value = number ? Double.parseDouble(plain) : Double.NaN;
    boolean inRange = days ? value <= MOST_DAYS : value > FALL_OF_ALL;
    if (!inRange) {
      report(
          "not-a-number",
          where,
          String.format(
              Locale.ROOT,
              days
                  ? "'%s' is not a number of days from 0 to " + MOST_DAYS + "."
                  : "'%s' is not a change in per cent above -100.",
              text),
          "");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private void report(String id, String where, String message, String fix) {
    problems.add(Problem.ofFile(id, where, message, fix));
  }
}
