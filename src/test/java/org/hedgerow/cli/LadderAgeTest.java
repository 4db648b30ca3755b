package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hedgerow.book.Book;
import org.hedgerow.book.HedgeMemory;
import org.hedgerow.book.ProfitChance;
import org.hedgerow.plan.Outcome.Refused;
import org.hedgerow.plan.RefusalReason;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.vocabulary.Action;
import org.hedgerow.vocabulary.Conclusion.RollDue;
import org.hedgerow.vocabulary.Observation.CondorHolding;
import org.hedgerow.vocabulary.Observation.LayerHolding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ladder that was rolled is not rolled again the next day: neither for what the roll could not
 * sell, nor for a layer that it kept. Days are counted by hand: 2022-12-28 is a Wednesday.
 */
class LadderAgeTest {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Workplace WORKPLACE = new Workplace(new Surroundings(HOME, HOME, false));
  private static final LocalDate DAY = LocalDate.of(2022, 12, 28);
  private static final String ON = "hedge: {state: on, since: 2022-01-03%s}\n";
  private static final String CONDORS =
      """
        - {osi: "SPXW  230203P03490000", contracts: 5, opened: 2022-12-27, price: 28.8, layer: condor}
        - {osi: "SPXW  230203P03580000", contracts: -5, opened: 2022-12-27, price: 37.1, layer: condor}
        - {osi: "SPXW  230203C04000000", contracts: -5, opened: 2022-12-27, price: 20.6, layer: condor}
        - {osi: "SPXW  230203C04220000", contracts: 5, opened: 2022-12-27, price: 1.25, layer: condor}
      """;

  @TempDir private Path folder;

  @Test
  void whatARollCouldNotSellDoesNotMakeTheLadderDue() throws IOException {
    // Rolled yesterday. Of the short layer before it four calls of strike 60 are left, opened on
    // the 20th, 8 days ago, with 7 days to go, and one of the expiry that is held now.
    DayRun run =
        run(
            lot("VIXW  230104C00060000", 4, "2022-12-20", "short")
                + lot("VIXW  230111C00060000", 1, "2022-12-20", "short")
                + lot("VIXW  230111C00025000", 4, "2022-12-27", "short")
                + lot("VIXW  230125C00033000", 4, "2022-12-27", "medium")
                + lot("VIX   230322C00049000", 2, "2022-12-27", "long"),
            "");

    // 28 - 27 = 1 day old; to 11 January 14 days, to 25 January 28, to 22 March 84
    assertThat(run.decision().facts(LayerHolding.class))
        .containsExactlyInAnyOrder(
            new LayerHolding("short", 4, 1, 14),
            new LayerHolding("medium", 4, 1, 28),
            new LayerHolding("long", 2, 1, 84));
    assertThat(run.decision().facts(RollDue.class)).isEmpty();
    assertThat(run.results()).isEmpty();
  }

  @Test
  void expiriesOfOneDayCountTogether() throws IOException {
    // Two expiries bought on the same day are one layer: the nearer one says when it ends.
    DayRun run =
        run(
            lot("VIXW  230104C00025000", 2, "2022-12-27", "short")
                + lot("VIXW  230111C00025000", 2, "2022-12-27", "short"),
            "");

    assertThat(run.decision().facts(LayerHolding.class))
        .containsExactly(new LayerHolding("short", 4, 1, 7));
  }

  @Test
  void aLayerThatTheRollKeepsCountsAsRolled() throws IOException {
    // All of the 20th, 8 days old, so the ladder is due. The long call is the one that the roll
    // would open: 22 March, 84 days, strike 46.
    DayRun run =
        run(
            lot("VIXW  230104C00025000", 4, "2022-12-20", "short")
                + lot("VIXW  230125C00033000", 4, "2022-12-20", "medium")
                + lot("VIX   230322C00046000", 2, "2022-12-20", "long"),
            "");

    assertThat(of(run, "long").refusal().map(Refused::reason))
        .contains(RefusalReason.NOTHING_TO_CHANGE);
    assertThat(of(run, "medium").ticket()).isPresent();
    assertThat(of(run, "short").ticket()).isPresent();
    assertThat(run.after().book().hedge().flatMap(HedgeMemory::rolled)).contains(DAY);
  }

