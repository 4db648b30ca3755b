package org.hedgerow.pricing.fit;

import org.junit.jupiter.api.Test;

class VixFitsTest {
  @Test
  void probe() {
    for (String[] d : new String[][] {{"2013-06-25", "0.001"}, {"2026-09-04", "0.037"}}) {
      for (FitModel m : FitModel.values()) {
        long t = System.nanoTime();
        int n = 0, in = 0, lo = 0, loi = 0;
        StringBuilder b = new StringBuilder();
        for (QuotedSlice s : RealSlices.vix(d[0], Double.parseDouble(d[1]))) {
          FitReport r = FittedSlice.tested(s, m).report();
          n += r.liquid();
          in += r.inside();
          lo += r.leftOut();
          loi += r.leftOutInside();
          b.append(
              String.format(
                  " %s F%.3f n%d %d/%d %d/%d worst %s %.2f g %.4f@%.3f;",
                  s.expiry(),
                  s.forward(),
                  s.quotes().size(),
                  r.inside(),
                  r.liquid(),
                  r.leftOutInside(),
                  r.leftOut(),
                  r.worst().map(Object::toString).orElse("-"),
                  r.worstMisfit(),
                  r.density().g(),
                  r.density().k()));
        }
        System.out.printf(
            "%s %s %d/%d %d/%d %d ms%s%n",
            d[0], m, in, n, loi, lo, (System.nanoTime() - t) / 1000000, b);
      }
    }
  }
}
