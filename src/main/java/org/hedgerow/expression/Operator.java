package org.hedgerow.expression;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Operators, by how tightly they bind. */
public enum Operator {
  OR("||", 1),
  AND("&&", 2),
  EQUAL("==", 3),
  NOT_EQUAL("!=", 3),
  LESS("<", 4),
  LESS_OR_EQUAL("<=", 4),
  GREATER(">", 4),
  GREATER_OR_EQUAL(">=", 4),
  PLUS("+", 5),
  MINUS("-", 5),
  TIMES("*", 6),
  DIVIDED("/", 6),
  NOT("!", 7);

  private static final Map<String, Operator> BINARY_BY_SYMBOL =
      Arrays.stream(values())
          .filter(o -> o != NOT)
          .collect(Collectors.toMap(Operator::symbol, o -> o));

  private final String symbol;
  private final int tightness;

  Operator(String symbol, int tightness) {
    this.symbol = symbol;
    this.tightness = tightness;
  }

  public String symbol() {
    return symbol;
  }

  int tightness() {
    return tightness;
  }

  /** {@code <}, {@code <=}, {@code >} and {@code >=}. */
  public boolean isOrdering() {
    return tightness == 4;
  }

  /** The operator that says the same with its sides exchanged. */
  public Operator turned() {
    return switch (this) {
      case LESS -> GREATER;
      case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
      case GREATER -> LESS;
      case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
      default -> this;
    };
  }

  /** The ordering that differs at equality only. */
  public Operator otherAtEquality() {
    return switch (this) {
      case LESS -> LESS_OR_EQUAL;
      case LESS_OR_EQUAL -> LESS;
      case GREATER -> GREATER_OR_EQUAL;
      case GREATER_OR_EQUAL -> GREATER;
      default -> throw new IllegalStateException("No ordering: " + this);
    };
  }

  /** {@code ==} and {@code !=}. */
  public boolean isEquality() {
    return tightness == 3;
  }

  /** {@code +}, {@code -}, {@code *} and {@code /}. */
  public boolean isArithmetic() {
    return tightness == 5 || tightness == 6;
  }

  /** {@code &&} and {@code ||}. */
  public boolean isLogic() {
    return tightness <= 2;
  }

  /** The operator that holds exactly when this one does not; of finite numbers. */
  public Operator opposite() {
    return switch (this) {
      case OR -> AND;
      case AND -> OR;
      case EQUAL -> NOT_EQUAL;
      case NOT_EQUAL -> EQUAL;
      case LESS -> GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> GREATER;
      case GREATER -> LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> LESS;
      default -> throw new IllegalStateException("No condition: " + this);
    };
  }

  static Optional<Operator> binary(Token token) {
    return token.kind() == Token.Kind.SYMBOL
        ? Optional.ofNullable(BINARY_BY_SYMBOL.get(token.text()))
        : Optional.empty();
  }
}
