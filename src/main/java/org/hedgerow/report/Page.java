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

  /** A title at the top, with a rule below it. */
  Page title(String title) {
    return title(title, "");
  }

  /** A title at the top, with something more at the right, and a rule below it. */
  Page title(String left, String right) {
    pair("", new Cell(left, Emphasis.HEADING), Cell.of(right));
    return line("", "=".repeat(style.width()), Emphasis.QUIET);
  }

  /** A line over a part, with a rule below it. */
  Page heading(String heading) {
    blank().line("", heading, Emphasis.HEADING);
    return line("", "-".repeat(style.width()), Emphasis.QUIET);
  }

  /** After a lead, one text at the left, which may wrap, and one at the right edge. */
  Page pair(String lead, Cell left, Cell right) {
    int room = style.width() - lead.length() - right.text().length() - 2;
    List<String> lines = Wrap.lines(left.text(), room);
    String first = lines.get(0);
    int blanks = right.text().isEmpty() ? 0 : room + 2 - first.length();
    text.append(lead)
        .append(style.emphasise(first, left.emphasis()))
        .append(" ".repeat(blanks))
        .append(style.emphasise(right.text(), right.emphasis()))
        .append('\n');
    lines.stream().skip(1).forEach(l -> line(" ".repeat(lead.length()), l, left.emphasis()));
    return this;
  }

  /** A paragraph. */
  Page say(String sentence) {
    return say(Cell.of(sentence), INDENT, INDENT);
  }

  /** A paragraph whose further lines stand elsewhere. */
  Page say(String sentence, int indent, int hanging) {
    return say(Cell.of(sentence), indent, hanging);
  }

  /** {@code One day in full: hedgerow ...}; a command is never broken, so that it can be copied. */
  Page command(String lead, String command) {
    String both = lead + " " + command;
    return both.length() <= style.width()
        ? line("", both, Emphasis.NONE)
        : line("", lead, Emphasis.NONE).line("", command, Emphasis.NONE);
  }

  Page quiet(String sentence) {
    return say(Cell.quiet(sentence), INDENT, INDENT);
  }

  Page emphasised(String sentence, int indent, int hanging, Emphasis emphasis) {
    return say(new Cell(sentence, emphasis), indent, hanging);
  }

  Page quiet(String sentence, int indent, int hanging) {
    return say(Cell.quiet(sentence), indent, hanging);
  }

  Page say(Cell sentence, int indent, int hanging) {
    List<String> lines = Wrap.lines(sentence.text(), style.width() - Math.max(indent, hanging));
    for (int i = 0; i < lines.size(); i++) {
      line(" ".repeat(i == 0 ? indent : hanging), lines.get(i), sentence.emphasis());
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

  private Page line(String indent, String line, Emphasis emphasis) {
    text.append(indent).append(style.emphasise(line, emphasis)).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
