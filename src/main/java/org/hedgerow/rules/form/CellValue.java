package org.hedgerow.rules.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hedgerow.expression.Lexer;
import org.hedgerow.expression.Token;

/**
 * What an author may put into the gap of a template, in a cell or in a sentence: a literal or the
 * name of a threshold. Nothing that is put in can end a text, a comparison or a condition.
 */
final class CellValue {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");
  private static final Pattern PERCENTAGE = Pattern.compile("-?\\d+([.,]\\d+)? ?%");
  private static final Pattern THRESHOLD = Pattern.compile("[A-Za-z]\\w*(\\.\\w+)+");

  /**
   * What stands in the rule, or why nothing can.
   *
   * @param text what is written into the rule; empty when there is a problem
   * @param problem what is wrong; empty when nothing is
   */
  record Answer(String text, String problem, String fix) {
    boolean isWrong() {
      return !problem.isEmpty();
    }

    static Answer of(String text) {
      return new Answer(text, "", "");
    }
  }

  private CellValue() {}

  /** For a gap inside the quotes of a template: any text that can stand in quotes. */
  static Answer quoted(String value, char quote) {
    for (char c : value.toCharArray()) {
      if (c == '"' || c == quote || c == '\\' || c < ' ' || c == 127) {
        return new Answer(
            "",
            "A text cannot hold "
                + (c < ' ' || c == 127 ? "a control character" : "the character " + c)
                + " here.",
            c == '"' || c == quote
                ? "The quotes stand in the template already; leave them out."
                : "");
      }
    }
    return Answer.of(value);
  }

  /** For a gap outside quotes: a number, a text in quotes, true, false, or a threshold. */
  static Answer bare(String value) {
    if (NUMBER.matcher(value).matches() || value.equals("true") || value.equals("false")) {
      return Answer.of(value);
    }
    if (THRESHOLD.matcher(value).matches()) {
      return Answer.of("limit(\"" + value + "\")");
    }
    if (DECIMAL_COMMA.matcher(value).matches()) {
      return new Answer(
          "",
          "A number has a decimal point, not a comma.",
          "Maybe write " + value.replace(',', '.') + ".");
    }
    if (PERCENTAGE.matcher(value).matches()) {
      return new Answer(
          "",
          "A number is written without '%' here.",
          "Whether it is per cent is said by the unit of what it is compared with.");
    }
    return literal(value)
        .map(Answer::of)
        .orElseGet(
            () ->
                new Answer(
                    "",
                    "'"
                        + shortened(value)
                        + "' is neither a number, a text in quotes nor a threshold.",
                    "A value is such as 22, \"armed\" or vix.trigger.first; conditions stand in the"
                        + " template."));
  }

  /** A text in quotes or limit("..."), word by word. */
  private static Optional<String> literal(String value) {
    List<String> wrong = new ArrayList<>();
    List<Token> words = Lexer.tokens(value, (id, span, message, fix) -> wrong.add(message));
    if (!wrong.isEmpty()) {
      return Optional.empty();
    }
    if (words.size() == 2 && words.get(0).kind() == Token.Kind.STRING) {
      return Optional.of("\"" + words.get(0).text() + "\"");
    }
    if (words.size() == 5
        && words.get(0).is("limit")
        && words.get(1).is("(")
        && words.get(2).kind() == Token.Kind.STRING
        && words.get(3).is(")")) {
      return Optional.of("limit(\"" + words.get(2).text() + "\")");
    }
    return Optional.empty();
  }

  static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}
