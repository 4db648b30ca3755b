package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.hedgerow.basics.Origin;
import org.hedgerow.market.Figure;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.pricing.SyntheticMarket;
import org.hedgerow.rules.RuleNames;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.run.Flips;
import org.hedgerow.run.MarketFlip;
import org.junit.jupiter.api.Test;

/** Which published figure turns a rule that reads what is released, or what is priced. */
final class FigureFlipTest {
  private static final String ADAPTIVE = "alvh-442@adaptive";
  private static final String EATS = "no layer is added while the hedge eats the condors";

  @Test
  void aReleasedFigureIsMovedToItsThreshold() {
    // the dollar stands 3.06 deviations above its five years and warns from 1.50
    Flips flips = flips("2022-11-10-up-crash", "the dollar is very strong");
    assertThat(flips.firesNow()).isTrue();
    assertThat(flips.market())
        .extracting(MarketFlip::observation, MarketFlip::from, MarketFlip::to, MarketFlip::unit)
        .containsExactly(tuple("reer-z", 3.06, 1.49, "sd"));
    assertThat(flips.missing()).isEmpty();
  }

  @Test
  void aDifferenceOfTwoFiguresTurnsByEither() {
    // earnings yield 6.10 less ten-year note 3.38 = 2.72: high from 4
    Flips flips = flips("2008-11-20-lehman-autumn", "stocks earn much more than notes");
    assertThat(flips.firesNow()).isFalse();
    assertThat(flips.market())
        .extracting(MarketFlip::observation, MarketFlip::to)
        .containsExactlyInAnyOrder(tuple("earnings-yield", 7.38), tuple("ten-year-yield", 2.1));
  }

  @Test
  void anIndexIsMovedWithThePricesThatTheRuleReads() {
    DayRun run = SampleRuns.of(ADAPTIVE, "2018-02-02-eighteen-or-seventeen");
    Flips flips = flips("2018-02-02-eighteen-or-seventeen", EATS);
    assertThat(flips.firesNow()).isFalse();
    MarketFlip spx = flips.market().get(0);
    assertThat(spx.observation()).isEqualTo("SPX");
    assertThat(firesAt(run, spx.to())).isTrue();
    assertThat(firesAt(run, spx.to() + 0.01)).isFalse();
  }

  @Test
  void saysWhatIsMissingAndWhereItIsGiven() {
    Flips flips = flips("2018-02-05-volmageddon", "new issues crowd the market");
    assertThat(FlipText.render(flips, TextStyle.plain()).replaceAll("\\s+", " "))
        .contains(
            "There is no IpoCount today, so no number makes it fire; supplied by releases with"
                + " figure ipo-count in market.yaml.");
    AnswerSchema.check("flip", FlipJson.of(flips));
    assertThat(FlipJson.of(flips)).contains("\"fact\": \"IpoCount\"");
  }

  private static Flips flips(String day, String rule) {
    DayRun run = SampleRuns.of(ADAPTIVE, day);
    return Flips.of(run, RuleNames.one(rule, run.inputs().rules().rules()), Flips.Question.PLAIN);
  }

  /** The day as a user would type it with another close of the S&P 500. */
  private static boolean firesAt(DayRun run, double spx) {
    DayInputs inputs = run.inputs();
    DayInputs moved =
        new DayInputs(
            SyntheticMarket.of(
                inputs.day().withClose(IndexSeries.SPX, new Figure(spx, Origin.observed("test")))),
            inputs.book(),
            inputs.strategy(),
            inputs.rules(),
            inputs.hashes());
    return DayRunner.plan(moved).decision().firings().stream()
        .anyMatch(f -> f.rule().name().equals(EATS));
  }
}
