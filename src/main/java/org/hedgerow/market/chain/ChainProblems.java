package org.hedgerow.market.chain;

import java.util.List;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;

/**
 * The problems of one chain file. A file with a wrong column is wrong in thousands of rows: the
 * first {@value #SHOWN} are kept, the rest counted.
 */
final class ChainProblems {
  private static final int SHOWN = 20;

  private final SourceText source;
  private final Problems kept = new Problems();
  private int count;

  ChainProblems(SourceText source) {
    this.source = source;
  }

  SourceText source() {
    return source;
  }

  void at(String id, Place place, int length, String message, String fix) {
    if (count++ < SHOWN) {
      kept.add(source.problemAt(id, place, length, message, fix));
    }
  }

  void file(String id, String message, String fix) {
    count++;
    kept.add(Problem.ofFile(id, source.name(), message, fix));
  }

  void addAll(List<Problem> problems) {
    problems.forEach(
        problem -> {
          if (count++ < SHOWN) {
            kept.add(problem);
          }
        });
  }

  boolean any() {
    return count > 0;
  }

  void throwIfAny() {
    if (count == 0) {
      return;
    }
    if (count > SHOWN) {
      kept.add(
          Problem.ofFile(
              "many-problems",
              source.name(),
              "The file has %d problems; the first %d follow.".formatted(count, SHOWN),
              "Nothing of it is used."));
    }
    List<Problem> shown = kept.sorted();
    throw new InputException(shown);
  }
}
