package org.hedgerow.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hedgerow.basics.Numbers;
import org.hedgerow.rules.ThresholdFlip;
import org.hedgerow.run.DayDifference;
import org.hedgerow.run.FlipHistory;
import org.hedgerow.run.Flips;
import org.hedgerow.run.MarketFlip;
import org.hedgerow.run.RuleRecord;
import org.hedgerow.strategy.Threshold;

/** The smallest changes that would turn a rule. */
public final class FlipText {
  private static final int INDENT = 4;
  private static final int MOST_MOVED = 6;

  private final Page page;
  private final Flips flips;

  private FlipText(Flips flips, TextStyle style) {
    this.page = new Page(style);
    this.flips = flips;
  }

  /** The text, each line ended by a line feed. */
  public static String render(Flips flips, TextStyle style) {
    FlipText text = new FlipText(flips, style);
    text.write();
    return text.page.toString();
  }

  private void write() {
    String verb = flips.firesNow() ? "stop" : "fire";
    WhyNotText.title(page, "What would make it " + verb, flips.run());
    page.emphasised(flips.rule().name(), 2, 4, Emphasis.HEADING);
    page.quiet(flips.rule().where() + ", stage " + flips.rule().stage().word());
    String with = flips.match().map(m -> " with " + m.words()).orElse("");
    page.say(
        flips.firesNow()
            ? "It fires today" + with + ". To stop means: no match" + with + " is left."
            : "It is silent today"
                + with
                + ". To fire means: at least one match"
                + with
                + "; what the day then does is shown below each change.");
    flips
        .missing()
        .forEach(
            type ->
                page.say(
                    "There is no "
                        + type.name()
                        + " today, so no number makes it fire; supplied by "
                        + type.from()
                        + "."));
    flips.history().ifPresent(h -> page.say(past(h.record())));
    page.heading("One threshold");
    if (flips.singles().isEmpty()) {
      page.say(
          "No single threshold, anywhere in its range"
              + (flips.outside() ? " or as far again outside" : "")
              + ", would make it "
              + verb
              + ".");
    }
    flips
        .singles()
        .forEach(s -> threshold(List.of(s.flip()), s.flip().size(), s.change(), s.history()));
    pairs(verb);
    market(verb);
    page.blank()
        .quiet(
            "Every change was decided again by Drools and by the second judge. Size: the change as"
                + " a share of the threshold's range.");
  }

  private void pairs(String verb) {
    page.heading("Two thresholds, neither of which does it alone");
    if (flips.pairs().isEmpty()) {
      page.say("None found.");
    }
    flips
        .pairs()
        .forEach(
            p ->
                threshold(
                    List.of(p.flip().first(), p.flip().second()),
                    p.flip().size(),
                    p.change(),
                    p.history()));
    page.quiet(
        "Looked at: values at which a comparison of the rules comes out differently today, and one"
            + " step further"
            + (flips.allPairs() ? "." : "; not all of them, there are too many."));
  }

  private void market(String verb) {
    page.heading("One published figure, with everything computed from it");
    if (!flips.movesMarket()) {
      page.say(
          "Left out: the quotes of a chain are those of the day as it was, and do not move with a"
              + " figure that is supposed. Without --chain the model's do.");
      return;
    }
    if (flips.market().isEmpty()) {
      page.say("No single figure, moved within reason, would make it " + verb + ".");
    }
    flips.market().forEach(this::market);
    page.quiet(
        "Each figure was looked at on 32 values either way, then to the tick; further or hidden"
            + " answers between those are possible.");
  }

  private void threshold(
      List<ThresholdFlip> flip, double size, DayDifference change, Optional<FlipHistory> history) {
    String words = flip.stream().map(FlipText::words).collect(Collectors.joining(" and "));
    page.pair("  ", Cell.of(words), Cell.quiet("size " + Figures.fixed(size, 3)));
    flip.stream().filter(f -> !f.isInRange()).forEach(this::outside);
    change(change);
    history.ifPresent(this::history);
  }

  private void outside(ThresholdFlip flip) {
    Threshold threshold = flip.threshold();
    page.say(
        new Cell(
            "outside the range of "
                + threshold.name()
                + ", "
                + Numbers.plain(threshold.min())
                + " to "
                + Numbers.plain(threshold.max()),
            Emphasis.CAUTION),
        INDENT,
        INDENT + 2);
  }

  private static String past(RuleRecord record) {
    if (record.isSilent()) {
      return "How often it fires cannot be said: " + WhyNotText.silence(record);
    }
    return String.format(
            Locale.ROOT,
            "Before the day it would have fired on %d of %d sessions since %s (%.1f a year)",
            record.fired(),
            record.sessions(),
            record.from().orElseThrow(),
            record.perYear())
        + WhyNotText.asToday(record)
        + ".";
  }

  private void history(FlipHistory then) {
    if (then.record().sessions() == 0 || flips.history().orElseThrow().record().isSilent()) {
      return;
    }
    List<LocalDate> changed = then.changedFrom(flips.history().orElseThrow());
    page.say(
        Cell.quiet(
            String.format(
                    Locale.ROOT,
                    "before the day: on %d of %d sessions (%.1f a year); ",
                    then.record().fired(),
                    then.record().sessions(),
                    then.record().perYear())
                + (changed.isEmpty()
                    ? "no session changes"
                    : Figures.count(changed.size(), "session")
                        + (changed.size() == 1 ? " changes" : " change")
                        + ", last "
                        + changed.get(changed.size() - 1))),
        INDENT,
        INDENT + 2);
  }

  private static String words(ThresholdFlip flip) {
    Threshold threshold = flip.threshold();
    return threshold.name()
        + " "
        + Numbers.plain(flip.from())
        + " -> "
        + FactWords.plainly(flip.to(), threshold.unit());
  }

  private void market(MarketFlip flip) {
    double by = 100 * (flip.to() - flip.from()) / Math.abs(flip.from());
    page.pair(
        "  ",
        Cell.of(
            flip.observation()
                + " "
                + Numbers.plain(flip.from())
                + " -> "
                + FactWords.plainly(flip.to(), flip.unit())),
        Cell.quiet(flip.from() == 0 ? "" : Figures.signedPercent(by)));
    List<String> all =
        flip.alsoMoved().stream()
            .filter(m -> !shown(m, m.from()).equals(shown(m, m.to())))
            .map(m -> shown(m, m.from()) + " -> " + shown(m, m.to()).split(" ", 2)[1])
            .toList();
    List<String> moved = all.stream().limit(MOST_MOVED).toList();
    if (!moved.isEmpty()) {
      int more = all.size() - moved.size();
      page.say(
          Cell.quiet(
              "moves with it: "
                  + String.join(", ", moved)
                  + (more > 0 ? ", and " + more + " more" : "")),
          INDENT,
          INDENT + 2);
    }
    change(flip.change());
  }

  private static String shown(MarketFlip.Moved moved, Object value) {
    return FactWords.value(moved.figure(), value);
  }

  private void change(DayDifference change) {
    List<String> actions = ChangeWords.actions(change);
    if (actions.isEmpty()) {
      page.say(Cell.quiet("the day then asks and plans the same"), INDENT, INDENT + 2);
    }
    actions.forEach(a -> page.say(a, INDENT, INDENT + 2));
  }
}
