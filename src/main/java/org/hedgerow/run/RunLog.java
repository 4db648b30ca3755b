package org.hedgerow.run;

import java.time.Instant;
import java.util.List;
import org.hedgerow.basics.Problem;

/** Takes the days of one run as they are decided. Each is kept as a whole or not at all. */
public interface RunLog {

  /** Number of the run. */
  long run();

  /** The next day. When this returns, the day is kept whatever becomes of the program. */
  void add(DayRecord day);

  /** A day that could not be decided, with what is wrong in its files. */
  void addFailed(String name, List<Problem> problems);

  /** Says that every day is there, or has failed. A run without this was broken off. */
  void finish(Instant ended);
}
