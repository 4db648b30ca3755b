package org.hedgerow.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hedgerow.basics.Numbers;
import org.hedgerow.run.WhatIf;

/**
 * What a book makes when the market moves as CSV (RFC 4180): one row for each supposed market.
 *
 * <pre>
 *   scenario         its name; empty in a grid
 *   days, date       the horizon
 *   spx, vix         levels after the move, points
 *   vix_residuals    -1, 0, 1 where the VIX follows the S&P 500; else empty
 *   before_usd, tickets_usd, fees_usd, after_usd
 * </pre>
 */
public final class WhatIfCsv {
  private static final String HEADER =
      "scenario,days,date,spx,vix,vix_residuals,before_usd,tickets_usd,fees_usd,after_usd";
  private static final String END = "\r\n";

  private final WhatIf whatIf;
  private final StringBuilder text = new StringBuilder(HEADER).append(END);

  private WhatIfCsv(WhatIf whatIf) {
    this.whatIf = whatIf;
  }

  /** The rows of every grid, then of the scenarios. */
  public static String of(WhatIf whatIf) {
    WhatIfCsv csv = new WhatIfCsv(whatIf);
    for (WhatIf.Grid grid : whatIf.grids()) {
      for (WhatIf.Row row : grid.rows()) {
        for (WhatIf.Cell cell : row.cells()) {
          String residuals = grid.tied() ? Integer.toString(cell.residuals()) : "";
          csv.row("", grid.days(), grid.date(), row.spx(), cell.vix(), residuals, cell.pnl());
        }
      }
    }
    for (WhatIf.Played p : whatIf.scenarios()) {
      csv.row(p.scenario().name(), p.scenario().days(), p.date(), p.spx(), p.vix(), "", p.pnl());
    }
    return csv.text.toString();
  }

  private void row(
      String scenario,
      int days,
      LocalDate date,
      double spx,
      double vix,
      String residuals,
      WhatIf.Pnl pnl) {
    String[] cells = {
      scenario,
      Integer.toString(days),
      date.toString(),
      decimals(spx),
      decimals(vix),
      residuals,
      decimals(pnl.beforeUsd()),
      decimals(pnl.ticketsUsd()),
      decimals(whatIf.feesUsd()),
      decimals(pnl.afterUsd())
    };
    text.append(Arrays.stream(cells).collect(Collectors.joining(","))).append(END);
  }

  private static String decimals(double value) {
    return Numbers.plain(Double.parseDouble(String.format(Locale.ROOT, "%.2f", value)));
  }
}
