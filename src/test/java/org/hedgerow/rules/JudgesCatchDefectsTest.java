package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.hedgerow.basics.Problems;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.Observation;
import org.junit.jupiter.api.Test;

/**
 * What keeps Drools right is switched off here, one thing at a time: the single package, the
 * salience of the strata, the stages. Each time the second judge notices, and it does not when
 * nothing is switched off.
 */
final class JudgesCatchDefectsTest {
  private static final List<Fact> DAY =
      List.of(new Observation.Vix(18), new Observation.HedgeLayer("short"));

  private static final String DUE = rule("due", "assess", "HedgeLayer()", "RollDue(\"due\")");

  private static String rule(String name, String stage, String conditions, String inserted) {
    return """
        rule "%s"
            ruleflow-group "%s"
        when
            %s
        then
            insert( new %s );
        end
        """
        .formatted(name, stage, conditions, inserted);
  }

  /** Each text a file of its own. */
  private static TestBook book(String... rules) {
    Map<String, String> files = new TreeMap<>();
    for (String rule : rules) {
      files.put((char) ('a' + files.size()) + ".drl", rule);
    }
    return TestBook.of(files, new Problems());
  }

  private static PackageDescr onePackage(TestBook book, Consumer<RuleDescr> change) {
    PackageDescr descr = DroolsText.print(inFileOrder(book), book.limits());
    descr.getRules().forEach(change);
    return descr;
  }

  private static List<Strata.Placed> inFileOrder(TestBook book) {
    return book.rules().stream()
        .sorted(Comparator.comparing((Strata.Placed p) -> p.rule().place()))
        .toList();
  }

  private static List<PackageDescr> packageForEachRule(TestBook book, Consumer<RuleDescr> change) {
    List<PackageDescr> packages = new ArrayList<>();
    for (Strata.Placed placed : inFileOrder(book)) {
      PackageDescr descr = DroolsText.print(List.of(placed), book.limits());
      descr.setName(descr.getName() + packages.size());
      descr.getRules().forEach(change);
      packages.add(descr);
    }
    return packages;
  }

  private static int compare(TestBook book, List<PackageDescr> packages) {
    return new TestBook(book.rules(), book.limits(), DroolsEngine.compile(packages))
        .compare(DAY, false);
  }

  private static void agree(TestBook book, Consumer<RuleDescr> change) {
    assertThat(compare(book, List.of(onePackage(book, change)))).isPositive();
  }

  private static void isCaught(TestBook book, List<PackageDescr> packages, String message) {
    assertThatThrownBy(() -> compare(book, packages))
        .isInstanceOf(JudgesDisagreeException.class)
        .hasMessageContaining(message);
  }

  /**
   * Drools issue 7115: an exists over a fact and a not stops firing when a rule of another package
   * has an exists that starts alike. Our language has no such groups, so what is printed for Drools
   * is rewritten here into groups that mean the same.
   */
  @Test
  void aGroupInsideExistsThatIsLostAcrossPackages() {
    TestBook book =
        book(
            DUE,
            rule(
                "subject",
                "propose",
                "exists RollDue()\n            not CondorHolding()",
                "OpenCondor(\"K45\")"),
            rule(
                "sibling",
                "propose",
                "exists RollDue()\n            exists LayerHolding()",
                "OpenCondor(\"K1\")"));

    agree(book, JudgesCatchDefectsTest::group);
    isCaught(
        book,
        packageForEachRule(book, JudgesCatchDefectsTest::group),
        "Only the second judge fired:\n  \"subject\"");
  }

  /** {@code exists A, not B} as {@code exists ( A and not B )}; two exists likewise. */
  private static void group(RuleDescr rule) {
    List<BaseDescr> conditions = rule.getLhs().getDescrs();
    if (conditions.size() == 2) {
      AndDescr both = new AndDescr();
      both.addDescr(inside(conditions.get(0)));
      both.addDescr(
          conditions.get(1) instanceof ExistsDescr ? inside(conditions.get(1)) : conditions.get(1));
      AndDescr left = new AndDescr();
      left.addDescr(new ExistsDescr(both));
      rule.setLhs(left);
    }
  }

  private static BaseDescr inside(BaseDescr exists) {
    return (BaseDescr) ((ConditionalElementDescr) exists).getDescrs().get(0);
  }

  /**
   * Drools issue 7109: an accumulate is not told of facts that arrive after it was looked at, when
   * a rule of a later package starts alike. Strata keep facts from arriving late, so they are
   * turned over.
   */
  @Test
  void anAccumulateThatIsNotToldOfLateFactsAcrossPackages() {
    TestBook book =
        book(
            DUE,
            rule(
                "count",
                "assess",
                "Vix()\n            accumulate( RollDue(); $n : count(); $n > 0 )",
                "LayerMissing(\"x\")"),
            rule("alike", "assess", "Vix()\n            exists Skew()", "SwitchOn(\"x\")"));

    agree(book, JudgesCatchDefectsTest::countFirst);
    isCaught(book, packageForEachRule(book, JudgesCatchDefectsTest::countFirst), "\"count\"");
  }

  private static void countFirst(RuleDescr rule) {
    rule.getAttributes().get("salience").setValue(rule.getName().equals("count") ? "1" : "0");
  }

  private static void withoutStrata(RuleDescr rule) {
    rule.getAttributes().get("salience").setValue("0");
  }

  /** A default that is looked at before the rule it waits for. */
  @Test
  void aDefaultThatDoesNotWait() {
    TestBook book =
        book(
            rule("default", "assess", "not RollDue()", "SwitchOn(\"nothing is due\")"),
            rule("due", "assess", "HedgeLayer()", "RollDue(\"due\")"));

    agree(book, r -> {});
    isCaught(
        book,
        List.of(onePackage(book, JudgesCatchDefectsTest::withoutStrata)),
        "Only Drools fired:\n  \"default\"");
  }

  /** A fact that is concluded after the stage that looks at it. */
  @Test
  void aFactThatComesAfterItsStage() {
    TestBook book = book(DUE, rule("open", "propose", "exists RollDue()", "OpenLayer(\"short\")"));

    agree(book, r -> {});
    isCaught(
        book,
        List.of(
            onePackage(
                book,
                r ->
                    r.getAttributes()
                        .get("ruleflow-group")
                        .setValue(r.getName().equals("due") ? "veto" : "propose"))),
        "\"open\"");
  }
}
