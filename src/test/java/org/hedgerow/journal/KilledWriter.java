package org.hedgerow.journal;

import java.nio.file.Path;
import org.hedgerow.run.RunLog;

/** Records days until it is killed, and says after each that it is kept. */
final class KilledWriter {

  private KilledWriter() {}

  public static void main(String[] arguments) {
    SampleRecord sample = new SampleRecord();
    Journal journal = SampleRecord.open(Path.of(arguments[0]));
    RunLog log = journal.begin(sample.header());
    System.out.println("run " + log.run());
    for (int day = 1; ; day++) {
      log.add(sample.day(day));
      System.out.println("kept " + day);
    }
  }
}
