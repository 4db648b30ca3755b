package org.hedgerow.vocabulary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Origin;
import org.hedgerow.book.Book;
import org.hedgerow.book.HedgeMemory;
import org.hedgerow.book.LayerMemory;
import org.hedgerow.book.MarkedBook;
import org.hedgerow.book.PositionMark;
import org.hedgerow.book.QuickRatio;
import org.hedgerow.product.Contract;

/** How the book becomes facts. */
public final class BookFacts {
  private static final Origin BOOK = Origin.observed("the book");
  private static final Origin ASSUMED = Origin.synthetic("no positions given: cash only");

  private final MarkedBook marked;
  private final LocalDate date;
  private final Origin origin;
  private final Origin priced;
  private final List<ObservedFact> facts = new ArrayList<>();

  private BookFacts(MarkedBook marked, LocalDate date) {
    this.marked = marked;
    this.date = date;
    this.origin = marked.book().given() ? BOOK : ASSUMED;
    boolean observed = marked.marks().stream().allMatch(m -> m.origin().isObserved());
    this.priced = observed ? origin : Origin.synthetic("the book at model prices");
  }

  /**
   * The facts of a marked book.
   *
   * @param layers states of the strategy's layers
   */
  public static List<ObservedFact> of(
      MarkedBook marked, QuickRatio ratio, Collection<LayerMemory> layers, LocalDate date) {
    BookFacts facts = new BookFacts(marked, date);
    facts.account(ratio);
    layers.forEach(facts::layerState);
    facts.holdings();
    facts.hedgeSwitch();
    return facts.facts;
  }

  private void add(Observation fact, Origin from) {
    facts.add(new ObservedFact(fact, from));
  }

  private void account(QuickRatio ratio) {
    Book book = marked.book();
    add(new Observation.Account(book.navUsd(), book.cashUsd()), origin);
    if (ratio instanceof QuickRatio.Bounded bounded) {
      add(new Observation.QuickRatio(bounded.value()), priced);
    }
  }

  private void layerState(LayerMemory memory) {
    double days = ChronoUnit.DAYS.between(memory.since(), date);
    Origin from = memory.given() ? BOOK : Origin.synthetic("worked out from the closes given");
    add(new Observation.LayerState(memory.layer(), memory.open() ? "open" : "armed", days), from);
  }

  private void holdings() {
    SortedMap<String, List<PositionMark>> byLayer = new TreeMap<>();
    for (PositionMark mark : marked.hedge()) {
      byLayer.computeIfAbsent(mark.position().layer(), l -> new ArrayList<>()).add(mark);
    }
    byLayer.forEach(
        (layer, all) -> {
          List<PositionMark> marks = openedLast(all);
          add(
              new Observation.LayerHolding(
                  layer, contracts(marks), sinceRoll(marks), nearest(marks)),
              origin);
        });
    SortedMap<LocalDate, List<PositionMark>> byExpiry = new TreeMap<>();
    for (PositionMark mark : marked.condors()) {
      byExpiry.computeIfAbsent(expiry(mark), e -> new ArrayList<>()).add(mark);
    }
    byExpiry.keySet().retainAll(marked.book().condorExpiries());
    byExpiry.forEach(
        (expiry, marks) ->
            add(
                new Observation.CondorHolding(
                    expiry, condors(marks), oldest(marks), nearest(marks), profitPercent(marks)),
                priced));
  }

  /**
   * The marks of the contracts that were opened last, those of one day together. What a roll could
   * not sell stays in the layer until it expires; it must not make a ladder due that was rolled
   * yesterday.
   */
  private static List<PositionMark> openedLast(List<PositionMark> marks) {
    Map<Contract, LocalDate> openedByContract = new HashMap<>();
    for (PositionMark mark : marks) {
      openedByContract.merge(
          mark.position().contract(), mark.position().opened(), (a, b) -> a.isAfter(b) ? a : b);
    }
    LocalDate last = Collections.max(openedByContract.values());
    openedByContract.values().removeIf(opened -> !opened.equals(last));
    return marks.stream()
        .filter(m -> openedByContract.containsKey(m.position().contract()))
        .toList();
  }

  private static LocalDate expiry(PositionMark mark) {
    return mark.position().contract().expiry();
  }

  /** Days since the oldest lot was opened; since the last roll of the ladder when that is later. */
  private double sinceRoll(List<PositionMark> marks) {
    double age = oldest(marks);
    Optional<LocalDate> rolled = marked.book().hedge().flatMap(HedgeMemory::rolled);
    return rolled.isPresent() ? Math.min(age, ChronoUnit.DAYS.between(rolled.get(), date)) : age;
  }

  private static double contracts(List<PositionMark> marks) {
    return marks.stream().mapToInt(m -> m.position().contracts()).sum();
  }

  /** Condors are counted by their sold legs, of which each has two. */
  private static double condors(List<PositionMark> marks) {
    return marks.stream().mapToInt(m -> Math.max(0, -m.position().contracts())).sum() / 2.0;
  }

  private static double oldest(List<PositionMark> marks) {
    return marks.stream().mapToInt(PositionMark::ageDays).max().orElse(0);
  }

  private static double nearest(List<PositionMark> marks) {
    return marks.stream().mapToInt(PositionMark::dte).min().orElse(0);
  }

  /** Profit at the prices at which the condor could be bought back, per cent of its credit. */
  private static double profitPercent(List<PositionMark> marks) {
    double credit =
        marks.stream()
            .mapToDouble(
                m ->
                    -m.position().contracts()
                        * m.position().contract().multiplierUsd()
                        * m.position().price())
            .sum();
    double profit = marks.stream().mapToDouble(PositionMark::pnlAtLiquidationUsd).sum();
    return credit > 0 ? 100 * profit / credit : 0;
  }

  private void hedgeSwitch() {
    if (marked.book().hedge().isEmpty()) {
      add(
          new Observation.HedgeSwitch("on", 0),
          Origin.synthetic("taken to be on: the book does not say"));
      return;
    }
    HedgeMemory memory = marked.book().hedge().get();
    double sessions = ExchangeCalendar.sessionsBetween(memory.since(), date);
    add(new Observation.HedgeSwitch(memory.on() ? "on" : "off", sessions), origin);
    memory
        .liquidityWhenSwitchedOff()
        .ifPresent(index -> add(new Observation.LiquidityAtSwitchOff(index), origin));
  }
}
