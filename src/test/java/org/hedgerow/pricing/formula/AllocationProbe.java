package org.hedgerow.pricing.formula;

import static org.hedgerow.product.OptionRight.PUT;

import java.lang.management.ManagementFactory;

/**
 * Prints the bytes that a round of pricing and implied volatilities allocates once the compiler is
 * done with it. A program of its own: in a JVM that has run other tests the compiler has seen other
 * callers, and what it then keeps on the stack says nothing about a pricing loop.
 */
final class AllocationProbe {
  private static final int ROUNDS = 2_000;
  private static final int OPTIONS = 20_000;

  private AllocationProbe() {}

  public static void main(String[] arguments) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    double sum = 0;
    long allocated = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && allocated > 0; round++) {
      long before = threads.getThreadAllocatedBytes(id);
      for (int i = 0; i < OPTIONS; i++) {
        double price = BlackFormula.price(100, 80 + i % 40, 0.1, 0.03, 0.3, PUT);
        sum += ImpliedVolatility.vol(price, 100, 80 + i % 40, 0.1, 0.03, PUT);
      }
      allocated = threads.getThreadAllocatedBytes(id) - before;
    }
    System.out.println(sum > 0 ? allocated : -1);
  }
}
