package org.hedgerow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the user gives to price an option, as she wrote it. */
final class PriceOptions {
  @Parameters(
      arity = "0..*",
      paramLabel = "SYMBOL[:CONTRACTS]",
      description =
          "OSI symbols, padding may be left out; contracts above zero are bought, below zero sold"
              + " (default: 1).")
  List<String> legs = new ArrayList<>();

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "Market of a sample day: its name's start, or a folder or file.")
  @Nullable String day;

  @Option(names = "--right", paramLabel = "C|P", description = "Call or put.")
  @Nullable String right;

  @Option(
      names = "--forward",
      paramLabel = "POINTS",
      description = "Forward of the expiry; for VIX its future.")
  @Nullable String forward;

  @Option(
      names = "--spot",
      paramLabel = "POINTS",
      description = "Spot in place of a forward; with --yield.")
  @Nullable String spot;

  @Option(
      names = "--yield",
      paramLabel = "FRACTION",
      description = "Yield of the spot a year (default: 0).")
  @Nullable String yield;

  @Option(names = "--strike", paramLabel = "POINTS", description = "Strike.")
  @Nullable String strike;

  @Option(names = "--years", paramLabel = "YEARS", description = "Time to settlement, days / 365.")
  @Nullable String years;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Day of pricing, at 16:00 New York, in place of --years.")
  @Nullable String date;

  @Option(
      names = "--expiry",
      paramLabel = "DATE",
      description = "Day of settlement; a symbol says its own.")
  @Nullable String expiry;

  @Option(
      names = "--rate",
      paramLabel = "FRACTION",
      description = "Rate a year, continuously compounded.")
  @Nullable String rate;

  @Option(
      names = "--vol",
      paramLabel = "FRACTION",
      description = "Volatility a year (0.28 is 28 %%).")
  @Nullable String vol;

  @Option(
      names = "--price",
      paramLabel = "POINTS",
      description = "Price, in place of --vol, for its implied volatility.")
  @Nullable String price;

  /** What was written of the options that a market would supply. */
  Map<String, String> marketFields() {
    Map<String, String> given = new TreeMap<>();
    put(given, "--right", right);
    put(given, "--forward", forward);
    put(given, "--spot", spot);
    put(given, "--yield", yield);
    put(given, "--strike", strike);
    put(given, "--years", years);
    put(given, "--date", date);
    put(given, "--expiry", expiry);
    put(given, "--rate", rate);
    return given;
  }

  private static void put(Map<String, String> given, String option, @Nullable String text) {
    if (text != null) {
      given.put(option, text);
    }
  }
}
