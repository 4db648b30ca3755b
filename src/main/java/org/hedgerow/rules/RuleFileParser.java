package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.SourceText;
import org.hedgerow.expression.Lexer;
import org.hedgerow.expression.Reporter;
import org.hedgerow.expression.Span;
import org.hedgerow.expression.SyntaxException;
import org.hedgerow.expression.Token;
import org.hedgerow.expression.TokenStream;

/**
 * Reads a rule file into trees. What it accepts is a small part of DRL:
 *
 * <pre>
 *   file       = ["package" name [";"]] { "import" name [";"] } { rule }
 *   rule       = "rule" text { "@" ("source" | "why") "(" text ")" } "ruleflow-group" text
 *                "when" { condition } "then" "insert" "(" "new" Type "(" [values] ")" ")" ";" "end"
 * </pre>
 *
 * <p>Conditions are read by {@link ConditionParser}. After a mistake inside a rule it goes on with
 * the next condition or the next rule, so that one run reports them all.
 */
final class RuleFileParser {
  /** Rules of one file and conditions of one rule that are still read. */
  static final int MAX_RULES = 500;

  static final int MAX_CONDITIONS = 20;
  static final int MAX_NAME = 150;

  private static final List<String> FORBIDDEN =
      List.of("function", "declare", "global", "query", "unit", "dialect", "eval", "template");
  private static final List<String> FORBIDDEN_ATTRIBUTES =
      List.of(
          "salience",
          "no-loop",
          "agenda-group",
          "activation-group",
          "auto-focus",
          "lock-on-active",
          "enabled",
          "duration",
          "timer",
          "date-effective",
          "date-expires",
          "calendars",
          "dialect",
          "extends");

  private final String pack;
  private final SourceText file;
  private final Reporter reporter;
  private final TokenStream words;
  private final List<Rule> rules = new ArrayList<>();

  private RuleFileParser(String pack, SourceText file, Reporter reporter) {
    this.pack = pack;
    this.file = file;
    this.reporter = reporter;
    this.words = new TokenStream(Lexer.tokens(file.text(), reporter));
  }

  /** The rules of a file whose syntax is right; every mistake goes to the reporter. */
  static List<Rule> parse(String pack, SourceText file, Reporter reporter) {
    RuleFileParser parser = new RuleFileParser(pack, file, reporter);
    parser.file();
    return List.copyOf(parser.rules);
  }

  private void file() {
    while (!words.atEnd()) {
      try {
        statement();
      } catch (SyntaxException e) {
        e.tell(reporter);
        skipToNextRule();
      }
    }
  }

  private void statement() throws SyntaxException {
    Token word = words.peek();
    if (word.is("rule")) {
      refuseMoreRules(word);
      rules.add(rule());
    } else if (word.is("package") || word.is("import")) {
      header();
    } else if (word.kind() == Token.Kind.NAME && FORBIDDEN.contains(word.text())) {
      throw new SyntaxException(
          "forbidden",
          word.span(),
          "'" + word.text() + "' is not part of the language of rule files.",
          "A rule file holds rules only.");
    } else if (word.is(";")) {
      words.take();
    } else {
      throw new SyntaxException(
          "syntax",
          word.span(),
          "Expected 'rule' but found " + word.shown() + ".",
          Nearest.to(word.text(), List.of("rule")).map(w -> "Maybe write 'rule'.").orElse(""));
    }
  }

  private void refuseMoreRules(Token word) throws SyntaxException {
    if (rules.size() >= MAX_RULES) {
      while (!words.atEnd()) {
        words.take();
      }
      throw new SyntaxException(
          "too-many-rules",
          word.span(),
          "A file holds at most " + MAX_RULES + " rules; this one and the rest are not read.",
          "Split the file.");
    }
  }

  private void header() throws SyntaxException {
    Token keyword = words.take();
    StringBuilder name = new StringBuilder();
    Token first = words.peek();
    boolean isStatic = keyword.is("import") && (words.accept("static") || words.accept("function"));
    do {
      boolean all = name.length() > 0 && words.accept("*");
      name.append(
          all ? "*" : words.take(Token.Kind.NAME, "a name after '" + keyword.text() + "'").text());
    } while (words.accept(".") && name.append('.') != null);
    Span named = first.span().to(words.last().span());
    words.accept(";");
    if (keyword.is("import")
        && (isStatic || !name.toString().startsWith("org.hedgerow.vocabulary."))) {
      reporter.report(
          "forbidden",
          named,
          "'" + (isStatic ? first.text() + " " : "") + name + "' cannot be imported.",
          "Facts and actions are known without an import.");
    }
  }

