package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.Place;
import org.hedgerow.strategy.LimitOrigin;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.strategy.ThresholdOverride;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;
import org.junit.jupiter.api.Test;

final class MutationsTest {
  /** Sums of decimal steps are exact, so what is compared is the double of the decimal. */
  private static final double EXACT = 0;

  private static final String TOP =
      """
      vix.top:
        {value: 20, unit: points, min: 10, max: 20.25, step: 0.5, source: own, sentence: A number.}
      """;

  private static final MutationRun.Progress QUIET =
      new MutationRun.Progress() {
        @Override
        public void done(int all) {}

        @Override
        public boolean isStopped() {
          return false;
        }
      };

  private static RuleBook book(String left) {
    String rule =
        "rule \"r\" ruleflow-group \"propose\" when\n"
            + left
            + "\nthen insert( new OpenLayer(\"first\") ); end\n";
    return RuleBook.compile(TestBook.packs(Map.of("a.drl", rule, "thresholds.yaml", TOP)));
  }

  private static List<String> changes(String left) {
    return Mutations.of(book(left)).stream()
        .filter(m -> m.kind() != Mutant.Kind.THRESHOLD && m.kind() != Mutant.Kind.RULE)
        .map(m -> m.kind() + " " + m.text() + (m.words().isEmpty() ? "" : " | " + m.words()))
        .toList();
  }

  private static Witness day(RuleBook book, Observation... facts) {
    List<ObservedFact> observed =
        List.of(facts).stream().map(f -> new ObservedFact(f, Origin.observed("a test"))).toList();
    return new DayWitness("a day", book, () -> rules -> observed);
  }

  private static MutationReport run(RuleBook book, int threads, Witness... days) {
    return MutationRun.run(Mutations.of(book), List.of(days), threads, QUIET);
  }

  @Test
  void turnsAComparisonAtItsBoundaryAndInItsDirection() {
    assertThat(changes("Vix( close > limit(\"vix.top\") )"))
        .containsExactly(
            "CONDITION close > limit(\"vix.top\")",
            "COMPARISON close > limit(\"vix.top\") | >= in place of >",
            "COMPARISON close > limit(\"vix.top\") | < in place of >");
  }

  @Test
  void turnsEverythingThatSaysYesOrNo() {
    assertThat(
            changes(
                """
                LayerState( layer == "first", state in ("armed", "open") )
                not CondorHolding( !(age < 7) )
                exists LayerHolding()
                Vix( close < limit("vix.top") )
                """))
        .contains(
            "COMPARISON layer == \"first\" | != in place of ==",
            "COMPARISON state in (\"armed\", \"open\") | not in in place of in",
            "CONDITION not CondorHolding( !(age < 7) )",
            "COMPARISON not CondorHolding( !(age < 7) ) | exists in place of not",
            "COMPARISON !(age < 7) | without its !",
            "COMPARISON age < 7 | <= in place of <",
            "CONDITION exists LayerHolding()",
            "COMPARISON exists LayerHolding() | not in place of exists");
  }

  @Test
  void dropsEachSideOfAnOr() {
    assertThat(changes("Vix( close > limit(\"vix.top\") || close < 9 )"))
        .contains("CONDITION close > limit(\"vix.top\")", "CONDITION close < 9");
  }

  @Test
  void leavesOutWhatWouldBeNoRule() {
    assertThat(
            changes(
                """
                $vix : Vix()
                Vix( close > limit("vix.top"), close >= $vix.close )
                """))
        .doesNotContain("CONDITION $vix : Vix()");
    assertThat(changes("Vix()")).isEmpty();
  }

  @Test
  void movesAThresholdByItsStepAndToTheEndsOfItsRange() {
    // 20 in 10 to 20.25 by 0.5: one step up would leave the range, so the way up ends at its end
    assertThat(
            Mutations.of(book("Vix( close > limit(\"vix.top\") )")).stream()
                .filter(m -> m.kind() == Mutant.Kind.THRESHOLD)
                .map(Mutant::words))
        .containsExactly("19.5", "20.25", "10");
  }

  @Test
  void saysWhoNoticesAndWhoDoesNot() {
    RuleBook book = book("Vix( close > limit(\"vix.top\") )");

    // at 22.5 the rule fires whether it says > or >=, and whatever the threshold in its range
    MutationReport report = run(book, 1, day(book, new Observation.Vix(22.5)));

    assertThat(report.survivors())
        .extracting(m -> m.kind() + " " + m.words())
        .containsExactly(
            "THRESHOLD 19.5",
            "THRESHOLD 20.25",
            "THRESHOLD 10",
            "CONDITION ",
            "COMPARISON >= in place of >");
    assertThat(report.score()).hasToString("2/7"); // the rule removed, and < in place of >
    assertThat(report.rooms())
        .extracting(ThresholdRoom::from, ThresholdRoom::to)
        .containsExactly(tuple(10.0, 20.25));
  }

  @Test
  void aDayBesideTheThresholdPinsIt() {
    RuleBook book = book("Vix( close > limit(\"vix.top\") )");

    MutationReport report =
        run(book, 2, day(book, new Observation.Vix(20)), day(book, new Observation.Vix(20.1)));

    assertThat(report.survivors()).isEmpty();
    assertThat(report.rooms().get(0).isRoom()).isFalse();
  }

