package org.hedgerow.cli;

import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.market.MarketDayReader;
import org.hedgerow.pricing.StructureValue;
import org.hedgerow.pricing.SyntheticMarket;
import org.hedgerow.report.PriceJson;
import org.hedgerow.report.PriceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One option or structure: price, Greeks, implied volatility. */
@Command(
    name = "price",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow price --right C --forward 19 --strike 19 --years 0.75 --rate 0.10 --vol 0.28%n"
            + "  hedgerow price --right C --spot 42 --yield 0 --strike 40 --years 0.5 --rate 0.1 --price 4.76%n"
            + "  hedgerow price VIX180214C00040000 --day 2018-02-05%n"
            + "  hedgerow price --day 2022-12-28 SPXW230127P03600000:1 SPXW230127P03650000:-1%n"
            + "%n",
    header = "Price an option or a structure, with Greeks, or find the volatility of a price.",
    description = {
      "",
      "Black-76 on a forward, Black-Scholes-Merton on a spot. Figures are for one long option or one"
          + " structure, in index points.",
      ""
    })
final class PriceCommand implements Callable<Integer> {
  private final Console console;

  @Mixin PriceOptions options = new PriceOptions();

  @Option(names = "--json", description = "One JSON document (hedgerow schema price).")
  boolean json;

  PriceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    StructureValue value = value();
    if (!value.isFinite()) {
      throw new InputException(
          Problem.ofFile(
              "too-extreme",
              "price",
              "These figures are too extreme for a price or a Greek to be a number.",
              "Check level, strike, years and volatility."));
    }
    console.answer(json ? PriceJson.of(value) : PriceText.render(value, console.style()));
    return ExitCode.DONE;
  }

  private StructureValue value() {
    String day = options.day;
    if (day == null) {
      return PriceByFields.value(options);
    }
    Workplace workplace = new Workplace(console.surroundings());
    return PriceOnDay.value(options, SyntheticMarket.of(MarketDayReader.read(workplace.day(day))));
  }
}
