package org.hedgerow.run;

import java.util.List;
import org.hedgerow.market.MarketDay;
import org.hedgerow.rules.Decision;

/** What was decided on a day and what became of every action. */
public record DayPlan(MarketDay day, Decision decision, List<ActionResult> results) {
  public DayPlan {
    results = List.copyOf(results);
  }
}
