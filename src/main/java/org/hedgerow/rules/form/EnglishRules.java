package org.hedgerow.rules.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.basics.Written;

/**
 * Reads a {@code .dslr} file: rules whose conditions and conclusions are sentences of a dictionary,
 * one to a line between {@code when}, {@code then} and {@code end}, each on a line of its own. What
 * stands before {@code when} is DRL. A line that begins with {@code -} adds a test to the condition
 * above it.
 */
public final class EnglishRules {
  private final SourceText file;
  private final Dictionary dictionary;
  private final Problems problems;
  private final Expansion rules = new Expansion();
  private final List<Bit> condition = new ArrayList<>();
  private Part part = Part.HEAD;
  private int ruleStart;
  private boolean wrong;

  private enum Part {
    HEAD,
    WHEN,
    THEN
  }

  /** Some text of a condition and where it is from. */
  private record Bit(String text, Written from) {}

  private EnglishRules(SourceText file, Dictionary dictionary, Problems problems) {
    this.file = file;
    this.dictionary = dictionary;
    this.problems = problems;
  }

  /** The rules of a file in DRL; sentences that mean nothing are reported, their rules left out. */
  public static SourceText expand(SourceText file, Dictionary dictionary, Problems problems) {
    EnglishRules reader = new EnglishRules(file, dictionary, problems);
    int lines = (int) file.text().chars().filter(c -> c == '\n').count() + 1;
    for (int number = 1; number <= lines; number++) {
      reader.line(number, file.line(number));
    }
    reader.flush();
    if (reader.wrong) {
      reader.rules.backTo(reader.ruleStart);
    }
    if (reader.rules.isFull()) {
      problems.add(
          Problem.ofFile(
              "file-too-large",
              file.name(),
              "The rules of this file have more than %d characters."
                  .formatted(Expansion.MAX_CHARACTERS),
              "Split it."));
    }
    return reader.rules.made(file.name());
  }

  private void line(int number, String line) {
    String text = line.strip();
    boolean ruleAgain = text.startsWith("rule ") || text.equals("end");
    if (part == Part.HEAD || ruleAgain) {
      head(number, line, text);
    } else if (part == Part.WHEN && text.equals("then")) {
      flush();
      copy(number, line);
      part = Part.THEN;
    } else if (text.isEmpty() || text.startsWith("//")) {
      flush();
      copy(number, line);
    } else {
      sentence(number, line, text);
    }
  }

  private void head(int number, String line, String text) {
    flush();
    if (text.startsWith("rule ")) {
      endOfRule();
      ruleStart = rules.mark();
    }
    if (text.startsWith("expander ")) {
      wrong(
          number,
          line,
          "forbidden",
          "'expander' is not read here.",
          "Every .dsl file of the pack is.");
    } else if (text.matches(".*\\bwhen") && !text.equals("when") && !text.startsWith("//")) {
      wrong(
          number,
          line,
          "dslr-line",
          "'when' stands on a line of its own where rules are written in sentences.",
          "");
    }
    copy(number, line);
    if (text.equals("when")) {
      part = Part.WHEN;
    } else if (text.equals("end")) {
      endOfRule();
      part = Part.HEAD;
    } else if (text.startsWith("rule ")) {
      part = Part.HEAD;
    }
  }

  /** A rule with a mistake in its sentences is left out, so that no echo of it is told. */
  private void endOfRule() {
    if (wrong) {
      rules.backTo(ruleStart);
      wrong = false;
    }
    ruleStart = rules.mark();
  }

  private void copy(int number, String line) {
    Place place = new Place(file.name(), number, 1);
    rules.add(line + "\n", new Written(0, place, line, 1, Written.Kind.COPIED, "", ""));
  }

  private void sentence(int number, String line, String text) {
    if (text.startsWith(">")) {
      wrong(
          number,
          line,
          "forbidden",
          "A line that begins with '>' is not read here.",
          "Give it a sentence in the .dsl file, or write the rule in a .drl file.");
      return;
    }
    if (line.length() > Dictionary.MAX_LINE) {
      wrong(number, line, "dslr-line", "This line is too long.", "");
      return;
    }
    Sentence.Side side = part == Part.WHEN ? Sentence.Side.WHEN : Sentence.Side.THEN;
    List<Words.Word> words = Words.of(line, 0);
    List<Sentence> matching = dictionary.matching(side, words);
    if (matching.size() == 1) {
      meaning(number, line, matching.get(0), words);
    } else if (matching.isEmpty()) {
      unknown(number, line, side, words);
    } else {
      wrong(
          number,
          line,
          "ambiguous-sentence",
          "This sentence can mean more than one thing: "
              + matching.stream()
                  .map(
                      s ->
                          "\""
                              + s.text()
                              + "\" ("
                              + s.place().file()
                              + ":"
                              + s.place().line()
                              + ")")
                  .collect(Collectors.joining(" and "))
              + ".",
          "Change one of the two in the .dsl file.");
    }
  }

