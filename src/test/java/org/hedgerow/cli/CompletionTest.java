package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompletionTest {
  @TempDir Path here;

  private static List<String> words(Path current, String... line) {
    List<String> arguments = new ArrayList<>(List.of("completion-words"));
    arguments.add(Integer.toString(line.length));
    arguments.addAll(List.of(line));
    Run run = Run.from(current, arguments.toArray(String[]::new));
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out().lines().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "why-n | why-not",
        "flip#--hist | --history",
        "flip#--strategy#alvh-t | alvh-triggered",
        "dry-run#condor-o | condor-only",
        "compare#--day#2018-02-05 | 2018-02-05-volmageddon",
        "dry-run#alvh-triggered#--set#vix.rearm.f | vix.rearm.first=",
        "flip#--strategy#alvh-triggered#--fact#sec | second",
        "why-not#THE REGIME IS G | the regime is growth",
        "why-not#'the regime is g | the regime is growth",
        "why-not#the\\ regime\\ is\\ g | the regime is growth",
        "why#--strategy#alvh-triggered#fir | first",
        "why#Reg | Regime",
        "schema#calen | calendar",
        "replay#l | last",
        "rules#li | list"
      },
      quoteCharacter = '`')
  void finishesWhatWasStarted(String started, String finished) {
    assertThat(words(here, started.strip().split("#"))).containsExactly(finished);
  }

  /** On 2018-02-05 three layers turn open. */
  @Test
  void numbersTheActionsOfTheDayOnTheLine() {
    assertThat(words(here, "why", "--strategy", "alvh-triggered", "--day", "2018-02-05", ""))
        .contains("1", "2", "3", "the VIX is extreme", "third")
        .doesNotContain("4", "completion-words");
  }

  @Test
  void readsTheRulesOfTheFolderOnTheLine() throws IOException {
    Path source = Run.PROJECT.resolve("rules");
    Path rules = here.resolve("my-rules");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Files.copy(file, rules.resolve(source.relativize(file).toString()));
      }
    }
    Files.writeString(
        rules.resolve("regime").resolve("mine.drl"),
        """
        rule "zero is low"
            @source("own: a test")
            @why("to be found")
            ruleflow-group "assess"
        when
            Vix( close < 1 )
        then
            insert( new SwitchOn("x") );
        end
        """);
    assertThat(words(here, "flip", "--rules", "my-rules", "z")).containsExactly("zero is low");
  }

  @Test
  void offersNothingWhereAFileIsWrong() {
    assertThat(words(here, "why-not", "--strategy", "no-such", "the")).isEmpty();
  }

  @Test
  void theScriptAsksTheProgramAndIsNoSecret() {
    assertThat(Run.of("completion").out()).contains("completion-words", "_complete_hedgerow");
    assertThat(Run.of("--help").out()).contains("completion").doesNotContain("completion-words");
  }
}
