package org.hedgerow.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedgerow.rules.ConditionAnswer;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.NumberedFact;
import org.hedgerow.rules.RuleAnswer;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.rules.RuleLine;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayAnswers;
import org.hedgerow.run.WhySubject;

/**
 * Why something was concluded or asked: the firing, its conditions, and where its facts are from.
 */
public final class WhyText {
  private static final int INDENT = 2;
  private static final int STEP = 3;

  private final Page page;
  private final DayAnswers answers;
  private final Decision decision;
  private final ConditionWords words;
  private final Set<Integer> explained = new HashSet<>();

  private WhyText(DayAnswers answers, TextStyle style) {
    this.page = new Page(style);
    this.answers = answers;
    this.decision = answers.run().decision();
    this.words = new ConditionWords(Optional.of(answers));
  }

  /**
   * The reasons of a subject.
   *
   * @param answers of every rule of the day
   */
  public static String render(DayAnswers answers, WhySubject subject, TextStyle style) {
    WhyText text = new WhyText(answers, style);
    WhyNotText.title(text.page, "Why " + subject.words(), answers.run());
    if (subject.firings().isEmpty() && subject.observed().isEmpty()) {
      text.page.say("There is none on this day: no rule that could say so fired.");
    }
    subject.observed().forEach(fact -> text.page.say(text.fact(fact)));
    subject.firings().forEach(text::firing);
    return text.page.toString();
  }

  private void firing(int sequence) {
    RuleFiring firing = decision.firing(sequence);
    page.heading("Rule " + sequence + ": " + firing.rule().name());
    page.say(firing.rule().where() + ", stage " + firing.rule().stage().word());
    if (!firing.rule().sentence().isEmpty()) {
      page.say("Because " + firing.rule().sentence() + ".");
    }
    if (!firing.rule().source().isEmpty()) {
      page.quiet("Asked for by " + firing.rule().source());
    }
    page.blank();
    text(firing);
    page.blank();
    became(firing);
    page.blank().say("The facts behind it, followed back to what was observed:");
    firing.because().forEach(id -> tree(id, INDENT + 2));
  }

  /** The rule as it was written, its meaning and the day's values below each condition. */
  private void text(RuleFiring firing) {
    RuleAnswer answer =
        answers.rules().stream()
            .filter(a -> a.rule().name().equals(firing.rule().name()))
            .findFirst()
            .orElseThrow();
    List<ConditionAnswer> match = answer.matches().get(answer.firings().indexOf(firing.sequence()));
    Map<Integer, List<ConditionAnswer>> byLine =
        match.stream().collect(Collectors.groupingBy(ConditionAnswer::textLine));
    int line = 0;
    for (RuleLine written : answer.lines()) {
      int indent = INDENT + 2 + leading(written.text());
      if (written.said().isEmpty()) {
        page.quiet(written.text().strip(), indent, INDENT + 6);
      } else {
        page.say(written.said(), indent, INDENT + 6);
        page.quiet("= " + written.text().strip(), indent + 2, INDENT + 8);
      }
      byLine
          .getOrDefault(line, List.of())
          .forEach(c -> words.lines(c).forEach(l -> page.say("| " + l, INDENT + 8, INDENT + 10)));
      line++;
    }
  }

  private static int leading(String line) {
    return line.length() - line.stripLeading().length();
  }

  private void became(RuleFiring firing) {
    for (int id : firing.concluded()) {
      List<Integer> users =
          decision.firings().stream()
              .filter(f -> f.because().contains(id))
              .map(RuleFiring::sequence)
              .toList();
      page.say(
          "It concluded "
              + ConditionWords.fact(decision.facts().get(id - 1).fact())
              + (users.isEmpty()
                  ? ", which no other rule used."
                  : ", used by "
                      + users.stream().map(this::rule).collect(Collectors.joining("; "))
                      + "."),
          INDENT,
          INDENT + 2);
    }
    for (int id : firing.asked()) {
      ActionResult result = answers.run().results().get(id - 1);
      page.say(
          "It asked: "
              + ActionWords.sentence(result.asked().action())
              + " ["
              + id
              + "]. "
              + OutcomeWords.sentence(result, decision),
          INDENT,
          INDENT + 2);
    }
  }

  private String rule(int sequence) {
    return "rule " + sequence + " \"" + decision.firing(sequence).rule().name() + "\"";
  }

  private void tree(int id, int indent) {
    NumberedFact fact = decision.facts().get(id - 1);
    page.say(fact(fact), indent, indent + 2);
    if (fact.firing() > 0) {
      RuleFiring firing = decision.firing(fact.firing());
      boolean known = !explained.add(fact.firing());
      page.quiet(
          "by "
              + rule(fact.firing())
              + ", "
              + firing.rule().where()
              + (known ? ", as above" : because(firing)),
          indent + STEP,
          indent + STEP + 2);
      if (!known) {
        firing.because().forEach(b -> tree(b, indent + STEP));
      }
    }
  }

  private static String because(RuleFiring firing) {
    String limits = ConditionWords.limits(firing.thresholds());
    return limits.isEmpty() ? "" : "; " + limits;
  }

  private String fact(NumberedFact fact) {
    return ConditionWords.fact(fact.fact())
        + fact.origin().map(o -> "   " + o.toString()).orElse("");
  }
}
