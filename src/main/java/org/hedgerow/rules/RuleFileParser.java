package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.SourceText;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.ExpressionParser;
import org.hedgerow.expression.Lexer;
import org.hedgerow.expression.Reporter;
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
 *   condition  = ["not" | "exists"] pattern
 *              | "accumulate" "(" pattern ";" fold { "," fold } [";" expression {"," expression}] ")"
 *   pattern    = [$variable ":"] Type "(" [constraint { "," constraint }] ")"
 *   constraint = $variable ":" field | expression
 *   fold       = $variable ":" ("count" "(" ")" | ("sum"|"min"|"max"|"average") "(" expression ")")
 * </pre>
 *
 * <p>After a mistake inside a rule it goes on with the next rule, so that one run reports them all.
 */
final class RuleFileParser {
  private static final List<String> FORBIDDEN =
      List.of("function", "declare", "global", "query", "unit", "dialect", "eval", "template");
  private static final List<String> FORBIDDEN_ATTRIBUTES =
      List.of(
          "salience",
          "no-loop",
          "no",
          "agenda-group",
          "agenda",
          "activation-group",
          "activation",
          "auto-focus",
          "auto",
          "lock-on-active",
          "lock",
          "enabled",
          "duration",
          "timer",
          "date",
          "calendars",
          "dialect",
          "extends",
          "ruleflow");

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

