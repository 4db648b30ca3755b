package org.hedgerow.expression;

/**
 * The values behind the names of an expression on one day: Double, String, Boolean or LocalDate.
 */
public interface Values {

  Object name(String name);

  Object variable(String name);

  Object member(String variable, String field);

  double limit(String name);
}
