package org.hedgerow.rules.testing;

import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Place;

/**
 * What a test expects. The rules under {@code fired} are the ones it is about: what is concluded,
 * asked and overruled counts only when one of them did it, so the right outcome for the wrong rule
 * fails.
 *
 * @param because facts that must stand among the reasons of those firings
 * @param concluded everything they conclude; absent when the test does not say
 * @param asked every action they ask for, overruled or not; absent when the test does not say
 * @param overruled every action that they overrule; absent when the test does not say
 */
public record Expected(
    List<RuleName> fired,
    List<RuleName> notFired,
    List<WrittenFact> because,
    Optional<List<WrittenFact>> concluded,
    Optional<List<WrittenFact>> asked,
    Optional<List<WrittenFact>> overruled) {

  /** A rule's name as a test writes it. */
  public record RuleName(String text, Place place) {}

  public Expected {
    fired = List.copyOf(fired);
    notFired = List.copyOf(notFired);
    because = List.copyOf(because);
    concluded = concluded.map(List::copyOf);
    asked = asked.map(List::copyOf);
    overruled = overruled.map(List::copyOf);
  }

  /** Whether the rule of that name must fire. */
  public boolean wants(String rule) {
    return fired.stream().anyMatch(r -> r.text().equals(rule));
  }

  /** Whether the rule of that name must stay silent. */
  public boolean forbids(String rule) {
    return notFired.stream().anyMatch(r -> r.text().equals(rule));
  }
}
