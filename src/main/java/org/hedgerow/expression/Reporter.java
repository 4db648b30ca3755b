package org.hedgerow.expression;

/** Takes the problems found in a text, by offset into that text. */
@FunctionalInterface
public interface Reporter {

  /**
   * Reports one problem.
   *
   * @param id stable name of the kind of problem
   * @param span the characters it is about
   * @param message what is wrong
   * @param fix the way out; empty when unknown
   */
  void report(String id, Span span, String message, String fix);
}
