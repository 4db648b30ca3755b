package org.hedgerow.report;

import java.util.Locale;
import org.hedgerow.market.MarketDay;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRun;

/**
 * One day as text, in seven parts: the day, what was concluded, the rules that fired, the tickets,
 * the book after them, what comes next, what is missing. The same run gives the same bytes.
 */
public final class DayText {
  private static final int SHORT_HASH = 12;

  private DayText() {}

  /** The text, each line ended by a line feed. */
  public static String render(DayRun run, TextStyle style) {
    Page page = new Page(style);
    Origins origins = new Origins();
    title(page, run);
    new DayPart(run).write(page);
    new ConcludedPart(run).write(page);
    new FiredPart(run).write(page);
    new TicketsPart(run, origins).write(page);
    new BookPart(run, origins).write(page);
    new NextPart(run).write(page);
    new SilencedPart(run).write(page);
    inputs(page, run.inputs());
    return page.toString();
  }

  private static void title(Page page, DayRun run) {
    MarketDay day = run.inputs().day();
    String profile = run.inputs().strategy().profile().name().toLowerCase(Locale.ROOT);
    boolean dated = day.name().startsWith(day.date().toString());
    page.title(
        dated ? day.name() : day.date() + " " + day.name(),
        "strategy " + run.inputs().strategy().name() + ", profile " + profile);
    if (!day.title().isEmpty()) {
      page.say(day.title());
    }
    if (run.inputs().strategy().hasSeveralReadings()) {
      page.say("Readings: " + run.inputs().strategy().title() + ".");
    }
    NavWords.head(page, run.inputs().book());
  }

  private static void inputs(Page page, DayInputs inputs) {
    DayInputs.Hashes hashes = inputs.hashes();
    page.blank()
        .quiet(
            "Read from: market %s, strategy %s, rules %s; hedgerow %s. The same inputs give the same text."
                .formatted(
                    brief(hashes.market()),
                    brief(hashes.strategy()),
                    brief(hashes.rules()),
                    hashes.version()));
  }

  private static String brief(String hash) {
    return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
  }
}
