package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.ExpressionParser;
import org.hedgerow.expression.SyntaxException;
import org.hedgerow.expression.Token;
import org.hedgerow.expression.TokenStream;

/** Reads the right side of a rule: one insert of one conclusion or action. */
final class InsertionParser {

  private InsertionParser() {}

  static Insertion read(TokenStream words) throws SyntaxException {
    Token start = words.peek();
    if (!words.accept("insert")) {
      throw new SyntaxException(
          "right-side",
          start.span(),
          "A rule ends in one insert but here is " + start.shown() + ".",
          "Write insert( new OpenLayer(\"short\") );");
    }
    words.expect("(", "after 'insert'");
    if (!words.accept("new")) {
      throw new SyntaxException(
          "right-side",
          words.peek().span(),
          "Expected 'new' but found " + words.peek().shown() + ".",
          "Write insert( new OpenLayer(\"short\") );");
    }
    Token type = words.take(Token.Kind.NAME, "the name of a conclusion or an action");
    words.expect("(", "after '" + type.text() + "'");
    List<Expression> arguments = new ArrayList<>();
    if (!words.peek().is(")")) {
      do {
        arguments.add(new ExpressionParser(words).expression());
      } while (words.accept(","));
    }
    ConditionParser.close(words, type);
    Token close = ConditionParser.close(words, start);
    words.expect(";", "after insert(...)");
    return new Insertion(type, arguments, start.span().to(close.span()));
  }
}
