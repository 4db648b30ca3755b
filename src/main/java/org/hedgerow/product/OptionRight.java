package org.hedgerow.product;

/** Call or put. */
public enum OptionRight {
  CALL(1, 'C'),
  PUT(-1, 'P');

  private final int sign;
  private final char letter;

  OptionRight(int sign, char letter) {
    this.sign = sign;
    this.letter = letter;
  }

  /** +1 for a call, -1 for a put. */
  public int sign() {
    return sign;
  }

  /** {@code C} or {@code P}, as in the OSI symbol. */
  public char letter() {
    return letter;
  }
}
