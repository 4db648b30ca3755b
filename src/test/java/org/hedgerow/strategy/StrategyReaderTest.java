package org.hedgerow.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.SourceText;
import org.hedgerow.product.FutureContract.Size;
import org.hedgerow.strategy.CondorSpec.Kind;
import org.hedgerow.strategy.CondorSpec.Shorts;
import org.hedgerow.strategy.CondorSpec.Wings;
import org.hedgerow.strategy.LayerSpec.Instrument;
import org.hedgerow.strategy.Share.Denominator;
import org.hedgerow.strategy.StrategySpec.Profile;
import org.hedgerow.strategy.StrategySpec.SecondEngine;
import org.hedgerow.strategy.StrategySpec.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyReaderTest {
  private static final Path STRATEGIES = Path.of("strategies");

  private static final String TOP =
      """
      name: mine
      title: Mine
      packs: [regime]
      profile: steward
      """;

  private static final String CONDOR =
      """
      condor:
        kind: K45
        dte: [38, 52]
        shortDelta: 0.20
        wings: {points: 50}
        maxLoss: {percent: 10, of: NAV}
      """;

  @Test
  void aShareOfABudgetNeedsTheBudgetAndNoMoreThanAllOfIt() {
    String layer = "{side: buy, instrument: call, budgetShare: %s, dte: [7, 14], delta: 0.30}\n";
    String without = TOP + "hedge:\n  layers:\n    short: " + layer.formatted("0.4");
    String over =
        TOP
            + "hedge:\n  budget: {percent: 6, of: MARGIN}\n  layers:\n    short: "
            + layer.formatted("0.6")
            + "    long: "
            + layer.formatted("0.6");
    String bare = TOP + "hedge:\n  budget: 6\n  layers:\n    short: " + layer.formatted("0.4");

    assertThat(problemsOf(without)).contains("'budgetShare' is a part of the hedge's budget");
    assertThat(problemsOf(over)).contains("add up to 1.2, more than all of it");
    assertThat(problemsOf(bare)).contains("'budget' must be a percentage of something.");
  }

  @Test
  void aShareOfTheReferenceNeedsALadderThatIsOne() {
    String single =
        TOP
            + "hedge:\n  layers:\n    single: {side: buy, instrument: call,"
            + " budget: {percent: 100, of: REFERENCE}, dte: [30, 45], delta: 0.30}\n";
    String useless =
        TOP
            + "hedge:\n  units: 1\n"
            + "  reference:\n    short: {side: buy, instrument: call, contracts: 4, dte: [7, 14],"
            + " delta: 0.30}\n"
            + "  layers:\n    long: {side: buy, instrument: call, contracts: 2, dte: [60, 90],"
            + " delta: 0.10}\n";

    assertThat(problemsOf(single)).contains("no reference ladder is there");
    assertThat(problemsOf(useless)).contains("No percentage is of REFERENCE.");
  }

  @Test
  void theSecondEngineHasOneOfThreeMeanings() {
    StrategySpec smoothing =
        read(TOP + CONDOR + "secondEngine: {meaning: smoothing, targetVol: 0.08}\n");
    StrategySpec medium = read(TOP + CONDOR + "secondEngine: {meaning: mediumLayer}\n");

    assertThat(smoothing.secondEngine())
        .contains(new SecondEngine(SecondEngine.Meaning.SMOOTHING, 0.08));
    assertThat(medium.secondEngine())
        .contains(new SecondEngine(SecondEngine.Meaning.MEDIUM_LAYER, 0.10));
    assertThat(problemsOf(TOP + CONDOR + "secondEngine: {meaning: leverege}\n"))
        .contains("Maybe write 'leverage'.");
    assertThat(read(TOP + CONDOR + "reinvest: 0.5\n").reinvest()).isEqualTo(0.5);
    assertThat(problemsOf(TOP + CONDOR + "reinvest: 50\n")).contains("Maybe write 0.5.");
  }

  @Test
  void readsTheDefaultStrategy() {
    StrategySpec spec = StrategyReader.read(STRATEGIES.resolve("alvh-442.yaml"));

    assertThat(spec.name()).isEqualTo(StrategyReader.DEFAULT);
    assertThat(spec.packs().stream().map(StrategySpec.PackUse::name))
        .containsExactly(
            "regime",
            "profile",
            "ladder",
            "carry",
            "condor-45",
            "condor-inverted",
            "condor-exit",
            "vetoes");
    assertThat(spec.profile()).isEqualTo(Profile.STEWARD);
    assertThat(spec.condor())
        .contains(
            new CondorSpec(
                Kind.K45,
                new DteWindow(38, 52),
                new Shorts.Delta(0.20),
                new Wings.StandardDeviations(1.5, 25),
                new Share(10, Denominator.NAV)));
    HedgeSpec hedge = spec.hedge().orElseThrow();
    assertThat(hedge.units().text()).isEqualTo("max(1, floor(nav / 750000))");
    // 1 600 000 / 750 000 = 2.13, so two ladders
    assertThat(hedge.units().value(Map.of("nav", 1_600_000.0))).isEqualTo(2);
    assertThat(hedge.premiumCap()).contains(new Share(8, Denominator.MARGIN));
    assertThat(hedge.layers())
        .containsExactly(
            call("short", 4, 7, 14, 0.30),
            call("medium", 4, 30, 45, 0.20),
            call("long", 2, 60, 90, 0.10));
    assertThat(spec.selection()).isEqualTo(new Selection(5, 0.05));
  }

  @Test
  void readsTheTriggeredStrategy() {
    StrategySpec spec = StrategyReader.read(STRATEGIES.resolve("alvh-triggered.yaml"));

    assertThat(spec.packs().stream().map(StrategySpec.PackUse::name))
        .containsExactly(
            "regime",
            "profile",
            "signals",
            "triggers",
            "divergence-layer",
            "carry",
            "condor-calm",
            "condor-exit",
            "vetoes");
    assertThat(spec.hedge().orElseThrow().layers())
        .containsExactly(
            vertical("first", 17.5), vertical("second", 8.75), vertical("third", 8.75));
    assertThat(spec.hedge().orElseThrow().premiumCap()).isEmpty();
  }

  @Test
  void readsTheStrategyWithoutAHedge() {
    StrategySpec spec = StrategyReader.read(STRATEGIES.resolve("condor-only.yaml"));

    assertThat(spec.packs().stream().map(StrategySpec.PackUse::name))
        .containsExactly(
            "regime", "profile", "condor-45", "condor-inverted", "condor-exit", "vetoes");
    assertThat(spec.hedge()).isEmpty();
    assertThat(spec.selection()).isEqualTo(new Selection(5, 0.05));
  }

  @Test
  void keepsThePlaceOfAnOverriddenThreshold() {
    StrategySpec spec = read(TOP + "thresholds: {vix.trigger.first: 17}\n" + CONDOR);

    assertThat(spec.overrides())
        .containsExactly(
            new ThresholdOverride(
                "vix.trigger.first",
                17,
                new Place("strategies/mine.yaml", 5, 33),
                LimitOrigin.STRATEGY));
  }

  @Test
  void takesTheNextSessionForAOneDayCondor() {
    StrategySpec spec = read(TOP + CONDOR.replace("K45", "K1").replace("  dte: [38, 52]\n", ""));

    assertThat(spec.condor().orElseThrow().kind()).isEqualTo(Kind.K1);
  }

  @Test
  void aPercentageWithoutDenominatorNamesTheDenominators() {
    assertThat(problemsOf(TOP + CONDOR.replace(", of: NAV", "")))
        .isEqualTo(
            """
            strategies/mine.yaml:10:12: error: 'maxLoss' is a percentage without its denominator. \
            Add 'of:' with one of INDEX_NOTIONAL, MAX_LOSS, MARGIN, CREDIT, NAV, VIX_NOTIONAL, REFERENCE.
                  maxLoss: {percent: 10}
                           ^""");
  }

  @Test
  void aBareNumberInPlaceOfAPercentageNamesTheDenominators() {
    assertThat(problemsOf(TOP + CONDOR.replace("{percent: 10, of: NAV}", "10")))
        .isEqualTo(
            """
            strategies/mine.yaml:10:12: error: 'maxLoss' must be a percentage of something. \
            Write {percent: ..., of: ...} with one of INDEX_NOTIONAL, MAX_LOSS, MARGIN, CREDIT, NAV, VIX_NOTIONAL, REFERENCE.
                  maxLoss: 10
                           ^^""");
  }

  @Test
  void anUnknownDenominatorIsAnsweredWithTheNearest() {
    assertThat(problemsOf(TOP + CONDOR.replace("of: NAV", "of: NAW")))
        .isEqualTo(
            """
            strategies/mine.yaml:10:30: error: 'of' cannot be 'NAW'. Maybe write 'NAV'.
                  maxLoss: {percent: 10, of: NAW}
                                             ^^^""");
  }

  @Test
  void theCondorsOwnSizeCannotBeOfTheCondors() {
    assertThat(problemsOf(TOP + CONDOR.replace("of: NAV", "of: MARGIN")))
        .isEqualTo(
            """
            strategies/mine.yaml:10:12: error: 'maxLoss' sizes the condors, so it cannot be of \
            MARGIN, which is theirs. Write 'of: NAV'.
                  maxLoss: {percent: 10, of: MARGIN}
                           ^""");
  }

  @Test
  void aDeltaInPercentIsAnsweredWithTheFraction() {
    assertThat(problemsOf(TOP + CONDOR.replace("0.20", "16")))
        .isEqualTo(
            """
            strategies/mine.yaml:8:15: error: 'shortDelta' must be between 0 and 0.5 but was 16. \
            Maybe write 0.16.
                  shortDelta: 16
                              ^^""");
  }

  @Test
  void aVerticalNeedsItsSoldCall() {
    String layer = "{side: buy, instrument: vertical, contracts: 1, dte: [30, 45], delta: 0.3}";

    assertThat(problemsOf(TOP + hedge("only", layer)))
        .isEqualTo(
            """
            strategies/mine.yaml:8:11: error: The key 'shortDelta' is missing.
                    only: {side: buy, instrument: vertical, contracts: 1, dte: [30, 45], delta: 0.3}
                          ^""");
  }

  @Test
  void theSoldCallOfAVerticalStandsFurtherOut() {
    String layer =
        "{side: buy, instrument: vertical, contracts: 1, dte: [30, 45], delta: 0.1, shortDelta:"
            + " 0.3}";

    assertThat(problemsOf(TOP + hedge("only", layer)))
        .contains("'shortDelta' must be below 'delta' 0.1: the sold call stands further out.");
  }

  @Test
  void aLayerCannotBeCalledCondor() {
    String layer = "{side: buy, instrument: call, contracts: 1, dte: [30, 45], delta: 0.3}";

    assertThat(problemsOf(TOP + hedge("condor", layer)))
        .isEqualTo(
            """
            strategies/mine.yaml:8:13: error: A hedge layer cannot be called 'condor': the book \
            calls the condor's legs so. Choose another name.
                    condor: {side: buy, instrument: call, contracts: 1, dte: [30, 45], delta: 0.3}
                            ^""");
  }

  @Test
  void aLayerHasContractsOrABudget() {
    String both =
        "{side: buy, instrument: call, contracts: 1, budget: {percent: 5, of: NAV}, dte: [30,"
            + " 45], delta: 0.3}";
    String neither = "{side: buy, instrument: call, dte: [30, 45], delta: 0.3}";

    assertThat(problemsOf(TOP + hedge("only", both)))
        .contains("The layer 'only' has both 'contracts' and 'budget'. Give exactly one of them.");
    assertThat(problemsOf(TOP + hedge("only", neither)))
        .contains("The layer 'only' has neither 'contracts' nor 'budget'.");
  }

  @Test
  void aSoldLayerHasNoBudget() {
    String layer =
        "{side: sell, instrument: call, budget: {percent: 5, of: NAV}, dte: [30, 45], delta: 0.3}";

    assertThat(problemsOf(TOP + hedge("only", layer)))
        .contains("A sold layer costs nothing to open. Give 'contracts'.");
  }

  @Test
  void aStrategyHasACondorOrAHedge() {
    assertThat(problemsOf(TOP))
        .isEqualTo(
            """
            strategies/mine.yaml:1:1: error: The strategy has neither a condor nor a hedge. \
            Add 'condor:', 'hedge:' or both.
                name: mine
                ^""");
  }

  @Test
  void theNameIsTheFilesName() {
    assertThat(problemsOf(TOP.replace("name: mine", "name: yours") + CONDOR))
        .isEqualTo(
            """
            strategies/mine.yaml:1:7: error: 'name' is 'yours' but the file is called 'mine.yaml'. \
            Write 'mine', or rename the file to 'yours.yaml'.
                name: yours
                      ^^^^^""");
  }

  @Test
  void theWindowIsTwoWholeNumbersInOrder() {
    assertThat(problemsOf(TOP + CONDOR.replace("[38, 52]", "[52, 38]")))
        .contains("'dte' runs from 52 to 38 days. Maybe write [38, 52].");
    assertThat(problemsOf(TOP + CONDOR.replace("[38, 52]", "[38]")))
        .contains("'dte' must hold two numbers of days. As in [30, 45].");
    assertThat(problemsOf(TOP + CONDOR.replace("[38, 52]", "[38, 52.5]")))
        .contains("'dte' must hold whole days between 0 and 1000 but has '52.5'.");
    assertThat(problemsOf(TOP + CONDOR.replace("[38, 52]", "45")))
        .contains("'dte' must be a list but is the value '45'.");
  }

  @Test
  void theWingsAreSaidInOneWay() {
    assertThat(problemsOf(TOP + CONDOR.replace("{points: 50}", "{points: 50, delta: 0.05}")))
        .contains("'wings' says it in 2 ways: points, delta. Give exactly one of")
        .doesNotContain("Unknown key");
    assertThat(problemsOf(TOP + CONDOR.replace("{points: 50}", "{delta: 0.30}")))
        .contains("'delta' of the bought legs must be below 'shortDelta' 0.2.");
  }

  @Test
  void aOneDayCondorHasNoWindow() {
    assertThat(problemsOf(TOP + CONDOR.replace("K45", "K1")))
        .contains("A K1 condor expires on the next session; 'dte' says nothing about it.");
  }

  @Test
  void thresholdsAreNumbers() {
    assertThat(problemsOf(TOP + "thresholds: {vix.trigger.first: high}\n" + CONDOR))
        .contains("'vix.trigger.first' must be a number but is 'high'.");
  }

  @Test
  void aFormulaNamesDocumentedVariablesOnly() {
    String layer = "{side: buy, instrument: call, contracts: 1, dte: [30, 45], delta: 0.3}";

    assertThat(problemsOf(TOP + hedge("only", layer).replace("units: 1", "units: floor(nov / 5)")))
        .isEqualTo(
            """
            strategies/mine.yaml:6:16: error: There is no variable 'nov' in this formula. \
            Maybe write 'nav'.
                  units: floor(nov / 5)
                               ^^^""");
  }

  @Test
  void unitsAreNeededByContractsOnly() {
    String counted = "{side: buy, instrument: call, contracts: 1, dte: [30, 45], delta: 0.3}";
    String budgeted =
        "{side: buy, instrument: call, budget: {percent: 5, of: NAV}, dte: [30, 45], delta: 0.3}";

    assertThat(problemsOf(TOP + hedge("only", counted).replace("  units: 1\n", "")))
        .contains("The key 'units' is missing.");
    assertThat(problemsOf(TOP + hedge("only", budgeted)))
        .contains("'units' multiplies the contracts of layers, and every layer has a budget.");
  }

  @Test
  void aPackStandsOnce() {
    assertThat(problemsOf(TOP.replace("[regime]", "[regime, carry, regime]") + CONDOR))
        .isEqualTo(
            """
            strategies/mine.yaml:3:24: error: The pack 'regime' stands here a second time.
                packs: [regime, carry, regime]
                                       ^^^^^^""");
  }

  @Test
  void everyProblemIsReportedAtOnce() {
    String text =
        """
        name: mine
        titel: Mine
        packs: []
        profile: stewart
        condor:
          kind: K46
          dte: [38, 52]
          shortDelta: 16
          wing: {points: 50}
          maxLoss: {percent: -1, of: NAV}
        colour: blue
        """;

    assertThat(problemsOf(text).lines().filter(line -> line.contains("error:")))
        .containsExactly(
            "strategies/mine.yaml:1:1: error: The key 'title' is missing. Maybe 'titel' was meant"
                + " to be it.",
            "strategies/mine.yaml:2:1: error: Unknown key 'titel'. Maybe write 'title'.",
            "strategies/mine.yaml:3:8: error: 'packs' names no rule pack.",
            "strategies/mine.yaml:4:10: error: 'profile' cannot be 'stewart'. Maybe write"
                + " 'steward'.",
            "strategies/mine.yaml:6:3: error: The key 'wings' is missing. Maybe 'wing' was meant"
                + " to be it.",
            "strategies/mine.yaml:6:9: error: 'kind' cannot be 'K46'. Maybe write 'K45'.",
            "strategies/mine.yaml:8:15: error: 'shortDelta' must be between 0 and 0.5 but was 16."
                + " Maybe write 0.16.",
            "strategies/mine.yaml:9:3: error: Unknown key 'wing'. Maybe write 'wings'.",
            "strategies/mine.yaml:10:22: error: 'percent' must be above 0 and at most 1000 but was"
                + " -1.",
            "strategies/mine.yaml:11:1: error: Unknown key 'colour'. Known: condor, core, costs, hedge,"
                + " name, packs, profile, readings, reinvest, secondEngine, selection, signatures,"
                + " thresholds, title.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing",
        "[]",
        "name",
        "condor: 5",
        "hedge: [1]",
        "hedge: {layers: 3}",
        "hedge: {layers: {a: 1}}",
        "selection: no",
        "thresholds: 3",
        "packs: {a: b}",
        "condor: {}",
        "condor: {wings: 5, maxLoss: []}",
        "hedge: {layers: {a: {budget: 5, dte: [[1], 2]}}}",
        "name: [",
        "\tname: x",
        "name: !!int 5",
        "name: &a b"
      })
  void whateverIsGivenEndsInLocatedProblems(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class);
  }

  @Test
  void aMissingFileIsAProblem() {
    assertThatThrownBy(() -> StrategyReader.read(STRATEGIES.resolve("nowhere.yaml")))
        .isInstanceOf(InputException.class)
        .hasMessage("strategies/nowhere.yaml: error: There is no such file.");
  }

  private static StrategySpec read(String text) {
    return StrategyReader.read(SourceText.of("strategies/mine.yaml", text));
  }

  private static String problemsOf(String text) {
    InputException e = catchThrowableOfType(InputException.class, () -> read(text));
    assertThat(e).as("the file is refused").isNotNull();
    return String.valueOf(e.getMessage());
  }

  private static String hedge(String layer, String body) {
    return "hedge:\n  units: 1\n  layers:\n    " + layer + ": " + body + "\n";
  }

  private static LayerSpec call(String name, int contracts, int min, int max, double delta) {
    return new LayerSpec(
        name,
        true,
        Instrument.CALL,
        OptionalInt.of(contracts),
        Optional.empty(),
        OptionalDouble.empty(),
        new DteWindow(min, max),
        ExpiryChoice.MIDDLE,
        delta,
        OptionalDouble.empty(),
        Size.VXM);
  }

  private static LayerSpec vertical(String name, double percentOfMargin) {
    return new LayerSpec(
        name,
        true,
        Instrument.VERTICAL,
        OptionalInt.empty(),
        Optional.of(new Share(percentOfMargin, Denominator.MARGIN)),
        OptionalDouble.empty(),
        new DteWindow(30, 45),
        ExpiryChoice.MIDDLE,
        0.30,
        OptionalDouble.of(0.10),
        Size.VXM);
  }
}
