package org.hedgerow.pricing.fit;

import org.junit.jupiter.api.Test;

class SpxFitsTest {
  @Test
  void probe() {
    for (String day : new String[] {"2022-02-04", "2023-06-08"}) {
      for (FitModel m : FitModel.values()) {
        long t = System.nanoTime();
        int n = 0, in = 0;
        StringBuilder b = new StringBuilder();
        java.util.List<FittedSlice> f = new java.util.ArrayList<>();
        for (QuotedSlice s : RealSlices.spx(day, day.startsWith("2022") ? .002 : .052)) {
          f.add(FittedSlice.of(s, m));
          FitReport r = f.get(f.size() - 1).report();
          n += r.liquid();
          in += r.inside();
          b.append(
              String.format(
                  " %s %.1fd F%.2f n%d %d/%d worst %s %.2f g %.4f@%.3f%n",
                  s.expiry(),
                  s.years() * 365,
                  s.forward(),
                  s.quotes().size(),
                  r.inside(),
                  r.liquid(),
                  r.worst().map(Object::toString).orElse("-"),
                  r.worstMisfit(),
                  r.density().g(),
                  r.density().k()));
        }
        System.out.printf(
            "%s %s %d/%d %d ms%n%s", day, m, in, n, (System.nanoTime() - t) / 1000000, b);
        if (m == FitModel.RAW_SVI || m == FitModel.SSVI)
          FittedSurface.of(f).crossings().forEach(System.out::println);
      }
    }
  }
}
