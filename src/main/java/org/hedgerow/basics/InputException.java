package org.hedgerow.basics;

import java.util.List;
import java.util.stream.Collectors;

/** The user's input cannot be used; carries every located problem. Ends as exit code 2. */
public final class InputException extends RuntimeException {
  private final transient List<Problem> problems;

  /** With all problems, in the order they are shown. */
  public InputException(List<Problem> problems) {
    super(problems.stream().map(Problem::render).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** With one problem. */
  public InputException(Problem problem) {
    this(List.of(problem));
  }

  /** All problems, in the order they are shown. */
  public List<Problem> problems() {
    return problems;
  }
}
