package org.hedgerow.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hedgerow.plan.ExpiryFinder.Chosen;
import org.hedgerow.pricing.FutureQuote;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;
import org.hedgerow.product.VixFutures;
import org.hedgerow.strategy.DteWindow;
import org.hedgerow.strategy.LayerSpec;
import org.hedgerow.strategy.LayerSpec.Instrument;

/** Finds expiry and strikes of a hedge layer: VIX and VIXW options, monthly VIX futures. */
final class LayerBuilder {
  private final PlanContext context;
  private final LayerSpec spec;
  private final DteWindow window;
  private final Side side;

  /**
   * A builder of one layer.
   *
   * @param window of days to expiry, the layer's own unless a rule names another
   */
  LayerBuilder(PlanContext context, LayerSpec spec, DteWindow window) {
    this.context = context;
    this.spec = spec;
    this.window = window;
    this.side = spec.buy() ? Side.BUY : Side.SELL;
  }

  /**
   * One call, vertical or future of a layer.
   *
   * @param legs one contract each, the bought one of a vertical first
   * @param maxLossUsd before fees; empty when there is no bound
   * @param how expiry and strikes came about
   */
  record Unit(Chosen expiry, List<TicketLeg> legs, OptionalDouble maxLossUsd, List<String> how) {

    /** 100 US dollars x VIX for each call bought; for a future its value. */
    double vixNotionalUsd(double vix) {
      return legs.stream()
          .filter(leg -> leg.side() == Side.BUY)
          .mapToDouble(
              leg ->
                  leg.contracts()
                      * leg.contract().multiplierUsd()
                      * (leg.contract() instanceof FutureContract ? leg.price() : vix))
          .sum();
    }

    /** Premium paid for it, US dollars; below zero when it was received, zero for a future. */
    double premiumUsd() {
      return -Legs.cashUsd(legs);
    }
  }

  Step<Unit> build() {
    boolean future = spec.instrument() == Instrument.FUTURE;
    if (future && context.date().isBefore(VixFutures.tradedFrom(spec.size()))) {
      return Step.refuse(
          RefusalReason.NO_EXPIRY,
          "%s is traded since %s; on %s there was none."
              .formatted(spec.size(), VixFutures.tradedFrom(spec.size()), context.date()),
          "");
    }
    return new ExpiryFinder(context)
        .inWindow(
            Underlying.VIX,
            root -> root == OptionRoot.VIX || !future && !spec.choice().monthlyOnly(),
            window,
            spec.choice().first())
        .then(
            expiry ->
                switch (spec.instrument()) {
                  case CALL -> call(expiry);
                  case VERTICAL -> vertical(expiry);
                  case FUTURE -> future(expiry);
                });
  }

  private Step<Unit> call(Chosen expiry) {
    return strikes(expiry)
        .byDelta(delta())
        .then(this::tradable)
        .map(
            quote -> {
              TicketLeg leg = context.leg(quote, side);
              return new Unit(
                  expiry,
                  List.of(leg),
                  spec.buy() ? OptionalDouble.of(-leg.cashUsd()) : OptionalDouble.empty(),
                  how(expiry, List.of("call " + inWords(quote, leg))));
            });
  }

  /** An option that must be sold needs a bid; one that is bought has an ask. */
  private Step<OptionQuote> tradable(OptionQuote quote) {
    return side == Side.BUY ? priced(quote) : withBid(quote);
  }

  private Step<Unit> vertical(Chosen expiry) {
    double soldDelta = shift().hedgeDelta(spec.shortDelta().orElseThrow());
    return strikes(expiry)
        .byDelta(delta())
        .then(LayerBuilder::priced)
        .then(
            bought ->
                strikes(expiry)
                    .byDelta(soldDelta)
                    .then(LayerBuilder::withBid)
                    .then(sold -> vertical(expiry, bought, sold)));
  }

  private Step<Unit> vertical(Chosen expiry, OptionQuote bought, OptionQuote sold) {
    if (!(sold.contract().strike() > bought.contract().strike())) {
      return Step.refuse(
          RefusalReason.NO_STRIKE,
          "The strikes of %s are too far apart: %s would be bought and sold."
              .formatted(expiry.date(), Numbers.plain(bought.contract().strike(), 3)),
          "");
    }
    TicketLeg buy = context.leg(bought, Side.BUY);
    TicketLeg sell = context.leg(sold, Side.SELL);
    double debitUsd = -Legs.cashUsd(List.of(buy, sell));
    if (!(debitUsd > 0)) {
      return Step.refuse(
          RefusalReason.BAD_PRICES,
          "%s at %s is not dearer than %s at %s."
              .formatted(
                  bought.contract().symbol(),
                  Numbers.plain(buy.price(), 3),
                  sold.contract().symbol(),
                  Numbers.plain(sell.price(), 3)),
          "");
    }
    return Step.of(
        new Unit(
            expiry,
            List.of(buy, sell),
            OptionalDouble.of(debitUsd),
            how(
                expiry,
                List.of(
                    "bought call " + inWords(bought, buy), "sold call " + inWords(sold, sell)))));
  }

  private Step<Unit> future(Chosen expiry) {
    FutureContract contract = new FutureContract(spec.size(), expiry.date());
    FutureQuote quote = context.market().quote(contract);
    TicketLeg leg = context.leg(quote, side);
    return Step.of(
        new Unit(
            expiry,
            List.of(leg),
            spec.buy()
                ? OptionalDouble.of(leg.price() * contract.multiplierUsd())
                : OptionalDouble.empty(),
            List.of(
                "expiry " + expiry.why(),
                contract.symbol() + " at " + Numbers.plain(leg.price(), 3))));
  }

  private StrikeShift shift() {
    return context.sizing().shift();
  }

  private double delta() {
    return shift().hedgeDelta(spec.delta());
  }

  private List<String> how(Chosen expiry, List<String> strikes) {
    List<String> how = new ArrayList<>();
    how.add("expiry " + expiry.why());
    how.addAll(shift().lines(spec.delta()));
    how.addAll(strikes);
    return List.copyOf(how);
  }

  private StrikeFinder strikes(Chosen expiry) {
    return new StrikeFinder(context, expiry, OptionRight.CALL);
  }

  private static Step<OptionQuote> priced(OptionQuote quote) {
    return quote.ask() > 0
        ? Step.of(quote)
        : Step.refuse(RefusalReason.BAD_PRICES, quote.contract().symbol() + " is not offered.", "");
  }

  private static Step<OptionQuote> withBid(OptionQuote quote) {
    return quote.bid() > 0
        ? Step.of(quote)
        : Step.refuse(
            RefusalReason.NO_BID, quote.contract().symbol() + " must be sold and has no bid.", "");
  }

  private static String inWords(OptionQuote quote, TicketLeg leg) {
    return "%s (delta %s) at %s"
        .formatted(
            Numbers.plain(quote.contract().strike(), 3),
            Numbers.plain(quote.delta(), 3),
            Numbers.plain(leg.price(), 3));
  }
}