  private void unknown(int number, String line, Sentence.Side side, List<Words.Word> words) {
    Sentence.Side other = side == Sentence.Side.WHEN ? Sentence.Side.THEN : Sentence.Side.WHEN;
    boolean elsewhere = !dictionary.matching(other, words).isEmpty();
    String fix =
        elsewhere
            ? "It is one for [" + (other == Sentence.Side.WHEN ? "when" : "then") + "]."
            : dictionary
                .nearest(side, words)
                .map(s -> "Maybe write: " + s.text())
                .orElse("Add it to the .dsl file, or use one of those that stand there.");
    wrong(
        number,
        line,
        "unknown-sentence",
        "No sentence of the dictionary for ["
            + (side == Sentence.Side.WHEN ? "when" : "then")
            + "] says this.",
        fix);
  }

  private void meaning(int number, String line, Sentence sentence, List<Words.Word> words) {
    Map<String, Sentence.Filling> fillings = sentence.match(words).orElseThrow();
    List<Bit> bits = new ArrayList<>();
    String said = line.strip();
    int first = line.indexOf(said);
    Written whole =
        new Written(
            0,
            new Place(file.name(), number, first + 1),
            line,
            said.length(),
            Written.Kind.TEMPLATE,
            said,
            note(sentence));
    for (Template.Part piece : sentence.meaning().parts()) {
      if (!piece.gap()) {
        bits.add(new Bit(piece.text(), whole));
        continue;
      }
      Sentence.Filling filling = Optional.ofNullable(fillings.get(piece.text())).orElseThrow();
      CellValue.Answer answer =
          piece.quote().isEmpty() && filling.value().matches("\\$[A-Za-z]\\w*")
              ? CellValue.Answer.of(filling.value())
              : piece.filledWith(filling.value());
      if (answer.isWrong()) {
        problems.add(
            Dictionary.problem(
                file,
                number,
                filling.at(),
                filling.value().length(),
                "sentence-value",
                answer.problem(),
                (answer.fix() + " " + note(sentence)).strip()));
        wrong = true;
        return;
      }
      bits.add(
          new Bit(
              answer.text(),
              new Written(
                  0,
                  new Place(file.name(), number, filling.at() + 1),
                  line,
                  filling.value().length(),
                  Written.Kind.VALUE,
                  said,
                  note(sentence))));
    }
    if (sentence.isContinuation()) {
      extend(number, line, bits);
    } else {
      flush();
      condition.addAll(bits);
    }
  }

  private static String note(Sentence sentence) {
    String meaning =
        sentence.meaning().parts().stream()
            .map(p -> p.gap() ? "{" + p.text() + "}" : p.text())
            .collect(Collectors.joining());
    return "The sentence means: %s (%s:%d)."
        .formatted(meaning, sentence.place().file(), sentence.place().line());
  }

  /** Puts a further test inside the parentheses that close the condition above. */
  private void extend(int number, String line, List<Bit> test) {
    String before = condition.stream().map(Bit::text).collect(Collectors.joining()).stripTrailing();
    if (part != Part.WHEN || !before.endsWith(")")) {
      wrong(
          number,
          line,
          "dslr-line",
          "A line that begins with '-' adds to a condition above it, and there is none.",
          "");
      return;
    }
    Bit last = condition.remove(condition.size() - 1);
    String open = last.text().stripTrailing();
    String kept = open.substring(0, open.length() - 1).stripTrailing();
    condition.add(new Bit(kept, last.from()));
    boolean bare = before.substring(0, before.length() - 1).stripTrailing().endsWith("(");
    condition.add(new Bit(bare ? " " : ", ", last.from()));
    condition.addAll(test);
    condition.add(new Bit(" )", last.from()));
  }

  private void flush() {
    if (!condition.isEmpty()) {
      Bit first = condition.get(0);
      rules.add("    ", first.from());
      condition.forEach(bit -> rules.add(bit.text(), bit.from()));
      rules.add("\n", first.from());
      condition.clear();
    }
  }

  private void wrong(int number, String line, String id, String message, String fix) {
    String text = line.strip();
    problems.add(
        Dictionary.problem(file, number, line.indexOf(text), text.length(), id, message, fix));
    wrong = true;
  }
}
