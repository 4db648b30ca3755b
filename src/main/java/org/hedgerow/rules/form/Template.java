package org.hedgerow.rules.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedgerow.expression.Lexer;
import org.hedgerow.expression.Token;

/**
 * A piece of DRL with gaps: {@code close > limit("$param")}, {@code new LayerTurn("$1", "$2")}.
 *
 * <p>Each part is either plain text or a gap; a gap inside quotes takes a text, one outside quotes
 * a value.
 */
final class Template {
  /** {@code $param}, and {@code $1} to {@code $9} for the values of a cell with commas in it. */
  static final Pattern TABLE_GAP = Pattern.compile("\\$(param|[1-9])(?!\\w)");

  /** {@code {name}}. */
  static final Pattern SENTENCE_GAP = Pattern.compile("\\{([A-Za-z]\\w*)}");

  private static final List<String> FENCES =
      List.of("rule", "when", "then", "end", "query", "function", "declare", "package", "import");

  private final List<Part> parts;

  /**
   * Some characters of the template.
   *
   * @param quote the quotes that a gap stands in
   * @param text as it is written; of a gap, its name
   */
  record Part(boolean gap, Optional<Character> quote, String text) {

    /** What a value becomes in this gap. */
    CellValue.Answer filledWith(String value) {
      return quote.map(q -> CellValue.quoted(value, q)).orElseGet(() -> CellValue.bare(value));
    }
  }

  private Template(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** Cuts a template at its gaps. */
  static Template of(String text, Pattern gaps) {
    List<Part> parts = new ArrayList<>();
    Matcher gap = gaps.matcher(text);
    int at = 0;
    while (gap.find()) {
      parts.add(new Part(false, Optional.empty(), text.substring(at, gap.start())));
      parts.add(new Part(true, quote(text, gap.start()), gap.group(1)));
      at = gap.end();
    }
    parts.add(new Part(false, Optional.empty(), text.substring(at)));
    return new Template(parts);
  }

  List<Part> parts() {
    return parts;
  }

  /** The names of its gaps, in order. */
  List<String> gaps() {
    return parts.stream().filter(Part::gap).map(Part::text).toList();
  }

  /**
   * Why a text cannot be a template: a word that would end the rule it is put into, or a remark,
   * behind which everything would be lost. Empty when it can.
   */
  static Optional<String> fence(String text) {
    for (Token word : Lexer.tokens(text, (id, span, message, fix) -> {})) {
      if (word.kind() == Token.Kind.NAME && FENCES.contains(word.text())) {
        return Optional.of("'" + word.text() + "' cannot stand here.");
      }
    }
    for (String remark : List.of("//", "/*", "*/")) {
      int at = text.indexOf(remark);
      if (at >= 0 && quote(text, at).isEmpty()) {
        return Optional.of("A remark cannot stand here.");
      }
    }
    return Optional.empty();
  }

  /** The quotes that a character of a text stands in. */
  private static Optional<Character> quote(String text, int at) {
    Optional<Character> open = Optional.empty();
    for (char c : text.substring(0, at).toCharArray()) {
      if (open.isEmpty() && (c == '"' || c == '\'')) {
        open = Optional.of(c);
      } else if (open.filter(o -> o == c).isPresent()) {
        open = Optional.empty();
      }
    }
    return open;
  }
}
