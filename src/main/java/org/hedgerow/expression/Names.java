package org.hedgerow.expression;

/**
 * What the names of an expression stand for. An unknown name is reported by whoever implements
 * this, and is of type {@link Type#UNKNOWN}.
 */
public interface Names {

  Type name(Expression.Name name);

  Type variable(Expression.Variable variable);

  Type member(Expression.Member member);

  Type limit(Expression.Limit limit);

  /** Whether functions of numbers may be called; in rules they may not. */
  boolean allowsFunctions();
}
