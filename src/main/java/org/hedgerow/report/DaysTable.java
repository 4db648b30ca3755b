package org.hedgerow.report;

import java.util.List;
import org.hedgerow.run.DayRun;

public final class DaysTable {
  private DaysTable() {}

  public static String render(List<DayRun> runs, TextStyle style) {
    StringBuilder b = new StringBuilder();
    runs.forEach(
        r ->
            b.append(r.inputs().day().date())
                .append(' ')
                .append(
                    r.results().stream()
                        .map(
                            x ->
                                x.asked().action()
                                    + " "
                                    + x.asked()
                                        .overruled()
                                        .map(o -> "OVERRULED " + o.reason())
                                        .orElse("")
                                    + x.refusal().map(Object::toString).orElse("")
                                    + x.ticket()
                                        .map(t -> " " + t.legs().size() + " legs net " + t.netUsd())
                                        .orElse(""))
                        .toList())
                .append(" carry ")
                .append(
                    r.freshHedge()
                        .map(h -> h.costPerYearShareOfNav(r.inputs().book().navUsd()) * 100))
                .append('\n'));
    return b.toString();
  }
}
