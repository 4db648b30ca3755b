package org.hedgerow.report;

import java.util.List;
import org.hedgerow.basics.Problem;
import org.hedgerow.rules.CheckCatalogue;

/** What the check of rules found, and what it means, as text. */
public final class CheckText {

  private CheckText() {}

  /**
   * Every finding with its id, then how many there are.
   *
   * @param packs how many packs were checked
   */
  public static String findings(List<Problem> findings, int packs) {
    StringBuilder text = new StringBuilder();
    for (Problem finding : findings) {
      String shown = finding.render();
      int end = shown.indexOf('\n');
      text.append(end < 0 ? shown : shown.substring(0, end))
          .append(" [")
          .append(finding.id())
          .append(']')
          .append(end < 0 ? "" : shown.substring(end))
          .append('\n');
    }
    long errors = findings.stream().filter(f -> f.severity() == Problem.Severity.ERROR).count();
    text.append(count(packs, "pack"))
        .append(": ")
        .append(count(errors, "error"))
        .append(", ")
        .append(count(findings.size() - errors, "warning"))
        .append(".\n");
    if (errors > 0) {
      text.append("Warnings that need every pack are given once there is no error.\n");
    }
    if (!findings.isEmpty()) {
      text.append("'hedgerow rules explain-check ")
          .append(findings.get(0).id())
          .append("' says what an id means.\n");
    }
    return text.toString();
  }

  private static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** What one id means. */
  public static String entry(CheckCatalogue.Entry entry, TextStyle style) {
    Page page = new Page(style);
    page.emphasised(entry.id() + ": " + kind(entry.kind()), 0, 0, Emphasis.HEADING);
    page.say(entry.meaning(), 2, 2);
    page.say("What to do: " + entry.wayOut(), 2, 2);
    return page.toString();
  }

  private static String kind(String kind) {
    return switch (kind) {
      case "warning" -> "a warning; the packs can be used";
      case "day" -> "an error that a day brings out";
      case "test" -> "an error in a file of tests";
      default -> "an error; the packs cannot be used";
    };
  }

  /** Every id. */
  public static String catalogue(TextStyle style) {
    Page page = new Page(style);
    CheckCatalogue.all()
        .forEach(e -> page.say(e.id() + " (" + e.kind() + "): " + e.meaning(), 0, 4));
    return page.toString();
  }
}
