package org.hedgerow.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.SourceText;
import org.hedgerow.pricing.FillModel;
import org.hedgerow.product.FutureContract.Size;
import org.hedgerow.strategy.CondorSpec.Kind;
import org.hedgerow.strategy.CondorSpec.Shorts;
import org.hedgerow.strategy.CondorSpec.Wings;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  /** Of sums of a few products. */
  private static final double ROUNDING = 1e-12;

  private static final String FILE =
      """
      name: mine
      title: Mine
      packs: [regime]
      profile: steward
      condor:
        kind: K45
        dte: [38, 52]
        shortDelta: 0.20
        wings: {standardDeviations: 1.5, atLeastPoints: 25}
        maxLoss: {percent: 10, of: NAV}
      hedge:
        layers:
          first: {side: buy, instrument: future, budget: {percent: 5, of: NAV}, dte: [10, 45]}
      readings:
      """;

  @Test
  void aReadingStandsInThePlaceOfWhatTheFileGivesKeyByKey() {
    StrategySpec points =
        read("  points: {title: Fifty points, condor: {wings: {points: 50}}}\n", "points");

    assertThat(points.name()).isEqualTo("mine@points");
    assertThat(points.fileName()).isEqualTo("mine");
    assertThat(points.title()).isEqualTo("Fifty points");
    CondorSpec condor = points.condor().orElseThrow();
    // the wings are replaced as a whole, the rest of the condor stays
    assertThat(condor.wings()).isEqualTo(new Wings.Points(50));
    assertThat(condor.shorts()).isEqualTo(new Shorts.Delta(0.20));
    assertThat(condor.dte()).isEqualTo(new DteWindow(38, 52));
    assertThat(points.hedge()).isPresent();
  }

  @Test
  void severalReadingsLieOverEachOtherAndAProfileIsOne() {
    String readings =
        "  points: {title: Fifty points, condor: {wings: {points: 50}}}\n"
            + "  wide: {title: Wide, condor: {wings: {points: 100}, shortDelta: 0.15}}\n";
    StrategySpec both = read(readings, "wide,points,promoter");

    assertThat(both.name()).isEqualTo("mine@wide,points,promoter");
    assertThat(both.fileName()).isEqualTo("mine");
    assertThat(both.profile()).isEqualTo(StrategySpec.Profile.PROMOTER);
    // the later over the earlier
    assertThat(both.condor().orElseThrow().wings()).isEqualTo(new Wings.Points(50));
    assertThat(both.condor().orElseThrow().shorts()).isEqualTo(new Shorts.Delta(0.15));
  }

  @Test
  void severalReadingsSayInTheTitleWhichOfThemCountsWhereTheyDiffer() {
    String readings =
        "  points: {title: Fifty points, condor: {wings: {points: 50}, shortDelta: 0.15}}\n"
            + "  wide: {title: Wide, condor: {wings: {points: 100}, shortDelta: 0.15}}\n"
            + "  mid: {title: Middle prices, costs: {spread: 0}}\n";

    // both give shortDelta 0.15: nothing is lost there
    assertThat(read(readings, "wide,points").title())
        .isEqualTo(
            "wide: Wide; points: Fifty points; of condor.wings what points says, not what wide"
                + " says");
    assertThat(read(readings, "wide,mid").title()).isEqualTo("wide: Wide; mid: Middle prices");
    assertThat(read(readings, "wide,mid").hasSeveralReadings()).isTrue();
    assertThat(read(readings, "wide").title()).isEqualTo("Wide");
    assertThat(read(readings, "wide").hasSeveralReadings()).isFalse();
  }

  @Test
  void readingsThatTogetherMakeNoStrategyAreReported() {
    String readings =
        "  sd: {title: D, condor: {shortDelta: none, shortDeviations: 1.5}}\n"
            + "  near: {title: N, condor: {shortDelta: 0.25}}\n";

    // each alone can be read; over 'sd' the condor has both of what it may have one of
    assertThat(read(readings, "near").condor().orElseThrow().shorts())
        .isEqualTo(new Shorts.Delta(0.25));
    InputException e = catchThrowableOfType(InputException.class, () -> read(readings, "sd,near"));
    assertThat(e).hasMessageContaining("has both 'shortDelta' and 'shortDeviations'");
  }

  @Test
  void aReadingCannotTakeTheNameOfAProfile() {
    InputException e =
        catchThrowableOfType(
            InputException.class,
            () -> read("  steward: {title: Mine, condor: {shortDelta: 0.15}}\n", "steward"));

    assertThat(e).hasMessageContaining("Every strategy can be read as 'steward' already.");
  }

  @Test
  void noneTakesAPartOrAKeyAway() {
    StrategySpec none = read("  bare: {title: Bare, hedge: none}\n", "bare");
    StrategySpec oneDay =
        read(
            "  K1: {title: One day, condor: {kind: K1, dte: none, shortDelta: none,"
                + " shortDeviations: 1.5}}\n",
            "K1");

    assertThat(none.hedge()).isEmpty();
    assertThat(oneDay.condor().orElseThrow().kind()).isEqualTo(Kind.K1);
    assertThat(oneDay.condor().orElseThrow().shorts())
        .isEqualTo(new Shorts.StandardDeviations(1.5));
  }

  @Test
  void theFileItselfIsReadWhenNoReadingIsNamed() {
    String points = "  points: {title: Fifty points, condor: {wings: {points: 50}}}\n";

    StrategySpec file = StrategyReader.read(SourceText.of("strategies/mine.yaml", FILE + points));

    assertThat(file.name()).isEqualTo("mine");
    assertThat(file.condor().orElseThrow().wings())
        .isEqualTo(new Wings.StandardDeviations(1.5, 25));
  }

  @Test
  void aFileLaidOutUnderTheNameOfItsReadingIsReadInIt() {
    String points = "  points: {title: Fifty points, condor: {wings: {points: 50}}}\n";

    assertThat(
            StrategyReader.read(SourceText.of("strategy/mine@points.yaml", FILE + points)).name())
        .isEqualTo("mine@points");
  }

  @Test
  void aReadingThatMakesNoStrategyIsReportedWhereItStandsAlthoughNobodyRunsIt() {
    assertThat(problemsOf("  odd: {title: Odd, condor: {wings: {points: 0}}}\n"))
        .contains("strategies/mine.yaml:15:46: error: 'points' must be between 1 and 2000")
        .contains("wings: {points: 0}");
  }

  @Test
  void anUnknownKeyOfAReadingIsReportedOnce() {
    assertThat(problemsOf("  odd: {title: Odd, condr: {wings: {points: 50}}}\n"))
        .containsOnlyOnce("Unknown key 'condr'");
  }

  @Test
  void aReadingNeedsATitleAndNoNameOfItsOwn() {
    assertThat(problemsOf("  odd: {name: mine, condor: {wings: {points: 50}}}\n"))
        .contains("The key 'title' is missing.")
        .contains("A reading is named by its key. Leave it out.");
  }

  @Test
  void aReadingThatIsNotThereNamesThoseThatAre() {
    SourceText source =
        SourceText.of("strategies/mine.yaml", FILE + "  points: {title: P, costs: {ticks: 1}}\n");
    InputException e =
        catchThrowableOfType(
            InputException.class, () -> StrategyReader.read(source, Optional.of("ponts")));

    assertThat(e).hasMessageContaining("no reading 'ponts'").hasMessageContaining("'points'");
  }

  @Test
  void costsAreReadAndChecked() {
    StrategySpec dear =
        read(
            "  dear: {title: Dear, costs: {spread: 0.5, ticks: 1, fees: 2,"
                + " futureMargin: {VX: 20000}}}\n",
            "dear");

    assertThat(dear.costs().fill()).isEqualTo(new FillModel(0.5, 1));
    assertThat(dear.costs().feesFactor()).isEqualTo(2);
    assertThat(dear.costs().futureMargin().vxUsd()).isEqualTo(20_000);
    assertThat(dear.costs().futureMargin().vxmUsd())
        .isEqualTo(CostSpec.DEFAULT.futureMargin().vxmUsd());
    assertThat(problemsOf("  odd: {title: Odd, costs: {spread: 50}}\n"))
        .contains("'spread' must be between 0 and 1 but was 50");
  }

  @Test
  void theCostOfCapitalIsReadAndWhatIsLeftOutIsAssumed() {
    StrategySpec own =
        read(
            "  own: {title: Own, costs: {capital: {beta: 1, equityPremium: 0.04, equityShare: 1}}}\n",
            "own");

    // all equity: .03 + 1 x .04
    assertThat(own.costs().capital().at(0.03).average()).isCloseTo(0.07, within(ROUNDING));
    // .04 + 1.15 x .05 = .0975; .8 x .0975 + .2 x .065 x .79 = .08827
    assertThat(CostSpec.DEFAULT.capital().at(0.04).average()).isCloseTo(0.08827, within(ROUNDING));
    assertThat(problemsOf("  odd: {title: Odd, costs: {capital: {tax: 21, wacc: 1}}}\n"))
        .contains("'tax' must be between 0 and 1 but was 21")
        .contains("wacc");
  }

  @Test
  void sizeAndChoiceOfAFutureAreRead() {
    StrategySpec full =
        read(
            "  full: {title: Full, hedge: {carryBasis: over-the-year, layers: {first: {side: buy,"
                + " instrument: future, size: VX, pick: first, contracts: 1, dte: [10, 45]}},"
                + " units: 1}}\n",
            "full");
    LayerSpec layer = full.hedge().orElseThrow().layer("first").orElseThrow();

    assertThat(layer.size()).isEqualTo(Size.VX);
    assertThat(layer.choice()).isEqualTo(new ExpiryChoice(false, true));
    assertThat(full.hedge().orElseThrow().carryBasis()).isEqualTo(CarryBasis.OVER_THE_YEAR);
  }

  @Test
  void anExchangeTradedNoteIsDeclinedWithTheReason() {
    assertThat(
            problemsOf(
                "  note: {title: Note, hedge: {layers: {first: {side: buy, instrument: etn,"
                    + " budget: {percent: 5, of: NAV}, dte: [10, 45]}}}}\n"))
        .contains("Exchange-traded notes and funds on the VIX are not traded here")
        .contains("Write 'future': they hold VIX futures.");
  }

  @Test
  void shortDeltaAndShortDeviationsExcludeEachOther() {
    assertThat(problemsOf("  both: {title: Both, condor: {shortDeviations: 1.5}}\n"))
        .contains("The condor has both 'shortDelta' and 'shortDeviations'.");
  }

  private static StrategySpec read(String readings, String reading) {
    return StrategyReader.read(
        SourceText.of("strategies/mine.yaml", FILE + readings), Optional.of(reading));
  }

  private static String problemsOf(String readings) {
    InputException e =
        catchThrowableOfType(
            InputException.class,
            () -> StrategyReader.read(SourceText.of("strategies/mine.yaml", FILE + readings)));
    assertThat(e).as("the file is refused").isNotNull();
    return String.valueOf(e.getMessage());
  }
}
