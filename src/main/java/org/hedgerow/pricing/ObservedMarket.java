package org.hedgerow.pricing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.Problem;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.VixForward;
import org.hedgerow.market.chain.ChainQuote;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.market.chain.QuoteState;
import org.hedgerow.market.chain.Snapshot;
import org.hedgerow.pricing.formula.BlackFormula;
import org.hedgerow.pricing.formula.BlackScholesMerton;
import org.hedgerow.pricing.formula.Greeks;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;

/**
 * The market of a day as chains of real quotes show it; an underlying without a chain is the
 * model's.
 *
 * <pre>
 *   in the chain, bid and ask or ask alone      bid and ask as quoted, mid between     OBSERVED
 *   in the chain, crossed, stale or withdrawn   on the smile of the chain's expiry     SYNTHETIC
 *   not in the chain, its expiry is             the same                               SYNTHETIC
 *   the expiry is not in the chain              {@link SyntheticMarket}                SYNTHETIC
 * </pre>
 *
 * Only the first can be traded; the others are for marking what is held. Everything is priced at
 * the instant of its chain's quotes. Greeks are Black-76 on the parity forward of the expiry for
 * VIX options; for SPX options Black-Scholes-Merton on the spot that goes with it,
 *
 * <pre>
 *   S = F e^(-(r - q) T),   r of the parity line, q the dividend yield of the day
 * </pre>
 *
 * so that the close of 16:00 and quotes of 16:15 do not mix. Futures stand in no chain and are
 * priced as by the model.
 */
public final class ObservedMarket implements OptionMarket {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
          .withZone(ExchangeCalendar.NEW_YORK);

  private final OptionMarket fallback;
  private final SpreadModel spread;
  private final Map<Underlying, Source> sources = new EnumMap<>(Underlying.class);

  /** A chain with the origins of what it gives. */
  private record Source(ObservedChain chain, Origin quoted, Origin forward, Origin smile) {}

  /** An expiry of a chain with the origins of what it gives. */
  private record Found(Source source, ObservedExpiry expiry) {
    double forward() {
      return expiry.parity().forward();
    }

    /** Whether somebody offers the option and nothing speaks against the quote. */
    boolean isQuoted(OptionRight right, double strike) {
      return expiry
          .state(right, strike)
          .filter(state -> state == QuoteState.TWO_SIDED || state == QuoteState.NO_BID)
          .isPresent();
    }
  }

  private ObservedMarket(OptionMarket fallback, PricingModel model) {
    this.fallback = fallback;
    this.spread = model.spread();
  }

  /**
   * The market of a day from at most one chain for each underlying.
   *
   * @throws InputException when a chain is of another day, or two are on one underlying
   */
  public static ObservedMarket of(MarketDay day, List<OptionChain> chains) {
    return of(day, chains, PricingModel.DEFAULT);
  }

  /** The same, with the models of what no chain tells. */
  public static ObservedMarket of(MarketDay day, List<OptionChain> chains, PricingModel model) {
    check(day, chains);
    ObservedMarket market = new ObservedMarket(SyntheticMarket.of(day, model), model);
    chains.forEach(chain -> market.add(day, chain));
    return market;
  }

