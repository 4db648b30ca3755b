package org.hedgerow.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.book.MarginLeg;
import org.hedgerow.book.MarginLine;
import org.hedgerow.book.MarginLine.Structure;
import org.hedgerow.book.MarginRequirement;
import org.hedgerow.book.OrderKind;
import org.hedgerow.book.Position;
import org.hedgerow.book.TradeLeg;
import org.hedgerow.product.OptionContract;
import org.hedgerow.strategy.FormulaVariable;
import org.hedgerow.strategy.Share;

/**
 * What percentages and formulas of the hedge are of: the condors held and planned today, without
 * those that are closed today. US dollars.
 *
 * @param maxLossUsd of the condors and lone sides among them, with the fees of opening them
 * @param creditUsd received when they were opened, before fees
 * @param condors whole condors; a side that stands alone is none
 * @param positions the legs, those planned as if they were filled
 */
record CondorTotals(
    PlanContext context,
    double maxLossUsd,
    double marginUsd,
    double creditUsd,
    int condors,
    List<Position> positions) {

  private static final Set<Structure> BOUNDED =
      EnumSet.of(Structure.IRON_CONDOR, Structure.VERTICAL);

  /** The totals of what is held and stays, and of what is planned. */
  static CondorTotals of(PlanContext context, List<Position> held, List<TicketLeg> planned) {
    List<TradeLeg> trades = new ArrayList<>();
    List<MarginLeg> legs = new ArrayList<>();
    List<Position> positions = new ArrayList<>(held);
    for (Position p : held) {
      trades.add(new TradeLeg(p.contract(), p.contracts(), p.price()));
      legs.add(new MarginLeg(p.contract(), p.contracts(), p.price(), mark(context, p), p.layer()));
    }
    for (TicketLeg leg : planned) {
      trades.add(leg.trade());
      legs.add(Legs.marginLeg(leg, Position.CONDOR));
      positions.add(Legs.position(context, leg, Position.CONDOR));
    }
    MarginRequirement margin = Legs.margin(context, legs);
    double fees =
        trades.stream().mapToDouble(t -> context.fees().legUsd(t, OrderKind.COMPLEX)).sum();
    double bounded =
        margin.lines().stream()
            .filter(line -> BOUNDED.contains(line.structure()))
            .mapToDouble(MarginLine::usd)
            .sum();
    return new CondorTotals(
        context,
        legs.isEmpty() ? 0 : bounded + fees,
        margin.totalUsd(),
        trades.stream().mapToDouble(TradeLeg::cashUsd).sum(),
        margin.lines().stream()
            .filter(line -> line.structure() == Structure.IRON_CONDOR)
            .mapToInt(MarginLine::units)
            .sum(),
        List.copyOf(positions));
  }

  private static double mark(PlanContext context, Position position) {
    return position.contract() instanceof OptionContract option && context.trades(option)
        ? context.market().quote(option).mid()
        : position.price();
  }

  /** What a percentage of that is a percentage of. */
  double usd(Share.Denominator of) {
    return switch (of) {
      case INDEX_NOTIONAL, VIX_NOTIONAL -> OptionContract.MULTIPLIER_USD * spx() * condors;
      case MAX_LOSS -> maxLossUsd;
      case MARGIN -> marginUsd;
      case CREDIT -> Math.max(0, creditUsd);
      case NAV -> context.sizingNavUsd();
      case REFERENCE -> ReferenceLadder.of(this).costUsd();
    };
  }

  /** The amount that a share is today. */
  double usd(Share share) {
    return share.percent() / 100 * usd(share.of());
  }

  /** {@code 8 % of MARGIN 50000 USD = 4000 USD}. */
  String text(Share share) {
    return "%s %% of %s = %s"
        .formatted(Numbers.plain(share.percent(), 4), text(share.of()), Numbers.usd(usd(share)));
  }

  private String text(Share.Denominator of) {
    return switch (of) {
      case NAV -> context.sizingNavInWords();
      case VIX_NOTIONAL -> "INDEX_NOTIONAL " + Numbers.usd(usd(of)) + " in VIX_NOTIONAL";
      case REFERENCE -> "REFERENCE " + ReferenceLadder.of(this).inWords();
      case INDEX_NOTIONAL, MAX_LOSS, MARGIN, CREDIT -> of + " " + Numbers.usd(usd(of));
    };
  }

  /** The variables of a formula. */
  Map<String, Double> variables() {
    return Map.of(
        FormulaVariable.NAV.word(),
        context.sizingNavUsd(),
        FormulaVariable.SPX.word(),
        spx(),
        FormulaVariable.VIX.word(),
        context.market().day().vix(),
        FormulaVariable.MARGIN.word(),
        marginUsd,
        FormulaVariable.MAX_LOSS.word(),
        maxLossUsd,
        FormulaVariable.CREDIT.word(),
        creditUsd,
        FormulaVariable.CONDORS.word(),
        (double) condors);
  }

  private double spx() {
    return context.market().day().spx();
  }
}
