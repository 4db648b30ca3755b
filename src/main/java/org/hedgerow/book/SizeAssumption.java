package org.hedgerow.book;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A figure that the sizes named by the texts are tested with. Each is a supposition that a user can
 * change; the source says whose it is.
 */
public enum SizeAssumption {
  SPX("spx", 6000, "points", 1, 1e6, "own", "level of the S&P 500"),
  VIX("vix", 18, "points", 1, 200, "own", "level of the VIX"),
  NAV("nav", 750_000, "USD", 1, 1e12, "own", "net asset value of the account"),
  CONDORS("condors", 4, "condors", 0, 1e6, "own", "iron condors that are held"),
  CONDOR_WIDTH("condor.width", 230, "points", 0.05, 1e5, "own", "width of one side of a condor"),
  CONDOR_CREDIT("condor.credit", 40, "points", 0, 1e5, "own", "credit of one condor"),
  SHORT_CALLS("short.calls", 4, "calls", 0, 1e6, "000", "short-dated calls in one ladder"),
  MEDIUM_CALLS("medium.calls", 4, "calls", 0, 1e6, "000", "medium calls in one ladder"),
  LONG_CALLS("long.calls", 2, "calls", 0, 1e6, "000", "long-dated calls in one ladder"),
  SHORT_PRICE("short.price", 1.00, "points", 0, 500, "own", "price of a short-dated call"),
  MEDIUM_PRICE("medium.price", 1.10, "points", 0, 500, "own", "price of a medium call"),
  LONG_PRICE("long.price", 0.80, "points", 0, 500, "own", "price of a long-dated call"),
  SHORT_DAYS("short.days", 10.5, "days", 0.5, 1000, "000", "tenor of a short-dated call: 7 to 14"),
  MEDIUM_DAYS("medium.days", 37.5, "days", 0.5, 1000, "000", "tenor of a medium call: 30 to 45"),
  LONG_DAYS("long.days", 75, "days", 0.5, 1000, "000", "tenor of a long-dated call: 60 to 90"),
  SHORT_SHARE("short.share", 40, "%", 0, 100, "003", "share of a budget in the short layer"),
  MEDIUM_SHARE("medium.share", 40, "%", 0, 100, "003", "share of a budget in the medium layer"),
  LONG_SHARE("long.share", 20, "%", 0, 100, "003", "share of a budget in the long layer"),
  ROLL_EARLY(
      "roll.early", 7, "days", 0.5, 365, "000", "age at which the ladder is rolled at first"),
  ROLL_LATE("roll.late", 10, "days", 0.5, 365, "000", "age at which it is rolled at the latest"),
  COST_WANTED("cost.wanted", 1, "%", 0, 100, "000", "low end of the cost a year that is wanted"),
  COST_CAP("cost.cap", 2, "%", 0, 100, "000", "most that the hedge may cost a year"),
  COST_OFF("cost.off", 2.2, "%", 0, 100, "000", "cost a year at which the hedge is switched off");

  private final String word;
  private final double value;
  private final String unit;
  private final double min;
  private final double max;
  private final String source;
  private final String sentence;

  SizeAssumption(
      String word,
      double value,
      String unit,
      double min,
      double max,
      String source,
      String sentence) {
    this.word = word;
    this.value = value;
    this.unit = unit;
    this.min = min;
    this.max = max;
    this.source = source;
    this.sentence = sentence;
  }

  /** Its name on the command line. */
  public String word() {
    return word;
  }

  /** What is supposed when nobody says otherwise. */
  public double value() {
    return value;
  }

  public String unit() {
    return unit;
  }

  /** Least that makes sense. */
  public double min() {
    return min;
  }

  /** Most that makes sense. */
  public double max() {
    return max;
  }

  /** A text by its number, or {@code own}. */
  public String source() {
    return source;
  }

  /** What it is. */
  public String sentence() {
    return sentence;
  }

  /** The names of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(SizeAssumption::word).toList();
  }

  /** The one of that name. */
  public static Optional<SizeAssumption> of(String word) {
    return Arrays.stream(values()).filter(a -> a.word.equals(word)).findFirst();
  }
}
