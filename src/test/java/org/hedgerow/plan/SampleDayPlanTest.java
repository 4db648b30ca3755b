package org.hedgerow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedgerow.plan.Worlds.CONDOR;
import static org.hedgerow.plan.Worlds.LADDER;
import static org.hedgerow.plan.Worlds.done;
import static org.hedgerow.plan.Worlds.refusal;
import static org.hedgerow.plan.Worlds.strategy;
import static org.hedgerow.plan.Worlds.ticket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.book.Book;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.MarketDayReader;
import org.hedgerow.plan.ExpiryFinder.Chosen;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.SyntheticMarket;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.Underlying;
import org.hedgerow.vocabulary.Action.OpenCondor;
import org.hedgerow.vocabulary.Action.OpenLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The planner on the shipped sample days and their synthetic markets. */
class SampleDayPlanTest {
  private static final Path EXAMPLES = Path.of("examples");
  private static final int LONGEST_DTE = 100;
  private static final double[] TARGETS = {0.05, 0.10, 0.15, 0.20, 0.30};

  private static final String ONE_DAY =
      CONDOR
          .replace("K45", "K1")
          .replace("  dte: [38, 52]\n", "")
          .replace("{standardDeviations: 1.5}", "{points: 25}");

  /** Deltas of two runs of one formula are the same double. */
  private static final double SAME = 1e-12;

  @ParameterizedTest
  @MethodSource("days")
  void noListedStrikeIsNearerToTheDeltaThanTheOneFound(Path day) {
    PlanContext context = context(day, "selection: {deltaTolerance: 0.5}\n");
    OptionMarket market = context.market();
    for (Underlying underlying : Underlying.values()) {
      for (ListedExpiry listed : market.expiries(underlying)) {
        int dte = context.dte(listed.date());
        if (dte <= LONGEST_DTE) {
          Chosen expiry = new Chosen(listed, dte, 0, "");
          rights(underlying).forEach(right -> isNearest(context, expiry, right));
        }
      }
    }
  }

  private static void isNearest(PlanContext context, Chosen expiry, OptionRight right) {
    OptionMarket market = context.market();
    double[] deltas =
        market.strikes(expiry.root(), expiry.date()).stream()
            .map(k -> new OptionContract(expiry.root(), expiry.date(), right, k))
            .mapToDouble(contract -> Math.abs(market.quote(contract).delta()))
            .toArray();
    StrikeFinder finder = new StrikeFinder(context, expiry, right);
    for (double target : TARGETS) {
      double nearest = Double.MAX_VALUE;
      for (double delta : deltas) {
        nearest = Math.min(nearest, Math.abs(delta - target));
      }
      double found = Math.abs(done(finder.byDelta(target)).delta());
      assertThat(Math.abs(found - target))
          .as("%s %s delta %s", expiry.date(), right, target)
          .isLessThanOrEqualTo(nearest + SAME);
    }
  }

  @Test
  void november2008HasNoShortLayerAndAFlaggedMediumOne() {
    List<Outcome> outcomes =
        Planner.plan(
            context(EXAMPLES.resolve("2008-11-20-lehman-autumn"), LADDER),
            List.of(new OpenLayer("short"), new OpenLayer("medium"), new OpenLayer("long")));

    assertThat(refusal(outcomes.get(0)).reason()).isEqualTo(RefusalReason.NO_EXPIRY);
    assertThat(expiry(outcomes.get(1))).isEqualTo(LocalDate.of(2008, 12, 17));
    assertThat(ticket(outcomes.get(1)).has(TicketFlag.OUT_OF_WINDOW)).isTrue();
    assertThat(expiry(outcomes.get(2))).isEqualTo(LocalDate.of(2009, 1, 21));
    assertThat(ticket(outcomes.get(2)).has(TicketFlag.OUT_OF_WINDOW)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // no SPXW weekly of that Friday: it was the monthly SPX expiry
    "2008-11-20-lehman-autumn, 2008-11-21",
    // SPXW had no Wednesday expiry before 2016-02-23
    "2013-06-25-observed-chain, 2013-06-26",
    // SPXW had no Tuesday expiry before 2022-04-18
    "2018-02-05-volmageddon, 2018-02-06",
    "2020-02-24-outbreak, 2020-02-25",
    "2020-03-16-record-high, 2020-03-17"
  })
  void aCondorOfOneSessionNeedsAnExpiryOfTheNext(String day, LocalDate next) {
    PlanContext context = context(EXAMPLES.resolve(day), ONE_DAY);

    assertThat(refusal(Worlds.only(context, new OpenCondor("K1"))))
        .isEqualTo(
            new Outcome.Refused(
                RefusalReason.NO_EXPIRY,
                "SPXW lists no expiry for the next session, " + next + ".",
                ""));
  }

  @Test
  void theLongWeekendCondorExpiresFourDaysOn() {
    PlanContext context = context(EXAMPLES.resolve("2023-09-01-long-weekend"), ONE_DAY);

    // Monday 2023-09-04 is Labor Day
    assertThat(expiry(Worlds.only(context, new OpenCondor("K1"))))
        .isEqualTo(LocalDate.of(2023, 9, 5));
  }

  static List<Path> days() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Stream<OptionRight> rights(Underlying underlying) {
    return underlying == Underlying.VIX
        ? Stream.of(OptionRight.CALL)
        : Stream.of(OptionRight.values());
  }

  private static LocalDate expiry(Outcome outcome) {
    return ticket(outcome).legs().get(0).contract().expiry();
  }

  private static PlanContext context(Path folder, String part) {
    MarketDay day = MarketDayReader.read(folder);
    String condor = part.startsWith("selection") ? CONDOR : "";
    return new PlanContext(
        strategy(condor, part),
        Book.cashOnly(1_000_000),
        SyntheticMarket.of(day),
        Sizing.neutral());
  }
}
