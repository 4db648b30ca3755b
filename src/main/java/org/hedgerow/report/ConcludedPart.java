package org.hedgerow.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hedgerow.book.LayerMemory;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.NumberedFact;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.HedgeBudget;
import org.hedgerow.strategy.HedgeSpec;
import org.hedgerow.strategy.LayerSpec;
import org.hedgerow.vocabulary.Conclusion;

/** Part two: what the rules made of the day, each with the rule that said so. */
final class ConcludedPart {
  private final DayRun run;
  private final Decision decision;
  private final Table table =
      new Table(Table.Column.left(), Table.Column.wrapping(), Table.Column.left());
  private String lastLabel = "";

  ConcludedPart(DayRun run) {
    this.run = run;
    this.decision = run.decision();
  }

  void write(Page page) {
    page.heading("2  What was concluded");
    List<NumberedFact> others = new ArrayList<>();
    for (NumberedFact fact : decision.facts()) {
      if (fact.fact() instanceof Conclusion c && !ConclusionWords.isListed(c)) {
        others.add(fact);
      }
    }
    for (Class<? extends Conclusion> type : ConclusionWords.order()) {
      if (type == Conclusion.LayerTurn.class) {
        hedge();
      } else {
        decision.facts().stream().filter(f -> type.isInstance(f.fact())).forEach(this::row);
      }
    }
    others.forEach(this::row);
    page.table(table);
  }

  private void row(NumberedFact fact) {
    Conclusion conclusion = (Conclusion) fact.fact();
    boolean asksWhy =
        conclusion instanceof Conclusion.HedgeClock
            || conclusion instanceof Conclusion.Posture
            || conclusion instanceof Conclusion.EngineClock;
    row(
        ConclusionWords.label(conclusion),
        ConclusionWords.words(conclusion)
            + (asksWhy ? ": " + decision.firing(fact.firing()).rule().name() : ""),
        said(fact));
  }

  private void row(String label, String words, String said) {
    table.row(Cell.of(label.equals(lastLabel) ? "" : label), Cell.of(words), Cell.quiet(said));
    lastLabel = label;
  }

  private String said(NumberedFact fact) {
    return "rule " + fact.firing() + "  " + decision.firing(fact.firing()).rule().where();
  }

  private void hedge() {
    Optional<HedgeSpec> hedge = run.inputs().strategy().hedge();
    if (hedge.isEmpty()) {
      row("Hedge", "none in this strategy", "strategy file");
      return;
    }
    run.budget().ifPresent(this::budget);
    for (LayerSpec layer : hedge.get().layers()) {
      layer(layer.name());
    }
  }

  private void budget(HedgeBudget budget) {
    row(
        "Hedge budget",
        Figures.usd(budget.budgetUsd())
            + " USD of "
            + what(budget)
            + ", "
            + Figures.usd(budget.spentUsd())
            + " USD held after the tickets",
        "strategy file");
  }

  private String what(HedgeBudget budget) {
    boolean futures = run.inputs().strategy().hedge().filter(HedgeSpec::budgetsFutures).isPresent();
    return budget.isInVixNotional()
        ? "VIX notional"
        : futures ? "premium and margin of futures" : "premium";
  }

  private void layer(String name) {
    Optional<NumberedFact> turn =
        decision.facts().stream()
            .filter(f -> f.fact() instanceof Conclusion.LayerTurn t && t.layer().equals(name))
            .findFirst();
    Optional<LayerMemory> memory =
        run.layers().stream().filter(m -> m.layer().equals(name)).findFirst();
    String state = memory.map(m -> state(m) + ", ").orElse("");
    row("Layers", name + ": " + state + held(name), turn.map(this::said).orElse(from(memory)));
  }

  private static String from(Optional<LayerMemory> memory) {
    return memory.map(m -> m.given() ? "positions.yaml" : "worked out from the closes").orElse("");
  }

  private String state(LayerMemory memory) {
    LocalDate today = run.inputs().day().date();
    String state = memory.open() ? "OPEN" : "ARMED";
    return memory.since().equals(today)
        ? String.format(Locale.ROOT, "turns %s today", state)
        : String.format(Locale.ROOT, "%s since %s", state, memory.since());
  }

  private String held(String layer) {
    boolean before = !run.inputs().book().layer(layer).isEmpty();
    boolean after = !run.after().book().layer(layer).isEmpty();
    if (before) {
      return after ? "held" : "held, closed by today's tickets";
    }
    return after ? "opened by today's tickets" : "not held";
  }
}
