package org.hedgerow.report;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import org.hedgerow.rules.NextTrigger;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * Next triggers as sentences: {@code the second layer turns open on a VIX close above 22.00, now
 * 18.31}. Figures that move by themselves, such as an age, become a wait.
 */
final class TriggerWords {
  private static final Map<String, String> FIGURES =
      Map.ofEntries(
          entry("Spx.close", "an S&P 500 close"),
          entry("SpxMove.change", "a change of the S&P 500"),
          entry("Vix.close", "a VIX close"),
          entry("VixMove.change", "a change of the VIX"),
          entry("Vix9d.close", "a VIX9D close"),
          entry("Vix3m.close", "a VIX3M close"),
          entry("Vvix.close", "a VVIX close"),
          entry("Skew.close", "a SKEW close"),
          entry("TermStructure.slope", "a term structure"),
          entry("FuturesCurve.slope", "a slope of the VIX futures"),
          entry("Trend.distance", "a distance from the 200-day mean"),
          entry("RealisedVolatility.level", "a realised volatility"),
          entry("SpxRsi.value", "an RSI of the S&P 500"),
          entry("VixRsi.value", "an RSI of the VIX"),
          entry("InflationRate.yearOnYear", "consumer prices y/y"),
          entry("InflationChange.points", "a change of inflation"),
          entry("ValuationZ.z", "a valuation z"),
          entry("Breadth.slope", "an advance-decline slope"),
          entry("Account.nav", "a NAV"),
          entry("QuickRatio.value", "a quick ratio"),
          entry("HedgeCarry.cost", "a hedge cost a year"),
          entry("MarketLiquidity.index", "a market liquidity"),
          entry("NavVolatility.level", "a volatility of NAV"));

  private TriggerWords() {}

  /** The sentence of a trigger. */
  static String sentence(NextTrigger trigger) {
    String head = head(trigger.rule().name());
    return head
        + (head.endsWith(" on") ? " at " : " on ")
        + figure(trigger)
        + " "
        + past(trigger)
        + ", now "
        + FactWords.value(trigger.current(), trigger.unit());
  }

  /** The rule's name up to its own condition, which the sentence says with the numbers. */
  private static String head(String name) {
    int end = name.length();
    for (String word : new String[] {" when ", " while "}) {
      int at = name.indexOf(word);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return name.substring(0, end);
  }

  private static String past(NextTrigger trigger) {
    String limit = FactWords.limit(trigger.limit(), trigger.unit());
    return switch (trigger.operator()) {
      case ">" -> "above " + limit;
      case "<" -> "below " + limit;
      case ">=" -> "of " + limit + " or more";
      default -> "of " + limit + " or less";
    };
  }

  private static String figure(NextTrigger trigger) {
    FactType type = Vocabulary.typeOf(trigger.fact());
    if (trigger.fact() instanceof Observation.CondorHolding condor) {
      return "a " + words(trigger.field()) + " of the condor of " + condor.expiry();
    }
    String known = FIGURES.get(type.name() + "." + trigger.field());
    return known == null ? "a " + words(type.name()) + " " + words(trigger.field()) : known;
  }

  /** {@code HedgeCarry} as {@code hedge carry}. */
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** Distance as a share of the larger of the two figures. */
  static double relativeDistance(NextTrigger trigger) {
    double scale = Math.max(Math.abs(trigger.limit()), Math.abs(trigger.current()));
    return scale > 0 ? trigger.distance() / scale : 0;
  }

  /** How far away, in the unit of the figure or per cent of it. */
  static String distance(NextTrigger trigger) {
    double by = trigger.limit() - trigger.current();
    return switch (trigger.unit()) {
      case "percent" -> Figures.signed(Figures.fixed(by, 1)) + " pp";
      case "points", "usd" -> Figures.signedPercent(100 * by / Math.abs(trigger.current()));
      default -> Figures.signed(Figures.fixed(by, 2));
    };
  }

  /** Whether the figure goes there day by day, whatever the market does. */
  static boolean comesWithTime(NextTrigger trigger) {
    return moves(trigger) != 0;
  }

  /** +1 for an age, -1 for days that are left, 0 for what does not move by itself. */
  private static int moves(NextTrigger trigger) {
    return switch (trigger.field()) {
      case "age" -> 1;
      case "dte", "sessionsAhead" -> -1;
      case "days", "sessions" -> trigger.fact() instanceof Observation.Day ? 0 : 1;
      default -> 0;
    };
  }

  /** Days or sessions until the figure is there; zero or less when it moves the other way. */
  static long wait(NextTrigger trigger) {
    double way = moves(trigger) * (trigger.limit() - trigger.current());
    boolean strict = trigger.operator().length() == 1;
    return strict ? (long) Math.floor(way) + 1 : (long) Math.ceil(way);
  }

  /** Whether what is held still lives when the wait is over. */
  static boolean isReached(NextTrigger trigger) {
    if (trigger.fact() instanceof Observation.LayerHolding layer) {
      return wait(trigger) < layer.dte();
    }
    return !(trigger.fact() instanceof Observation.CondorHolding condor)
        || wait(trigger) < condor.dte();
  }

  static String waitInWords(NextTrigger trigger) {
    return Figures.count(wait(trigger), trigger.unit().equals("sessions") ? "session" : "day");
  }

  /** What is due when the wait is over. */
  static String due(NextTrigger trigger) {
    return trigger.rule().name() + " (" + held(trigger) + ")";
  }

  private static String held(NextTrigger trigger) {
    String limit = FactWords.limit(trigger.limit(), trigger.unit());
    String what =
        switch (trigger.field()) {
          case "age" -> limit + " old";
          case "dte" -> limit + " to expiry";
          default -> words(trigger.field()) + " " + limit;
        };
    return who(trigger) + what + ", now " + Figures.fixed(trigger.current(), 0);
  }

  private static String who(NextTrigger trigger) {
    if (trigger.fact() instanceof Observation.LayerHolding layer) {
      return layer.layer() + " layer ";
    }
    return trigger.fact() instanceof Observation.CondorHolding condor
        ? "condor of " + condor.expiry() + " "
        : "";
  }
}
