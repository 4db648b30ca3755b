package org.hedgerow.pricing.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The fits against real VIX chains. The table of docs/pricing.md is what this test computes; when
 * they differ it fails and its message holds the new rows.
 */
class VixFitsTest {
  private static final double POOLED = 0.90;
  private static final double IN_EVERY_FULL_EXPIRY = 0.80;
  private static final double LEFT_OUT = 0.90;
  private static final int FULL_EXPIRY = 10;

  /** Quote date, and the thirteen-week bill yield of the time, per year. */
  private static final Map<String, Double> RATES = Map.of("2013-06-25", 0.001, "2026-09-04", 0.037);

  private static final List<String> DAYS = List.of("2013-06-25", "2026-09-04");

  private static List<FittedSlice> tested(String day, FitModel model) {
    return RealSlices.vix(day, RATES.get(day)).stream()
        .map(slice -> FittedSlice.tested(slice, model))
        .toList();
  }

  /** Liquid quotes of a day: how many, how many inside, how many inside when left out. */
  private record Pooled(int liquid, int inside, int leftOut, int leftOutInside) {
    static Pooled of(List<FittedSlice> slices) {
      return new Pooled(
          slices.stream().mapToInt(s -> s.report().liquid()).sum(),
          slices.stream().mapToInt(s -> s.report().inside()).sum(),
          slices.stream().mapToInt(s -> s.report().leftOut()).sum(),
          slices.stream().mapToInt(s -> s.report().leftOutInside()).sum());
    }

    double share() {
      return (double) inside / liquid;
    }

    double leftOutShare() {
      return (double) leftOutInside / leftOut;
    }
  }

  @Test
  void parityForwardsAreTheKnownOnes() {
    assertForward("2013-06-25", "2013-08-21", 20.000, 0.05);
    assertForward("2026-09-04", "2026-09-09", 15.574, 0.08);
    assertForward("2026-09-04", "2026-09-16", 16.276, 0.04);
    assertForward("2026-09-04", "2026-10-07", 18.012, 0.10);
    assertForward("2026-09-04", "2026-10-21", 18.095, 0.04);
  }

  private static void assertForward(String day, String expiry, double forward, double tolerance) {
    assertThat(
            RealSlices.vix(day, RATES.get(day)).stream()
                .filter(slice -> slice.expiry().toString().equals(expiry))
                .mapToDouble(QuotedSlice::forward))
        .singleElement()
        .satisfies(f -> assertThat(f).isCloseTo(forward, within(tolerance)));
  }

  @Test
  void fitsMeetTheirTargetsAndTheDocumentedTableIsTheirs() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String day : DAYS) {
      Map<FitModel, List<FittedSlice>> fits = new EnumMap<>(FitModel.class);
      for (FitModel model : FitModel.values()) {
        fits.put(model, tested(day, model));
        rows.addAll(rows(day, fits.get(model)));
      }
      assertTargets(day, fits);
    }
    assertThat(Files.readString(Path.of("docs/pricing.md")))
        .as("docs/pricing.md must hold:%n%s", String.join("\n", rows))
        .contains(rows);
  }

  private static void assertTargets(String day, Map<FitModel, List<FittedSlice>> fits) {
    List<FittedSlice> best = fits.get(FitModel.THREE_LOGNORMALS);
    List<FittedSlice> quadratic = fits.get(FitModel.QUADRATIC);
    assertThat(Pooled.of(best).share()).as(day).isGreaterThanOrEqualTo(POOLED);
    assertThat(Pooled.of(best).leftOutShare()).as(day).isGreaterThanOrEqualTo(LEFT_OUT);
    assertThat(Pooled.of(quadratic).share()).as(day).isGreaterThanOrEqualTo(POOLED);
    assertThat(List.of(best, quadratic))
        .allSatisfy(slices -> assertThat(slices).allSatisfy(VixFitsTest::assertFullExpiry));
    assertThat(fits.values())
        .allSatisfy(
            slices ->
                assertThat(slices).allMatch(slice -> slice.report().density().isFree(), "density"));
  }

  private static void assertFullExpiry(FittedSlice slice) {
    FitReport report = slice.report();
    if (report.liquid() >= FULL_EXPIRY) {
      assertThat(report.insideShare().orElseThrow()).isGreaterThanOrEqualTo(IN_EVERY_FULL_EXPIRY);
    }
  }

  private static List<String> rows(String day, List<FittedSlice> slices) {
    List<String> rows = new ArrayList<>();
    for (FittedSlice slice : slices) {
      FitReport report = slice.report();
      rows.add(
          row(
              slice.model(),
              day,
              slice.quoted().expiry().toString(),
              Pooled.of(List.of(slice)),
              String.format(
                  Locale.ROOT,
                  "%s, %.1f | %.2f",
                  report.worst().map(Object::toString).orElse(""),
                  report.worstMisfit(),
                  report.density().g())));
    }
    rows.add(row(slices.get(0).model(), day, "all", Pooled.of(slices), "|"));
    return rows;
  }

  private static String row(
      FitModel model, String day, String expiry, Pooled pooled, String others) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %d | %.0f %% | %.0f %% | %s |",
        model.label(),
        day,
        expiry,
        pooled.liquid,
        100 * pooled.share(),
        100 * pooled.leftOutShare(),
        others);
  }
}
