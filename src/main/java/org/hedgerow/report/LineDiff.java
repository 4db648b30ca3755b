package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line, in the unified form that {@code patch} reads. */
public final class LineDiff {
  private static final int CONTEXT = 3;

  /** Pairs of lines that are still compared one by one; beyond it a part is shown as replaced. */
  private static final long MOST_PAIRS = 4_000_000;

  /**
   * A line of the result.
   *
   * @param sign a space for a line of both, - for one of the old, + for one of the new
   * @param oldLine lines of the old text before it
   * @param newLine lines of the new text before it
   */
  private record Line(char sign, String text, int oldLine, int newLine) {}

  private final List<String> before;
  private final List<String> after;
  private final List<Line> lines = new ArrayList<>();
  private int oldAt;
  private int newAt;

  private LineDiff(String before, String after) {
    this.before = lines(before);
    this.after = lines(after);
  }

  /** What changes from one text to the other; empty when nothing does. */
  public static String of(String name, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    LineDiff diff = new LineDiff(before, after);
    diff.compare();
    return "--- " + name + "\n+++ " + name + "\n" + diff.hunks();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + "\n\\ No newline at end of file");
    }
    return lines;
  }

  private void compare() {
    int start = 0;
    int most = Math.min(before.size(), after.size());
    while (start < most && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    both(start);
    middle(before.size() - start - end, after.size() - start - end);
    both(end);
  }

  /** Goes along a longest common part of what lies between the equal ends. */
  private void middle(int olds, int news) {
    if ((long) olds * news > MOST_PAIRS) {
      replaced(olds, news);
      return;
    }
    int[][] common = common(olds, news);
    int oldStart = oldAt;
    int newStart = newAt;
    int i = 0;
    int j = 0;
    while (i < olds && j < news) {
      if (before.get(oldStart + i).equals(after.get(newStart + j))) {
        both(1);
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        replaced(1, 0);
        i++;
      } else {
        replaced(0, 1);
        j++;
      }
    }
    replaced(olds - i, news - j);
  }

  /** Length of the longest common part of what is left from each pair of lines. */
  private int[][] common(int olds, int news) {
    int[][] common = new int[olds + 1][news + 1];
    for (int i = olds - 1; i >= 0; i--) {
      for (int j = news - 1; j >= 0; j--) {
        common[i][j] =
            before.get(oldAt + i).equals(after.get(newAt + j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void both(int count) {
    for (int i = 0; i < count; i++) {
      lines.add(new Line(' ', before.get(oldAt), oldAt, newAt));
      oldAt++;
      newAt++;
    }
  }

  private void replaced(int olds, int news) {
    for (int i = 0; i < olds; i++) {
      lines.add(new Line('-', before.get(oldAt), oldAt++, newAt));
    }
    for (int i = 0; i < news; i++) {
      lines.add(new Line('+', after.get(newAt), oldAt, newAt++));
    }
  }

  private String hunks() {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < lines.size()) {
      if (lines.get(at).sign() == ' ') {
        at++;
        continue;
      }
      int from = Math.max(0, at - CONTEXT);
      int last = at;
      for (int i = at; i < lines.size() && i <= last + 2 * CONTEXT; i++) {
        last = lines.get(i).sign() == ' ' ? last : i;
      }
      int to = Math.min(lines.size(), last + 1 + CONTEXT);
      hunk(lines.subList(from, to), text);
      at = to;
    }
    return text.toString();
  }

  private static void hunk(List<Line> part, StringBuilder text) {
    long olds = part.stream().filter(l -> l.sign() != '+').count();
    long news = part.stream().filter(l -> l.sign() != '-').count();
    text.append(
        "@@ -%s +%s @@%n"
            .formatted(range(part.get(0).oldLine(), olds), range(part.get(0).newLine(), news))
            .replace("\r", ""));
    part.forEach(l -> text.append(l.sign()).append(l.text()).append('\n'));
  }

  private static String range(int before, long count) {
    return (count == 0 ? before : before + 1) + (count == 1 ? "" : "," + count);
  }
}
