package org.hedgerow.basics;

import java.util.ArrayList;
import java.util.List;

/** Collects every problem of an input, so that the user sees all of them at once. */
public final class Problems {
  private final List<Problem> all = new ArrayList<>();

  /** Adds one. */
  public void add(Problem problem) {
    all.add(problem);
  }

  /** Adds all problems of the other collector. */
  public void addAll(List<Problem> problems) {
    all.addAll(problems);
  }

  /** True when there is an error among them. */
  public boolean hasErrors() {
    return all.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
  }

  /** All of them in the order of file, line and column, without repetitions. */
  public List<Problem> sorted() {
    return all.stream().distinct().sorted().toList();
  }

  /** Throws when there is an error among them. */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new InputException(sorted());
    }
  }
}
