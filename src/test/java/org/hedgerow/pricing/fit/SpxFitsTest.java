package org.hedgerow.pricing.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hedgerow.ReferenceData;
import org.junit.jupiter.api.Test;

/**
 * The fits against real SPX chains. The tables of docs/pricing.md are what this test computes; when
 * they differ it fails and its message holds the new rows.
 */
class SpxFitsTest {
  private static final List<String> DAYS =
      List.of(
          "2022-02-04",
          "2023-04-14",
          "2023-04-17",
          "2023-05-19",
          "2023-06-08",
          "2023-09-01",
          "2024-01-05");

  /** One day is enough to compare: these fits are slow. */
  private static final List<String> BY_LOGNORMALS = List.of("2023-06-08");

  private static final int[] TENORS = {7, 30, 90};

  /** The tenors that the strategies trade. */
  private static final double LONGEST_DAYS = 100;

  private static final double DAYS_PER_YEAR = 365;

  @Test
  void theDocumentedTablesAreWhatTheFitsGive() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String day : DAYS) {
      List<QuotedSlice> chain = chain(day);
      for (int tenor : TENORS) {
        rows.add(expiryRow(day, nearest(chain, tenor)));
      }
    }
    for (String day : DAYS) {
      rows.add(surfaceRow(day, FitModel.RAW_SVI));
    }
    for (String day : BY_LOGNORMALS) {
      rows.add(surfaceRow(day, FitModel.THREE_LOGNORMALS));
    }
    assertThat(Files.readString(Path.of("docs/pricing.md")))
        .as("docs/pricing.md must hold:%n%s", String.join("\n", rows))
        .contains(rows);
  }

  private static List<QuotedSlice> chain(String day) {
    return RealSlices.spx(day, rate(day)).stream()
        .filter(slice -> slice.years() * DAYS_PER_YEAR <= LONGEST_DAYS)
        .toList();
  }

  private static double rate(String day) {
    return ReferenceData.rows("macro/tbill_13w_yield_daily.csv").stream()
        .filter(row -> row[0].equals(day))
        .mapToDouble(row -> Math.log1p(Double.parseDouble(row[1]) / 100))
        .findFirst()
        .orElseThrow();
  }

  private static QuotedSlice nearest(List<QuotedSlice> chain, int days) {
    return chain.stream()
        .min(Comparator.comparingDouble(s -> Math.abs(s.years() * DAYS_PER_YEAR - days)))
        .orElseThrow();
  }

  private static String expiryRow(String day, QuotedSlice slice) {
    FittedSlice svi = FittedSlice.of(slice, FitModel.RAW_SVI);
    FitReport report = svi.report();
    return String.format(
        Locale.ROOT,
        "| %s | %s, %.0f d | %d | %s | %s | %s | %s, %.1f | %.2f |",
        day,
        slice.expiry(),
        slice.years() * DAYS_PER_YEAR,
        report.liquid(),
        percent(svi),
        percent(FittedSlice.of(slice, FitModel.SSVI)),
        percent(FittedSlice.of(slice, FitModel.THREE_LOGNORMALS)),
        report.worst().map(Object::toString).orElse(""),
        report.worstMisfit(),
        report.density().g());
  }

  private static String percent(FittedSlice slice) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * slice.report().insideShare().orElseThrow());
  }

  private static String surfaceRow(String day, FitModel model) {
    FittedSurface surface = FittedSurface.fit(chain(day), model);
    int liquid = surface.slices().stream().mapToInt(s -> s.report().liquid()).sum();
    int inside = surface.slices().stream().mapToInt(s -> s.report().inside()).sum();
    long negative = surface.slices().stream().filter(s -> !s.report().density().isFree()).count();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %d | %.0f %% | %d | %d | %s |",
        model.label(),
        day,
        surface.slices().size(),
        liquid,
        100.0 * inside / liquid,
        negative,
        surface.crossings().size(),
        surface.crossings().stream()
            .max(Comparator.comparingDouble(c -> fallInVolPoints(surface, c)))
            .map(c -> describe(surface, c))
            .orElse("none"));
  }

  private static String describe(FittedSurface surface, FittedSurface.Crossing crossing) {
    return String.format(
        Locale.ROOT,
        "%s over %s at k %.2f, %.1f",
        crossing.shorter(),
        crossing.longer(),
        crossing.worst().k(),
        fallInVolPoints(surface, crossing));
  }

  /** What the volatility of the longer expiry lacks there, in hundredths. */
  private static double fallInVolPoints(FittedSurface surface, FittedSurface.Crossing crossing) {
    FittedSlice longer =
        surface.slices().stream()
            .filter(s -> s.quoted().expiry().equals(crossing.longer()))
            .reduce((first, second) -> second)
            .orElseThrow();
    double w = longer.smile().totalVariance(crossing.worst().k());
    double years = longer.quoted().years();
    return 100 * (Math.sqrt((w - crossing.worst().rise()) / years) - Math.sqrt(w / years));
  }
}