  @Test
  void theAgeOfAKeptLayerCountsFromTheRoll() throws IOException {
    // Rolled yesterday, the 27th; the long layer was kept in it, although it is of the 20th.
    String lots =
        lot("VIXW  230111C00025000", 4, "2022-12-27", "short")
            + lot("VIXW  230125C00033000", 4, "2022-12-27", "medium")
            + lot("VIX   230322C00046000", 2, "2022-12-20", "long");
    DayRun noted = run(lots, ", rolled: 2022-12-27");
    DayRun forgotten = run(lots, "");

    assertThat(noted.decision().facts(LayerHolding.class))
        .contains(new LayerHolding("long", 2, 1, 84));
    assertThat(noted.decision().facts(RollDue.class)).isEmpty();
    // 28 - 20 = 8 days: without the note the whole ladder would be rolled a second time
    assertThat(forgotten.decision().facts(LayerHolding.class))
        .contains(new LayerHolding("long", 2, 8, 84));
    assertThat(forgotten.decision().facts(RollDue.class)).isNotEmpty();
  }

  @Test
  void aLadderThatCouldNotBeRolledAsAWholeIsNotNotedAsRolled() throws IOException {
    // No cash at all: what is held is sold, but nothing dearer can be bought.
    DayRun run =
        runOf(
            book(
                1,
                lot("VIXW  230104C00060000", 4, "2022-12-20", "short")
                    + lot("VIXW  230125C00033000", 4, "2022-12-20", "medium")
                    + lot("VIX   230322C00049000", 2, "2022-12-20", "long"),
                ""),
            "2022-12-28");

    assertThat(of(run, "short").refusal().map(Refused::reason))
        .contains(RefusalReason.NOT_ENOUGH_CASH);
    assertThat(run.after().book().hedge().flatMap(HedgeMemory::rolled)).isEmpty();
  }

  @Test
  void breakEvensAndChancesAreOfCondorsNotOfWhatIsLeftOfOne() {
    // The condor of 23 August is bought back, its calls of 5960 stay without a bid: the next condor
    // to
    // expire is that of 6 September, 15 days of August and 6 of September from the 16th.
    StrategySpec strategy = WORKPLACE.strategy("alvh-442");
    DayRun run =
        DayRunner.run(
            WORKPLACE.inputs(
                WORKPLACE.day("2024-08-16"),
                Optional.empty(),
                strategy,
                WORKPLACE.rules(strategy, Optional.empty(), List.of())));

    Book after = run.after().book();
    assertThat(after.layer("condor"))
        .anyMatch(p -> p.contract().symbol().equals("SPXW  240823C05960000"));
    assertThat(after.condorExpiries())
        .containsExactly(LocalDate.of(2024, 9, 6), LocalDate.of(2024, 9, 30));
    assertThat(run.breakEvens().orElseThrow().days()).isEqualTo(15 + 6);
    assertThat(ProfitChance.of(after, run.inputs().options()))
        .extracting(ProfitChance::expiry)
        .containsExactly(LocalDate.of(2024, 9, 6), LocalDate.of(2024, 9, 30));
  }

  @Test
  void aBoughtLegThatIsLeftOfACondorIsNoCondor() throws IOException {
    // The condor of 23 August 2024 was bought back but for its bought calls, that had no bid.
    String left =
        """
        nav: 1_408_000
        cash: 530_000
        positions:
          - {osi: "SPXW  240823C05960000", contracts: 8, opened: 2024-07-12, price: 1.1, layer: condor}
        """;
    DayRun run = runOf(left, "2024-08-16");

    assertThat(run.decision().facts(CondorHolding.class)).isEmpty();
    assertThat(run.results())
        .extracting(r -> r.asked().action())
        .noneMatch(Action.CloseCondor.class::isInstance);
  }

  private DayRun run(String lots, String memory) throws IOException {
    return runOf(book(500_000, lots, memory), "2022-12-28");
  }

  private static String book(int cash, String lots, String memory) {
    return "nav: 1_000_000\ncash: "
        + cash
        + "\npositions:\n"
        + CONDORS.indent(2)
        + lots
        + ON.formatted(memory);
  }

  private DayRun runOf(String book, String day) throws IOException {
    Path positions = folder.resolve("positions.yaml");
    Files.writeString(positions, book);
    StrategySpec strategy = WORKPLACE.strategy("alvh-442");
    return DayRunner.run(
        WORKPLACE.inputs(
            WORKPLACE.day(day),
            Optional.of(positions),
            strategy,
            WORKPLACE.rules(strategy, Optional.empty(), List.of())));
  }

  private static ActionResult of(DayRun run, String layer) {
    return run.results().stream()
        .filter(r -> r.asked().action().equals(new Action.RollLayer(layer)))
        .findFirst()
        .orElseThrow();
  }

  private static String lot(String osi, int contracts, String opened, String layer) {
    return "    - {osi: \"%s\", contracts: %d, opened: %s, price: 0.5, layer: %s}\n"
        .formatted(osi, contracts, opened, layer);
  }
}
