package org.hedgerow.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.hedgerow.run.RunLog;

/**
 * Records days until it is killed, and says after each that it is kept. Its standard input closes
 * when the process that started it is gone; then it ends, too.
 */
final class KilledWriter {

  private KilledWriter() {}

  public static void main(String[] arguments) {
    Thread parent = new Thread(KilledWriter::endWithParent, "parent");
    parent.setDaemon(true);
    parent.start();
    SampleRecord sample = new SampleRecord();
    Journal journal = SampleRecord.open(Path.of(arguments[0]));
    RunLog log = journal.begin(sample.header());
    System.out.println("run " + log.run());
    for (int day = 1; ; day++) {
      log.add(sample.day(day));
      System.out.println("kept " + day);
    }
  }

  private static void endWithParent() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      System.err.println("KilledWriter: " + e.getMessage());
    }
    Runtime.getRuntime().halt(1);
  }
}
