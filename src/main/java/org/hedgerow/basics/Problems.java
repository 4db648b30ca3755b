package org.hedgerow.basics;

import java.util.ArrayList;
import java.util.List;

/** Collects every problem of an input, so that the user sees all of them at once. */
public final class Problems {
  /** More than anybody reads; a file of a million wrong lines must not fill the memory. */
  static final int MOST = 1_000;

  private static final String MORE = "too-many-problems";

  private final List<Problem> all = new ArrayList<>();
  private boolean errors;

  /** Adds one; beyond {@value #MOST} it is only said that there are more. */
  public void add(Problem problem) {
    errors = errors || problem.severity() == Problem.Severity.ERROR;
    if (all.size() < MOST) {
      all.add(problem);
    } else if (all.size() == MOST) {
      all.add(
          Problem.ofFile(
              MORE,
              problem.place().file(),
              "There are more problems; the first " + MOST + " that were found are told.",
              ""));
    }
  }

  /** Adds all problems of the other collector. */
  public void addAll(List<Problem> problems) {
    problems.forEach(this::add);
  }

  /** True when there is an error among them. */
  public boolean hasErrors() {
    return errors;
  }

  /** All of them in the order of file, line and column, without repetitions. */
  public List<Problem> sorted() {
    return all.stream().distinct().sorted().toList();
  }

  /** Throws at once when there is a problem of that kind: the rest need not be looked at. */
  public void throwIfErrorOf(String id) {
    if (all.stream().anyMatch(p -> p.id().equals(id))) {
      throw new InputException(sorted());
    }
  }

  /** Throws when there is an error among them. */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new InputException(sorted());
    }
  }
}
