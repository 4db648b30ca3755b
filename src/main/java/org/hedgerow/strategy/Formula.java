package org.hedgerow.strategy;

import java.util.Map;

/** A formula of a strategy file over named, documented variables. */
public interface Formula {

  /** As written. */
  String text();

  /**
   * Its value.
   *
   * @param variables a finite value for every variable the formula may name
   */
  double value(Map<String, Double> variables);
}
