package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.Problems;
import org.hedgerow.expression.Type;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;
import org.hedgerow.vocabulary.Vocabulary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Drools and the second judge see the same firings, on random packs and days and on the cases in
 * which Drools 10.2 was caught doing something else.
 */
final class TwoJudgesTest {
  private static final String THRESHOLDS =
      "t: {value: 2, unit: days, min: -9, max: 9, step: 1, source: own, sentence: s}\n";

  @Test
  void agreeOnRandomPacksAndDays() {
    agree(1, 60, 12);
  }

  @Test
  @Tag("long")
  void agreeOnManyRandomPacksAndDays() {
    agree(10_000, 3_000, 60);
  }

  /** Compiled constraints take over from interpreted ones after some evaluations. */
  @Test
  void agreeOnTheSameRulesForThousandsOfDays() {
    agree(7, 5, 1_200);
  }

  private static void agree(long firstSeed, int packs, int days) {
    int accepted = 0;
    int firings = 0;
    for (long seed = firstSeed; seed < firstSeed + packs; seed++) {
      RandomPack.Sample sample = RandomPack.of(seed, days);
      try {
        TestBook book = TestBook.of(sample.files(), new Problems());
        accepted++;
        for (int i = 0; i < days; i++) {
          firings += firings(book, sample.days().get(i), i % 4 != 0);
        }
      } catch (InputException e) {
        // a random pack may be wrong; RuleErrorsTest looks at what is said then
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + sample.files(), e);
      }
    }
    assertThat(accepted).isGreaterThan(packs / 2);
    assertThat(firings).isGreaterThan(packs * days / 4);
  }

  /** A random day may divide by zero, which is told and decides nothing. */
  private static int firings(TestBook book, List<Fact> day, boolean pooled) {
    try {
      return book.compare(day, pooled);
    } catch (InputException e) {
      return 0;
    }
  }

  @Test
  void agreeOnNumbersTextsAndDatesInJoins() {
    TestBook book =
        book(
            """
            LayerHolding( $age : age, $layer : layer )
            HedgeLayer( layer == $layer )
            CondorHolding( $expiry : expiry, age == $age, dte == 4 - -$age )
            exists Day( date == $expiry )
            not Day( date < $expiry )
            """);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Observation.LayerHolding("it's // \u00fc", 4, 0.0, 9));
    facts.add(new Observation.HedgeLayer("it's // \u00fc"));
    facts.add(new Observation.CondorHolding(LocalDate.of(2018, 2, 5), -1, 0, 4, 5));
    facts.add(new Observation.CondorHolding(LocalDate.of(2018, 2, 6), -1, 0.1 + 0.2, 4, 5));
    facts.add(new Observation.Day(LocalDate.of(2018, 2, 5), "MONDAY", 1));

    for (int day = 0; day < 50; day++) {
      assertThat(book.compare(facts, true)).isEqualTo(1);
    }
  }

  @Test
  void agreeOnEveryFieldThereIs() {
    StringBuilder rules = new StringBuilder();
    List<Fact> facts = new ArrayList<>();
    for (FactType type : Vocabulary.types().stream().filter(FactType::isObservation).toList()) {
      List<Object> values = new ArrayList<>();
      for (FieldType field : type.fields()) {
        values.add(
            field.type() instanceof Type.Num
                ? (Object) 2.5
                : field.type() instanceof Type.Text ? "up" : LocalDate.of(2018, 2, 5));
        rules.append(
            rule("$x : %s( $y : %s, %s == $y )\n%s( %s == $x.%s )"
                    .formatted(type, field.name(), field.name(), type, field.name(), field.name()))
                .replace("\"r\"", "\"" + type + " " + field.name() + "\""));
      }
      facts.add(type.create(values));
    }
    TestBook book = TestBook.of(Map.of("a.drl", rules.toString()), new Problems());

    assertThat(book.compare(facts, true)).isEqualTo(book.rules().size());
  }

  @Test
  void rulesWhoseNamesDifferInPunctuationOnlyAreDifferentRules() {
    List<String> names =
        List.of("a b", "a-b", "a_b", "a.b", "a  b", "\u00fc", "\u00e4", "A b", "+", "-");
    StringBuilder rules = new StringBuilder();
    names.forEach(n -> rules.append(rule("Vix()").replace("\"r\"", "\"" + n + "\"")));
    TestBook book = TestBook.of(Map.of("a.drl", rules.toString()), new Problems());

    assertThat(book.compare(List.of(new Observation.Vix(18)), true)).isEqualTo(names.size());
  }

  @Test
  void oneRuleBookServesSeveralThreads() {
    RandomPack.Sample sample = firstThatLoads(21, 400);
    TestBook book = TestBook.of(sample.files(), new Problems());
    int alone = sample.days().stream().mapToInt(day -> book.compare(day, true)).sum();

    for (int round = 0; round < 3; round++) {
      assertThat(sample.days().parallelStream().mapToInt(day -> book.compare(day, true)).sum())
          .isEqualTo(alone);
    }
    assertThat(alone).isPositive();
  }

  /** Some random packs are refused, for example because they need what is concluded later. */
  private static RandomPack.Sample firstThatLoads(long seed, int days) {
    RandomPack.Sample sample = RandomPack.of(seed, days);
    try {
      TestBook.of(sample.files(), new Problems());
      return sample;
    } catch (InputException refused) {
      return firstThatLoads(seed + 1, days);
    }
  }

  @Test
  void countsAndSumsOfNothingAreZeroAndLeastGreatestAndMeanOfNothingDoNotMatch() {
    String nothing = "LayerHolding( $n : age, age > 100 )";
    assertThat(firings("accumulate( " + nothing + "; $x : count(); $x == 0 )")).isEqualTo(1);
    assertThat(firings("accumulate( " + nothing + "; $x : sum($n); $x == 0 )")).isEqualTo(1);
    assertThat(firings("accumulate( " + nothing + "; $x : min($n) )")).isZero();
    assertThat(firings("accumulate( " + nothing + "; $x : max($n) )")).isZero();
    assertThat(firings("accumulate( " + nothing + "; $x : average($n) )")).isZero();
    assertThat(firings("accumulate( " + nothing + "; $c : count(), $x : average($n) )")).isZero();
  }

  @Test
  void aCountIsNoWholeNumberWhenItIsDivided() {
    assertThat(
            firings(
                "accumulate( LayerHolding(); $all : count() )\n"
                    + "accumulate( LayerHolding( age > 2 ); $old : count(); $old / $all == 0.5 )"))
        .isEqualTo(1);
  }

  @Test
  void aNegationOfAComparisonIsNotLostOnTheWayToDrools() {
    assertThat(firings("LayerHolding( !(age > 2) )")).isEqualTo(1);
    assertThat(firings("LayerHolding( !(age > 2 || dte < 5) )")).isEqualTo(1);
    assertThat(firings("LayerHolding( !(age > 2 && dte > 5), !(layer in (\"x\")) )")).isEqualTo(2);
  }

  @Test
  void equalHoldingsAreTwoHoldingsAlsoWhenTheyAreOneObject() {
    Observation.LayerHolding one = new Observation.LayerHolding("short", 4, 3, 9);
    RuleBook book =
        RuleBook.compile(TestBook.packs(Map.of("a.drl", rule("LayerHolding( age == 3 )"))));

    assertThat(book.evaluate(observed(one, one)).firings()).hasSize(2);
    assertThat(
            book.evaluate(observed(one, new Observation.LayerHolding("short", 4, 3, 9))).firings())
        .hasSize(2);
  }

  @Test
  void minusZeroIsZero() {
    RuleBook book =
        RuleBook.compile(
            TestBook.packs(Map.of("a.drl", rule("LayerHolding( age >= 0, dte == 0 * age )"))));

    assertThat(
            book.evaluate(observed(new Observation.LayerHolding("short", 4, -0.0, -0.0))).firings())
        .hasSize(1);
  }

  @Test
  void tellsTheRuleThatDividesByZeroToday() {
    TestBook book = book("LayerHolding( contracts / age > 2 )");

    assertThatThrownBy(
            () -> book.compare(List.of(new Observation.LayerHolding("x", 4, 0, 9)), true))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.drl:5:19: error: This divides by zero.")
        .hasMessageContaining("^^^^^^^^^^^^^^^");
  }

  @Test
  void tellsTheRuleThatHasTooMuchToLookAt() {
    TestBook book =
        book("LayerHolding()\nLayerHolding()\nLayerHolding()\nLayerHolding( age > 100 )");

    assertThatThrownBy(() -> book.compare(holdings(60), true))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.drl:1:1: error: The rule \"r\" has more than 200000 combinations");
  }

  @Test
  void tellsTheRuleThatFiresTooOften() {
    TestBook book = book("LayerHolding()\nLayerHolding()");

    assertThatThrownBy(() -> book.compare(holdings(80), true))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "The rules fire more than 5000 times on this day, the last of them \"r\"");
  }

  @Test
  void aSumDoesNotDependOnTheOrderOfConclusions() {
    String sizes = sized("a", "0.1") + sized("b", "0.2") + sized("c", "0.3") + sized("d", "900");
    String total =
        """
        rule "total" ruleflow-group "propose"
        when
          accumulate( ScaleCondor( $f : factor ); $sum : sum($f) )
        then
          insert( new ScaleHedge($sum, "x") );
        end
        """;
    TestBook book = TestBook.of(Map.of("a.drl", sizes + total), new Problems());

    assertThat(book.compare(List.of(new Observation.Vix(18)), false)).isEqualTo(5);
  }

  @Test
  void tellsTheFiguresThatMakeAConclusionImpossible() {
    String rule =
        """
        rule "as far as the week" ruleflow-group "size"
        when
          accumulate( VixFiveSessions( $r : ratio ); $f : sum(10 * ($r - 1)) )
        then
          insert( new ScaleHedge($f, "x") );
        end
        """;
    TestBook book = TestBook.of(Map.of("a.drl", rule), new Problems());

    // 10 x (1.25 - 1) = 2.5 is a factor, 10 x (0.75 - 1) = -2.5 is none
    assertThat(book.compare(List.of(new Observation.VixFiveSessions(1.25)), true)).isEqualTo(1);
    assertThatThrownBy(
            () ->
                book.compare(
                    List.of(
                        new Observation.Day(LocalDate.of(2018, 2, 5), "MONDAY", 1),
                        new Observation.VixFiveSessions(0.75)),
                    true))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("rules/random/a.drl:5:26: error: The rule \"as far as the week\"")
        .hasMessageContaining(
            "fires on 2018-02-05, and 'factor' of ScaleHedge must be between 0 and 1000 but is -2.5; it saw $f = -2.5.");
  }

  @Test
  void tellsAWindowThatADayMakesEmpty() {
    TestBook book =
        TestBook.of(
            Map.of(
                "a.drl",
                """
                rule "from there" ruleflow-group "assess"
                when
                  LayerHolding( $dte : dte )
                then
                  insert( new LayerWindow("x", $dte, -3, 2) );
                end
                """),
            new Problems());

    assertThat(book.compare(List.of(new Observation.LayerHolding("x", 1, 1, 3)), true))
        .isEqualTo(1); // 3 - 3 = 0 to 3 + 2 = 5
    assertThatThrownBy(
            () -> book.compare(List.of(new Observation.LayerHolding("x", 1, 1, 2)), true))
        .hasMessageContaining("its window of 2 + -3 to 2 + 2 days is empty or begins before today");
  }

  private static String sized(String name, String factor) {
    return """
        rule "%s" ruleflow-group "size"
        when
          Vix()
        then
          insert( new ScaleCondor(%s, "x") );
        end
        """
        .formatted(name, factor);
  }

  private static List<Fact> holdings(int count) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      facts.add(new Observation.LayerHolding("x", 1, i, 9));
    }
    return facts;
  }

  /** Firings of one rule over two holdings of age 2 and 4. */
  private static int firings(String conditions) {
    List<Fact> facts =
        List.of(
            new Observation.LayerHolding("short", 4, 2, 9),
            new Observation.LayerHolding("long", 2, 4, 4));
    return book(conditions).compare(facts, true);
  }

  private static TestBook book(String conditions) {
    return TestBook.of(
        Map.of("a.drl", rule(conditions), "thresholds.yaml", THRESHOLDS), new Problems());
  }

  private static String rule(String conditions) {
    return """
        rule "r"
            ruleflow-group "propose"
        when

        %s
        then
            insert( new RollDue("x") );
        end
        """
        .formatted(conditions.indent(4));
  }

  private static List<ObservedFact> observed(Observation... facts) {
    return List.of(facts).stream()
        .map(f -> new ObservedFact(f, Origin.observed("the test")))
        .toList();
  }
}
