package org.hedgerow.pricing.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hedgerow.basics.Origin;
import org.hedgerow.pricing.formula.BlackFormula;
import org.hedgerow.pricing.formula.LognormalMixture;
import org.hedgerow.pricing.formula.LognormalMixture.Component;
import org.hedgerow.pricing.formula.RawSvi;
import org.hedgerow.pricing.formula.Smile;
import org.hedgerow.pricing.formula.Ssvi;
import org.hedgerow.product.OptionRight;
import org.junit.jupiter.api.Test;

/** Quotes made from a known smile, so that the fit must find it again. */
class FittedSurfaceTest {
  private static final LocalDate NEAR = LocalDate.of(2024, 9, 6);
  private static final LocalDate FAR = LocalDate.of(2024, 10, 4);
  private static final double NEAR_YEARS = 32 / 365.0;
  private static final double FAR_YEARS = 60 / 365.0;
  private static final double FORWARD = 5000;
  private static final double FAR_FORWARD = 5020;
  private static final double DISCOUNT = 0.995;
  private static final double FAR_DISCOUNT = 0.99;
  private static final double HALF_SPREAD = 0.1;

  /** A hundredth of a volatility point: a twentieth of the spread at the money. */
  private static final double FOUND = 1e-4;

  private static final double ROUNDING = 1e-12;

  private static final RawSvi NEAR_SMILE = new Ssvi(-0.6, 0.9).slice(0.002);
  private static final RawSvi FAR_SMILE = new Ssvi(-0.6, 0.9).slice(0.0042);

  private static QuotedSlice quoted(
      LocalDate expiry, double years, double forward, double discount, Smile smile) {
    List<QuotedStrike> quotes = new ArrayList<>();
    for (double strike = 4400; strike <= 5400; strike += 25) {
      OptionRight right = strike < forward ? OptionRight.PUT : OptionRight.CALL;
      double mid = discount * forward * smile.price(strike / forward, right);
      quotes.add(
          new QuotedStrike(strike, right, Math.max(0, mid - HALF_SPREAD), mid + HALF_SPREAD));
    }
    return new QuotedSlice(expiry, years, forward, discount, quotes);
  }

  private static QuotedSlice near(Smile smile) {
    return quoted(NEAR, NEAR_YEARS, FORWARD, DISCOUNT, smile);
  }

  private static final List<QuotedSlice> CHAIN =
      List.of(quoted(FAR, FAR_YEARS, FAR_FORWARD, FAR_DISCOUNT, FAR_SMILE), near(NEAR_SMILE));

  private final FittedSurface surface = FittedSurface.fit(CHAIN, FitModel.RAW_SVI);

  @Test
  void findsTheSmileThatMadeTheQuotes() {
    LognormalMixture mixture =
        LognormalMixture.scaled(
            List.of(
                new Component(1, 1, 0.03),
                new Component(0.5, 0.97, 0.045),
                new Component(0.1, 0.92, 0.07)));
    assertFound(near(NEAR_SMILE), FitModel.SSVI, NEAR_SMILE);
    assertFound(near(NEAR_SMILE), FitModel.RAW_SVI, NEAR_SMILE);
    assertFound(near(mixture), FitModel.THREE_LOGNORMALS, mixture);
  }

  private static void assertFound(QuotedSlice quoted, FitModel model, Smile smile) {
    FittedSlice fitted = FittedSlice.of(quoted, model);
    for (double strike : new double[] {4700, 4850, 5000, 5100}) {
      double vol = Math.sqrt(smile.totalVariance(Math.log(strike / FORWARD)) / NEAR_YEARS);
      assertThat(fitted.vol(strike)).as("%s at %s", model, strike).isCloseTo(vol, within(FOUND));
    }
    assertThat(fitted.report().inside()).isEqualTo(fitted.report().liquid());
    assertThat(fitted.report().density().isFree()).isTrue();
  }

