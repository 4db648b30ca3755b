package org.hedgerow.strategy;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.ExpressionParser;
import org.hedgerow.expression.Lexer;
import org.hedgerow.expression.MvelText;
import org.hedgerow.expression.Names;
import org.hedgerow.expression.Reporter;
import org.hedgerow.expression.SyntaxException;
import org.hedgerow.expression.TokenStream;
import org.hedgerow.expression.Type;
import org.hedgerow.expression.Typing;
import org.mvel2.MVEL;

/**
 * Reads the formulas of strategy files. They go through the expression language of the rules, so
 * they can name the given variables and the functions min, max, floor and abs and nothing else;
 * then MVEL compiles what was checked, once.
 */
public final class Formulas {

  private Formulas() {}

  /**
   * The formula, or nothing with every problem reported.
   *
   * @param place where the text starts in the source
   * @param variables names the formula may use
   */
  public static Optional<Formula> parse(
      String text,
      SourceText source,
      Place place,
      Collection<String> variables,
      Problems problems) {
    Problems own = new Problems();
    Reporter reporter =
        (id, span, message, fix) ->
            own.add(
                source.problemAt(
                    id,
                    new Place(place.file(), place.line(), place.column() + span.offset()),
                    span.length(),
                    message,
                    fix));
    Optional<Expression> tree = read(text, variables, reporter);
    problems.addAll(own.sorted());
    return own.hasErrors() ? Optional.empty() : tree.map(t -> new Compiled(text, t));
  }

  private static Optional<Expression> read(
      String text, Collection<String> variables, Reporter reporter) {
    try {
      TokenStream words = new TokenStream(Lexer.tokens(text, reporter));
      Expression tree = new ExpressionParser(words).expression();
      if (!words.atEnd()) {
        throw new SyntaxException(
            "syntax",
            words.peek().span(),
            "The formula should end here but goes on with " + words.peek().shown() + ".",
            "");
      }
      Type type = Typing.of(tree, new Variables(variables, reporter), reporter);
      if (type != Type.UNKNOWN && !(type instanceof Type.Num)) {
        reporter.report("wrong-type", tree.span(), "The formula must give a number.", "");
      }
      return Optional.of(tree);
    } catch (SyntaxException e) {
      e.tell(reporter);
      return Optional.empty();
    }
  }

  private record Variables(Collection<String> known, Reporter reporter) implements Names {
    @Override
    public Type name(Expression.Name name) {
      return known.contains(name.name()) ? Type.PLAIN : unknown(name, name.name());
    }

    @Override
    public Type variable(Expression.Variable variable) {
      return unknown(variable, variable.name());
    }

    @Override
    public Type member(Expression.Member member) {
      return unknown(member, member.variable());
    }

    @Override
    public Type limit(Expression.Limit limit) {
      return unknown(limit, "limit");
    }

    @Override
    public boolean allowsFunctions() {
      return true;
    }

    private Type unknown(Expression part, String name) {
      reporter.report(
          "unknown-variable",
          part.span(),
          "There is no variable '" + name + "' in this formula.",
          Nearest.advice(name, known));
      return Type.UNKNOWN;
    }
  }

  /** A checked formula, compiled by MVEL. */
  private static final class Compiled implements Formula {
    private final String text;
    private final Serializable code;

    Compiled(String text, Expression tree) {
      this.text = text;
      MvelText printer =
          new MvelText(
              name -> {
                throw new IllegalStateException("A formula has no thresholds: " + name);
              });
      this.code = MVEL.compileExpression(printer.of(tree));
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public double value(Map<String, Double> variables) {
      Number value = (Number) MVEL.executeExpression(code, new HashMap<>(variables));
      return Check.finite(value.doubleValue(), text);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
