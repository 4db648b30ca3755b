package org.hedgerow.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.YearFraction;
import org.hedgerow.market.Figure;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.VarianceCurve;
import org.hedgerow.market.VixCurve;
import org.hedgerow.market.VixForward;
import org.hedgerow.pricing.formula.BlackFormula;
import org.hedgerow.pricing.formula.BlackScholesMerton;
import org.hedgerow.pricing.formula.Greeks;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.ListingCalendar;
import org.hedgerow.product.ListingRules;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.StrikeGrid;
import org.hedgerow.product.Underlying;

/**
 * Option prices of a day from index levels and VIX futures, where no quotes are known. Everything
 * it quotes is marked SYNTHETIC with its model.
 *
 * <p>SPX and SPXW options are priced at 16:00 New York from the close of the index by cost of
 * carry; VIX and VIXW options at the settlement instant of VIX futures (16:15, from 2020-10-26
 * 16:00) off the future of their own expiry. What an expiry shares is computed once, when first
 * asked for; the instance may be used from several threads.
 */
public final class SyntheticMarket implements OptionMarket {
  private static final LocalTime SPX_PRICED_AT = LocalTime.of(16, 0);
  private static final LocalTime VIX_PRICED_AT_UNTIL_2020 = LocalTime.of(16, 15);
  private static final LocalDate VIX_PRICED_AT_16 = LocalDate.of(2020, 10, 26);

  /** Strikes further from the forward are not offered; at least a tenth of it is. */
  private static final double DEVIATIONS_OFFERED = 8;

  private static final double LEAST_OFFERED = 0.1;

  /** The OSI symbol has no room for more. */
  private static final double HIGHEST_STRIKE = 99_999;

  private static final int CAP_SESSIONS = 252;
  private static final double LOWEST_VIX_STRIKE_SHARE = 0.5;

  private final MarketDay day;
  private final LocalDate listedOn;
  private final PricingModel model;
  private final VarianceCurve variance;
  private final VixCurve futures;
  private final Figure vvix;
  private final double vixAtmVol30;
  private final double vixStrikeCap;
  private final Instant spxInstant;
  private final Instant vixInstant;
  private final Map<Underlying, List<ListedExpiry>> listed = new ConcurrentHashMap<>();
  private final Map<Series, PricedExpiry> priced = new ConcurrentHashMap<>();
  private final Map<Series, List<Double>> strikes = new ConcurrentHashMap<>();
  private final Map<LocalDate, VixForward> forwards = new ConcurrentHashMap<>();

  private record Series(OptionRoot root, LocalDate expiry) {}

  private SyntheticMarket(MarketDay day, PricingModel model, LocalDate listedOn) {
    this.day = day;
    this.listedOn = listedOn;
    this.model = model;
    variance = VarianceCurve.of(day);
    futures = VixCurve.of(day);
    vvix = VolOfVix.of(day);
    vixAtmVol30 = model.vix().atmVol30(vvix.value());
    vixStrikeCap = ListingRules.syntheticVixStrikeCap(highestVix(day));
    spxInstant = ExchangeCalendar.at(day.date(), SPX_PRICED_AT);
    LocalTime vixTime =
        day.date().isBefore(VIX_PRICED_AT_16) ? VIX_PRICED_AT_UNTIL_2020 : SPX_PRICED_AT;
    vixInstant = ExchangeCalendar.at(day.date(), vixTime);
  }

  /** The market of a day with the default models. */
  public static SyntheticMarket of(MarketDay day) {
    return of(day, PricingModel.DEFAULT);
  }

  /** The market of a day. */
  public static SyntheticMarket of(MarketDay day, PricingModel model) {
    return new SyntheticMarket(day, model, day.date());
  }

  /** Prices of a supposed later day for what is listed on an earlier one. */
  static SyntheticMarket later(MarketDay day, LocalDate listedOn) {
    return new SyntheticMarket(day, PricingModel.DEFAULT, listedOn);
  }

  private static double highestVix(MarketDay day) {
    double highest = day.vix();
    for (double past : day.history(IndexSeries.VIX).last(CAP_SESSIONS)) {
      highest = Math.max(highest, past);
    }
    return highest;
  }

  @Override
  public MarketDay day() {
    return day;
  }

  @Override
  public List<ListedExpiry> expiries(Underlying underlying) {
    return listed.computeIfAbsent(underlying, u -> ListingCalendar.listed(u, listedOn));
  }

  @Override
  public List<Double> strikes(OptionRoot root, LocalDate expiry) {
    return strikes.computeIfAbsent(new Series(root, expiry), this::strikes);
  }

  private List<Double> strikes(Series series) {
    PricedExpiry shared = expiry(series.root(), series.expiry());
    double forward = shared.forward();
    boolean onVix = series.root().underlying() == Underlying.VIX;
    double reach =
        Math.max(
            LEAST_OFFERED, DEVIATIONS_OFFERED * shared.vol(forward) * Math.sqrt(shared.years()));
    double low = onVix ? LOWEST_VIX_STRIKE_SHARE * forward : forward * Math.exp(-reach);
    double high = onVix ? Math.max(low, vixStrikeCap) : forward * Math.exp(reach);
    return StrikeGrid.strikes(
        series.root(), series.expiry(), day.date(), low, Math.min(HIGHEST_STRIKE, high));
  }

