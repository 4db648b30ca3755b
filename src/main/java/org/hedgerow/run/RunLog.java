package org.hedgerow.run;

import java.time.Instant;

/** Takes the days of one run as they are decided. Each is kept as a whole or not at all. */
public interface RunLog {

  /** Number of the run. */
  long run();

  /** The next day. When this returns, the day is kept whatever becomes of the program. */
  void add(DayRecord day);

  /** Says that every day is there. A run without this was broken off. */
  void finish(Instant ended);
}
