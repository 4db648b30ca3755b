package org.hedgerow.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.report.BasketCsv;
import org.hedgerow.report.OrdersCsv;
import org.hedgerow.report.OrdersJson;
import org.hedgerow.report.OrdersText;
import org.hedgerow.run.OrderSheet;
import org.hedgerow.run.PlannedOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The tickets of a day as orders that can be typed in. */
@Command(
    name = "orders",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow orders --day 2022-12-28%n"
            + "  hedgerow orders mybook/my-strategy.yaml --day mybook --csv orders.csv%n"
            + "  hedgerow orders alvh-442 --day 2022-12-28 --format ib-basket --csv basket.csv%n"
            + "%n",
    header = "The tickets of a day as orders: legs, open or close, net limits at mid and natural.",
    description = {
      "",
      "Nothing is sent anywhere: this writes text for you to read and type in.",
      "A strategy that demands signatures must have them (hedgerow rules verify).",
      ""
    },
    footer = {
      "",
      "Exit code 1: the basket file does not hold every order; which ones is told on stderr.",
      "The columns: docs/orders.md."
    })
final class OrdersCommand implements Callable<Integer> {
  private final Console console;

  /** The forms of the CSV. */
  enum Format {
    PLAIN,
    IB_BASKET;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Mixin StrategyDayOptions options = new StrategyDayOptions();

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Writes the orders as CSV, one row for each leg; what is there is replaced.")
  @Nullable String csv;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "Form of the CSV: plain, or ib-basket (Interactive Brokers' BasketTrader, single contracts"
              + " only). Without --csv it goes to stdout.")
  @Nullable Format format;

  @Option(names = "--json", description = "One JSON document (hedgerow schema orders).")
  boolean json;

  OrdersCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (json && format != null && csv == null) {
      throw new InputException(
          Problem.ofFile(
              "two-answers",
              "--json --format",
              "Only one of them can go to stdout.",
              "Add --csv FILE."));
    }
    OneDay.Read read = options.read(console);
    options.demandSignatures(read);
    OrderSheet sheet = OrderSheet.of(options.day.decide(read));
    List<PlannedOrder> left = left(sheet);
    if (csv != null) {
      Written.to(console.surroundings().current().resolve(csv), csv(sheet));
    }
    if (json) {
      console.answer(OrdersJson.of(sheet));
    } else if (csv == null && format != null) {
      console.answer(csv(sheet));
    } else {
      console.answer(OrdersText.render(sheet, console.style()));
    }
    if (csv != null) {
      console.message("Written: " + csv + ". Nothing was sent anywhere.");
    }
    left.forEach(
        order ->
            console.message(
                "Left out of the basket: order %d, a combination, which this form cannot say."
                    .formatted(order.number())));
    return left.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private String csv(OrderSheet sheet) {
    return format == Format.IB_BASKET ? BasketCsv.of(sheet) : OrdersCsv.of(sheet);
  }

  /** What the form cannot hold; refused when that is everything. */
  private List<PlannedOrder> left(OrderSheet sheet) {
    if (format != Format.IB_BASKET) {
      return List.of();
    }
    List<PlannedOrder> left =
        sheet.orders().stream().filter(order -> !BasketCsv.holds(order)).toList();
    if (!left.isEmpty() && left.size() == sheet.orders().size()) {
      throw new InputException(
          Problem.ofFile(
              "basket-holds-none",
              "--format " + format,
              "Every order of this day is a combination, and this form holds single contracts only.",
              "Write --format plain."));
    }
    return left;
  }
}
