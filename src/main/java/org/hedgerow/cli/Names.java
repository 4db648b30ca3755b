package org.hedgerow.cli;

import java.util.List;
import java.util.function.Predicate;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problem;

/** Finds the one name that somebody means. */
final class Names {
  private static final int MOST_SHOWN = 6;

  private Names() {}

  /**
   * The name itself, else the only one that starts like this, else the only one in which it stands.
   *
   * @param what what kind of name it is, for the message: {@code rule}
   * @throws InputException when there is none, or more than one
   */
  static String pick(String what, String given, List<String> known) {
    for (Predicate<String> meant :
        List.<Predicate<String>>of(
            name -> name.equals(given),
            name -> name.startsWith(given),
            name -> name.contains(given))) {
      List<String> found = known.stream().filter(meant).distinct().toList();
      if (found.size() == 1) {
        return found.get(0);
      }
      if (!found.isEmpty()) {
        throw problem(what, given, "More than one " + what + " is called like this:", found);
      }
    }
    String near = Nearest.to(given, known).map(n -> "Maybe write '" + n + "'.").orElse("");
    throw near.isEmpty()
        ? problem(what, given, "There is no such " + what + "; known are", known)
        : new InputException(
            Problem.ofFile("unknown-" + what, given, "There is no such " + what + ".", near));
  }

  private static InputException problem(
      String what, String given, String message, List<String> names) {
    String more = names.size() > MOST_SHOWN ? ", ..." : ".";
    String shown = String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())));
    return new InputException(
        Problem.ofFile("unknown-" + what, given, message + " " + shown + more, ""));
  }
}
