package org.hedgerow.cli;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.market.chain.OptionChain;
import picocli.CommandLine.Option;

/** Chains of quotes in place of the model. */
final class ChainOptions {
  @Option(
      names = "--chain",
      paramLabel = "FILE",
      description =
          "Prices tickets at the quotes of a chain of this day. Repeatable: one of SPX, one of VIX.")
  List<String> chains = new ArrayList<>();

  /**
   * Every chain that was named; the problems of all of them are told at once.
   *
   * @param oneDay whether the command is about one day that was named
   */
  List<OptionChain> read(Workplace workplace, boolean oneDay) {
    List<OptionChain> read = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String chain : chains) {
      try {
        read.add(workplace.chain(chain));
      } catch (InputException e) {
        problems.addAll(e.problems());
      }
    }
    if (problems.isEmpty() && !chains.isEmpty() && !oneDay) {
      problems.add(
          Problem.ofFile(
              "chain-needs-a-day",
              "--chain",
              "A chain is of one day.",
              "Name that day with --day."));
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return read;
  }
}
