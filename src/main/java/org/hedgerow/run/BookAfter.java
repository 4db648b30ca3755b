package org.hedgerow.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.book.Book;
import org.hedgerow.book.HedgeMemory;
import org.hedgerow.book.LayerMemory;
import org.hedgerow.book.Position;
import org.hedgerow.plan.Ticket;
import org.hedgerow.plan.TicketLeg;

/** The book as it would be if every ticket were filled at its price, with what it remembers. */
final class BookAfter {

  private BookAfter() {}

  /** Legs that close lots of the same layer take the oldest lots first; the rest is opened. */
  static Book of(
      Book book,
      List<Ticket> tickets,
      List<LayerMemory> layers,
      Optional<HedgeMemory> hedge,
      LocalDate date) {
    List<Position> positions = new ArrayList<>(book.positions());
    double cash = book.cashUsd();
    for (Ticket ticket : tickets) {
      cash += ticket.netUsd() - ticket.feesUsd();
      for (TicketLeg leg : ticket.legs()) {
        fill(positions, leg, ticket.layer(), date);
      }
    }
    return new Book(
        book.navUsd(),
        cash,
        book.liquidAssets(),
        book.unpaidPremiumUsd(),
        book.otherMarginUsd(),
        positions,
        layers,
        hedge,
        book.record(),
        book.core(),
        book.given(),
        book.navSet());
  }

  private static void fill(List<Position> positions, TicketLeg leg, String layer, LocalDate date) {
    int left = leg.signedContracts();
    for (int i = 0; i < positions.size() && left != 0; i++) {
      Position lot = positions.get(i);
      boolean closes =
          lot.layer().equals(layer)
              && lot.contract().equals(leg.contract())
              && Integer.signum(lot.contracts()) != Integer.signum(left);
      if (closes) {
        int taken = Math.min(Math.abs(left), Math.abs(lot.contracts())) * Integer.signum(left);
        left -= taken;
        int rest = lot.contracts() + taken;
        if (rest == 0) {
          positions.remove(i--);
        } else {
          positions.set(
              i, new Position(lot.contract(), rest, lot.opened(), lot.price(), lot.layer()));
        }
      }
    }
    if (left != 0) {
      positions.add(new Position(leg.contract(), left, date, leg.price(), layer));
    }
  }
}
