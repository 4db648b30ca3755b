package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hedgerow.basics.Place;
import org.hedgerow.rules.MutationReport;
import org.hedgerow.rules.MutationRun;
import org.hedgerow.rules.Mutations;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.junit.jupiter.api.Test;

final class MutationTextTest {
  private static final RuleBook TRIGGERS =
      RuleBook.compile(
          PackReader.of(Path.of("rules")),
          List.of(new RuleBook.Wanted("triggers", Place.wholeFile("a test"), "")),
          List.of());

  @Test
  void aStoppedRunListsTheMovesOfAThresholdWhoseRoomItDoesNotKnow() {
    AtomicInteger done = new AtomicInteger();
    MutationRun.Progress afterTwo =
        new MutationRun.Progress() {
          @Override
          public void done(int all) {
            done.incrementAndGet();
          }

          @Override
          public boolean isStopped() {
            return done.get() == 2;
          }
        };

    // nobody is there to notice anything
    MutationReport report = MutationRun.run(Mutations.of(TRIGGERS), List.of(), 1, afterTwo);

    assertThat(MutationText.render(report, new TextStyle(false, 100)))
        .contains("Stopped: 2 of ")
        .contains("Thresholds that could be elsewhere; how far was not looked for")
        .contains("rules/triggers/thresholds.yaml:")
        .doesNotContain("with the same results");
    assertThat(report.survivors()).hasSize(2);
  }
}
