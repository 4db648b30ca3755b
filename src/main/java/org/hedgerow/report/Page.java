package org.hedgerow.report;

import java.util.List;

/** A text that grows line by line, none wider than its style allows. */
final class Page {
  private static final int INDENT = 2;

  private final TextStyle style;
  private final StringBuilder text = new StringBuilder();

  Page(TextStyle style) {
    this.style = style;
  }

  Page blank() {
    text.append('\n');
    return this;
  }

  /** A line over a part, with a rule below it. */
  Page heading(String heading) {
    blank();
    emphasised(heading, 0, 0, Emphasis.HEADING);
    line("-".repeat(style.width()), Emphasis.QUIET);
    return this;
  }

  /** A title at the top, with a rule below it. */
  Page title(String title) {
    emphasised(title, 0, 0, Emphasis.HEADING);
    line("=".repeat(style.width()), Emphasis.QUIET);
    return this;
  }

  /** A paragraph. */
  Page say(String sentence) {
    return emphasised(sentence, INDENT, INDENT, Emphasis.NONE);
  }

  /** A paragraph whose further lines stand further in. */
  Page say(String sentence, int indent, int hanging) {
    return emphasised(sentence, indent, hanging, Emphasis.NONE);
  }

  Page quiet(String sentence) {
    return emphasised(sentence, INDENT, INDENT, Emphasis.QUIET);
  }

  Page quiet(String sentence, int indent, int hanging) {
    return emphasised(sentence, indent, hanging, Emphasis.QUIET);
  }

  Page caution(String sentence) {
    return emphasised(sentence, INDENT, INDENT, Emphasis.CAUTION);
  }

  Page emphasised(String sentence, int indent, int hanging, Emphasis emphasis) {
    List<String> first = Wrap.lines(sentence, style.width() - indent);
    line(" ".repeat(indent), first.get(0), emphasis);
    if (first.size() > 1) {
      String rest = String.join(" ", first.subList(1, first.size()));
      Wrap.lines(rest, style.width() - hanging)
          .forEach(l -> line(" ".repeat(hanging), l, emphasis));
    }
    return this;
  }

  Page table(Table table) {
    return table(table, INDENT);
  }

  Page table(Table table, int indent) {
    table
        .lines(style, style.width() - indent)
        .forEach(l -> text.append(" ".repeat(indent)).append(l).append('\n'));
    return this;
  }

  private void line(String line, Emphasis emphasis) {
    line("", line, emphasis);
  }

  private void line(String indent, String line, Emphasis emphasis) {
    text.append(indent).append(style.emphasise(line, emphasis)).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
