package org.hedgerow.book;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.Closes;
import org.hedgerow.market.Figure;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.VixForward;
import org.hedgerow.market.VixSettlement;
import org.hedgerow.pricing.FutureQuote;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;

/** A market of a few quotes written down by hand. */
final class FixedMarket implements OptionMarket {
  static final Origin WRITTEN = Origin.synthetic("written by hand");

  private MarketDay day;
  private final Map<Contract, OptionQuote> options = new HashMap<>();
  private final Map<Contract, FutureQuote> futures = new HashMap<>();

  private FixedMarket(MarketDay day) {
    this.day = day;
  }

  static FixedMarket on(LocalDate date, double spx, double vix) {
    return new FixedMarket(day(date, spx, vix, List.of()));
  }

  /** The same day with one VIX future settled. */
  FixedMarket settled(LocalDate expiry, double level) {
    VixSettlement settlement = new VixSettlement(expiry, new Figure(level, WRITTEN));
    day = day(day.date(), day.spx(), day.vix(), List.of(settlement));
    return this;
  }

  private static MarketDay day(
      LocalDate date, double spx, double vix, List<VixSettlement> settlements) {
    Figure rate = new Figure(0.04, WRITTEN);
    Figure yield = new Figure(0.013, WRITTEN);
    return new MarketDay(
        date,
        "written",
        "",
        Map.of(
            IndexSeries.SPX, new Figure(spx, WRITTEN),
            IndexSeries.VIX, new Figure(vix, WRITTEN)),
        Map.<IndexSeries, Closes>of(),
        settlements,
        rate,
        yield,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** Adds a quote; its days and its years follow from the expiry, ACT/365 without the hours. */
  FixedMarket with(
      OptionContract contract,
      double forward,
      double iv,
      double bid,
      double mid,
      double ask,
      double delta,
      double gamma,
      double vegaPerVolPoint,
      double thetaPerDay) {
    int dte = dte(contract);
    options.put(
        contract,
        new OptionQuote(
            contract,
            mid,
            bid,
            ask,
            forward,
            WRITTEN,
            0.04,
            dte / 365.0,
            iv,
            delta,
            gamma,
            vegaPerVolPoint,
            thetaPerDay,
            dte,
            dte,
            WRITTEN));
    return this;
  }

  FixedMarket with(FutureContract contract, double bid, double mid, double ask) {
    VixForward forward = new VixForward(contract.expiry(), mid, WRITTEN);
    futures.put(contract, new FutureQuote(contract, mid, bid, ask, forward, dte(contract)));
    return this;
  }

  private int dte(Contract contract) {
    return Math.toIntExact(ChronoUnit.DAYS.between(day.date(), contract.expiry()));
  }

  @Override
  public MarketDay day() {
    return day;
  }

  @Override
  public OptionQuote quote(OptionContract contract) {
    return Optional.ofNullable(options.get(contract)).orElseThrow();
  }

  @Override
  public FutureQuote quote(FutureContract contract) {
    return Optional.ofNullable(futures.get(contract)).orElseThrow();
  }

  @Override
  public List<ListedExpiry> expiries(Underlying underlying) {
    throw new UnsupportedOperationException("not written down");
  }

  @Override
  public List<Double> strikes(OptionRoot root, LocalDate expiry) {
    throw new UnsupportedOperationException("not written down");
  }

  @Override
  public VixForward vixForward(LocalDate expiry) {
    throw new UnsupportedOperationException("not written down");
  }

  @Override
  public double spxForward(OptionRoot root, LocalDate expiry) {
    throw new UnsupportedOperationException("not written down");
  }

  @Override
  public double atmVol(OptionRoot root, LocalDate expiry) {
    throw new UnsupportedOperationException("not written down");
  }
}
