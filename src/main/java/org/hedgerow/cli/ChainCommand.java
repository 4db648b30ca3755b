package org.hedgerow.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.Problem;
import org.hedgerow.market.Figure;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.pricing.ChainVix;
import org.hedgerow.pricing.ObservedChain;
import org.hedgerow.report.ChainJson;
import org.hedgerow.report.ChainText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a chain of quotes holds. */
@Command(
    name = "chain",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow chain spx_quotedata.csv%n"
            + "  hedgerow chain spx_quotedata.csv.gz --rate 0.0533 --json%n"
            + "%n",
    header = "Show what a chain of quotes holds: forwards, volatilities, quality, the VIX.",
    description = {
      "",
      "Reads Cboe's quote table (CSV) and delayed quotes (JSON), DataShop end of day, and a CSV",
      "with quote_date,root,expiration,strike,right,bid,ask; each may be packed with gzip.",
      ""
    })
final class ChainCommand implements Callable<Integer> {
  private static final double LOWEST_RATE = -0.05;
  private static final double HIGHEST_RATE = 0.25;

  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE", description = "The chain.")
  String file = "";

  @Option(
      names = "--rate",
      paramLabel = "R",
      description =
          "Continuously compounded rate a year as a fraction, for the VIX and for expiries whose"
              + " quotes tell none (default: from put-call parity).")
  @Nullable Double rate;

  @Option(names = "--json", description = "One JSON document (hedgerow schema chain).")
  boolean json;

  ChainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<Double> given = Optional.ofNullable(rate);
    given.ifPresent(ChainCommand::check);
    OptionChain chain = new Workplace(console.surroundings()).chain(file);
    ObservedChain observed =
        ObservedChain.of(chain, given.map(r -> new Figure(r, Origin.observed("--rate"))));
    ChainVix.Outcome vix =
        ChainVix.of(observed, given.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
    console.answer(
        json
            ? ChainJson.of(observed, vix.vix())
            : ChainText.render(observed, vix, console.style()));
    return ExitCode.DONE;
  }

  private static void check(double rate) {
    if (!(rate >= LOWEST_RATE && rate <= HIGHEST_RATE)) {
      boolean percent = rate >= 1 && rate <= 100 * HIGHEST_RATE;
      throw new InputException(
          Problem.ofFile(
              "out-of-range",
              "--rate",
              "A rate is a fraction between %s and %s.".formatted(LOWEST_RATE, HIGHEST_RATE),
              percent ? "Maybe write " + Numbers.plain(rate / 100) + "." : ""));
    }
  }
}
