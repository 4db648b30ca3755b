package org.hedgerow.rules;

import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Numbers;
import org.hedgerow.vocabulary.Exactly;
import org.hedgerow.vocabulary.FactType;

/**
 * Looks for pairs of rules of a pack that may both conclude a fact of which there may be one, and
 * are not proved to exclude each other. Packs that are alternatives are not compared.
 */
final class ClaimWarnings {
  private final RuleCheck check;
  private final Exclusion exclusion;
  private final List<List<BandWarnings.Band>> bands;

  private ClaimWarnings(RuleCheck check) {
    this.check = check;
    this.exclusion = new Exclusion(check);
    this.bands = BandWarnings.groups(check);
  }

  static void find(RuleCheck check) {
    ClaimWarnings warnings = new ClaimWarnings(check);
    List<Rule> rules = check.rules();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        warnings.pair(rules.get(i), rules.get(j));
      }
    }
  }

  private void pair(Rule a, Rule b) {
    FactType type = a.insertion().type();
    boolean rivals =
        type == b.insertion().type()
            && a.pack().equals(b.pack())
            && type.exactly().filter(e -> isSameGroup(a, b, e)).isPresent();
    if (!rivals || areBands(a, b) || exclusion.isProved(a, b)) {
      return;
    }
    Optional<String> crossed = crossed(a, b);
    check.warn(
        b,
        crossed.isPresent() ? "thresholds-out-of-order" : "second-claim",
        "\"%s\" (line %d) and this rule are not proved to exclude each other, and %s may be concluded once%s."
            .formatted(
                a.name(), a.place().line(), type.name(), crossed.map(c -> ": " + c).orElse("")),
        crossed.isPresent()
            ? "Exchange or change the values."
            : "Let their conditions exclude each other, with 'not' or with ranges that do not meet.");
  }

  /** Of one for each layer, two layers are two groups. */
  private static boolean isSameGroup(Rule a, Rule b, Exactly exactly) {
    Optional<String> first = Exclusion.word(a, exactly.per());
    Optional<String> second = Exclusion.word(b, exactly.per());
    return exactly.atMost() == 1 && (first.isEmpty() || second.isEmpty() || first.equals(second));
  }

  private boolean areBands(Rule a, Rule b) {
    return bands.stream()
        .anyMatch(
            g ->
                g.stream().anyMatch(x -> x.rule() == a) && g.stream().anyMatch(x -> x.rule() == b));
  }

  /** A figure that must be above one threshold and below another, where the first is lower. */
  private Optional<String> crossed(Rule a, Rule b) {
    for (Bounds x : exclusion.bounds(a)) {
      for (Bounds y : exclusion.bounds(b)) {
        if (x.type() == y.type() && x.isPositive() && y.isPositive()) {
          Optional<String> said = crossed(x, y).or(() -> crossed(y, x));
          if (said.isPresent()) {
            return said;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> crossed(Bounds above, Bounds below) {
    for (Bounds.Bound low : above.all()) {
      for (Bounds.Bound high : below.all()) {
        boolean crossed =
            low.subject().equals(high.subject())
                && low.extent() instanceof Extent.Interval from
                && high.extent() instanceof Extent.Interval to
                && from.hasLow()
                && !from.hasHigh()
                && to.hasHigh()
                && !to.hasLow()
                && from.low() < to.high();
        if (crossed && low.threshold().isPresent() && high.threshold().isPresent()) {
          return Optional.of(
              "%s (%s) is above %s (%s), and between them both hold"
                  .formatted(
                      high.threshold().get(),
                      value(high.threshold().get()),
                      low.threshold().get(),
                      value(low.threshold().get())));
        }
      }
    }
    return Optional.empty();
  }

  private String value(String threshold) {
    return Numbers.plain(check.limits().value(threshold));
  }
}