  private static void check(MarketDay day, List<OptionChain> chains) {
    List<Problem> problems = new ArrayList<>();
    Map<Underlying, OptionChain> seen = new EnumMap<>(Underlying.class);
    for (OptionChain chain : chains) {
      if (!chain.day().equals(day.date())) {
        problems.add(
            Problem.ofFile(
                "chain-of-another-day",
                chain.name(),
                "The quotes are of %s, the market day is %s.".formatted(chain.day(), day.date()),
                "A chain goes with the day of its quotes."));
      }
      OptionChain other = seen.putIfAbsent(chain.underlying(), chain);
      if (other != null) {
        problems.add(
            Problem.ofFile(
                "two-chains",
                chain.name(),
                "This is a second chain on the %s beside %s."
                    .formatted(chain.underlying(), other.name()),
                "One for each underlying."));
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  private void add(MarketDay day, OptionChain chain) {
    String at =
        "%s, %s New York%s"
            .formatted(
                chain.publisher(),
                INSTANT.format(chain.quoteInstant()),
                chain.snapshot() == Snapshot.INTRADAY ? ", intraday" : "");
    sources.put(
        chain.underlying(),
        new Source(
            ObservedChain.of(chain, Optional.of(day.ratePerYear())),
            Origin.observed(at),
            Origin.observed(at + ", put-call parity"),
            Origin.synthetic("smile of the chain, " + at)));
  }

  /** The chains with what was made of them, SPX first. */
  public List<ObservedChain> chains() {
    return sources.values().stream().map(Source::chain).toList();
  }

  @Override
  public MarketDay day() {
    return fallback.day();
  }

  @Override
  public List<ListedExpiry> expiries(Underlying underlying) {
    Source source = sources.get(underlying);
    if (source == null) {
      return fallback.expiries(underlying);
    }
    return source.chain.expiries().stream()
        .map(ObservedExpiry::listed)
        .filter(listed -> listed.lastTradingDay().isAfter(day().date()))
        .toList();
  }

  @Override
  public List<Double> strikes(OptionRoot root, LocalDate expiry) {
    return find(root, expiry)
        .map(
            found ->
                found.expiry.quotes().strikes().stream()
                    .filter(
                        strike ->
                            found.isQuoted(OptionRight.CALL, strike)
                                || found.isQuoted(OptionRight.PUT, strike))
                    .toList())
        .orElseGet(() -> fallback.strikes(root, expiry));
  }

  @Override
  public List<Double> strikes(OptionRoot root, LocalDate expiry, OptionRight right) {
    return find(root, expiry)
        .map(
            found ->
                found.expiry.quotes().strikes(right).stream()
                    .filter(strike -> found.isQuoted(right, strike))
                    .toList())
        .orElseGet(() -> fallback.strikes(root, expiry, right));
  }

  @Override
  public boolean canTrade(Contract contract) {
    if (!stillTrades(contract)) {
      return false;
    }
    return !(contract instanceof OptionContract option)
        || !sources.containsKey(option.underlying())
        || find(option.root(), option.expiry())
            .filter(found -> found.isQuoted(option.right(), option.strike()))
            .isPresent();
  }

  /** What the chain shows, and what was listed on the day: a file need not hold every expiry. */
  @Override
  public boolean stillTrades(Contract contract) {
    return fallback.stillTrades(contract)
        || (contract instanceof OptionContract && OptionMarket.super.stillTrades(contract));
  }

  private Optional<Found> find(OptionRoot root, LocalDate expiry) {
    return Optional.ofNullable(sources.get(root.underlying()))
        .flatMap(source -> source.chain.expiry(root, expiry).map(e -> new Found(source, e)));
  }

  @Override
  public OptionQuote quote(OptionContract contract) {
    return find(contract.root(), contract.expiry())
        .map(found -> quote(contract, found))
        .orElseGet(() -> fallback.quote(contract));
  }

  private OptionQuote quote(OptionContract contract, Found found) {
    Greeks greeks = greeks(contract, found.expiry);
    if (found.isQuoted(contract.right(), contract.strike())) {
      ChainQuote quote =
          found.expiry.quotes().quote(contract.right(), contract.strike()).orElseThrow();
      return quote(contract, found, greeks, quote, found.source.quoted);
    }
    SpreadModel.Sides sides =
        spread.option(
            contract, day().date(), greeks.price(), greeks.vegaPerVolPoint(), day().vix());
    ChainQuote modelled = new ChainQuote(sides.bid(), sides.ask());
    return quote(contract, found, greeks, modelled, found.source.smile);
  }

  private OptionQuote quote(
      OptionContract contract, Found found, Greeks greeks, ChainQuote quote, Origin origin) {
    return new OptionQuote(
        contract,
        origin.isObserved() ? quote.mid() : greeks.price(),
        quote.bid(),
        quote.ask(),
        found.forward(),
        found.source.forward,
        found.expiry.parity().ratePerYear(),
        found.expiry.parity().years(),
        found.expiry.vol(contract.strike()),
        greeks.delta(),
        greeks.gamma(),
        greeks.vegaPerVolPoint(),
        greeks.thetaPerDay(),
        (int) ChronoUnit.DAYS.between(day().date(), contract.expiry()),
        ExchangeCalendar.sessionsBetween(day().date(), contract.expiry()),
        origin);
  }

  private Greeks greeks(OptionContract contract, ObservedExpiry expiry) {
    double forward = expiry.parity().forward();
    double years = expiry.parity().years();
    double rate = expiry.parity().ratePerYear();
    double vol = expiry.vol(contract.strike());
    if (contract.underlying() == Underlying.VIX) {
      return BlackFormula.greeks(forward, contract.strike(), years, rate, vol, contract.right());
    }
    double yield = day().dividendYieldPerYear().value();
    double spot = forward * Math.exp(-(rate - yield) * years);
    return BlackScholesMerton.greeks(
        spot, contract.strike(), years, rate, yield, vol, contract.right());
  }

  @Override
  public FutureQuote quote(FutureContract contract) {
    return fallback.quote(contract);
  }

  /** The parity forward of the options, where the chain has the expiry. */
  @Override
  public VixForward vixForward(LocalDate expiry) {
    return find(OptionRoot.VIX, expiry)
        .or(() -> find(OptionRoot.VIXW, expiry))
        .map(found -> new VixForward(expiry, found.forward(), found.source.forward))
        .orElseGet(() -> fallback.vixForward(expiry));
  }

  @Override
  public double spxForward(OptionRoot root, LocalDate expiry) {
    return find(root, expiry)
        .filter(found -> root.underlying() == Underlying.SPX)
        .map(Found::forward)
        .orElseGet(() -> fallback.spxForward(root, expiry));
  }

  @Override
  public double atmVol(OptionRoot root, LocalDate expiry) {
    return find(root, expiry)
        .map(found -> found.expiry.atmVol())
        .orElseGet(() -> fallback.atmVol(root, expiry));
  }
}
