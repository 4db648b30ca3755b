package org.hedgerow.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Numbers;
import org.hedgerow.vocabulary.Conclusion;

/** Checks what the factors of a day come to that multiply each other. */
final class FactorProducts {

  /** Greatest product; more would be a rule that fires for every fact of a list, not a size. */
  static final double GREATEST = 1e6;

  private FactorProducts() {}

  /** Throws at the rule whose factor makes a product too great. */
  static void check(List<Judge.Firing> firings) {
    Map<String, Double> products = new LinkedHashMap<>();
    for (Judge.Firing firing : firings) {
      factor(firing)
          .ifPresent(
              factor -> {
                String type = firing.rule().insertion().type().name();
                double product = products.merge(type, factor, (a, b) -> a * b);
                if (product > GREATEST) {
                  throw tooGreat(firing.rule(), type, product);
                }
              });
    }
  }

  /** A factor above one; those below only make a product smaller. */
  private static Optional<Double> factor(Judge.Firing firing) {
    double factor = 1;
    if (firing.inserted() instanceof Conclusion.ScaleCondor s) {
      factor = s.factor();
    } else if (firing.inserted() instanceof Conclusion.ScaleHedge s) {
      factor = s.factor();
    } else if (firing.inserted() instanceof Conclusion.ScaleLayer s) {
      factor = s.factor();
    } else if (firing.inserted() instanceof Conclusion.WingWidth w) {
      factor = w.factor();
    }
    return factor > 1 ? Optional.of(factor) : Optional.empty();
  }

  private static InputException tooGreat(Rule rule, String type, double product) {
    return new InputException(
        rule.problem(
            InsertedValues.IMPOSSIBLE,
            "The factors of %s above 1 multiply to %s on this day, the last of them by \"%s\"; they may come to %s."
                .formatted(type, Numbers.plain(product), rule.name(), Numbers.plain(GREATEST)),
            "Look at what makes it fire so often."));
  }
}
