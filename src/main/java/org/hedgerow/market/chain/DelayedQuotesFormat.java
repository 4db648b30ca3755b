package org.hedgerow.market.chain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.document.Json;
import org.hedgerow.document.Node;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OsiSymbol;

/**
 * Cboe's delayed quotes as JSON: {@code timestamp} of the download in UTC, {@code
 * data.current_price}, {@code data.options[]} with {@code option}, {@code bid} and {@code ask}. The
 * volatilities and Greeks in it are not read: for VIX weeklies they rest on a wrong forward.
 */
final class DelayedQuotesFormat {
  private static final Set<String> WANTED =
      Set.of("timestamp", "data", "options", "option", "bid", "ask", "current_price");

  private final ChainProblems problems;

  private DelayedQuotesFormat(ChainProblems problems) {
    this.problems = problems;
  }

  static OptionChain read(ChainProblems problems) {
    Problems syntax = new Problems();
    Optional<Node.Mapping> top = Json.read(problems.source(), WANTED, syntax);
    problems.addAll(syntax.sorted());
    problems.throwIfAny();
    return new DelayedQuotesFormat(problems).chain(top.orElseThrow());
  }

  private OptionChain chain(Node.Mapping top) {
    Optional<QuoteMoment> moment = moment(top);
    ChainRows rows =
        new ChainRows(
            problems, moment.orElseGet(() -> QuoteMoment.close(LocalDate.EPOCH.plusDays(1))));
    Optional<Node> data = required(top, "data", Node.Mapping.class);
    Optional<Node> options =
        data.flatMap(d -> required((Node.Mapping) d, "options", Node.Sequence.class));
    options.ifPresent(list -> ((Node.Sequence) list).items().forEach(o -> option(o, rows)));
    OptionalDouble spot =
        data.map(d -> ((Node.Mapping) d).values().get("current_price"))
            .map(price -> number(price, "current_price"))
            .orElse(OptionalDouble.empty());
    return rows.chain("Cboe delayed quotes", spot, List.of());
  }

  private Optional<QuoteMoment> moment(Node.Mapping top) {
    Optional<Node> stamp = required(top, "timestamp", Node.Scalar.class);
    if (stamp.isEmpty()) {
      return Optional.empty();
    }
    Node.Scalar scalar = (Node.Scalar) stamp.get();
    try {
      LocalDateTime time = LocalDateTime.parse(scalar.text().strip().replace(' ', 'T'));
      return Optional.of(QuoteMoment.ofDownload(time.toInstant(ZoneOffset.UTC)));
    } catch (DateTimeException e) {
      report(
          "quote-date",
          scalar,
          "'timestamp' must be a time such as 2026-09-05 03:44:41 but is '" + scalar.text() + "'.");
      return Optional.empty();
    }
  }

  private void option(Node node, ChainRows rows) {
    if (!(node instanceof Node.Mapping option)) {
      report("wrong-type", node, "An option must be an object but is " + node.kind() + ".");
      return;
    }
    Optional<Node> symbol = required(option, "option", Node.Scalar.class);
    OptionalDouble bid = price(option, "bid");
    OptionalDouble ask = price(option, "ask");
    if (symbol.isEmpty() || bid.isEmpty() || ask.isEmpty()) {
      return;
    }
    String text = ((Node.Scalar) symbol.get()).text();
    OptionContract contract;
    try {
      contract = OsiSymbol.parse(text);
    } catch (IllegalArgumentException e) {
      report(
          "wrong-type", symbol.get(), "No option is known by this symbol: " + e.getMessage() + ".");
      return;
    }
    rows.add(
        symbol.get().place(), text.length() + 2, contract, bid.getAsDouble(), ask.getAsDouble());
  }

  private OptionalDouble price(Node.Mapping option, String key) {
    Optional<Node> node = required(option, key, Node.Scalar.class);
    if (node.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble number = number(node.get(), key);
    if (number.isPresent() && !(number.getAsDouble() >= 0)) {
      report(
          "wrong-type",
          node.get(),
          "'" + key + "' must be zero or more but was " + ((Node.Scalar) node.get()).text() + ".");
      return OptionalDouble.empty();
    }
    return number;
  }

  private OptionalDouble number(Node node, String key) {
    if (node instanceof Node.Scalar scalar) {
      try {
        double value = Double.parseDouble(scalar.text());
        if (Double.isFinite(value)) {
          return OptionalDouble.of(value);
        }
      } catch (NumberFormatException e) {
        // told below, with what stands there
      }
    }
    report("wrong-type", node, "'" + key + "' must be a number but is " + node.kind() + ".");
    return OptionalDouble.empty();
  }

  private Optional<Node> required(Node.Mapping from, String key, Class<? extends Node> kind) {
    Node node = from.values().get(key);
    if (node == null) {
      report("missing-key", from, "The key '" + key + "' is missing.");
      return Optional.empty();
    }
    if (!kind.isInstance(node)) {
      report("wrong-type", node, "'" + key + "' cannot be " + node.kind() + ".");
      return Optional.empty();
    }
    return Optional.of(node);
  }

  private void report(String id, Node node, String message) {
    Place place = node.place();
    problems.at(id, place, 1, message, "");
  }
}
