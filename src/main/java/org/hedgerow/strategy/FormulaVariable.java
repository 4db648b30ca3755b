package org.hedgerow.strategy;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a formula of a strategy file can name, for the book after today's condor tickets. */
public enum FormulaVariable {
  NAV("nav", "Net asset value of the book, US dollars."),
  SPX("spx", "Close of the S&P 500, index points."),
  VIX("vix", "Close of the VIX, points."),
  MARGIN("margin", "Margin of the condors held and planned, by strategy rules, US dollars."),
  MAX_LOSS("maxLoss", "Maximum loss of the condors held and planned, US dollars."),
  CREDIT("credit", "Credit received for the condors held and planned, US dollars."),
  CONDORS("condors", "Number of condors held and planned."),
  CONDOR_LOSS_5(
      "condorLoss5",
      "What those condors lose when the S&P 500 falls by 5 % in a session, US dollars."),
  CONDOR_LOSS_10(
      "condorLoss10",
      "What those condors lose when the S&P 500 falls by 10 % in a session, US dollars."),
  LADDER_GAIN_5(
      "ladderGain5",
      "What one ladder, bought today, gains when the S&P 500 falls by 5 % in a session, US"
          + " dollars."),
  LADDER_GAIN_10(
      "ladderGain10",
      "What one ladder, bought today, gains when the S&P 500 falls by 10 % in a session, US"
          + " dollars.");

  private final String word;
  private final String sentence;

  FormulaVariable(String word, String sentence) {
    this.word = word;
    this.sentence = sentence;
  }

  /** Whether a formula names it. */
  public boolean isIn(Formula formula) {
    return Pattern.compile("\\b" + word + "\\b").matcher(formula.text()).find();
  }

  /** As written in a formula. */
  public String word() {
    return word;
  }

  /** What it means, with its unit. */
  public String sentence() {
    return sentence;
  }

  /** Every variable as written. */
  public static Set<String> names() {
    return Arrays.stream(values()).map(FormulaVariable::word).collect(Collectors.toSet());
  }
}