  private void header() throws SyntaxException {
    Token keyword = words.take();
    StringBuilder name = new StringBuilder();
    Token first = words.peek();
    do {
      name.append(take(Token.Kind.NAME, "a name after '" + keyword.text() + "'").text());
    } while (words.accept(".") && name.append('.') != null);
    words.accept(";");
    if (keyword.is("import") && !name.toString().startsWith("org.hedgerow.vocabulary.")) {
      throw new SyntaxException(
          "forbidden",
          first.span().to(words.last().span()),
          "'" + name + "' cannot be imported.",
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
    Map<String, String> annotations = annotations();
    Optional<Stage> stage = attributes(start, name);
    require("when");
    List<Condition> conditions = new ArrayList<>();
    while (!words.peek().is("then")) {
      refuseEndOfRule(start, "then");
      conditions.add(condition());
      words.accept(";");
    }
    require("then");
    Insertion insertion = insertion();
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

  private Map<String, String> annotations() throws SyntaxException {
    Map<String, String> texts = new LinkedHashMap<>();
    while (words.accept("@")) {
      Token name = take(Token.Kind.NAME, "the name of an annotation after '@'");
      if (!name.text().equals("source") && !name.text().equals("why")) {
        reporter.report(
            "forbidden",
            name.span(),
            "'@" + name.text() + "' is not part of the language.",
            Nearest.advice(name.text(), List.of("source", "why")));
      }
      expect("(", "after '@" + name.text() + "'");
      Token text = take(Token.Kind.STRING, "a text in quotes");
      expect(")", "to close '@" + name.text() + "'");
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
        Token group = take(Token.Kind.STRING, "the name of a stage in quotes");
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
            word.is("@") ? "Annotations stand before ruleflow-group." : "");
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

  private Condition condition() throws SyntaxException {
    Token start = words.peek();
    if (start.is("accumulate")) {
      return accumulate();
    }
    if (start.is("not") || start.is("exists")) {
      words.take();
      Condition.Kind kind = start.is("not") ? Condition.Kind.NOT : Condition.Kind.EXISTS;
      boolean parenthesis = words.accept("(");
      Condition.Pattern pattern = pattern(kind, start);
      if (parenthesis) {
        if (!words.peek().is(")")) {
          throw new SyntaxException(
              "one-pattern",
              words.peek().span(),
              "'" + start.text() + "' takes exactly one pattern.",
              "Conclude a fact in a rule of its own and test for that.");
        }
        words.take();
      }
      return pattern;
    }
    refuseForbidden(start);
    return pattern(Condition.Kind.EACH, start);
  }

  private void refuseForbidden(Token word) throws SyntaxException {
    String fix =
        switch (word.text()) {
          case "eval" -> "Write the condition inside a pattern.";
          case "or", "and", "(" ->
              "Write patterns under each other, alternatives with || inside one.";
          case "forall" -> "Write not Type( the opposite ).";
          case "from", "collect", "entry-point", "over", "do", "if", "while", "for" -> "";
          default -> "none";
        };
    if (!fix.equals("none") && word.kind() != Token.Kind.STRING) {
      throw new SyntaxException(
          "forbidden", word.span(), word.shown() + " is not part of the language here.", fix);
    }
  }

  private Condition.Pattern pattern(Condition.Kind kind, Token start) throws SyntaxException {
    Optional<Token> variable = Optional.empty();
    if (words.peek().kind() == Token.Kind.VARIABLE) {
      variable = Optional.of(words.take());
      expect(":", "after " + variable.get().text());
    }
    Token type = take(Token.Kind.NAME, "the name of a fact");
    if (!words.peek().is("(")) {
      throw new SyntaxException(
          "syntax",
          type.span(),
          "Expected a pattern such as " + type.text() + "( ... ) here.",
          type.is("end") || type.is("insert") ? "Maybe 'then' is missing." : "");
    }
    words.take();
    List<Condition.Constraint> constraints = new ArrayList<>();
    if (!words.peek().is(")")) {
      do {
        constraints.add(constraint());
      } while (words.accept(","));
    }
    Token close = expect(")", "to close " + type.text() + "(");
    return new Condition.Pattern(kind, variable, type, constraints, start.span().to(close.span()));
  }

  private Condition.Constraint constraint() throws SyntaxException {
    if (words.peek().kind() == Token.Kind.VARIABLE && words.peek(1).is(":")) {
      Token variable = words.take();
      words.take();
      Expression field = new ExpressionParser(words).expression();
      if (!(field instanceof Expression.Name)) {
        throw new SyntaxException(
            "binding",
            field.span(),
            "A variable is bound to a field alone.",
            "Write the condition after a comma: " + variable.text() + " : field, field > ...");
      }
      return new Condition.Constraint(Optional.of(variable), field);
    }
    return new Condition.Constraint(Optional.empty(), new ExpressionParser(words).expression());
  }

  private Condition accumulate() throws SyntaxException {
    Token start = words.take();
    expect("(", "after 'accumulate'");
    Condition.Pattern pattern = pattern(Condition.Kind.EACH, words.peek());
    expect(";", "after the pattern of 'accumulate'");
    List<Condition.Fold> folds = new ArrayList<>();
    do {
      folds.add(fold());
    } while (words.accept(","));
    List<Expression> constraints = new ArrayList<>();
    if (words.accept(";")) {
      do {
        constraints.add(new ExpressionParser(words).expression());
      } while (words.accept(","));
    }
    Token close = expect(")", "to close 'accumulate'");
    return new Condition.Accumulate(pattern, folds, constraints, start.span().to(close.span()));
  }

  private Condition.Fold fold() throws SyntaxException {
    Token variable = take(Token.Kind.VARIABLE, "a variable such as $total");
    expect(":", "after " + variable.text());
    Token function = take(Token.Kind.NAME, "one of " + String.join(", ", FoldFunction.words()));
    Optional<FoldFunction> known = FoldFunction.of(function.text());
    if (known.isEmpty()) {
      throw new SyntaxException(
          "unknown-fold",
          function.span(),
          "accumulate cannot compute '" + function.text() + "'.",
          Nearest.advice(function.text(), FoldFunction.words()));
    }
    expect("(", "after '" + function.text() + "'");
    Optional<Expression> argument =
        words.peek().is(")")
            ? Optional.empty()
            : Optional.of(new ExpressionParser(words).expression());
    Token close = expect(")", "to close '" + function.text() + "'");
    if (argument.isEmpty() != (known.get() == FoldFunction.COUNT)) {
      throw new SyntaxException(
          "argument-count",
          function.span().to(close.span()),
          "'count' takes nothing, the others take one number.",
          "");
    }
    return new Condition.Fold(variable, function, argument);
  }

  private Insertion insertion() throws SyntaxException {
    Token start = words.peek();
    if (!words.accept("insert")) {
      throw new SyntaxException(
          "right-side",
          start.span(),
          "A rule ends in one insert but here is " + start.shown() + ".",
          "Write insert( new OpenLayer(\"short\") );");
    }
    expect("(", "after 'insert'");
    if (!words.accept("new")) {
      throw new SyntaxException(
          "right-side",
          words.peek().span(),
          "Expected 'new' but found " + words.peek().shown() + ".",
          "Write insert( new OpenLayer(\"short\") );");
    }
    Token type = take(Token.Kind.NAME, "the name of a conclusion or an action");
    expect("(", "after '" + type.text() + "'");
    List<Expression> arguments = new ArrayList<>();
    if (!words.peek().is(")")) {
      do {
        arguments.add(new ExpressionParser(words).expression());
      } while (words.accept(","));
    }
    expect(")", "to close '" + type.text() + "('");
    Token close = expect(")", "to close 'insert('");
    expect(";", "after insert(...)");
    return new Insertion(type, arguments, start.span().to(close.span()));
  }

  private void refuseEndOfRule(Token start, String missing) throws SyntaxException {
    Token word = words.peek();
    if (words.atEnd() || word.is("rule") && words.peek(1).kind() == Token.Kind.STRING) {
      throw new SyntaxException(
          "missing-" + missing,
          start.span(),
          "The rule that starts here has no '" + missing + "' before " + word.shown() + ".",
          "");
    }
  }

  private void skipToNextRule() {
    while (!words.atEnd()
        && !(words.peek().is("rule") && words.peek(1).kind() == Token.Kind.STRING)) {
      words.take();
    }
  }

  private void require(String keyword) throws SyntaxException {
    expect(keyword, "here");
  }

  private Token expect(String wanted, String why) throws SyntaxException {
    Token word = words.peek();
    if (!word.is(wanted)) {
      throw new SyntaxException(
          "syntax",
          word.span(),
          "Expected '" + wanted + "' " + why + " but found " + word.shown() + ".",
          "");
    }
    return words.take();
  }

  private Token take(Token.Kind kind, String what) throws SyntaxException {
    Token word = words.peek();
    if (word.kind() != kind) {
      throw new SyntaxException(
          "syntax", word.span(), "Expected " + what + " but found " + word.shown() + ".", "");
    }
    return words.take();
  }
}
