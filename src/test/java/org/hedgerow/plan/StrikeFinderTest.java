package org.hedgerow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedgerow.plan.Worlds.CONDOR;
import static org.hedgerow.plan.Worlds.book;
import static org.hedgerow.plan.Worlds.done;
import static org.hedgerow.plan.Worlds.stopped;
import static org.hedgerow.plan.Worlds.strategy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Random;
import org.hedgerow.plan.ExpiryFinder.Chosen;
import org.hedgerow.plan.Outcome.Refused;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrikeFinderTest {
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 19);
  private static final Chosen EXPIRY =
      new Chosen(ListedExpiry.of(OptionRoot.SPX, APRIL), 46, 0, "");

  private final HandMarket market = HandMarket.usual();
  private final PlanContext context =
      Worlds.context(strategy(CONDOR, "selection: {deltaTolerance: 0.03}\n"), book(1, 1), market);

  @ParameterizedTest
  @EnumSource(OptionRight.class)
  void findsWhatTryingEveryStrikeFinds(OptionRight right) {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      double target = 0.02 + 0.9 * random.nextDouble();
      assertThat(strike(right, target)).as("delta %s", target).isEqualTo(bruteForce(right, target));
    }
  }

  @Test
  void aTieGoesFurtherOut() {
    // .175 lies between .20 at 5300 and .15 at 5350, and between 4700 and 4650
    assertThat(strike(OptionRight.CALL, 0.175)).isEqualTo(5350);
    assertThat(strike(OptionRight.PUT, 0.175)).isEqualTo(4650);
  }

  @Test
  void pricesAFewStrikesOnly() {
    // 41 strikes: 6 to halve them down to one, 2 around it and one to look for equals
    strike(OptionRight.CALL, 0.2);

    assertThat(market.asked()).hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void refusesAStrikeThatIsOffByMoreThanTheTolerance() {
    // .17 lies between .20 at 5300 and .15 at 5350, .02 off
    StrikeFinder strict = new StrikeFinder(tolerating("0.01"), EXPIRY, OptionRight.CALL);

    assertThat(stopped(strict.byDelta(0.17)))
        .isEqualTo(
            new Refused(
                RefusalReason.NO_STRIKE,
                "The listed strike of 2024-04-19 nearest to delta 0.17 is 5350 with 0.15, off by"
                    + " more than 0.01.",
                "needs selection.deltaTolerance of at least 0.02"));
  }

  @Test
  void theNearestToALevelGoesFurtherOutOnATie() {
    assertThat(nearest(OptionRight.CALL, 5325)).isEqualTo(5350);
    assertThat(nearest(OptionRight.PUT, 4675)).isEqualTo(4650);
    assertThat(nearest(OptionRight.CALL, 5324)).isEqualTo(5300);
    assertThat(nearest(OptionRight.CALL, 9999)).isEqualTo(6000);
  }

  private double strike(OptionRight right, double target) {
    return done(new StrikeFinder(context, EXPIRY, right).byDelta(target)).contract().strike();
  }

  private double nearest(OptionRight right, double level) {
    return done(new StrikeFinder(context, EXPIRY, right).nearestTo(level)).contract().strike();
  }

  private PlanContext tolerating(String delta) {
    return Worlds.context(
        strategy(CONDOR, "selection: {deltaTolerance: " + delta + "}\n"), book(1, 1), market);
  }

  private double bruteForce(OptionRight right, double target) {
    return market.strikes(OptionRoot.SPX, APRIL).stream()
        .min(
            Comparator.comparingDouble((Double k) -> off(right, k, target))
                .thenComparingDouble(k -> -right.sign() * k))
        .orElseThrow();
  }

  private double off(OptionRight right, double strike, double target) {
    OptionContract contract = new OptionContract(OptionRoot.SPX, APRIL, right, strike);
    return Math.abs(Math.abs(market.quote(contract).delta()) - target);
  }
}
