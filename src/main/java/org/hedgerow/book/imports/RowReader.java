package org.hedgerow.book.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.book.Position;
import org.hedgerow.document.LooseCsv;
import org.hedgerow.product.Contract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.Underlying;

/** Reads one line of a broker's positions. */
final class RowReader {
  private static final int MOST_CONTRACTS = 1_000_000;

  private static final double MOST_VIX_POINTS = 150;

  /** Two prices of one line further apart than this share are told. */
  private static final double SAME_PRICE = 0.01;

  /** Prices are kept to this many parts of a point. */
  private static final double PRICE_PARTS = 1e6;

  private final Columns columns;
  private final PositionImport.Settings settings;
  private final CellNumbers numbers;
  private final CellDates dates;
  private final ContractWords words;
  private final RootByListing roots;

  /**
   * A line that was understood, before its layer is.
   *
   * @param position with the layer of the file, or an empty one
   */
  record Read(LooseCsv.Row row, Position position, List<String> remarks) {
    ImportedBook.Entry entry(List<PositionImport.Layer> layers, List<Position> all) {
      if (!position.layer().isEmpty()) {
        return new ImportedBook.Entry(row.line(), position, remarks);
      }
      LayerGuess.Guess guess =
          new LayerGuess(layers).of(position.contract(), position.opened(), all);
      List<String> more = new ArrayList<>(remarks);
      more.add("layer guessed: " + guess.why());
      return new ImportedBook.Entry(
          row.line(),
          new Position(
              position.contract(),
              position.contracts(),
              position.opened(),
              position.price(),
              guess.layer()),
          more);
    }
  }

  RowReader(Columns columns, PositionImport.Settings settings) {
    this.columns = columns;
    this.settings = settings;
    this.numbers = new CellNumbers(settings.mapping().decimalComma());
    this.dates = new CellDates(settings.mapping().dayFirst());
    this.words = new ContractWords(dates, settings.day().getYear());
    this.roots = new RootByListing(settings.mapping().thirdFriday());
  }

  Understood<Read> read(LooseCsv.Row row) {
    List<String> remarks = new ArrayList<>();
    return named(row)
        .then(
            named ->
                opened(row, remarks)
                    .then(
                        opened ->
                            contract(named, opened, remarks)
                                .then(contract -> position(row, contract, opened, remarks))));
  }

  /** The contract by its symbol, its description, or its parts, whichever is understood first. */
  private Understood<ContractWords.Named> named(LooseCsv.Row row) {
    String parts =
        String.join(
            " ",
            List.of(
                columns.has(ColumnRole.UNDERLYING)
                    ? cell(row, ColumnRole.UNDERLYING)
                    : cell(row, ColumnRole.SYMBOL),
                cell(row, ColumnRole.EXPIRY),
                cell(row, ColumnRole.STRIKE),
                cell(row, ColumnRole.RIGHT)));
    String reason = "it names no contract";
    for (String text :
        List.of(cell(row, ColumnRole.SYMBOL), cell(row, ColumnRole.DESCRIPTION), parts.strip())) {
      if (text.isEmpty()) {
        continue;
      }
      Understood<ContractWords.Named> named = words.read(text);
      if (named instanceof Understood.Yes<ContractWords.Named>) {
        return named;
      }
      reason = named.match(n -> "", no -> no);
    }
    return Understood.not(reason);
  }

  private String cell(LooseCsv.Row row, ColumnRole role) {
    String cell = columns.cell(row, role);
    return cell.equals("--") || cell.equalsIgnoreCase("n/a") ? "" : cell;
  }

  private Understood<LocalDate> opened(LooseCsv.Row row, List<String> remarks) {
    String cell = cell(row, ColumnRole.OPENED);
    if (!cell.isEmpty()) {
      return dates.read("date of opening", cell);
    }
    return settings
        .opened()
        .map(
            day -> {
              remarks.add("opened: as --opened says");
              return Understood.of(day);
            })
        .orElseGet(() -> Understood.not("it does not say when it was opened: give --opened DATE"));
  }

