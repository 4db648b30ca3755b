package org.hedgerow.rules.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;

/**
 * The sentences of a pack, read from its {@code .dsl} files, one entry to a line:
 *
 * <pre>
 *   [when]the VIX closes above {level}=Vix( close > limit("{level}") )
 *   [then]the {layer} layer opens=insert( new OpenLayer("{layer}") );
 * </pre>
 *
 * <p>A sentence is literal text with gaps. What Drools reads as a regular expression is refused, so
 * that an entry means the same in both.
 */
public final class Dictionary {
  static final int MAX_ENTRIES = 500;
  static final int MAX_LINE = 1_000;

  private static final Pattern ENTRY =
      Pattern.compile("\\[\\s*([\\w*]+)\\s*](?:\\s*\\[([^]]*)])?([^=]*)=(.*)");
  private static final Pattern EXPRESSION = Pattern.compile("[\\\\^$*+?()\\[\\]|.]");
  private static final Pattern COMMA_BEHIND_GAP = Pattern.compile("}\\s*,");
  private static final String EXAMPLE =
      "For example [when]the VIX closes above {level}=Vix( close > limit(\"{level}\") )";

  private final List<Sentence> sentences = new ArrayList<>();
  private final Problems problems;

  private Dictionary(Problems problems) {
    this.problems = problems;
  }

  /** The sentences of some files; entries that cannot be used are reported and left out. */
  public static Dictionary read(List<SourceText> files, Problems problems) {
    Dictionary dictionary = new Dictionary(problems);
    files.forEach(dictionary::read);
    return dictionary;
  }

