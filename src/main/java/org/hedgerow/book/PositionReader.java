package org.hedgerow.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OsiSymbol;

/** Reads the entries of {@code positions:}; every flaw of an entry is reported where it stands. */
final class PositionReader {
  /** More than anybody holds; a larger number is a slip. */
  private static final int MOST_CONTRACTS = 1_000_000;

  /** No VIX future ever settled so high; prices before 2007-03-26 are quoted times ten. */
  private static final double MOST_VIX_POINTS = 150;

  private static final List<String> FUTURES = List.of("VX", "VXM");

  private final SourceText source;
  private final Problems problems;
  private final LocalDate day;

  PositionReader(SourceText source, Problems problems, LocalDate day) {
    this.source = source;
    this.problems = problems;
    this.day = day;
  }

  /** The position; nothing when something in it is wrong, which is then reported. */
  Optional<Position> read(Fields entry) {
    LocalDate opened = opened(entry);
    Optional<Contract> contract = contract(entry, opened);
    int contracts = contracts(entry);
    double price = price(entry, contract);
    String layer = layer(entry);
    entry.done();
    return contract
        .filter(c -> contracts != 0 && price >= 0 && !layer.isEmpty())
        .map(c -> new Position(c, contracts, opened, price, layer));
  }

  private LocalDate opened(Fields entry) {
    LocalDate opened = entry.date("opened");
    if (opened.isAfter(day)) {
      entry.report(
          "opened-later",
          "opened",
          "'opened' is " + opened + ", after the day of this book, " + day + ".",
          "");
    } else if (!opened.equals(LocalDate.EPOCH) && !ExchangeCalendar.isSession(opened)) {
      entry.report(
          "no-session",
          "opened",
          "'opened' is " + opened + ", on which the exchange was closed.",
          "");
    }
    return opened;
  }

  private static int contracts(Fields entry) {
    int contracts = entry.whole("contracts", -MOST_CONTRACTS, MOST_CONTRACTS);
    if (entry.has("contracts") && isZero(entry.text("contracts"))) {
      entry.report(
          "no-contracts",
          "contracts",
          "'contracts' is 0: nothing is held.",
          "Leave the position out, or write how many were bought (4) or sold (-4).");
    }
    return contracts;
  }

  private static boolean isZero(String text) {
    return text.matches("[+-]?0+(\\.0*)?");
  }

  private static double price(Fields entry, Optional<Contract> contract) {
    double price = Amounts.atLeastZero(entry, "price", "index points");
    if (contract.filter(FutureContract.class::isInstance).isPresent() && price > MOST_VIX_POINTS) {
      entry.report(
          "out-of-range",
          "price",
          "'price' of a VIX future must be at most 150 index points but was "
              + entry.text("price")
              + ".",
          "Prices before 2007-03-26 were quoted times ten; write the tenth part.");
    }
    return price;
  }

  private static String layer(Fields entry) {
    String layer = entry.text("layer").strip();
    if (layer.isEmpty() && entry.has("layer")) {
      entry.report("wrong-type", "layer", "'layer' is blank.", "");
    }
    return layer;
  }

  private Optional<Contract> contract(Fields entry, LocalDate opened) {
    boolean option = entry.has("osi");
    boolean future = entry.has("future");
    if (option && future) {
      entry.report(
          "two-contracts", "A position has either 'osi' or 'future', and here are both.", "");
    }
    if (!option && !future) {
      entry.report(
          "missing-key",
          "A position needs 'osi' (an option), or 'future' and 'expiry'.",
          "Write osi: \"VIX   180214C00025000\".");
    }
    if (option) {
      return option(entry, opened);
    }
    return future ? future(entry, opened) : Optional.empty();
  }

  private Optional<Contract> option(Fields entry, LocalDate opened) {
    String text = entry.text("osi");
    OsiText osi = OsiText.of(text);
    Place place = insideQuotes(entry.place("osi"));
    Optional<OsiText.Flaw> flaw = osi.flaw();
    if (flaw.isPresent()) {
      OsiText.Flaw f = flaw.orElseThrow();
      report(f.id(), place, f.at(), f.length(), f.message(), f.fix());
      return Optional.empty();
    }
    Contract contract = OsiSymbol.parse(text);
    checkDates(contract, opened, shifted(place, osi.expiryAt()), 6);
    return Optional.of(contract);
  }

  private Optional<Contract> future(Fields entry, LocalDate opened) {
    String word = entry.text("future");
    LocalDate expiry = entry.date("expiry");
    if (!FUTURES.contains(word)) {
      entry.report(
          "unknown-word",
          "future",
          "'future' cannot be '" + word + "'.",
          Nearest.advice(word, FUTURES));
      return Optional.empty();
    }
    if (!entry.has("expiry") || expiry.equals(LocalDate.EPOCH)) {
      return Optional.empty();
    }
    Contract contract = new FutureContract(FutureContract.Size.valueOf(word), expiry);
    checkDates(contract, opened, insideQuotes(entry.place("expiry")), 10);
    return Optional.of(contract);
  }

  private void checkDates(Contract contract, LocalDate opened, Place place, int length) {
    if (!contract.expiry().isAfter(day)) {
      report(
          "expired",
          place,
          0,
          length,
          "%s settled on %s and is not held after the close of %s."
              .formatted(contract.symbol(), contract.expiry(), day),
          "Leave the position out and put its settlement value into 'cash'.");
      return;
    }
    if (ExchangeCalendar.isSession(opened)) {
      ListedThen.refusal(contract, opened)
          .ifPresent(r -> report("not-listed", place, 0, length, r.message(), r.fix()));
    }
  }

  private Place insideQuotes(Place place) {
    String line = source.line(place.line());
    int at = place.column() - 1;
    boolean quoted = at < line.length() && (line.charAt(at) == '"' || line.charAt(at) == '\'');
    return quoted ? shifted(place, 1) : place;
  }

  private static Place shifted(Place place, int characters) {
    return new Place(place.file(), place.line(), place.column() + characters);
  }

  private void report(String id, Place place, int at, int length, String message, String fix) {
    problems.add(source.problemAt(id, shifted(place, at), length, message, fix));
  }
}