  private Rule rule() throws SyntaxException {
    Token start = words.take();
    Token name = words.take();
    if (name.kind() != Token.Kind.STRING || name.text().isBlank()) {
      throw new SyntaxException(
          "rule-name",
          name.span(),
          "A rule has a name in quotes but here is " + name.shown() + ".",
          "For example rule \"open the first layer when VIX closes above the first trigger\".");
    }
    if (name.text().length() > MAX_NAME) {
      throw new SyntaxException(
          "rule-name",
          name.span(),
          "The name of a rule has at most " + MAX_NAME + " characters.",
          "Say more in @why.");
    }
    Map<String, String> annotations = annotations();
    Optional<Stage> stage = attributes(start, name);
    words.expect("when", "here");
    ConditionParser reader = new ConditionParser(words);
    List<Condition> conditions = new ArrayList<>();
    while (!words.peek().is("then")) {
      refuseEndOfRule(start, "then");
      if (conditions.size() == MAX_CONDITIONS) {
        throw new SyntaxException(
            "too-long",
            words.peek().span(),
            "A rule has at most " + MAX_CONDITIONS + " conditions.",
            "Conclude a fact in a rule of its own.");
      }
      condition(reader).ifPresent(conditions::add);
      words.accept(";");
    }
    words.expect("then", "here");
    Insertion insertion = InsertionParser.read(words);
    if (!words.peek().is("end")) {
      refuseEndOfRule(start, "end");
      throw new SyntaxException(
          "one-insert",
          words.peek().span(),
          "Expected 'end' but found " + words.peek().shown() + ".",
          "A rule inserts one thing: write a second rule for a second one.");
    }
    Token end = words.take();
    return new Rule(
        name.text(),
        pack,
        file,
        start.span().to(end.span()),
        stage.orElse(Stage.CLASSIFY),
        annotations.getOrDefault("source", ""),
        annotations.getOrDefault("why", ""),
        conditions,
        insertion);
  }

  /** After a mistake in a condition the next one is read, so that one run reports them all. */
  private Optional<Condition> condition(ConditionParser reader) throws SyntaxException {
    Token first = words.peek();
    try {
      return Optional.of(reader.condition());
    } catch (SyntaxException e) {
      if (first.is("insert") || first.is("end")) {
        throw e;
      }
      e.tell(reporter);
      while (!isAfterCondition(first)) {
        words.take();
      }
      return Optional.empty();
    }
  }

  /** Whether the next word stands behind a condition that cannot be read to its end. */
  private boolean isAfterCondition(Token first) {
    Token word = words.peek();
    if (words.atEnd() || word.is("then") || word.is("end") || word.is("rule")) {
      return true;
    }
    Place place = place(word);
    boolean startsLine = place.line() > place(words.last()).line();
    return startsLine
        && word.span().offset() > first.span().offset()
        && place.column() <= place(first).column()
        && (word.kind() == Token.Kind.NAME || word.kind() == Token.Kind.VARIABLE);
  }

  private Place place(Token word) {
    return file.place(word.span().offset());
  }

  private Map<String, String> annotations() throws SyntaxException {
    Map<String, String> texts = new LinkedHashMap<>();
    while (words.accept("@")) {
      Token name = words.take(Token.Kind.NAME, "the name of an annotation after '@'");
      if (!name.text().equals("source") && !name.text().equals("why")) {
        reporter.report(
            "forbidden",
            name.span(),
            "'@" + name.text() + "' is not part of the language.",
            Nearest.advice(name.text(), List.of("source", "why")));
      }
      words.expect("(", "after '@" + name.text() + "'");
      Token text = words.take(Token.Kind.STRING, "a text in quotes");
      words.expect(")", "to close '@" + name.text() + "'");
      if (texts.put(name.text(), text.text()) != null) {
        reporter.report("repeated", name.span(), "A second '@" + name.text() + "'.", "");
      }
    }
    return texts;
  }

  private Optional<Stage> attributes(Token start, Token name) throws SyntaxException {
    Optional<Stage> stage = Optional.empty();
    boolean named = false;
    while (!words.peek().is("when")) {
      refuseEndOfRule(start, "when");
      Token word = words.take();
      if (word.is("ruleflow-group")) {
        if (named) {
          reporter.report("repeated", word.span(), "A second 'ruleflow-group'.", "");
        }
        Token group = words.take(Token.Kind.STRING, "the name of a stage in quotes");
        stage = Stage.of(group.text());
        if (stage.isEmpty()) {
          reporter.report(
              "unknown-stage",
              group.span(),
              "There is no stage \"" + group.text() + "\".",
              Nearest.advice(group.text(), Stage.words()));
        }
        named = true;
      } else if (FORBIDDEN_ATTRIBUTES.contains(word.text())) {
        throw new SyntaxException(
            "forbidden",
            word.span(),
            "'" + word.text() + "' is not part of the language; the order of rules is computed.",
            "A rule has a ruleflow-group and nothing else.");
      } else {
        throw new SyntaxException(
            "syntax",
            word.span(),
            "Expected 'ruleflow-group' or 'when' but found " + word.shown() + ".",
            word.is("@")
                ? "Annotations stand before ruleflow-group."
                : named ? "'when' stands before the conditions." : "");
      }
    }
    if (!named) {
      reporter.report(
          "no-stage",
          start.span().to(name.span()),
          "The rule \"" + name.text() + "\" names no stage.",
          "Add a line such as ruleflow-group \"propose\"; stages: "
              + String.join(", ", Stage.words())
              + ".");
    }
    return stage;
  }

  private void refuseEndOfRule(Token start, String missing) throws SyntaxException {
    Token word = words.peek();
    if (words.atEnd() || word.is("rule")) {
      throw new SyntaxException(
          "missing-" + missing,
          start.span(),
          "The rule that starts here has no '" + missing + "' before " + word.shown() + ".",
          "");
    }
  }

  private void skipToNextRule() {
    while (!words.atEnd() && !words.peek().is("rule")) {
      words.take();
    }
  }
}
