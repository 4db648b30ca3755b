package org.hedgerow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedgerow.plan.Worlds.LADDER;
import static org.hedgerow.plan.Worlds.book;
import static org.hedgerow.plan.Worlds.done;
import static org.hedgerow.plan.Worlds.stopped;
import static org.hedgerow.plan.Worlds.strategy;

import java.time.LocalDate;
import org.hedgerow.plan.ExpiryFinder.Chosen;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;
import org.hedgerow.strategy.DteWindow;
import org.junit.jupiter.api.Test;

class ExpiryFinderTest {
  private static final LocalDate DAY = HandMarket.DAY;
  private static final DteWindow WINDOW = new DteWindow(30, 40);

  @Test
  void takesTheNearestToTheMiddle() {
    assertThat(chosen(30, 37).dte()).isEqualTo(37);
  }

  @Test
  void doesNotUseTheSlackWhileTheWindowHoldsOne() {
    // 30 and 41 lie 5 and 6 days off the middle; 41 is outside
    assertThat(chosen(30, 41).outsideDays()).isZero();
  }

  @Test
  void ofTwoEquallyNearTakesTheLater() {
    assertThat(chosen(33, 37).dte()).isEqualTo(37);
  }

  @Test
  void takesTheSlackAndSaysSo() {
    Chosen chosen = chosen(25);

    assertThat(chosen.outsideDays()).isEqualTo(5);
    assertThat(chosen.why())
        .isEqualTo(
            "2024-03-29 in 25 days: nearest to 35, the middle of 30 to 40 days, 5 days outside it");
  }

  @Test
  void refusesBeyondTheSlack() {
    assertThat(stopped(find(24)).repair()).isEqualTo("needs selection.slackDays of at least 6");
    assertThat(stopped(find()).detail())
        .isEqualTo(
            "No SPX expiry lies 30 to 40 days out, nor within 5 days of that; none is listed at"
                + " all.");
  }

  @Test
  void takesTheMonthlyWhereTwoRootsExpireOnOneDay() {
    HandMarket market =
        HandMarket.on(DAY)
            .with(OptionRoot.SPXW, DAY.plusDays(35))
            .with(OptionRoot.SPX, DAY.plusDays(35));

    assertThat(done(find(market)).root()).isEqualTo(OptionRoot.SPX);
  }

  private static Chosen chosen(int... dtes) {
    return done(find(dtes));
  }

  private static Step<Chosen> find(int... dtes) {
    HandMarket market = HandMarket.on(DAY);
    for (int dte : dtes) {
      market.with(OptionRoot.SPXW, DAY.plusDays(dte));
    }
    return find(market);
  }

  private static Step<Chosen> find(HandMarket market) {
    PlanContext context = Worlds.context(strategy(LADDER), book(1, 1), market);
    return new ExpiryFinder(context).inWindow(Underlying.SPX, root -> true, WINDOW);
  }
}
