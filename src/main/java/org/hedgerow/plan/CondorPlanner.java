package org.hedgerow.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.hedgerow.book.Position;
import org.hedgerow.plan.ExpiryFinder.Chosen;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;
import org.hedgerow.strategy.CondorSpec;
import org.hedgerow.strategy.CondorSpec.Kind;
import org.hedgerow.vocabulary.Action.CloseCondor;
import org.hedgerow.vocabulary.Action.OpenCondor;

/** Plans the condor actions of one day, in the order they are given. */
final class CondorPlanner {
  private final PlanContext context;
  private final Cash cash;
  private final Set<LocalDate> closing = new HashSet<>();
  private final Set<LocalDate> opening = new HashSet<>();
  private final List<TicketLeg> planned = new ArrayList<>();

  CondorPlanner(PlanContext context, Cash cash) {
    this.context = context;
    this.cash = cash;
  }

  /** What the hedge is sized by, once all condor actions are planned. */
  CondorTotals totals() {
    List<Position> stays =
        context.book().layer(Position.CONDOR).stream()
            .filter(p -> !closing.contains(p.contract().expiry()))
            .toList();
    return CondorTotals.of(context, stays, planned);
  }

  Step<Ticket> close(CloseCondor action) {
    LocalDate expiry = action.expiry();
    List<Position> held = heldOn(expiry);
    if (held.isEmpty()) {
      return Step.refuse(RefusalReason.NOT_HELD, "No condor of " + expiry + " is held.", "");
    }
    if (!closing.add(expiry)) {
      return Step.refuse(
          RefusalReason.ALREADY_PLANNED, "The condor of " + expiry + " is closed already.", "");
    }
    Closing close = Closing.of(context, held);
    if (close.isEmpty()) {
      closing.remove(expiry);
      return Step.refuse(Closing.whyNot(context, held), close.leftInWords(), "");
    }
    return Step.of(Tickets.closing(context, Position.CONDOR, close));
  }

  Step<Ticket> open(OpenCondor action) {
    return spec(action.kind())
        .then(
            spec ->
                expiry(spec)
                    .then(this::notHeld)
                    .then(expiry -> new CondorBuilder(context, spec, expiry).build())
                    .then(condor -> sized(spec, condor)));
  }

  private Step<CondorSpec> spec(String kind) {
    return context
        .strategy()
        .condor()
        .filter(spec -> spec.kind().name().equals(kind))
        .map(Step::of)
        .orElseGet(
            () ->
                Step.refuse(
                    RefusalReason.NO_CONDOR_SPEC,
                    "A %s condor was asked for, the strategy %s sells %s."
                        .formatted(
                            kind,
                            context.strategy().name(),
                            context.strategy().condor().map(s -> s.kind().name()).orElse("none")),
                    ""));
  }

  private Step<Chosen> expiry(CondorSpec spec) {
    ExpiryFinder finder = new ExpiryFinder(context);
    return spec.kind() == Kind.K1
        ? finder.nextSession()
        : finder.inWindow(
            Underlying.SPX,
            root -> spec.kind() != Kind.MONTHLY || root == OptionRoot.SPX,
            spec.dte());
  }

  private Step<Chosen> notHeld(Chosen expiry) {
    if (opening.contains(expiry.date())) {
      return Step.refuse(
          RefusalReason.ALREADY_PLANNED,
          "A condor of " + expiry.date() + " is sold by another ticket of today.",
          "");
    }
    return context.book().condorExpiries().contains(expiry.date())
        ? Step.refuse(
            RefusalReason.EXPIRY_HELD,
            "A condor of %s is held since %s; an expiry takes one tranche."
                .formatted(expiry.date(), heldOn(expiry.date()).get(0).opened()),
            "")
        : Step.of(expiry);
  }

  private Step<Ticket> sized(CondorSpec spec, CondorBuilder.Condor one) {
    double factor = context.sizing().condorFactor();
    double fullUsd = spec.maxLoss().percent() / 100 * context.sizingNavUsd();
    double budgetUsd = fullUsd * factor;
    List<String> lines = new ArrayList<>(one.how());
    lines.add(
        "%s %% of %s = %s"
            .formatted(
                Numbers.plain(spec.maxLoss().percent(), 4),
                context.sizingNavInWords(),
                Numbers.usd(fullUsd)));
    lines.addAll(context.sizing().condorLines());
    int wanted = Numbers.whole(budgetUsd / one.maxLossUsd());
    if (wanted == 0) {
      return tooSmall(spec, one, factor, budgetUsd);
    }
    lines.add(
        "one condor can lose %s with fees: %s / %s = %s, %s"
            .formatted(
                Numbers.usd(one.maxLossUsd()),
                Numbers.usd(budgetUsd),
                Numbers.usd(one.maxLossUsd()),
                Numbers.plain(budgetUsd / one.maxLossUsd(), 2),
                Numbers.count(wanted, "whole condor")));
    return paid(one, wanted, lines);
  }

  /** As many as the free cash can carry: what a condor can lose is set aside in full. */
  private Step<Ticket> paid(CondorBuilder.Condor one, int wanted, List<String> lines) {
    int count = Math.min(wanted, cash.fits(one.maxLossUsd()));
    if (count == 0) {
      return Step.refuse(
          RefusalReason.NOT_ENOUGH_CASH,
          "Free cash %s, one condor sets aside %s."
              .formatted(Numbers.usd(cash.leftUsd()), Numbers.usd(one.maxLossUsd())),
          "needs free cash of at least " + Numbers.usdAtLeast(one.maxLossUsd()));
    }
    List<TicketFlag> flags = new ArrayList<>(List.of(TicketFlag.INDICATIVE));
    if (one.expiry().outsideDays() > 0) {
      flags.add(TicketFlag.OUT_OF_WINDOW);
    }
    if (count < wanted) {
      flags.add(TicketFlag.CUT_TO_CASH);
      lines.add("free cash " + Numbers.usd(cash.leftUsd()) + " carries " + count);
    }
    List<TicketLeg> legs = Legs.times(one.legs(), count);
    cash.spend(count * one.maxLossUsd());
    opening.add(one.expiry().date());
    planned.addAll(legs);
    return Step.of(
        new Ticket(
            Position.CONDOR,
            legs,
            Legs.cashUsd(legs),
            Legs.feesUsd(context, legs),
            Legs.marginUsd(context, Position.CONDOR, legs),
            OptionalDouble.of(count * one.maxLossUsd()),
            flags,
            lines));
  }

  private Step<Ticket> tooSmall(
      CondorSpec spec, CondorBuilder.Condor one, double factor, double budgetUsd) {
    if (factor == 0) {
      return Step.refuse(
          RefusalReason.SCALED_TO_ZERO,
          "The size is " + Sizing.reasons(context.sizing().condor()) + ".",
          "");
    }
    return Step.refuse(
        RefusalReason.BUDGET_TOO_SMALL,
        "Budget %s, one condor can lose %s."
            .formatted(Numbers.usd(budgetUsd), Numbers.usd(one.maxLossUsd())),
        "needs NAV of at least "
            + Numbers.usdAtLeast(one.maxLossUsd() / (spec.maxLoss().percent() / 100 * factor)));
  }

  private List<Position> heldOn(LocalDate expiry) {
    return context.book().layer(Position.CONDOR).stream()
        .filter(p -> p.contract().expiry().equals(expiry))
        .toList();
  }
}
