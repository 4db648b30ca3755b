package org.hedgerow.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.Figure;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.VixForward;
import org.hedgerow.pricing.FutureQuote;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;

/**
 * A market of round numbers. SPX stands at 5000, its forwards too, with strikes 50 apart from 4000
 * to 6000; VIX and its futures at 20, with strikes 5 apart from 10 to 60.
 *
 * <pre>
 *   SPX   |delta| = .5 - |K - 5000| / 1000     VIX call  delta = .5 - (K - 20) / 50
 *   mid   100 |delta|                          mid       2 delta + .05
 *   ask   mid + 1, bid mid - 1                 ask       mid + .05, bid mid - .05
 * </pre>
 *
 * Deltas stay between 0 and 1, and no bid is below zero. Atm vol .16 and a quarter of a year to
 * every expiry.
 */
final class HandMarket implements OptionMarket {
  static final LocalDate DAY = LocalDate.of(2024, 3, 4);
  static final double ATM_VOL = 0.16;
  static final double YEARS = 0.25;

  private static final Origin MADE_UP = Origin.synthetic("test");

  private final LocalDate day;
  private double halfSpreadOfSpx = 1;
  private final List<ListedExpiry> expiries = new ArrayList<>();
  private final List<Contract> unquoted = new ArrayList<>();
  private final List<OptionContract> asked = new ArrayList<>();

  private HandMarket(LocalDate day) {
    this.day = day;
  }

  static HandMarket on(LocalDate day) {
    return new HandMarket(day);
  }

  /** SPX in 46 days; VIX in 9, 16, 44 and 79 days. */
  static HandMarket usual() {
    return on(DAY)
        .with(OptionRoot.SPX, LocalDate.of(2024, 4, 19))
        .with(OptionRoot.VIXW, LocalDate.of(2024, 3, 13))
        .with(OptionRoot.VIX, LocalDate.of(2024, 3, 20))
        .with(OptionRoot.VIX, LocalDate.of(2024, 4, 17))
        .with(OptionRoot.VIX, LocalDate.of(2024, 5, 22));
  }

  HandMarket with(OptionRoot root, LocalDate date) {
    return with(ListedExpiry.of(root, date));
  }

  HandMarket with(ListedExpiry expiry) {
    expiries.add(expiry);
    return this;
  }

  /** Bid and ask of SPX options so far from the middle, points. */
  HandMarket withSpreadOfSpx(double half) {
    halfSpreadOfSpx = half;
    return this;
  }

  /** A contract that has a price and cannot be traded, as one that a chain does not hold. */
  HandMarket without(Contract contract) {
    unquoted.add(contract);
    return this;
  }

  @Override
  public boolean canTrade(Contract contract) {
    return stillTrades(contract) && !unquoted.contains(contract);
  }

  /** Every contract that a price was asked for, in order. */
  List<OptionContract> asked() {
    return asked;
  }

  @Override
  public MarketDay day() {
    return new MarketDay(
        day,
        "test",
        "",
        Map.of(
            IndexSeries.SPX, new Figure(5000, MADE_UP), IndexSeries.VIX, new Figure(20, MADE_UP)),
        Map.of(),
        List.of(),
        new Figure(0, MADE_UP),
        new Figure(0, MADE_UP),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  @Override
  public List<ListedExpiry> expiries(Underlying underlying) {
    return expiries.stream().filter(e -> e.root().underlying() == underlying).toList();
  }

  @Override
  public List<Double> strikes(OptionRoot root, LocalDate expiry) {
    boolean vix = root.underlying() == Underlying.VIX;
    List<Double> strikes = new ArrayList<>();
    for (double k = vix ? 10 : 4000; k <= (vix ? 60 : 6000); k += vix ? 5 : 50) {
      strikes.add(k);
    }
    return strikes;
  }

  @Override
  public OptionQuote quote(OptionContract contract) {
    asked.add(contract);
    boolean vix = contract.underlying() == Underlying.VIX;
    int sign = contract.right().sign();
    double k = contract.strike();
    double straight = vix ? 0.5 - (k - 20) / 50 : 0.5 - sign * (k - 5000) / 1000;
    double delta = Math.max(0, Math.min(1, straight));
    double mid = vix ? 2 * delta + 0.05 : 100 * delta;
    double half = vix ? 0.05 : halfSpreadOfSpx;
    return new OptionQuote(
        contract,
        mid,
        cents(Math.max(0, mid - half)),
        cents(mid + half),
        vix ? 20 : 5000,
        MADE_UP,
        0,
        YEARS,
        ATM_VOL,
        sign * delta,
        0,
        0,
        0,
        (int) ChronoUnit.DAYS.between(day, contract.expiry()),
        1,
        MADE_UP);
  }

  private static double cents(double points) {
    return Math.rint(points * 100) / 100;
  }

  @Override
  public FutureQuote quote(FutureContract contract) {
    return new FutureQuote(
        contract,
        20,
        19.95,
        20.05,
        vixForward(contract.expiry()),
        (int) ChronoUnit.DAYS.between(day, contract.expiry()));
  }

  @Override
  public VixForward vixForward(LocalDate expiry) {
    return new VixForward(expiry, 20, MADE_UP);
  }

  @Override
  public double spxForward(OptionRoot root, LocalDate expiry) {
    return 5000;
  }

  @Override
  public double atmVol(OptionRoot root, LocalDate expiry) {
    return ATM_VOL;
  }

  static OptionContract call(OptionRoot root, LocalDate expiry, double strike) {
    return new OptionContract(root, expiry, OptionRight.CALL, strike);
  }

  static OptionContract put(OptionRoot root, LocalDate expiry, double strike) {
    return new OptionContract(root, expiry, OptionRight.PUT, strike);
  }
}
