package org.hedgerow.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.Closes;

/**
 * The closes of the VIX before a session, as facts, for rules that ask how long it has stood
 * somewhere. They go back by the sessions of the exchange: a close of another day counts for
 * nothing, and a session without a close ends what is known running.
 */
public final class PastVix {
  /** Sessions that are looked at, today's included. */
  public static final int SESSIONS = 10;

  private PastVix() {}

  /** The facts of a session that has a close. */
  public static List<ObservedFact> of(Closes vix, LocalDate today, Origin origin) {
    List<ObservedFact> facts = new ArrayList<>();
    LocalDate session = today;
    int known = 1;
    for (int ago = 1; ago < SESSIONS; ago++) {
      session = ExchangeCalendar.previousSession(session);
      OptionalDouble close = vix.on(session);
      if (close.isPresent()) {
        facts.add(new ObservedFact(new Observation.VixBefore(ago, close.getAsDouble()), origin));
        known = known == ago ? ago + 1 : known;
      }
    }
    facts.add(new ObservedFact(new Observation.VixKnown(known), origin));
    return facts;
  }
}