  private void read(SourceText file) {
    int lines = (int) file.text().chars().filter(c -> c == '\n').count() + 1;
    for (int number = 1; number <= lines; number++) {
      String line = file.line(number);
      Line entry = new Line(file, number, line);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.length() > MAX_LINE || sentences.size() == MAX_ENTRIES) {
        entry.wrong(
            1,
            line.length(),
            "A dictionary has at most %d entries of %d characters."
                .formatted(MAX_ENTRIES, MAX_LINE),
            "Split it into two packs.");
        return;
      }
      read(entry);
    }
  }

  /** One line of a dictionary. */
  private final class Line {
    private final SourceText file;
    private final int number;
    private final String text;

    Line(SourceText file, int number, String text) {
      this.file = file;
      this.number = number;
      this.text = text;
    }

    void wrong(int column, int length, String message, String fix) {
      Place place = new Place(file.name(), number, column);
      problems.add(file.problemAt("dsl-entry", place, length, message, fix));
    }

    Place place() {
      return new Place(file.name(), number, 1);
    }
  }

  private void read(Line line) {
    Matcher parts = ENTRY.matcher(line.text.strip());
    if (!parts.matches()) {
      line.wrong(1, line.text.length(), "This is no entry of a dictionary.", EXAMPLE);
      return;
    }
    Optional<Sentence.Side> side = side(parts.group(1));
    if (side.isEmpty()) {
      line.wrong(
          1,
          line.text.indexOf(']') + 1,
          "'[" + parts.group(1) + "]' is not read here.",
          "Sentences stand in [when] (also [condition]) or [then] (also [consequence]).");
      return;
    }
    if (parts.group(2) != null && !parts.group(2).isBlank()) {
      line.wrong(
          line.text.indexOf("[" + parts.group(2)) + 1,
          parts.group(2).length() + 2,
          "A sentence has no scope here.",
          "Leave out [" + parts.group(2) + "].");
      return;
    }
    String sentence = parts.group(3).strip().replaceAll("\\s+", " ");
    String meaning = parts.group(4).strip();
    int at = line.text.indexOf(parts.group(3), line.text.indexOf(']')) + 1;
    if (isUsable(line, sentence, meaning, at)) {
      add(
          line,
          new Sentence(
              side.get(),
              Words.of(sentence, 0),
              sentence,
              Template.of(meaning, Template.SENTENCE_GAP),
              line.place()));
    }
  }

  private static Optional<Sentence.Side> side(String word) {
    return switch (word) {
      case "when", "condition" -> Optional.of(Sentence.Side.WHEN);
      case "then", "consequence" -> Optional.of(Sentence.Side.THEN);
      default -> Optional.empty();
    };
  }

  private boolean isUsable(Line line, String sentence, String meaning, int at) {
    if (sentence.isEmpty() || meaning.isEmpty()) {
      line.wrong(1, line.text.length(), "An entry is a sentence, '=' and a meaning.", EXAMPLE);
      return false;
    }
    String bare = Template.SENTENCE_GAP.matcher(sentence).replaceAll("");
    Matcher expression = EXPRESSION.matcher(bare);
    if (expression.find()) {
      line.wrong(
          at,
          sentence.length(),
          "A sentence cannot hold '" + expression.group() + "': Drools would read a pattern.",
          "Use letters, digits, commas and spaces, and {name} for a gap.");
      return false;
    }
    if (bare.indexOf('{') >= 0 || bare.indexOf('}') >= 0) {
      line.wrong(
          at,
          sentence.length(),
          "A gap is a name in braces and nothing else.",
          "Write {level}; what it may hold is checked with the rule.");
      return false;
    }
    if (COMMA_BEHIND_GAP.matcher(sentence).find()) {
      line.wrong(
          at,
          sentence.length(),
          "A comma cannot follow a gap: Drools stops reading there.",
          "Leave the comma out.");
      return false;
    }
    if (sentence.startsWith(">")) {
      line.wrong(at, sentence.length(), "A sentence cannot begin with '>'.", "");
      return false;
    }
    Optional<String> fence = Template.fence(meaning);
    if (fence.isPresent()) {
      line.wrong(
          line.text.indexOf('=') + 2, meaning.length(), fence.get(), "One entry, one condition.");
      return false;
    }
    return gapsFit(line, sentence, meaning, at);
  }

  private static boolean gapsFit(Line line, String sentence, String meaning, int at) {
    List<String> said = Template.of(sentence, Template.SENTENCE_GAP).gaps();
    List<String> used = Template.of(meaning, Template.SENTENCE_GAP).gaps();
    Set<String> once = new HashSet<>(said);
    boolean crowded =
        Words.of(sentence, 0).stream()
            .anyMatch(w -> Template.of(w.text(), Template.SENTENCE_GAP).gaps().size() > 1);
    if (once.size() < said.size() || crowded) {
      line.wrong(
          at, sentence.length(), "Each gap stands once, and one to a word.", "Put words between.");
      return false;
    }
    for (String gap : used) {
      if (!once.contains(gap)) {
        line.wrong(
            line.text.indexOf("{" + gap + "}") + 1,
            gap.length() + 2,
            "The sentence has no gap {" + gap + "}.",
            "");
        return false;
      }
    }
    once.removeAll(used);
    if (!once.isEmpty()) {
      String unused = once.stream().sorted().findFirst().orElseThrow();
      line.wrong(
          line.text.indexOf("{" + unused + "}") + 1,
          unused.length() + 2,
          "The meaning does not use {" + unused + "}.",
          "What is said there would have no effect.");
      return false;
    }
    return true;
  }

  private void add(Line line, Sentence sentence) {
    Optional<Sentence> same =
        sentences.stream()
            .filter(s -> s.side() == sentence.side() && s.text().equals(sentence.text()))
            .findFirst();
    if (same.isPresent()) {
      line.wrong(
          1, line.text.length(), "This sentence stands at " + same.get().place() + " too.", "");
    } else {
      sentences.add(sentence);
    }
  }

  /** The entries that a line of a rule can be. */
  List<Sentence> matching(Sentence.Side side, List<Words.Word> words) {
    return sentences.stream().filter(s -> s.side() == side && s.match(words).isPresent()).toList();
  }

  /** The entry that shares most words with a line, when it is half of them or more. */
  Optional<Sentence> nearest(Sentence.Side side, List<Words.Word> words) {
    return sentences.stream()
        .filter(s -> s.side() == side)
        .filter(s -> likeness(s, words) >= 0.5)
        .max(Comparator.comparingDouble(s -> likeness(s, words)));
  }

  private static double likeness(Sentence sentence, List<Words.Word> words) {
    int gaps = sentence.meaning().gaps().size();
    double all = sentence.words().size() + words.size() - 2.0 * gaps;
    return all <= 0 ? 0 : 2.0 * Words.common(sentence.words(), words) / all;
  }

  /** Whether there are no entries. */
  public boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** A problem in a line of a rule. */
  static Problem problem(
      SourceText file, int line, int from, int length, String id, String message, String fix) {
    return file.problemAt(id, new Place(file.name(), line, from + 1), length, message, fix);
  }
}
