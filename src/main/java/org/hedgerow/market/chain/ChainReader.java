package org.hedgerow.market.chain;

import java.nio.file.Path;
import java.util.Optional;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.SourceFiles;

/**
 * Reads a chain of options; the content tells the format:
 *
 * <pre>
 *   {                                    Cboe delayed quotes, JSON
 *   a line that starts Expiration Date,  Cboe quote table, CSV download
 *   a header with underlying_symbol      DataShop end of day, CSV
 *   a header with quote_date or strike   tidy CSV, see {@link TidyFormat}
 * </pre>
 *
 * Each may be packed with gzip. A file is used as a whole or not at all.
 */
public final class ChainReader {
  private static final int MAX_BYTES = 64_000_000;

  private ChainReader() {}

  /**
   * Reads a file under its own name.
   *
   * @throws InputException with the problems found
   */
  public static OptionChain read(Path path) {
    return read(path, SourceFiles.nameOf(path));
  }

  /** The same, under another name than the path's. */
  public static OptionChain read(Path path, String name) {
    Problems problems = new Problems();
    Optional<SourceText> source = SourceFiles.readUnpacked(path, name, MAX_BYTES, problems);
    problems.throwIfErrors();
    return read(source.orElseThrow());
  }

  /** Reads a text. */
  public static OptionChain read(SourceText source) {
    ChainProblems problems = new ChainProblems(source);
    if (source.text().stripLeading().startsWith("{")) {
      return DelayedQuotesFormat.read(problems);
    }
    for (int line = 1; line <= QuoteTableFormat.HEADER_WITHIN; line++) {
      String text = source.line(line);
      if (QuoteTableFormat.isHeader(text)) {
        return QuoteTableFormat.read(line, problems);
      }
      if (DataShopFormat.isHeader(text)) {
        return DataShopFormat.read(line, problems);
      }
      if (TidyFormat.isHeader(text)) {
        return TidyFormat.read(line, problems);
      }
    }
    throw new InputException(
        Problem.ofFile(
            "unknown-format",
            source.name(),
            "This is no chain of options that can be read.",
            "Known: Cboe's quote table (CSV) and delayed quotes (JSON), DataShop end of day, a CSV"
                + " with quote_date,root,expiration,strike,right,bid,ask."));
  }
}