  private Understood<Contract> contract(
      ContractWords.Named named, LocalDate opened, List<String> remarks) {
    if (named instanceof ContractWords.Named.Future future) {
      return Understood.of(future.contract());
    }
    LocalDate session =
        ExchangeCalendar.isSession(opened) ? opened : ExchangeCalendar.previousSession(opened);
    return roots
        .find((ContractWords.Named.Option) named, session)
        .then(
            found -> {
              if (!found.remark().isEmpty()) {
                remarks.add(found.remark());
              }
              return Understood.of(found.contract());
            });
  }

  private Understood<Read> position(
      LooseCsv.Row row, Contract contract, LocalDate opened, List<String> remarks) {
    return contracts(row)
        .then(
            contracts ->
                price(row, contract, contracts, remarks)
                    .then(
                        price ->
                            Understood.of(
                                new Read(
                                    row,
                                    new Position(
                                        contract,
                                        contracts,
                                        opened,
                                        price,
                                        cell(row, ColumnRole.LAYER)),
                                    remarks))));
  }

  private Understood<Integer> contracts(LooseCsv.Row row) {
    String side = cell(row, ColumnRole.SIDE).toLowerCase(Locale.ROOT);
    boolean sold = side.matches("s|short|sell|sold|sto|sell to open");
    boolean known = sold || side.isEmpty() || side.matches("b|l|long|buy|bought|bto|buy to open");
    if (!known) {
      return Understood.not("the side '%s' is neither long nor short".formatted(side));
    }
    return numbers
        .read("quantity", cell(row, ColumnRole.QUANTITY))
        .then(
            quantity -> {
              if (quantity == 0
                  || quantity != Math.rint(quantity)
                  || Math.abs(quantity) > MOST_CONTRACTS) {
                return Understood.not(
                    "the quantity '%s' is no number of contracts"
                        .formatted(cell(row, ColumnRole.QUANTITY)));
              }
              if (quantity < 0 && !side.isEmpty() && !sold) {
                return Understood.not("the quantity is below zero and the side says long");
              }
              int contracts = (int) Math.rint(Math.abs(quantity));
              return Understood.of(sold || quantity < 0 ? -contracts : contracts);
            });
  }

  /** Per contract in points; the sign of a cost only says who paid. */
  private Understood<Double> price(
      LooseCsv.Row row, Contract contract, int contracts, List<String> remarks) {
    String price = cell(row, ColumnRole.PRICE);
    String cost = cell(row, ColumnRole.COST);
    double size = Math.abs(contracts) * contract.multiplierUsd();
    if (price.isEmpty() && cost.isEmpty()) {
      return Understood.not("it has no price and no cost");
    }
    if (price.isEmpty()) {
      remarks.add("price: cost basis / (contracts x %.0f)".formatted(contract.multiplierUsd()));
      return numbers.read("cost", cost).then(usd -> Understood.of(rounded(Math.abs(usd) / size)));
    }
    double unit = settings.mapping().priceInUsd() ? contract.multiplierUsd() : 1;
    return numbers
        .read("price", price)
        .then(
            value -> {
              double points = rounded(Math.abs(value) / unit);
              if (isTooMuch(contract, points)) {
                return Understood.not(
                    "the price '%s' is more than it can cost in points: if it is in dollars, write"
                            .formatted(price)
                        + " priceIn: usd into the mapping");
              }
              if (!cost.isEmpty()) {
                compare(points, numbers.read("cost", cost), size, remarks);
              }
              return Understood.of(points);
            });
  }

  /** A put costs less than its strike, and nothing on the VIX ever cost so much. */
  private static boolean isTooMuch(Contract contract, double points) {
    return contract.underlying() == Underlying.VIX && points > MOST_VIX_POINTS
        || contract instanceof OptionContract option
            && option.right() == OptionRight.PUT
            && points > option.strike();
  }

  private static void compare(
      double points, Understood<Double> cost, double size, List<String> remarks) {
    cost.then(
        usd -> {
          double other = Math.abs(usd) / size;
          if (Math.abs(other - points) > SAME_PRICE * Math.max(other, points)) {
            remarks.add(
                String.format(
                    Locale.ROOT,
                    "price as its column says; the cost basis would make %.4f",
                    other));
          }
          return Understood.of(usd);
        });
  }

  private static double rounded(double points) {
    return Math.rint(points * PRICE_PARTS) / PRICE_PARTS;
  }
}
