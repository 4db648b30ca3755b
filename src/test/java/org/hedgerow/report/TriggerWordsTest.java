package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedgerow.rules.NextTrigger;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.rules.Stage;
import org.hedgerow.vocabulary.Observation;
import org.junit.jupiter.api.Test;

class TriggerWordsTest {
  private static final Observation VIX = new Observation.Vix(18.31);
  private static final Observation LADDER = new Observation.LayerHolding("short", 4, 4, 12);

  private static NextTrigger trigger(
      String rule,
      Observation fact,
      String field,
      String unit,
      double current,
      String operator,
      double limit) {
    RuleInfo info =
        new RuleInfo(rule, "pack", Stage.ASSESS, "rules/a.drl", 1, "", "", List.of("limit"));
    return new NextTrigger(info, fact, field, unit, current, operator, "limit", limit);
  }

  private static NextTrigger vix(String rule, String operator, double limit) {
    return trigger(rule, VIX, "close", "points", 18.31, operator, limit);
  }

  private static NextTrigger ladder(String field, double current, String operator, double limit) {
    return trigger("the ladder is due", LADDER, field, "days", current, operator, limit);
  }

  @Test
  void saysFigureLimitAndWhereItIsNow() {
    assertThat(
            TriggerWords.sentence(
                vix("the second layer turns open when VIX closes above the trigger", ">", 22)))
        .isEqualTo("the second layer turns open on a VIX close above 22.00, now 18.31");
  }

  @Test
  void saysEachComparison() {
    assertThat(TriggerWords.sentence(vix("it fires", "<", 15)))
        .isEqualTo("it fires on a VIX close below 15.00, now 18.31");
    assertThat(TriggerWords.sentence(vix("it fires", ">=", 22)))
        .isEqualTo("it fires on a VIX close of 22.00 or more, now 18.31");
    assertThat(TriggerWords.sentence(vix("it is on", "<=", 15)))
        .isEqualTo("it is on at a VIX close of 15.00 or less, now 18.31");
  }

  @Test
  void measuresPointsInPerCentOfTheFigureAndPercentagesInPoints() {
    // 22 / 18.31 - 1 = 20.2 %
    assertThat(TriggerWords.distance(vix("it fires", ">", 22))).isEqualTo("+20.2 %");
    NextTrigger cost =
        trigger("off", new Observation.HedgeCarry(1.8), "cost", "percent", 1.8, ">", 2.2);
    assertThat(TriggerWords.distance(cost)).isEqualTo("+0.4 pp");
  }

  @Test
  void anAgeAndDaysToExpiryAreAWait() {
    // 4 days old, due at 7: in 3; more than 7: in 4. 12 days to expiry, due at 3: in 9
    assertThat(TriggerWords.wait(ladder("age", 4, ">=", 7))).isEqualTo(3);
    assertThat(TriggerWords.wait(ladder("age", 4, ">", 7))).isEqualTo(4);
    assertThat(TriggerWords.wait(ladder("dte", 12, "<=", 3))).isEqualTo(9);
    assertThat(TriggerWords.due(ladder("dte", 12, "<=", 3)))
        .isEqualTo("the ladder is due (short layer 3 days to expiry, now 12)");
  }

  @Test
  void whatExpiresBeforeTheWaitIsOverIsNotDue() {
    // 12 days to expiry, 4 days old: 10 days old in 6 days, 16 days old only on the day it expires
    assertThat(TriggerWords.isReached(ladder("age", 4, ">=", 10))).isTrue();
    assertThat(TriggerWords.isReached(ladder("age", 4, ">=", 16))).isFalse();
  }

  @Test
  void aFigureThatOnlyTheMarketMovesIsNoWait() {
    assertThat(TriggerWords.comesWithTime(vix("it fires", ">", 22))).isFalse();
    assertThat(TriggerWords.comesWithTime(ladder("contracts", 4, ">", 7))).isFalse();
    assertThat(TriggerWords.comesWithTime(ladder("age", 4, ">=", 7))).isTrue();
  }
}
