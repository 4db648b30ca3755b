package org.hedgerow.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.hedgerow.basics.ContentHash;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Problems;
import org.hedgerow.book.BookReader;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.market.MarketDayReader;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.strategy.StrategySpec;

/** What a run names its inputs by. */
final class InputHashes {

  private InputHashes() {}

  /** SHA-256 of a strategy's text under its file name. */
  static String ofStrategy(StrategySpec strategy) {
    return ContentHash.of(Map.of(strategy.name() + Workplace.YAML, strategy.source().text()));
  }

  /** SHA-256 of the files of a day and its book, and of what was given in their place. */
  static String ofMarket(
      Path day, Path positions, OptionalDouble navUsd, List<OptionChain> chains) {
    TreeMap<String, String> texts = new TreeMap<>();
    Path market = MarketDayReader.fileOf(day);
    addText(texts, market);
    addText(texts, market.resolveSibling(MarketDayReader.HISTORY_FILE));
    addText(
        texts,
        Files.isDirectory(positions) ? positions.resolve(BookReader.POSITIONS_FILE) : positions);
    navUsd.ifPresent(usd -> texts.put(Layout.NAV, Numbers.plain(usd)));
    chains.forEach(c -> texts.put("chain/" + c.underlying(), c.source().text()));
    return ContentHash.of(texts);
  }

  private static void addText(TreeMap<String, String> texts, Path file) {
    if (Files.isRegularFile(file)) {
      SourceFiles.read(file, new Problems())
          .ifPresent(text -> texts.put(file.getFileName().toString(), text.text()));
    }
  }
}