  @Test
  void reportsTheSameWhateverTheThreads() {
    RuleBook book = book("Vix( close > limit(\"vix.top\"), close < 40 )");
    Witness day = day(book, new Observation.Vix(22.5));

    assertThat(run(book, 5, day)).isEqualTo(run(book, 1, day));
  }

  @Test
  void whoeverHasSetAThresholdKeepsIt() {
    RuleBook book = book("Vix( close > limit(\"vix.top\") )");
    RuleBook set =
        book.with(
            List.of(
                new ThresholdOverride(
                    "vix.top", 15, Place.wholeFile("strategy"), LimitOrigin.STRATEGY)));

    MutationReport report =
        MutationRun.run(
            Mutations.of(book),
            List.of(day(set, new Observation.Vix(15)), day(set, new Observation.Vix(15.1))),
            1,
            QUIET);

    assertThat(report.survivors())
        .extracting(Mutant::kind)
        .containsOnly(Mutant.Kind.THRESHOLD)
        .hasSize(3);
  }

  @Test
  void aStoppedRunTellsWhatItHas() {
    RuleBook book = book("Vix( close > limit(\"vix.top\") )");
    MutationReport report =
        MutationRun.run(
            Mutations.of(book), List.of(day(book, new Observation.Vix(22.5))), 1, stopAfter(2));

    assertThat(report.complete()).isFalse();
    assertThat(report.tried()).extracting(t -> t.mutant().words()).containsExactly("19.5", "20.25");
    assertThat(report.all()).isEqualTo(7);
  }

  /** Stops the work when a number of changes is tried. */
  private static MutationRun.Progress stopAfter(int changes) {
    AtomicInteger done = new AtomicInteger();
    return new MutationRun.Progress() {
      @Override
      public void done(int all) {
        assertThat(done.incrementAndGet()).isLessThanOrEqualTo(all);
      }

      @Override
      public boolean isStopped() {
        return done.get() == changes;
      }
    };
  }

  @Test
  void aStoppedRunTellsTheRoomOfTheThresholdsThatItTried() {
    RuleBook book = book("Vix( close > limit(\"vix.top\") )");
    List<Mutant> changes = Mutations.of(book); // three moves of the threshold, then the rule

    MutationReport report =
        MutationRun.run(changes, List.of(day(book, new Observation.Vix(22.5))), 1, stopAfter(4));

    assertThat(report.tried()).hasSize(4);
    assertThat(report.rooms()).extracting(r -> r.threshold().name()).containsExactly("vix.top");
  }

  @Test
  void aStoppedRunDoesNotTellWhatIsHalfDone() {
    RuleBook book = book("Vix( close > limit(\"vix.top\") )");
    AtomicInteger asked = new AtomicInteger();
    MutationRun.Progress stopped =
        new MutationRun.Progress() {
          @Override
          public void done(int all) {}

          @Override
          public boolean isStopped() {
            return asked.incrementAndGet() > 2; // once before the piece, then at each day
          }
        };

    MutationReport report =
        MutationRun.run(
            Mutations.of(book),
            List.of(day(book, new Observation.Vix(22.5)), day(book, new Observation.Vix(19.9))),
            1,
            stopped);

    assertThat(report.tried()).isEmpty();
    assertThat(report.complete()).isFalse();
  }

  @Test
  void aDayIsReadOnlyWhenNobodyBeforeItNotices() {
    RuleBook book = book("Vix( close > limit(\"vix.top\") )");
    Witness second =
        new DayWitness(
            "a second day",
            book,
            () -> {
              throw new AssertionError("read");
            });
    List<Mutant> removed =
        Mutations.of(book).stream().filter(m -> m.kind() == Mutant.Kind.RULE).toList();

    MutationReport report =
        MutationRun.run(removed, List.of(day(book, new Observation.Vix(22.5)), second), 1, QUIET);

    assertThat(report.score()).hasToString("1/1");
  }

  private static Threshold threshold(double value, double min, double max, double step) {
    return new Threshold(
        "t", "p", value, "points", min, max, step, "own", "A number.", Place.wholeFile("t"));
  }

  private static double to(Mutant mutant) {
    return ((Mutant.Moved) mutant.change()).to();
  }

  @Test
  void aRoomEndsAtTheFirstDifferenceHoweverTheRestIs() {
    List<Double> tried = new ArrayList<>();

    ThresholdRoom room =
        ThresholdRoom.search(
            threshold(22, 16, 40, 0.3),
            m -> {
              tried.add(to(m));
              return to(m) == 21.1 || to(m) == 22.9;
            });

    // down 21.7, 21.4, 21.1; up 22.3, 22.6, 22.9; what lies beyond is not tried
    assertThat(tried).containsExactly(21.7, 21.4, 21.1, 22.3, 22.6, 22.9);
    assertThat(room.from()).isCloseTo(21.4, within(EXACT));
    assertThat(room.to()).isCloseTo(22.6, within(EXACT));
    assertThat(room.below()).isEqualTo(OptionalDouble.of(21.1));
    assertThat(room.above()).isEqualTo(OptionalDouble.of(22.9));
  }

  @Test
  void aRangeOfVeryManyStepsIsNotFollowedToItsEnd() {
    ThresholdRoom room = ThresholdRoom.search(threshold(0, 0, 1000, 0.5), m -> false);

    assertThat(room.to()).isCloseTo(500, within(EXACT));
    assertThat(room.endedEarlyAbove()).isTrue();
    assertThat(room.endedEarlyBelow()).isFalse();
  }
}
