package org.hedgerow.report;

import java.util.Locale;
import org.hedgerow.book.PnlBand;
import org.hedgerow.run.LevelMove;
import org.hedgerow.run.Scenario;
import org.hedgerow.run.WhatIf;

/** What a book makes when the market moves as JSON, schema {@code hedgerow/what-if/1}. */
public final class WhatIfJson {
  private static final String SCHEMA = "hedgerow/what-if/1";

  private final JsonText json;
  private final WhatIf whatIf;

  private WhatIfJson(JsonText json, WhatIf whatIf) {
    this.json = json;
    this.whatIf = whatIf;
  }

  /** The document. */
  public static String of(WhatIf whatIf) {
    return JsonText.of(json -> new WhatIfJson(json.put("schema", SCHEMA), whatIf).members());
  }

  private void members() {
    json.put("day", whatIf.run().inputs().day().date())
        .put("strategy", whatIf.run().inputs().strategy().name())
        .put("spx", whatIf.run().inputs().day().spx())
        .put("vix", whatIf.run().inputs().day().vix())
        .put("navUsd", whatIf.run().inputs().book().navUsd());
    NavWords.json(json, whatIf.run().inputs().book())
        .put("vols", whatIf.vols().name().toLowerCase(Locale.ROOT))
        .put("lots", whatIf.run().inputs().book().positions().size())
        .put("tickets", whatIf.run().tickets().size())
        .put("feesUsd", whatIf.feesUsd())
        .put("stressUsd", -whatIf.stress().lossUsd())
        .put(
            "assumptions",
            WhatIfWords.assumptions(whatIf, whatIf.grids().stream().anyMatch(WhatIf.Grid::tied)))
        .objects("grids", whatIf.grids(), this::grid)
        .objects("scenarios", whatIf.scenarios(), this::played);
    whatIf.payOff().ifPresent(band -> json.object("payOff", j -> payOff(band)));
  }

  private void grid(WhatIf.Grid grid) {
    json.put("days", grid.days())
        .put("date", grid.date())
        .put("tied", grid.tied())
        .texts("settled", grid.settled())
        .objects("rows", grid.rows(), this::row);
  }

  private void row(WhatIf.Row row) {
    move("spxMove", row.spxMove());
    json.put("spx", row.spx()).objects("cells", row.cells(), this::cell);
  }

  private void move(String key, LevelMove move) {
    json.object(
        key,
        j ->
            j.put("kind", move.kind().name().toLowerCase(Locale.ROOT))
                .put("amount", move.amount()));
  }

  private void cell(WhatIf.Cell cell) {
    cell.vixMove()
        .ifPresentOrElse(
            move -> move("vixMove", move), () -> json.put("residuals", cell.residuals()));
    json.put("vix", cell.vix());
    pnl(cell.pnl());
  }

  private void pnl(WhatIf.Pnl pnl) {
    json.put("beforeUsd", pnl.beforeUsd())
        .put("ticketsUsd", pnl.ticketsUsd())
        .put("afterUsd", pnl.afterUsd());
  }

  private void played(WhatIf.Played played) {
    Scenario scenario = played.scenario();
    json.put("name", scenario.name())
        .put("title", scenario.title())
        .put("when", scenario.when())
        .put("closes", scenario.closes())
        .put("spxPercent", scenario.spxPercent())
        .put("vixPercent", scenario.vixPercent())
        .put("vix3mPercent", scenario.vix3mPercent())
        .put("days", scenario.days())
        .put("date", played.date())
        .put("spx", played.spx())
        .put("vix", played.vix())
        .texts("settled", played.settled());
    pnl(played.pnl());
  }

  private void payOff(PnlBand band) {
    json.put("days", band.days())
        .objects(
            "points",
            band.points(),
            point ->
                json.put("movePercent", point.movePercent())
                    .put("spx", point.spx())
                    .put("condorsUsd", point.condorsUsd())
                    .put("totalUsd", point.totalUsd())
                    .put("lowUsd", point.lowUsd())
                    .put("highUsd", point.highUsd()));
  }
}