  @Test
  void reportsTheQuoteThatDoesNotFit() {
    List<QuotedStrike> quotes = new ArrayList<>(near(NEAR_SMILE).quotes());
    int place = 20;
    QuotedStrike good = quotes.get(place);
    // five points too dear: 50 half spreads
    QuotedStrike bad =
        new QuotedStrike(good.strike(), good.right(), good.bid() + 5, good.ask() + 5);
    quotes.set(place, bad);
    QuotedSlice slice = new QuotedSlice(NEAR, NEAR_YEARS, FORWARD, DISCOUNT, quotes);
    FitReport report = FittedSlice.tested(slice, FitModel.SSVI).report();
    assertThat(report.worst()).contains(bad);
    assertThat(report.worstMisfit()).isBetween(40.0, 52.0);
    assertThat(report.inside()).isLessThan(report.liquid());
    assertThat(report.leftOut()).isEqualTo(report.liquid());
    assertThat(report.leftOutInside()).isLessThan(report.liquid());
  }

  @Test
  void pricesAStrikeThatIsNotQuotedAtAFittedExpiry() {
    FittedSurface.Value value = surface.value(4812.5, OptionRight.PUT, NEAR_YEARS);
    double vol = surface.slices().get(0).vol(4812.5);
    int liquid = surface.slices().get(0).report().liquid();
    assertThat(value.vol()).isCloseTo(vol, within(ROUNDING));
    assertThat(value.price())
        .isCloseTo(
            DISCOUNT
                * BlackFormula.undiscountedPrice(FORWARD, 4812.5, NEAR_YEARS, vol, OptionRight.PUT),
            within(1e-9));
    assertThat(value.origin())
        .isEqualTo(
            Origin.synthetic(
                "fit of raw SVI to the quotes of 2024-09-06, %d of %d liquid quotes inside"
                    .formatted(liquid, liquid)));
  }

  /** Half of the way: forward 5010, total variance the mean of both at the same K / F. */
  @Test
  void pricesAnExpiryBetweenTwoFittedOnes() {
    double years = 0.5 * (NEAR_YEARS + FAR_YEARS);
    double strike = 4900;
    FittedSurface.Value value = surface.value(strike, OptionRight.PUT, years);
    double k = Math.log(strike / 5010);
    double w =
        0.5
            * (surface.slices().get(0).smile().totalVariance(k)
                + surface.slices().get(1).smile().totalVariance(k));
    assertThat(value.forward()).isCloseTo(5010, within(1e-9));
    assertThat(value.vol()).isCloseTo(Math.sqrt(w / years), within(ROUNDING));
    assertThat(value.price())
        .isCloseTo(
            Math.sqrt(DISCOUNT * FAR_DISCOUNT)
                * BlackFormula.undiscountedPrice(5010, strike, years, value.vol(), OptionRight.PUT),
            within(1e-9));
    assertThat(value.origin().toString())
        .startsWith("SYNTHETIC(fit of raw SVI to the quotes of 2024-09-06")
        .contains("and of 2024-10-04")
        .endsWith("linear in total variance)");
  }

  @Test
  void saysWhenAStrikeLiesBeyondTheQuotedOnes() {
    assertThat(surface.value(3000, OptionRight.PUT, NEAR_YEARS).origin().detail())
        .endsWith("strike beyond the quoted ones");
  }

  @Test
  void refusesAnExpiryOutsideTheFittedOnes() {
    assertThat(surface.covers(NEAR_YEARS)).isTrue();
    assertThat(surface.covers(0.9 * NEAR_YEARS)).isFalse();
    assertThatThrownBy(() -> surface.value(5000, OptionRight.CALL, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("No fit at 1.0 years");
  }

  @Test
  void reportsExpiriesThatCross() {
    assertThat(surface.crossings()).isEmpty();
    FittedSurface crossed =
        FittedSurface.fit(
            List.of(near(FAR_SMILE), quoted(FAR, FAR_YEARS, FORWARD, DISCOUNT, NEAR_SMILE)),
            FitModel.SSVI);
    assertThat(crossed.crossings()).hasSize(1);
    assertThat(crossed.crossings().get(0).shorter()).isEqualTo(NEAR);
    assertThat(crossed.crossings().get(0).worst().rise()).isNegative();
  }

  @Test
  void givesTheSameFitEveryTime() {
    assertThat(FittedSlice.of(near(NEAR_SMILE), FitModel.THREE_LOGNORMALS))
        .isEqualTo(FittedSlice.of(near(NEAR_SMILE), FitModel.THREE_LOGNORMALS));
  }

  @Test
  void refusesTwoExpiriesAtOneInstant() {
    assertThatThrownBy(
            () -> FittedSurface.fit(List.of(near(NEAR_SMILE), near(FAR_SMILE)), FitModel.SSVI))
        .hasMessageContaining("Two expiries at one instant");
  }
}
