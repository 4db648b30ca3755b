package org.hedgerow.book;

import org.hedgerow.basics.Check;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.Underlying;

/**
 * Margin of one structure under a broker's strategy rules (Regulation T), US dollars. Portfolio
 * margin is another system and is not computed.
 *
 * <pre>
 *   bought option          0 (paid in full with cash; expiries of nine months or less)
 *   iron condor sold       100 (max(put width, call width) - credit)
 *   vertical sold          100 (width - credit)
 *   naked option           100 (premium + max(share index - out of the money, 10 % base))
 *     share                20 % for VIX, 15 % for SPX
 *     base                 the index for a call, the strike for a put
 * </pre>
 *
 * <p>The index of a VIX option is the <b>spot</b> VIX here, although it is priced from its future:
 * that is the exchange's rule. A bought option covers a sold one only when it settles on the same
 * day with the same root, so a near VIX call does not cover a sold far one.
 *
 * <p>Source: Cboe margin rules for broad-based index options and the VIX option specification; 15 %
 * as applied by Interactive Brokers.
 */
public final class Margin {
  private static final double SPX_SHARE = 0.15;
  private static final double VIX_SHARE = 0.20;
  private static final double LEAST_SHARE = 0.10;
  private static final double MULTIPLIER_USD = OptionContract.MULTIPLIER_USD;

  private Margin() {}

  /**
   * One iron condor sold for a credit: both sides cannot lose at once.
   *
   * @param putWidthPoints sold put strike minus bought put strike, index points, above zero
   * @param callWidthPoints bought call strike minus sold call strike, index points, above zero
   * @param creditPoints received, index points; below zero counts as zero
   * @return US dollars per condor, zero or more
   */
  public static double ironCondorUsd(
      double putWidthPoints, double callWidthPoints, double creditPoints) {
    Check.positive(putWidthPoints, "putWidthPoints");
    Check.positive(callWidthPoints, "callWidthPoints");
    return widthLessCreditUsd(Math.max(putWidthPoints, callWidthPoints), creditPoints);
  }

  /**
   * One vertical sold for a credit.
   *
   * @param widthPoints distance of the strikes, index points, zero or more; zero when the bought
   *     option is worth at least as much as the sold one at every level
   * @param creditPoints received, index points; below zero counts as zero
   * @return US dollars per vertical, zero or more
   */
  public static double verticalSoldUsd(double widthPoints, double creditPoints) {
    Check.notNegative(widthPoints, "widthPoints");
    return widthLessCreditUsd(widthPoints, creditPoints);
  }

  /**
   * One option sold naked.
   *
   * @param premiumPoints what the option is worth, index points, zero or more
   * @param index level of SPX, or of spot VIX for a VIX option, points, above zero
   * @return US dollars per option, above zero
   */
  public static double nakedUsd(OptionContract option, double premiumPoints, double index) {
    Check.notNegative(premiumPoints, "premiumPoints");
    Check.positive(index, "index");
    double share = option.underlying() == Underlying.VIX ? VIX_SHARE : SPX_SHARE;
    double outOfTheMoney = Math.max(0, option.right().sign() * (option.strike() - index));
    double base = option.right() == OptionRight.CALL ? index : option.strike();
    double beyondPremium = Math.max(share * index - outOfTheMoney, LEAST_SHARE * base);
    return MULTIPLIER_USD * (premiumPoints + beyondPremium);
  }

  private static double widthLessCreditUsd(double widthPoints, double creditPoints) {
    Check.finite(creditPoints, "creditPoints");
    return MULTIPLIER_USD * Math.max(0, widthPoints - Math.max(0, creditPoints));
  }
}
