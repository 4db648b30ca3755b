package org.hedgerow.strategy;

import java.util.List;
import org.hedgerow.document.Fields;
import org.hedgerow.strategy.CondorSpec.Kind;
import org.hedgerow.strategy.CondorSpec.Shorts;
import org.hedgerow.strategy.CondorSpec.Wings;
import org.hedgerow.strategy.Share.Denominator;

/** Reads the {@code condor} part of a strategy file. */
final class CondorReader {

  /** The next session is one to so many calendar days away; K1 needs no other window. */
  static final DteWindow NEXT_SESSION = new DteWindow(1, 7);

  private static final double LEAST_DEVIATIONS = 0.1;
  private static final double MOST_DEVIATIONS = 6;
  static final double LEAST_POINTS = 1;
  static final double MOST_POINTS = 2000;
  private static final double MOST_DELTA = 0.5;
  private static final String SHORT_DEVIATIONS = "shortDeviations";
  private static final List<String> WINGS = List.of("standardDeviations", "points", "delta");

  private final Quantities quantities;

  CondorReader(Quantities quantities) {
    this.quantities = quantities;
  }

  CondorSpec read(Fields condor) {
    Kind kind = condor.choice("kind", Quantities.wordsAsWritten(Kind.values()), Kind.K45);
    DteWindow dte = window(condor, kind);
    Shorts shorts = shorts(condor);
    Wings wings = wings(condor.fields("wings"), shorts, condor.isMapping("wings"));
    Share maxLoss = quantities.share(condor, "maxLoss");
    if (maxLoss.of() != Denominator.NAV) {
      condor.report(
          "circular-denominator",
          "maxLoss",
          "'maxLoss' sizes the condors, so it cannot be of " + maxLoss.of() + ", which is theirs.",
          "Write 'of: NAV'.");
    }
    condor.done();
    return new CondorSpec(kind, dte, shorts, wings, maxLoss);
  }

  private DteWindow window(Fields condor, Kind kind) {
    if (kind != Kind.K1) {
      return quantities.window(condor, "dte");
    }
    if (condor.has("dte")) {
      condor.report(
          "useless-key",
          "dte",
          "A K1 condor expires on the next session; 'dte' says nothing about it.",
          "Leave it out.");
    }
    return NEXT_SESSION;
  }

  private Shorts shorts(Fields condor) {
    boolean deviating = condor.has(SHORT_DEVIATIONS);
    if (!deviating) {
      return new Shorts.Delta(quantities.delta(condor, "shortDelta", MOST_DELTA));
    }
    if (condor.has("shortDelta")) {
      condor.report(
          "one-of",
          SHORT_DEVIATIONS,
          "The condor has both 'shortDelta' and 'shortDeviations'.",
          "Give exactly one of them; a reading takes the other away with 'shortDelta: none'.");
    }
    return new Shorts.StandardDeviations(
        condor.number(SHORT_DEVIATIONS, LEAST_DEVIATIONS, MOST_DEVIATIONS));
  }

  private Wings wings(Fields wings, Shorts shorts, boolean readable) {
    List<String> given = WINGS.stream().filter(wings::has).toList();
    if (given.size() != 1 && readable) {
      wings.report(
          "one-of",
          given.isEmpty()
              ? "'wings' does not say where the bought legs stand."
              : "'wings' says it in " + given.size() + " ways: " + String.join(", ", given) + ".",
          "Give exactly one of " + String.join(", ", WINGS) + ".");
    }
    Wings read = one(wings, given, shorts);
    wings.done();
    return read;
  }

  private Wings one(Fields wings, List<String> given, Shorts shorts) {
    if (given.contains("points")) {
      return new Wings.Points(wings.number("points", LEAST_POINTS, MOST_POINTS));
    }
    if (given.contains("delta")) {
      double delta = quantities.delta(wings, "delta", MOST_DELTA);
      if (shorts instanceof Shorts.Delta sold && delta >= sold.target()) {
        wings.report(
            "wings-inside",
            "delta",
            "'delta' of the bought legs must be below 'shortDelta' " + sold.target() + ".",
            "");
      }
      return new Wings.Delta(delta);
    }
    return given.isEmpty()
        ? new Wings.Points(LEAST_POINTS)
        : new Wings.StandardDeviations(
            wings.number("standardDeviations", LEAST_DEVIATIONS, MOST_DEVIATIONS),
            wings.optionalNumber("atLeastPoints", LEAST_POINTS, MOST_POINTS).orElse(0));
  }
}
