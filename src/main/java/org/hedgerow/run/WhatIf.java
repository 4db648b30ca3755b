package org.hedgerow.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hedgerow.basics.Check;
import org.hedgerow.book.MovedPrices;
import org.hedgerow.book.MovedPrices.Vols;
import org.hedgerow.book.PnlBand;
import org.hedgerow.book.Position;
import org.hedgerow.book.StressLoss;
import org.hedgerow.book.VixMap;
import org.hedgerow.market.MarketDay;
import org.hedgerow.plan.Ticket;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.pricing.MarketShift;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;

/**
 * What a book makes when the market moves, as it is held and as it would be held after the day's
 * tickets.
 *
 * <pre>
 *   before  = sum of contracts x multiplier x (value after the move - middle price today)
 *   tickets = the same of the tickets' legs, from the price at which they are filled
 *   after   = before + tickets - fees
 * </pre>
 *
 * US dollars, profit above zero. Fees of closing or of settlement are not in it.
 *
 * @param run the day
 * @param vols what becomes of the smile
 * @param feesUsd of the tickets
 * @param grids one for each horizon
 * @param payOff of the book after the tickets, at the next expiry of a condor; absent without one
 * @param stress the day's stress of the book before the tickets
 */
public record WhatIf(
    DayRun run,
    Vols vols,
    double feesUsd,
    List<Grid> grids,
    List<Played> scenarios,
    Optional<PnlBand> payOff,
    StressLoss stress) {

  /**
   * What is asked.
   *
   * @param spx moves of the S&P 500
   * @param vix moves of the VIX; none when it follows the S&P 500 by {@link VixMap}
   * @param afterDays horizons, calendar days
   */
  public record Question(
      List<LevelMove> spx,
      List<LevelMove> vix,
      List<Integer> afterDays,
      List<Scenario> scenarios,
      Vols vols) {
    public Question {
      spx = List.copyOf(spx);
      vix = List.copyOf(vix);
      afterDays = List.copyOf(afterDays);
      scenarios = List.copyOf(scenarios);
    }
  }

  /**
   * One horizon.
   *
   * @param date that is reached; it need not be a session
   * @param tied whether the VIX follows by its map; then each move has three cells, the VIX one
   *     residual below, at and above what the map says
   * @param settled contracts, of the book and of the tickets, that have settled by then
   * @param rows one for each move of the S&P 500
   */
  public record Grid(int days, LocalDate date, boolean tied, List<String> settled, List<Row> rows) {
    public Grid {
      settled = List.copyOf(settled);
      rows = List.copyOf(rows);
    }
  }

  /** The cells of one move of the S&P 500. */
  public record Row(LevelMove spxMove, double spx, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One supposed market.
   *
   * @param vixMove absent when the VIX follows by its map
   * @param residuals by how many residual standard deviations the VIX stands above the map
   * @param vix points
   */
  public record Cell(Optional<LevelMove> vixMove, int residuals, double vix, Pnl pnl) {}

  /**
   * Profit in US dollars.
   *
   * @param beforeUsd of what is held
   * @param ticketsUsd of the tickets from their prices, before fees
   * @param afterUsd of both, less the fees
   */
  public record Pnl(double beforeUsd, double ticketsUsd, double afterUsd) {}

  /** A scenario and what it comes to. */
  public record Played(
      Scenario scenario, LocalDate date, double spx, double vix, List<String> settled, Pnl pnl) {
    public Played {
      settled = List.copyOf(settled);
    }
  }

  public WhatIf {
    grids = List.copyOf(grids);
    scenarios = List.copyOf(scenarios);
  }

  /** The answer of a day. */
  public static WhatIf of(DayRun run, Question question) {
    return new Asked(run, question).answer();
  }

  /** Whether the rules asked for anything that could be planned. */
  public boolean hasTickets() {
    return !run.tickets().isEmpty();
  }

  /** A question to one day. */
  private static final class Asked {
    private final DayRun run;
    private final Question question;
    private final OptionMarket market;
    private final List<Position> held;
    private final List<TicketLeg> legs;
    private final List<Contract> contracts;
    private final double feesUsd;
    private final MovedPrices prices;

    Asked(DayRun run, Question question) {
      this.run = run;
      this.question = question;
      this.market = run.inputs().options();
      this.held = run.inputs().book().positions();
      this.legs = run.tickets().stream().flatMap(ticket -> ticket.legs().stream()).toList();
      this.contracts =
          Stream.concat(
                  held.stream().map(Position::contract), legs.stream().map(TicketLeg::contract))
              .distinct()
              .toList();
      this.feesUsd = run.tickets().stream().mapToDouble(Ticket::feesUsd).sum();
      this.prices = new MovedPrices(market, question.vols, contracts);
    }

    WhatIf answer() {
      return new WhatIf(
          run,
          question.vols,
          feesUsd,
          question.afterDays.stream().map(this::grid).toList(),
          question.scenarios.stream().map(this::played).toList(),
          run.breakEvens().map(b -> PnlBand.of(run.after().book(), market)),
          StressLoss.of(run.inputs().book(), market));
    }

    private Grid grid(int days) {
      MarketDay day = market.day();
      boolean tied = question.vix.isEmpty();
      List<Row> rows = new ArrayList<>();
      for (LevelMove spx : question.spx) {
        double logReturn = spx.logChange(day.spx());
        List<Cell> cells =
            tied
                ? tied(logReturn, days)
                : question.vix.stream().map(vix -> given(logReturn, vix, days)).toList();
        rows.add(new Row(spx, spx.level(day.spx()), cells));
      }
      return new Grid(
          days, day.date().plusDays(days), tied, settled(new MarketShift(0, 0, 0, days)), rows);
    }

    private Cell given(double logReturn, LevelMove vix, int days) {
      MarketDay day = market.day();
      MarketShift shift = new MarketShift(logReturn, vix.logChange(day.vix()), 0, days);
      return new Cell(Optional.of(vix), 0, shift.vix(day), pnl(shift));
    }

    private List<Cell> tied(double logReturn, int days) {
      MarketDay day = market.day();
      VixMap map = days == 0 ? VixMap.AT_ONCE : VixMap.over(days);
      return Stream.of(-1, 0, 1)
          .map(
              residuals -> {
                double vix = map.logChange(logReturn, day.vix()) + residuals * map.residualSd();
                MarketShift shift = new MarketShift(logReturn, vix, 0, days);
                return new Cell(Optional.empty(), residuals, shift.vix(day), pnl(shift));
              })
          .toList();
    }

    private Played played(Scenario scenario) {
      MarketShift shift = scenario.shift();
      MarketDay day = market.day();
      return new Played(
          scenario,
          shift.date(day.date()),
          shift.spx(day),
          shift.vix(day),
          settled(shift),
          pnl(shift));
    }

    private List<String> settled(MarketShift shift) {
      return contracts.stream()
          .filter(contract -> prices.settled(contract, shift))
          .map(Contract::symbol)
          .sorted()
          .toList();
    }

    private Pnl pnl(MarketShift shift) {
      double before =
          held.stream()
              .mapToDouble(
                  p ->
                      p.contracts()
                          * p.contract().multiplierUsd()
                          * prices.changePoints(p.contract(), shift))
              .sum();
      double tickets = legs.stream().mapToDouble(leg -> pnlUsd(leg, shift)).sum();
      Check.finite(before + tickets, "profit");
      return new Pnl(before, tickets, before + tickets - feesUsd);
    }

    private double pnlUsd(TicketLeg leg, MarketShift shift) {
      double fromMid = prices.changePoints(leg.contract(), shift);
      double slippage = mid(leg.contract()) - leg.price();
      return leg.signedContracts() * leg.contract().multiplierUsd() * (fromMid + slippage);
    }

    private double mid(Contract contract) {
      return contract instanceof OptionContract option
          ? market.quote(option).mid()
          : market.quote((FutureContract) contract).mid();
    }
  }
}
