package org.hedgerow.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hedgerow.book.LayerMemory;
import org.hedgerow.plan.Outcome;
import org.hedgerow.plan.Ticket;
import org.hedgerow.plan.TicketFlag;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.rules.Stage;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.CorePlan;
import org.hedgerow.run.DayRun;
import org.hedgerow.vocabulary.Action;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.Conclusion.CurveShape;
import org.hedgerow.vocabulary.Conclusion.EventWindow;
import org.hedgerow.vocabulary.Conclusion.HedgeClock;
import org.hedgerow.vocabulary.Conclusion.LayerMissing;
import org.hedgerow.vocabulary.Conclusion.Posture;
import org.hedgerow.vocabulary.Conclusion.Regime;
import org.hedgerow.vocabulary.Conclusion.VixBand;
import org.hedgerow.vocabulary.Conclusion.VolatilityCycle;
import org.hedgerow.vocabulary.Vocabulary;

/** What a day came to, short enough to be reviewed: no price but the net of each ticket. */
final class Digest {
  private final DayRun run;
  private final StringBuilder text = new StringBuilder();

  private Digest(DayRun run) {
    this.run = run;
  }

  static String of(DayRun run) {
    return new Digest(run).text();
  }

  private String text() {
    line("%s under %s", run.inputs().day().date(), run.inputs().strategy().name());
    line("");
    concluded("regime", Regime.class, Regime::name);
    concluded("VIX band", VixBand.class, VixBand::name);
    concluded("curve", CurveShape.class, CurveShape::name);
    concluded("volatility", VolatilityCycle.class, VolatilityCycle::name);
    concluded("event", EventWindow.class, e -> e.phase() + " " + e.kind());
    concluded("posture", Posture.class, Posture::name);
    concluded("hedge", HedgeClock.class, HedgeClock::state);
    run.layers().forEach(this::layer);
    concluded("not held", LayerMissing.class, LayerMissing::layer);
    line("");
    for (Stage stage : Stage.values()) {
      rules(stage);
    }
    line("");
    line(run.results().isEmpty() ? "nothing asked" : "asked");
    run.results().forEach(this::action);
    CorePlan.of(run)
        .filter(core -> core.targetUsd().isPresent())
        .ifPresent(
            core ->
                line(
                    "core %s: %+d units, %+d USD",
                    core.asset(), Math.round(core.orderUnits()), Math.round(core.orderUsd())));
    return text.toString();
  }

  private <T extends Conclusion> void concluded(
      String label, Class<T> type, Function<T, String> word) {
    String words = run.decision().facts(type).map(word).collect(Collectors.joining(", "));
    if (!words.isEmpty()) {
      line("%-11s %s", label, words);
    }
  }

  private void layer(LayerMemory layer) {
    LocalDate today = run.inputs().day().date();
    String state = layer.open() ? "open" : "armed";
    boolean turned = layer.since().equals(today);
    line("%-11s %s", layer.layer(), turned ? "turns " + state : state + " since " + layer.since());
  }

  private void rules(Stage stage) {
    List<RuleFiring> firings =
        run.decision().firings().stream().filter(f -> f.rule().stage() == stage).toList();
    if (!firings.isEmpty()) {
      line(stage.word());
      firings.forEach(f -> line("  %s", f.rule().name()));
    }
  }

  private void action(ActionResult result) {
    String asked = words(result.asked().action());
    result
        .asked()
        .overruled()
        .ifPresentOrElse(
            by ->
                line(
                    "  %s: OVERRULED, %s (%s)",
                    asked, by.reason(), run.decision().firing(by.firing()).rule().name()),
            () -> planned(asked, result.outcome().orElseThrow()));
  }

  private void planned(String asked, Outcome outcome) {
    outcome.match(
        planned -> ticket(asked, planned.ticket()),
        refused -> line("  %s: REFUSED, %s", asked, refused.reason()));
  }

  private Digest ticket(String asked, Ticket ticket) {
    String flags =
        ticket.flags().stream()
            .filter(flag -> flag != TicketFlag.INDICATIVE)
            .map(flag -> ", " + flag)
            .collect(Collectors.joining());
    line("  %s: PLANNED, net %+d USD%s", asked, Math.round(ticket.netUsd()), flags);
    ticket
        .legs()
        .forEach(
            leg ->
                line(
                    "    %-4s %3d %-21s %s",
                    leg.side(), leg.contracts(), leg.contract().symbol(), ticket.layer()));
    return this;
  }

  private static String words(Action action) {
    return Vocabulary.typeOf(action).name()
        + Vocabulary.typeOf(action).values(action).values().stream()
            .map(value -> " " + value)
            .collect(Collectors.joining());
  }

  private Digest line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    return this;
  }
}
