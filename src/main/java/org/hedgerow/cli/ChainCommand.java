package org.hedgerow.cli;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.Problem;
import org.hedgerow.document.Fields;
import org.hedgerow.market.Figure;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.pricing.ChainVix;
import org.hedgerow.pricing.ObservedChain;
import org.hedgerow.pricing.fit.ChainFits;
import org.hedgerow.pricing.fit.FitModel;
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
            + "  hedgerow chain vix.csv --fit%n"
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

  @Option(
      names = "--fit",
      paramLabel = "MODEL",
      arity = "0..1",
      fallbackValue = "three-lognormals",
      description =
          "Fit a smile to every expiry: ${COMPLETION-CANDIDATES} (three-lognormals when none is"
              + " named). Takes some seconds for a full SPX chain.",
      completionCandidates = FitNames.class)
  @Nullable String fit;

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
    Optional<ChainFits> fits =
        Optional.ofNullable(fit).map(name -> ChainFits.of(observed, model(name)));
    console.answer(
        json
            ? ChainJson.of(observed, vix.vix(), fits)
            : ChainText.render(observed, vix, fits, console.style()));
    return ExitCode.DONE;
  }

  private static FitModel model(String name) {
    Map<String, FitModel> models = Fields.wordsOf(FitModel.values());
    return Optional.ofNullable(models.get(name))
        .orElseThrow(
            () ->
                new InputException(
                    Problem.ofFile(
                        "unknown-model",
                        "--fit " + name,
                        "There is no such model.",
                        Nearest.advice(name, models.keySet()))));
  }

  /** The words that --fit takes. */
  static final class FitNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Fields.wordsOf(FitModel.values()).keySet().iterator();
    }
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
