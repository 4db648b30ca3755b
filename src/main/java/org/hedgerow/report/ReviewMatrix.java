package org.hedgerow.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hedgerow.journal.Review;
import org.hedgerow.journal.RuleRecord;
import org.hedgerow.journal.RuleState;

/**
 * Days by rules: a line for each rule, a mark for each day; when there are many days a mark stands
 * for several in a row and shows the most that happened in them.
 */
final class ReviewMatrix {
  private static final int MOST_MARKS = 40;
  private static final int TEN = 10;

  private ReviewMatrix() {}

  static String mark(RuleState state) {
    return switch (state) {
      case FIRED -> "#";
      case LOST -> "x";
      case NEAR -> "o";
      case SILENT -> ".";
      case NOT_REACHED -> "?";
    };
  }

  static void write(Page page, Review review) {
    int days = review.days().size();
    int perMark = Math.max(1, (days + MOST_MARKS - 1) / MOST_MARKS);
    int marks = (days + perMark - 1) / perMark;
    page.blank()
        .say(
            "# fired   x fired, all it asked for was overruled   . silent   ? an input was not known",
            0,
            0)
        .say("o silent, but one figure alone would make it fire once the tickets are filled", 0, 0);
    legend(page, review, perMark);
    String stage = "";
    Table table = table();
    for (RuleRecord rule : review.rules()) {
      if (!rule.stage().equals(stage)) {
        page.table(table);
        stage = rule.stage();
        page.heading("Stage " + stage);
        table = table().header("", numbers(marks), "days");
      }
      table.row(rule.rule(), marks(rule, perMark), Integer.toString(rule.fired()));
    }
    page.table(table);
  }

  private static Table table() {
    return new Table(Table.Column.wrapping(), Table.Column.left(), Table.Column.toTheRight());
  }

  private static void legend(Page page, Review review, int perMark) {
    if (perMark > 1) {
      page.say("One mark stands for " + perMark + " days in a row.", 0, 0);
      return;
    }
    String days =
        IntStream.range(0, review.days().size())
            .mapToObj(i -> (i + 1) + "=" + review.days().get(i).date())
            .collect(Collectors.joining(", "));
    page.quiet("Days: " + days, 0, 0);
  }

  /** The last digit of each mark's number. */
  private static String numbers(int marks) {
    return IntStream.rangeClosed(1, marks)
        .mapToObj(i -> Integer.toString(i % TEN))
        .collect(Collectors.joining());
  }

  private static String marks(RuleRecord rule, int perMark) {
    StringBuilder text = new StringBuilder();
    List<RuleState> states = rule.states();
    for (int from = 0; from < states.size(); from += perMark) {
      RuleState most = states.get(from);
      for (RuleState state : states.subList(from, Math.min(states.size(), from + perMark))) {
        most = state.compareTo(most) > 0 ? state : most;
      }
      text.append(mark(most));
    }
    return text.toString();
  }
}
