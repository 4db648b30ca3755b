package org.hedgerow.plan;

/** Free cash that today's tickets share, US dollars. What a ticket brings is not spent again. */
final class Cash {
  private double leftUsd;

  Cash(double freeUsd) {
    this.leftUsd = Math.max(0, freeUsd);
  }

  double leftUsd() {
    return leftUsd;
  }

  /** How many of what costs so much each can be paid. */
  int fits(double eachUsd) {
    return eachUsd <= 0 ? Integer.MAX_VALUE : Numbers.whole(leftUsd / eachUsd);
  }

  void spend(double usd) {
    leftUsd = Math.max(0, leftUsd - Math.max(0, usd));
  }
}
