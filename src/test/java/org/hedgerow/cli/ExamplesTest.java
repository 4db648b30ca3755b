package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hedgerow.basics.Origin;
import org.hedgerow.book.Position;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.product.Contract;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.ListingCalendar;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.Underlying;
import org.hedgerow.report.DayJson;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.StrategySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sample day under every shipped strategy, read and run as the command line does it. {@code
 * expected/<strategy>.txt} beside each day says what comes of it; after a change that is meant, run
 * with {@code -Dgolden=rewrite} and read the difference.
 */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("examples");
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Workplace WORKPLACE = new Workplace(new Surroundings(HOME, HOME, false));
  private static final Map<String, Compiled> FIRST = new ConcurrentHashMap<>();
  private static final Map<String, Compiled> SECOND = new ConcurrentHashMap<>();
  private static final Map<String, DayRun> RUNS = new ConcurrentHashMap<>();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @ParameterizedTest
  @MethodSource("runs")
  void comesToWhatIsExpected(String strategy, String day) throws IOException {
    Path expected = expected(day).resolve(strategy + ".txt");
    String digest = Digest.of(run(strategy, day));
    if ("rewrite".equals(System.getProperty("golden"))) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, digest);
    }

    assertThat(expected).content().isEqualTo(digest);
  }

  @ParameterizedTest
  @MethodSource("days")
  void expectsNothingOfAStrategyThatIsNotThere(String day) {
    assertThat(names(expected(day), ".txt")).containsExactlyElementsOf(strategies());
  }

  /** The strategy is read and its rules are compiled once more, though not for each day. */
  @ParameterizedTest
  @MethodSource("runs")
  void twoRunsGiveTheSameBytes(String strategy, String day) {
    assertThat(DayJson.of(run(SECOND.computeIfAbsent(strategy, Compiled::of), day)))
        .isEqualTo(DayJson.of(run(strategy, day)));
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("runs")
  void aRunWithRulesCompiledForItAloneGivesTheSameBytes(String strategy, String day) {
    assertThat(DayJson.of(run(Compiled.of(strategy), day)))
        .isEqualTo(DayJson.of(run(strategy, day)));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void theJsonIsValid(String strategy, String day) {
    assertThat(SchemaCheck.complaints("day-run", DayJson.of(run(strategy, day)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void everyActionHasExactlyOneOutcome(String strategy, String day) {
    for (ActionResult result : run(strategy, day).results()) {
      assertThat(result.asked().overruled().isPresent())
          .as("%s", result.asked())
          .isNotEqualTo(result.outcome().isPresent());
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void everyExpiryIsListedOnTheDay(String strategy, String day) {
    DayRun run = run(strategy, day);
    for (TicketLeg leg : legs(run)) {
      Contract contract = leg.contract();
      assertThat(ListingCalendar.listed(contract.underlying(), run.inputs().day().date()))
          .as(contract.symbol())
          .anyMatch(e -> e.date().equals(contract.expiry()) && rootMatches(e, contract));
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void everyVixLegNamesTheFutureItIsPricedFrom(String strategy, String day) {
    for (TicketLeg leg : legs(run(strategy, day))) {
      if (leg.contract().underlying() == Underlying.VIX) {
        assertThat(forward(leg)).as(leg.contract().symbol()).isPositive();
        assertThat(origin(leg).detail()).as(leg.contract().symbol()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isValidByItsSchema(String schema, Path file) throws IOException {
    String json = YAML.readTree(Files.readString(file)).toString();

    assertThat(SchemaCheck.complaints(schema, json)).as(file.toString()).isEmpty();
  }

  @Test
  void seventeenOpensTheFirstLayerOnTheFridayBeforeVolmageddonAndEighteenDoesNot() {
    StrategySpec strategy = WORKPLACE.strategy("alvh-triggered");
    RunOptions options = new RunOptions();
    options.settings.add("vix.trigger.first=17");
    RuleBook seventeen = WORKPLACE.rules(strategy, Optional.empty(), options.overrides());
    String day = "2018-02-02-eighteen-or-seventeen";

    assertThat(Digest.of(run("alvh-triggered", day))).contains("nothing asked");
    assertThat(Digest.of(run(strategy, seventeen, day))).contains("OpenLayer first: PLANNED");
  }

  @Test
  void aStrategyLeavesTheLayersOfAnotherAlone() {
    DayRun run = run("alvh-442", "2020-03-16-record-high");

    assertThat(run.before().book().positions())
        .extracting(Position::layer)
        .contains("first", "second", "third");
    assertThat(Digest.of(run)).contains("hedge       off").doesNotContain("CloseLayer");
  }

  static List<String> days() {
    return WORKPLACE.days(Optional.empty()).stream().map(d -> d.getFileName().toString()).toList();
  }

  static List<Arguments> runs() {
    return strategies().stream()
        .flatMap(strategy -> days().stream().map(day -> Arguments.of(strategy, day)))
        .toList();
  }

  static List<Arguments> files() {
    Stream<Arguments> ofDays =
        days().stream()
            .map(EXAMPLES::resolve)
            .flatMap(
                day ->
                    Stream.of("market", "positions")
                        .map(schema -> Arguments.of(schema, day.resolve(schema + ".yaml"))));
    Stream<Arguments> ofStrategies =
        strategies().stream()
            .map(s -> Arguments.of("strategy", Path.of("strategies", s + ".yaml")));
    Stream<Arguments> ofPacks =
        names(Path.of("rules"), "").stream()
            .map(pack -> Arguments.of("thresholds", Path.of("rules", pack, "thresholds.yaml")));
    return Stream.of(ofDays, ofStrategies, ofPacks)
        .flatMap(s -> s)
        .filter(a -> Files.exists((Path) a.get()[1]))
        .toList();
  }

  private static List<String> strategies() {
    return names(Path.of("strategies"), ".yaml");
  }

  private static Path expected(String day) {
    return EXAMPLES.resolve(day).resolve("expected");
  }

  private static DayRun run(String strategy, String day) {
    return RUNS.computeIfAbsent(
        strategy + "/" + day, key -> run(FIRST.computeIfAbsent(strategy, Compiled::of), day));
  }

  /** A strategy as read, and its rules as compiled. */
  private record Compiled(StrategySpec strategy, RuleBook rules) {
    static Compiled of(String name) {
      StrategySpec strategy = WORKPLACE.strategy(name);
      return new Compiled(strategy, WORKPLACE.rules(strategy, Optional.empty(), List.of()));
    }
  }

  private static DayRun run(Compiled compiled, String day) {
    return run(compiled.strategy(), compiled.rules(), day);
  }

  private static DayRun run(StrategySpec strategy, RuleBook rules, String day) {
    return DayRunner.run(WORKPLACE.inputs(WORKPLACE.day(day), Optional.empty(), strategy, rules));
  }

  private static List<TicketLeg> legs(DayRun run) {
    return run.results().stream()
        .flatMap(result -> result.ticket().stream())
        .flatMap(ticket -> ticket.legs().stream())
        .toList();
  }

  private static boolean rootMatches(ListedExpiry listed, Contract contract) {
    return !(contract instanceof OptionContract option) || option.root() == listed.root();
  }

  private static double forward(TicketLeg leg) {
    return leg instanceof TicketLeg.OfOption option
        ? option.quote().forward()
        : ((TicketLeg.OfFuture) leg).quote().forward().value();
  }

  private static Origin origin(TicketLeg leg) {
    return leg instanceof TicketLeg.OfOption option
        ? option.quote().forwardOrigin()
        : ((TicketLeg.OfFuture) leg).quote().forward().origin();
  }

  private static List<String> names(Path folder, String ending) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .map(p -> p.getFileName().toString())
          .filter(n -> n.endsWith(ending) && !n.endsWith(".md"))
          .map(n -> n.substring(0, n.length() - ending.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