  /**
   * {@inheritDoc} A series whose last trading day is this day is still quoted, for marking; an odd
   * strike too, so that what is held always has a price.
   */
  @Override
  public OptionQuote quote(OptionContract contract) {
    PricedExpiry shared = expiry(contract.root(), contract.expiry());
    double vol = shared.vol(contract.strike());
    Greeks greeks = greeks(contract, shared, vol);
    SpreadModel.Sides sides =
        model
            .spread()
            .option(contract, day.date(), greeks.price(), greeks.vegaPerVolPoint(), day.vix());
    return new OptionQuote(
        contract,
        greeks.price(),
        sides.bid(),
        sides.ask(),
        shared.forward(),
        shared.forwardOrigin(),
        rate(),
        shared.years(),
        vol,
        greeks.delta(),
        greeks.gamma(),
        greeks.vegaPerVolPoint(),
        greeks.thetaPerDay(),
        shared.dte(),
        shared.sessions(),
        shared.origin());
  }

  /** Whether the calendar knows the contract's expiry, so that it has a quote. */
  public boolean knows(Contract contract) {
    return !(contract instanceof OptionContract option)
        || lookUp(option.root(), option.expiry()).isPresent();
  }

  private Greeks greeks(OptionContract contract, PricedExpiry shared, double vol) {
    if (contract.underlying() == Underlying.VIX) {
      return BlackFormula.greeks(
          shared.forward(), contract.strike(), shared.years(), rate(), vol, contract.right());
    }
    return BlackScholesMerton.greeks(
        day.spx(),
        contract.strike(),
        shared.years(),
        rate(),
        dividendYield(),
        vol,
        contract.right());
  }

  @Override
  public FutureQuote quote(FutureContract contract) {
    VixForward forward = vixForward(contract.expiry());
    SpreadModel.Sides sides = model.spread().future(contract, day.date(), forward.value());
    return new FutureQuote(
        contract, forward.value(), sides.bid(), sides.ask(), forward, daysTo(contract.expiry()));
  }

  @Override
  public VixForward vixForward(LocalDate expiry) {
    return forwards.computeIfAbsent(expiry, futures::forward);
  }

  @Override
  public double spxForward(OptionRoot root, LocalDate expiry) {
    Check.that(root.underlying() == Underlying.SPX, "%s is not a root of SPX options", root);
    return expiry(root, expiry).forward();
  }

  @Override
  public double atmVol(OptionRoot root, LocalDate expiry) {
    PricedExpiry shared = expiry(root, expiry);
    return shared.vol(shared.forward());
  }

  private double rate() {
    return day.ratePerYear().value();
  }

  private double dividendYield() {
    return day.dividendYieldPerYear().value();
  }

  private int daysTo(LocalDate expiry) {
    return (int) ChronoUnit.DAYS.between(day.date(), expiry);
  }

  private PricedExpiry expiry(OptionRoot root, LocalDate date) {
    return priced.computeIfAbsent(
        new Series(root, date), series -> price(quotable(series.root(), series.expiry())));
  }

  private ListedExpiry quotable(OptionRoot root, LocalDate date) {
    return lookUp(root, date)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    root + " " + date + " is not listed on " + day.date() + ", or has expired"));
  }

  private Optional<ListedExpiry> lookUp(OptionRoot root, LocalDate date) {
    return find(expiries(root.underlying()), root, date).or(() -> lastTradedToday(root, date));
  }

  /** What could still be traded on the day, but cannot on the next session. */
  private Optional<ListedExpiry> lastTradedToday(OptionRoot root, LocalDate date) {
    LocalDate before = ExchangeCalendar.previousSession(listedOn);
    return find(ListingCalendar.listed(root.underlying(), before), root, date)
        .filter(expiry -> expiry.settles().isAfter(instant(root.underlying())));
  }

  private static Optional<ListedExpiry> find(
      List<ListedExpiry> expiries, OptionRoot root, LocalDate date) {
    return expiries.stream().filter(e -> e.root() == root && e.date().equals(date)).findFirst();
  }

  private Instant instant(Underlying underlying) {
    return underlying == Underlying.VIX ? vixInstant : spxInstant;
  }

  private PricedExpiry price(ListedExpiry expiry) {
    return expiry.root().underlying() == Underlying.VIX ? vix(expiry) : spx(expiry);
  }

  private PricedExpiry spx(ListedExpiry expiry) {
    double years = YearFraction.act365(spxInstant, expiry.settles());
    int sessions = ExchangeCalendar.sessionsBetween(day.date(), expiry.date());
    double varianceDays = model.spx().clock().days(day.date(), expiry.settles());
    return new PricedExpiry(
        expiry,
        years,
        day.spx() * Math.exp((rate() - dividendYield()) * years),
        Origin.synthetic("spot by cost of carry"),
        model.spx().slice(variance, varianceDays),
        daysTo(expiry.date()),
        sessions,
        Origin.synthetic(model.spx().describe(variance, sessions)));
  }

  private PricedExpiry vix(ListedExpiry expiry) {
    double years = YearFraction.act365(vixInstant, expiry.settles());
    VixForward forward = vixForward(expiry.date());
    String vol = vvix.origin().isObserved() ? "VVIX" : vvix.origin().detail();
    return new PricedExpiry(
        expiry,
        years,
        forward.value(),
        forward.origin(),
        model.vix().smile(vixAtmVol30, years),
        daysTo(expiry.date()),
        ExchangeCalendar.sessionsBetween(day.date(), expiry.date()),
        Origin.synthetic("quadratic smile in standard deviations on " + vol));
  }
}
