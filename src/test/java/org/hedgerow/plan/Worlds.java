package org.hedgerow.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.SourceText;
import org.hedgerow.book.Book;
import org.hedgerow.book.Position;
import org.hedgerow.product.Contract;
import org.hedgerow.strategy.StrategyReader;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.vocabulary.Action;

/** Small strategies, books and contexts of the planner's tests. */
final class Worlds {
  static final String CONDOR =
      """
      condor:
        kind: K45
        dte: [38, 52]
        shortDelta: 0.20
        wings: {standardDeviations: 1.5}
        maxLoss: {percent: 10, of: NAV}
      """;

  static final String LADDER =
      """
      hedge:
        units: floor(nav / 500000)
        layers:
          short:  {side: buy, instrument: call, contracts: 4, dte: [7, 14], delta: 0.30}
          medium: {side: buy, instrument: call, contracts: 4, dte: [30, 45], delta: 0.20}
          long:   {side: buy, instrument: call, contracts: 2, dte: [60, 90], delta: 0.10}
      """;

  private static final LocalDate OPENED = LocalDate.of(2024, 2, 26);

  private Worlds() {}

  static StrategySpec strategy(String... parts) {
    String top = "name: test\ntitle: Test\npacks: [none]\nprofile: steward\n";
    return StrategyReader.read(SourceText.of("test.yaml", top + String.join("", parts)));
  }

  static Position held(Contract contract, int contracts, double price, String layer) {
    return new Position(contract, contracts, OPENED, price, layer);
  }

  static Book book(double navUsd, double cashUsd, Position... positions) {
    return new Book(
        navUsd,
        cashUsd,
        List.of(),
        0,
        0,
        Arrays.asList(positions),
        List.of(),
        Optional.empty(),
        true);
  }

  static PlanContext context(StrategySpec strategy, Book book, HandMarket market) {
    return new PlanContext(strategy, book, market, Sizing.neutral());
  }

  static Outcome only(PlanContext context, Action action) {
    return Planner.plan(context, List.of(action)).get(0);
  }

  static Ticket ticket(Outcome outcome) {
    return outcome.match(
        Outcome.Planned::ticket,
        refused -> {
          throw new AssertionError("refused: " + refused);
        });
  }

  static Outcome.Refused refusal(Outcome outcome) {
    return outcome.match(
        planned -> {
          throw new AssertionError("planned: " + planned);
        },
        refused -> refused);
  }

  static <T> T done(Step<T> step) {
    return step.match(
        value -> value,
        refused -> {
          throw new AssertionError("refused: " + refused);
        });
  }

  static <T> Outcome.Refused stopped(Step<T> step) {
    return step.match(
        value -> {
          throw new AssertionError("found: " + value);
        },
        refused -> refused);
  }

  /** {@code +4 VIX 240417C00035000 @ 0.5}, one for each leg. */
  static List<String> legs(Ticket ticket) {
    return ticket.legs().stream()
        .map(
            leg ->
                (leg.side() == Side.BUY ? "+" : "-")
                    + leg.contracts()
                    + " "
                    + leg.contract().symbol()
                    + " @ "
                    + Numbers.plain(leg.price(), 3))
        .toList();
  }
}
