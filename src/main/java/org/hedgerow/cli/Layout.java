package org.hedgerow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.hedgerow.basics.ContentHash;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.book.BookReader;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.market.MarketDayReader;
import org.hedgerow.market.chain.ChainReader;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.InputText;
import org.hedgerow.strategy.StrategySpec;

/**
 * How the files of a run lie beside each other in the journal, so that they can be laid out in an
 * empty folder and read again by the ordinary readers:
 *
 * <pre>
 *   strategy/alvh-442.yaml    rules/rules/regime/bands.drl    day/2018-02-05-volmageddon/market.yaml
 *   positions/mine.yaml       chain/SPX       nav/usd
 *                                             (only where --positions, --chain and --nav were given)
 * </pre>
 */
final class Layout {
  private static final String STRATEGY = "strategy/";
  private static final String RULES = "rules/";
  private static final String DAY = "day/";
  private static final String POSITIONS = "positions/";
  private static final String CHAIN = "chain/";

  /** The net asset value that was set, as a text of its own. */
  static final String NAV = "nav/usd";

  private final Workplace workplace;

  Layout(Workplace workplace) {
    this.workplace = workplace;
  }

  /** The strategy and the rule files; they must still be what was compiled. */
  List<InputText> ofRun(StrategySpec strategy, Path rulesFolder, RuleBook rules) {
    List<InputText> texts = new ArrayList<>();
    texts.add(
        new InputText(
            STRATEGY + strategy.name() + Workplace.YAML,
            strategy.source().name(),
            strategy.source().text()));
    String shown = rulesFolder.toAbsolutePath().normalize().getFileName().toString();
    TreeMap<String, String> hashed = new TreeMap<>();
    PackReader packs = PackReader.of(rulesFolder);
    for (StrategySpec.PackUse pack : strategy.packs()) {
      for (Path file : packs.files(pack.name())) {
        String name = SourceFiles.nameOf(rulesFolder.relativize(file));
        InputText text = rules(RULES + shown + "/" + name, file);
        texts.add(text);
        hashed.put(name, text.text());
      }
      Path signatures = rulesFolder.resolve(pack.name()).resolve(PackReader.SIGNATURES);
      if (Files.isRegularFile(signatures)) {
        String name = pack.name() + "/" + PackReader.SIGNATURES;
        texts.add(read(RULES + shown + "/" + name, signatures));
      }
    }
    refuseChange(rules.hash(), hashed, rulesFolder);
    return texts;
  }

  /** A day as it lies in the journal. */
  record Day(String given, List<InputText> texts) {}

  /** The files of a day and of its book; they must still be what was read. */
  Day ofDay(
      Path day,
      Optional<Path> positions,
      OptionalDouble navUsd,
      List<OptionChain> chains,
      String marketHash) {
    List<InputText> texts = new ArrayList<>();
    boolean folder = Files.isDirectory(day);
    Path market = MarketDayReader.fileOf(day);
    Path parent = market.toAbsolutePath().normalize().getParent();
    String below = DAY + (parent == null ? "" : parent.getFileName() + "/");
    texts.add(read(below + market.getFileName(), market));
    add(texts, below, market.resolveSibling(MarketDayReader.HISTORY_FILE));
    if (positions.isEmpty() && folder) {
      add(texts, below, day.resolve(BookReader.POSITIONS_FILE));
    }
    positions
        .map(p -> Files.isDirectory(p) ? p.resolve(BookReader.POSITIONS_FILE) : p)
        .ifPresent(p -> add(texts, POSITIONS, p));
    TreeMap<String, String> hashed = new TreeMap<>();
    texts.forEach(t -> hashed.put(t.path().substring(t.path().lastIndexOf('/') + 1), t.text()));
    for (OptionChain chain : chains) {
      String path = CHAIN + chain.underlying();
      texts.add(new InputText(path, chain.name(), chain.source().text()));
      hashed.put(path, chain.source().text());
    }
    navUsd.ifPresent(
        usd -> {
          texts.add(new InputText(NAV, "--nav", Numbers.plain(usd)));
          hashed.put(NAV, Numbers.plain(usd));
        });
    refuseChange(marketHash, hashed, day);
    return new Day(
        folder ? below.substring(0, below.length() - 1) : below + market.getFileName(), texts);
  }

  private void add(List<InputText> texts, String below, Path file) {
    if (Files.isRegularFile(file)) {
      texts.add(read(below + file.getFileName(), file));
    }
  }

  private InputText read(String path, Path file) {
    Problems problems = new Problems();
    Optional<SourceText> text = SourceFiles.read(file, problems);
    problems.throwIfErrors();
    return new InputText(path, workplace.shown(file), text.orElseThrow().text());
  }

  private InputText rules(String path, Path file) {
    Problems problems = new Problems();
    Optional<SourceText> text = PackReader.text(file, path, problems);
    problems.throwIfErrors();
    return new InputText(path, workplace.shown(file), text.orElseThrow().text());
  }

  private static void refuseChange(String hash, TreeMap<String, String> texts, Path where) {
    if (!ContentHash.of(texts).equals(hash)) {
      throw new InputException(
          Problem.ofFile(
              "changed-while-running",
              SourceFiles.nameOf(where),
              "A file here changed while it was read; the run is not recorded.",
              "Run it again."));
    }
  }

  /** Writes texts into a folder. A path that leads out of it is refused. */
  static void unpack(List<InputText> texts, Path folder) {
    for (InputText text : texts) {
      Path file = folder.resolve(text.path()).normalize();
      if (!file.startsWith(folder)) {
        throw new InputException(
            Problem.ofFile(
                "path-leads-out", text.path(), "This path of the journal is not of ours.", ""));
      }
      try {
        Files.createDirectories(file.getParent());
        Files.write(file, PackReader.bytes(text.path(), text.text()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The first text below a part of the layout. */
  private static Optional<String> below(String part, List<InputText> texts) {
    return texts.stream().map(InputText::path).filter(path -> path.startsWith(part)).findFirst();
  }

  /** Path of the strategy file among the texts of a run. */
  static String strategy(List<InputText> texts) {
    return below(STRATEGY, texts).orElseThrow();
  }

  /** Path of the rules folder among the texts of a run. */
  static Path rules(List<InputText> texts) {
    return Path.of(below(RULES, texts).orElseThrow()).subpath(0, 2);
  }

  /** The chains of quotes that were named, read again from the texts of a day. */
  static List<OptionChain> chains(List<InputText> texts) {
    return texts.stream()
        .filter(text -> text.path().startsWith(CHAIN))
        .map(text -> ChainReader.read(SourceText.of(text.origin(), text.text())))
        .toList();
  }

  /** The net asset value that was set, among the texts of a day. */
  static OptionalDouble nav(List<InputText> texts) {
    return texts.stream()
        .filter(Layout::isNav)
        .mapToDouble(text -> Double.parseDouble(text.text()))
        .findFirst();
  }

  /** Whether a text was typed and not read from a file. */
  static boolean isNav(InputText text) {
    return text.path().equals(NAV);
  }

  /** Path of the positions file that was named, among the texts of a day. */
  static Optional<Path> positions(List<InputText> texts) {
    return below(POSITIONS, texts).map(Path::of);
  }
}
