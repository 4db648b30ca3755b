package org.hedgerow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.book.Book;
import org.hedgerow.book.BookReader;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.MarketDayReader;
import org.hedgerow.market.chain.ChainReader;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.pricing.ObservedMarket;
import org.hedgerow.pricing.SyntheticMarket;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.signing.Governance;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.Readings;
import org.hedgerow.strategy.StrategyReader;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.strategy.ThresholdOverride;
import org.hedgerow.vocabulary.ObservedFact;

/** Finds and reads what the user names: strategies, rules, days, positions. */
final class Workplace {
  static final String YAML = ".yaml";

  private final Surroundings surroundings;

  Workplace(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** A file or folder as the user names it: from where she stands, else from the home folder. */
  Path resolve(Path given) {
    Path here = surroundings.current().resolve(given);
    Path home = surroundings.home().resolve(given);
    return !Files.exists(here) && Files.exists(home) ? home : here;
  }

  /** The file of a strategy, given as a file or as a name such as {@code alvh-triggered}. */
  Path strategyFile(String given) {
    Path path = resolve(Path.of(given));
    if (Files.isRegularFile(path)) {
      return path;
    }
    String base = Readings.baseOf(given);
    Path beside = resolve(Path.of(base));
    if (Files.isRegularFile(beside)) {
      return beside;
    }
    Path named = folder("strategies").resolve(base.endsWith(YAML) ? base : base + YAML);
    if (Files.isRegularFile(named)) {
      return named;
    }
    int readings = given.indexOf('@') + 1;
    if (given.indexOf('@', readings) > 0) {
      throw new InputException(
          Problem.ofFile(
              "missing-strategy",
              given,
              "There is one @ in the name of a strategy, and commas between its readings.",
              "Maybe write "
                  + given.substring(0, readings)
                  + given.substring(readings).replace('@', ',')
                  + "."));
    }
    throw unknown(
        "missing-strategy", given, "There is no such strategy.", names("strategies", YAML));
  }

  /** The strategy of a file, or of a name such as {@code alvh-triggered}. */
  StrategySpec strategy(String given) {
    Path path = strategyFile(given);
    Optional<String> reading =
        Files.isRegularFile(resolve(Path.of(given))) ? Optional.empty() : Readings.readingOf(given);
    Problems problems = new Problems();
    return SourceFiles.read(path, shown(path), problems)
        .map(
            text ->
                reading.isPresent()
                    ? StrategyReader.read(text, reading)
                    : StrategyReader.read(text))
        .orElseThrow(() -> new InputException(problems.sorted()));
  }

  /**
   * What the signatures of a strategy's packs are worth; empty when the strategy demands none. A
   * command that does more than try calls this and then {@link Governance#demand}.
   *
   * @param given the strategy as the user names it
   * @param rules its packs as compiled
   */
  Optional<Governance> governance(
      String given, StrategySpec strategy, PackReader packs, RuleBook rules) {
    return strategy
        .signatures()
        .map(
            policy ->
                Governance.of(
                    policy, new KeyFiles(this, strategyFile(given)).of(policy), packs, rules));
  }

  /** The rules of a strategy, from a rules folder. */
  RuleBook rules(StrategySpec strategy, Optional<Path> folder, List<ThresholdOverride> overrides) {
    List<ThresholdOverride> all = new ArrayList<>(strategy.overrides());
    all.addAll(overrides);
    return RuleBook.compile(packs(folder), wanted(strategy), all);
  }

  /** The rules of a strategy, with its own overrides. */
  RuleBook rules(StrategySpec strategy, PackReader packs) {
    return RuleBook.compile(packs, wanted(strategy), strategy.overrides());
  }

  /** The facts of a day, as the rules see them. */
  List<ObservedFact> facts(Path day, StrategySpec strategy, RuleBook rules) {
    return DayRunner.facts(inputs(day, Optional.empty(), strategy, rules));
  }

  /** Names of the strategies. */
  List<String> strategies() {
    return names("strategies", YAML);
  }

  /** Names of the readings of a strategy, in the order of its file. */
  List<String> readings(String strategy) {
    return Readings.of(strategy(strategy).source());
  }

  /** The sample days; none when there are no examples. */
  List<Path> samples() {
    return Files.isDirectory(folder("examples")) ? days(Optional.empty()) : List.of();
  }

  /** The packs that a strategy names, each at its place in the file. */
  private static List<RuleBook.Wanted> wanted(StrategySpec strategy) {
    return strategy.packs().stream()
        .map(
            pack ->
                new RuleBook.Wanted(
                    pack.name(), pack.place(), strategy.source().line(pack.place().line())))
        .toList();
  }

  /** Every pack of the rules folder. */
  static List<RuleBook.Wanted> all(PackReader packs) {
    return wanted(packs.names());
  }

  /** Packs that the whole folder asks for. */
  static List<RuleBook.Wanted> wanted(List<String> names) {
    return names.stream()
        .map(name -> new RuleBook.Wanted(name, Place.wholeFile("rules"), ""))
        .toList();
  }

  /** The packs of the rules folder. */
  PackReader packs(Optional<Path> folder) {
    return PackReader.of(rulesFolder(folder)).watchedBy(surroundings.watch());
  }

  /** The rules folder that is meant. */
  Path rulesFolder(Optional<Path> folder) {
    return folder.map(this::resolve).orElseGet(() -> folder("rules"));
  }

  /** Folders or files of days: a path, or the start of the name of a sample day. */
  Path day(String given) {
    Path path = resolve(Path.of(given));
    if (Files.exists(path)) {
      return path;
    }
    List<String> samples =
        days(Optional.empty()).stream().map(day -> day.getFileName().toString()).toList();
    List<String> found = samples.stream().filter(name -> name.startsWith(given)).toList();
    if (found.size() == 1) {
      return folder("examples").resolve(found.get(0));
    }
    throw unknown(
        "missing-day",
        given,
        found.isEmpty() ? "There is no such day." : "More than one sample day starts like this.",
        found.isEmpty() ? samples : found);
  }

  /** All days of a folder, in alphabetical order: the sample days when none is named. */
  List<Path> days(Optional<Path> folder) {
    Path parent = daysFolder(folder);
    List<Path> days =
        list(parent).stream()
            .filter(day -> Files.isDirectory(day) && Files.exists(MarketDayReader.fileOf(day)))
            .toList();
    if (days.isEmpty()) {
      throw new InputException(
          Problem.ofFile(
              "no-days",
              parent.toString(),
              "No day is here.",
              "A day is a folder with a " + MarketDayReader.MARKET_FILE + "."));
    }
    return days;
  }

  /** The folder of days that is meant. */
  Path daysFolder(Optional<Path> folder) {
    return folder.map(this::resolve).orElseGet(() -> folder("examples"));
  }

  /** Reads a chain of quotes. */
  OptionChain chain(String given) {
    return ChainReader.read(resolve(Path.of(given)), given.replace('\\', '/'));
  }

  /** Reads one day and its book, priced by the model. */
  DayInputs inputs(Path day, Optional<Path> positions, StrategySpec strategy, RuleBook rules) {
    return inputs(day, positions, List.of(), strategy, rules);
  }

  /** Reads one day and its book, priced at the chains' quotes and else by the model. */
  DayInputs inputs(
      Path day,
      Optional<Path> positions,
      List<OptionChain> chains,
      StrategySpec strategy,
      RuleBook rules) {
    return inputs(day, positions, OptionalDouble.empty(), chains, strategy, rules);
  }

  /**
   * The same, sized by a net asset value of the user's own.
   *
   * @param navUsd in place of that of the positions
   */
  DayInputs inputs(
      Path day,
      Optional<Path> positions,
      OptionalDouble navUsd,
      List<OptionChain> chains,
      StrategySpec strategy,
      RuleBook rules) {
    MarketDay market = MarketDayReader.read(day);
    Path held = positions.map(this::resolve).orElse(day);
    Book written =
        Files.isDirectory(held) || positions.isPresent()
            ? BookReader.read(held, market.date())
            : Book.cashOnly(Book.DEFAULT_NAV_USD);
    Book book = navUsd.isPresent() ? written.withNav(navUsd.getAsDouble()) : written;
    return new DayInputs(
        chains.isEmpty() ? SyntheticMarket.of(market) : ObservedMarket.of(market, chains),
        book,
        strategy,
        rules,
        new DayInputs.Hashes(
            InputHashes.ofMarket(day, held, navUsd, chains),
            InputHashes.ofStrategy(strategy),
            rules.hash(),
            Hedgerow.Version.text()));
  }

  /** A folder of that name where the user stands, else in the home folder. */
  private Path folder(String name) {
    return resolve(Path.of(name));
  }

  private List<String> names(String folder, String ending) {
    Path path = folder(folder);
    return Files.isDirectory(path)
        ? list(path).stream()
            .map(p -> p.getFileName().toString())
            .filter(n -> n.endsWith(ending) && !n.startsWith("."))
            .map(n -> n.substring(0, n.length() - ending.length()))
            .toList()
        : List.of();
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          Problem.ofFile("missing-folder", folder.toString(), "There is no such folder.", ""));
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A path as it is told to the user: below the home folder without that folder's own path. */
  String shown(Path path) {
    Path home = surroundings.home();
    return path.startsWith(home)
        ? SourceFiles.nameOf(home.relativize(path))
        : SourceFiles.nameOf(path);
  }

  private static InputException unknown(
      String id, String given, String message, List<String> known) {
    return new InputException(
        new Problem(
            id,
            Problem.Severity.ERROR,
            Place.wholeFile(given),
            "",
            1,
            message,
            Nearest.advice(given, known)));
  }
}
