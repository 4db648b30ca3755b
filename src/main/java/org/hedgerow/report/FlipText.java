package org.hedgerow.report;

import java.util.List;
import java.util.stream.Collectors;
import org.hedgerow.basics.Numbers;
import org.hedgerow.rules.ThresholdFlip;
import org.hedgerow.run.DayDifference;
import org.hedgerow.run.Flips;
import org.hedgerow.run.MarketFlip;
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
    page.say(
        flips.firesNow()
            ? "It fires today. To stop means: no match is left."
            : "It is silent today. To fire means: at least one match; what the day then does is"
                + " shown below each change.");
    page.heading("One threshold");
    if (flips.singles().isEmpty()) {
      page.say("No single threshold, anywhere in its range, would make it " + verb + ".");
    }
    flips.singles().forEach(s -> threshold(List.of(s.flip()), s.flip().size(), s.change()));
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
                    List.of(p.flip().first(), p.flip().second()), p.flip().size(), p.change()));
    page.quiet(
        "Looked at: values at which a comparison of the rules comes out differently today, and one"
            + " step further"
            + (flips.allPairs() ? "." : "; not all of them, there are too many."));
  }

  private void market(String verb) {
    page.heading("One published figure, with everything computed from it");
    if (flips.market().isEmpty()) {
      page.say("No single figure, moved within reason, would make it " + verb + ".");
    }
    flips.market().forEach(this::market);
    page.quiet(
        "Each figure was looked at on 32 values either way, then to the tick; further or hidden"
            + " answers between those are possible.");
  }

  private void threshold(List<ThresholdFlip> flip, double size, DayDifference change) {
    String words = flip.stream().map(FlipText::words).collect(Collectors.joining(" and "));
    page.pair("  ", Cell.of(words), Cell.quiet("size " + Figures.fixed(size, 3)));
    change(change);
  }

  private static String words(ThresholdFlip flip) {
    Threshold threshold = flip.threshold();
    return threshold.name()
        + " "
        + Numbers.plain(flip.from())
        + " -> "
        + Numbers.plain(flip.to())
        + " "
        + threshold.unit();
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
                + Numbers.plain(flip.to())
                + " "
                + flip.unit()),
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
