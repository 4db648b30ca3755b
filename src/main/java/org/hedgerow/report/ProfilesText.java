package org.hedgerow.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hedgerow.plan.Ticket;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.ProfileRuns;
import org.hedgerow.vocabulary.Action;
import org.hedgerow.vocabulary.Conclusion;

/**
 * The same days under several profiles side by side: what each concluded about sizes, what it
 * asked, what came of it; and below, what differs.
 */
public final class ProfilesText {
  private static final int LABEL = 26;
  private static final int CELL = 34;
  private static final String NOTHING = "-";

  private final Page page;

  private ProfilesText(TextStyle style) {
    this.page = new Page(style);
  }

  /** The command that shows a day in full. */
  @FunctionalInterface
  public interface InFull {

    /** Of a profile and the day at a place of the list. */
    String command(String profile, int day);
  }

  /** The text, each line ended by a line feed. */
  public static String render(List<ProfileRuns> days, TextStyle style, InFull inFull) {
    ProfilesText text = new ProfilesText(style);
    text.write(days, inFull);
    return text.page.toString();
  }

  private void write(List<ProfileRuns> days, InFull inFull) {
    DayRun first = days.get(0).runs().get(0);
    String strategy = plainName(first);
    page.title(
        strategy,
        days.get(0).runs().stream().map(ProfileRuns::profile).collect(Collectors.joining(", ")));
    NavWords.head(page, first.inputs().book());
    boolean one = days.size() == 1;
    days.stream().filter(day -> one || day.differ()).forEach(this::day);
    List<String> same = days.stream().filter(day -> !day.differ()).map(ProfilesText::name).toList();
    if (!one && !same.isEmpty()) {
      page.blank().say("The same tickets on: " + String.join(", ", same) + ".", 0, 2);
    }
    int shown = 0;
    while (shown < days.size() - 1 && !days.get(shown).differ()) {
      shown++;
    }
    shown = days.get(shown).differ() ? shown : 0;
    page.blank().command("One profile in full:", inFull.command(ProfileRuns.profile(first), shown));
  }

  private static String name(ProfileRuns day) {
    return day.runs().get(0).inputs().day().name();
  }

  /** The name of the strategy without the profile that it was read as. */
  private static String plainName(DayRun run) {
    String profile = ProfileRuns.profile(run);
    String name = run.inputs().strategy().name();
    return name.endsWith("@" + profile) || name.endsWith("," + profile)
        ? name.substring(0, name.length() - profile.length() - 1)
        : name;
  }

  private void day(ProfileRuns day) {
    page.heading(name(day));
    Table.Column[] columns = new Table.Column[day.runs().size() + 1];
    Arrays.fill(columns, Table.Column.left().atMost(CELL));
    columns[0] = Table.Column.left().atMost(LABEL);
    Table table = new Table(columns);
    row(table, "", day, ProfileRuns::profile);
    row(table, "Posture", day, run -> said(run, Conclusion.Posture.class));
    row(table, "Engine", day, run -> said(run, Conclusion.EngineClock.class));
    row(table, "Condor size", day, run -> said(run, Conclusion.ScaleCondor.class));
    row(table, "Condor cap", day, run -> said(run, Conclusion.CondorCap.class));
    row(table, "Short delta", day, run -> said(run, Conclusion.ShortDelta.class));
    row(table, "Layer size", day, ProfilesText::layers);
    actions(day).forEach(a -> row(table, ActionWords.sentence(a), day, run -> outcome(run, a)));
    row(table, "Net, USD", day, run -> Figures.signedUsd(run.netUsd()));
    row(table, "Margin after, USD", day, run -> Figures.usd(run.after().marginUsedUsd()));
    row(table, "Can lose at most, USD", day, ProfilesText::loss);
    page.table(table, 0);
    for (ProfileRuns.Difference difference : day.differences()) {
      page.blank();
      List<String> lines = ChangeWords.actions(difference.change());
      String profiles =
          "What the " + difference.profile() + " does otherwise than the " + first(day);
      if (lines.isEmpty()) {
        page.say(profiles + ": nothing.");
      } else {
        page.say(profiles + ":");
        lines.forEach(line -> page.say(line, 2, 4));
      }
    }
  }

  private static String first(ProfileRuns day) {
    return ProfileRuns.profile(day.runs().get(0));
  }

  /** A row; left out when no profile has anything to say in it. */
  private static void row(
      Table table, String label, ProfileRuns day, Function<DayRun, String> words) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.quiet(label)));
    day.runs().forEach(run -> cells.add(Cell.of(words.apply(run))));
    if (day.runs().stream().map(words).anyMatch(w -> !w.equals(NOTHING))) {
      table.row(cells.toArray(Cell[]::new));
    }
  }

  private static String said(DayRun run, Class<? extends Conclusion> type) {
    return or(run.decision().facts(type).map(ConclusionWords::words).toList());
  }

  private static String layers(DayRun run) {
    List<String> words = new ArrayList<>();
    run.decision()
        .facts(Conclusion.ScaleHedge.class)
        .forEach(s -> words.add(ConclusionWords.words(s)));
    run.decision()
        .facts(Conclusion.ScaleLayer.class)
        .forEach(s -> words.add(ConclusionWords.words(s)));
    return or(words);
  }

  private static String or(List<String> words) {
    return words.isEmpty() ? NOTHING : String.join("; ", words);
  }

  private static Set<Action> actions(ProfileRuns day) {
    Set<Action> actions = new LinkedHashSet<>();
    day.runs()
        .forEach(run -> run.results().forEach(result -> actions.add(result.asked().action())));
    return actions;
  }

  private static String outcome(DayRun run, Action action) {
    Optional<ActionResult> result =
        run.results().stream().filter(r -> r.asked().action().equals(action)).findFirst();
    return result.map(ProfilesText::outcome).orElse("not asked");
  }

  private static String outcome(ActionResult result) {
    return OutcomeWords.word(result)
        + ": "
        + result
            .asked()
            .overruled()
            .map(o -> o.reason())
            .or(() -> result.refusal().map(r -> r.reason().sentence()))
            .or(() -> result.ticket().map(ProfilesText::brief))
            .orElse("");
  }

  private static String brief(Ticket ticket) {
    String usd = Figures.usd(Math.abs(ticket.netUsd())) + " USD";
    return ticket.legs().get(0).contracts()
        + " x "
        + ticket.legs().size()
        + (ticket.legs().size() == 1 ? " leg, " : " legs, ")
        + (ticket.netUsd() < 0 ? "debit " : "credit ")
        + usd;
  }

  private static String loss(DayRun run) {
    boolean bounded = run.tickets().stream().allMatch(t -> t.maxLossUsd().isPresent());
    return bounded
        ? Figures.usd(run.tickets().stream().mapToDouble(t -> t.maxLossUsd().orElse(0)).sum())
        : "without bound";
  }
}
