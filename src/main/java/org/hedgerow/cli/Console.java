package org.hedgerow.cli;

import java.io.PrintStream;
import java.util.List;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Visible;
import org.hedgerow.report.TextStyle;

/**
 * Where a command writes: answers to stdout, messages to stderr. Whatever is written passes here,
 * so that no file can send a terminal anything but text.
 */
record Console(Surroundings surroundings, PrintStream out, PrintStream err) {

  private static final int WIDTH = 100;

  /** How texts are laid out here. */
  TextStyle style() {
    return new TextStyle(surroundings.colour(), WIDTH);
  }

  /** An answer, as it is. */
  void answer(String text) {
    out.print(style().safe(text));
  }

  /** A message to the user. */
  void message(String text) {
    err.println(Visible.of(text));
  }

  /** How far the work is, on one line that is written again and again; on a terminal only. */
  synchronized void progress(String text) {
    if (surroundings.colour()) {
      err.print("\r" + text + "\u001b[K");
      err.flush();
    }
  }

  /** Clears the line of progress. */
  synchronized void progressDone() {
    if (surroundings.colour()) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  /** Every problem, and how many there are. */
  void problems(List<Problem> problems) {
    problems.forEach(problem -> err.println(problem.render()));
    if (problems.size() > 1) {
      err.println(problems.size() + " problems.");
    }
  }
}
