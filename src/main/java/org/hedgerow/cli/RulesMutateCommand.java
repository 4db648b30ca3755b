package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problem;
import org.hedgerow.report.MutationJson;
import org.hedgerow.report.MutationText;
import org.hedgerow.rules.DayWitness;
import org.hedgerow.rules.Mutant;
import org.hedgerow.rules.MutationReport;
import org.hedgerow.rules.MutationRun;
import org.hedgerow.rules.Mutations;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleCoverage.Count;
import org.hedgerow.rules.Witness;
import org.hedgerow.rules.testing.RuleTestResult;
import org.hedgerow.rules.testing.RuleTests;
import org.hedgerow.run.FactsUnder;
import org.hedgerow.strategy.StrategySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which numbers and conditions of the rules do tests and sample days really pin down? */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow rules mutate%n"
            + "  hedgerow rules mutate --threshold vix.trigger%n"
            + "  hedgerow rules mutate my-rules --pack my-pack --fail-under 40/41%n"
            + "  hedgerow rules mutate --forms%n"
            + "%n",
    header = "Change the rules a little, one change at a time: does any test or day notice?",
    description = {
      "",
      "Each threshold is moved by its step and to the ends of its range, each comparison",
      "turned, each condition dropped, each rule removed. Tests are those beside the rules;",
      "days are all sample days under every strategy whose packs are in the folder. Exit",
      "code 1 when a test fails before anything is changed. Ctrl-C (exit code 130) prints",
      "what was found so far.",
      ""
    })
final class RulesMutateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin RulesFolder folder = new RulesFolder();

  @Option(names = "--pack", paramLabel = "PACK", description = "Only changes of this pack.")
  @Nullable String pack;

  @Option(
      names = "--forms",
      description =
          "Change the forms of packs instead: the same rules as tables or sentences. A pack"
              + " that is a form needs no --forms.")
  boolean forms;

  @Option(
      names = "--rule",
      paramLabel = "TEXT",
      description = "Only rules with this text in their name, and the thresholds they use.")
  @Nullable String rule;

  @Option(
      names = "--threshold",
      paramLabel = "TEXT",
      description = "Only thresholds with this text in their name.")
  @Nullable String threshold;

  @Option(
      names = "--fail-under",
      paramLabel = "N/M",
      description = "Exit code 1 when a smaller share than N of M changes was noticed.")
  @Nullable String wanted;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads (default: one for each core). The answer does not depend on it.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "One JSON document (hedgerow schema mutation).")
  boolean json;

  RulesMutateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Count least = WantedShare.of("--fail-under", wanted);
    if (threads < 1) {
      throw new InputException(
          Problem.ofFile("out-of-range", "--threads " + threads, "At least one is needed.", ""));
    }
    Workplace workplace = new Workplace(console.surroundings());
    PackReader packs = folder.packs(workplace);
    boolean ofForms = forms || (pack != null && packs.forms().contains(pack));
    List<Mutant> mutants = chosen(packs, ofForms);
    RuleTests tests =
        ofForms
            ? RuleTests.readForms(packs, RulesFolder.days(workplace))
            : RuleTests.read(packs, RulesFolder.days(workplace));
    console.progress("Running the tests before anything is changed");
    List<RuleTestResult> failed = tests.run("").stream().filter(r -> !r.passed()).toList();
    console.progressDone();
    if (!failed.isEmpty()) {
      console.message(
          failed.size()
              + (failed.size() == 1 ? " test fails" : " tests fail")
              + " before anything is changed. See: hedgerow rules test");
      return ExitCode.FAILED;
    }
    List<Witness> witnesses = new ArrayList<>(tests.witnesses());
    witnesses.addAll(days(workplace, packs));
    try (Interruption interruption = Interruption.listen()) {
      MutationReport report = tried(mutants, witnesses, interruption);
      console.answer(json ? MutationJson.of(report) : MutationText.render(report, console.style()));
      console.out().flush();
      if (!report.complete()) {
        return ExitCode.INTERRUPTED;
      }
      return enough(report.score(), least) ? ExitCode.DONE : ExitCode.FAILED;
    }
  }

  private MutationReport tried(
      List<Mutant> mutants, List<Witness> witnesses, Interruption interruption) {
    try {
      return MutationRun.run(mutants, witnesses, threads, progress(interruption));
    } finally {
      console.progressDone();
    }
  }

  private MutationRun.Progress progress(Interruption interruption) {
    AtomicInteger done = new AtomicInteger();
    return new MutationRun.Progress() {
      @Override
      public void done(int all) {
        console.progress(done.incrementAndGet() + " of " + all + " changes tried");
      }

      @Override
      public boolean isStopped() {
        return interruption.isAsked();
      }
    };
  }

  private List<Mutant> chosen(PackReader packs, boolean ofForms) {
    List<String> known = forms ? packs.forms() : packs.known();
    if (pack != null && !known.contains(pack)) {
      throw new InputException(
          Problem.ofFile(
              "unknown-pack",
              "--pack " + pack,
              forms ? "No form of a pack has this name." : "There is no such pack.",
              Nearest.advice(pack, known)));
    }
    List<Mutant> chosen =
        ofForms
            ? packs.forms().stream()
                .flatMap(form -> chosen(book(packs, packs.namesWith(form))).filter(ofPack(form)))
                .toList()
            : chosen(book(packs, packs.names())).toList();
    if (chosen.isEmpty()) {
      throw new InputException(
          Problem.ofFile(
              "no-match",
              "rules mutate",
              "Nothing of this name can be changed.",
              "'hedgerow rules list' and 'hedgerow rules thresholds' show the names."));
    }
    return chosen;
  }

  private static RuleBook book(PackReader packs, List<String> names) {
    return RuleBook.compile(packs, Workplace.wanted(names), List.of());
  }

  private static Predicate<Mutant> ofPack(String name) {
    return mutant -> mutant.pack().equals(name);
  }

  private Stream<Mutant> chosen(RuleBook book) {
    Set<String> used =
        rule == null
            ? Set.of()
            : book.rules().stream()
                .filter(r -> holds(r.name(), rule))
                .flatMap(r -> r.thresholds().stream())
                .collect(Collectors.toSet());
    return Mutations.of(book).stream()
        .filter(m -> pack == null || m.pack().equals(pack))
        .filter(m -> rule == null || isOfRule(m, rule, used))
        .filter(m -> threshold == null || isThreshold(m) && holds(m.subject(), threshold));
  }

  private static boolean isOfRule(Mutant mutant, String rule, Set<String> used) {
    return isThreshold(mutant) ? used.contains(mutant.subject()) : holds(mutant.subject(), rule);
  }

  private static boolean isThreshold(Mutant mutant) {
    return mutant.kind() == Mutant.Kind.THRESHOLD;
  }

  private static boolean holds(String name, String text) {
    return name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  /** Every sample day under every strategy whose packs are all here. */
  static List<Witness> days(Workplace workplace, PackReader packs) {
    List<Witness> witnesses = new ArrayList<>();
    Set<String> known = Set.copyOf(packs.known());
    for (String name : workplace.strategies()) {
      StrategySpec strategy = workplace.strategy(name);
      if (strategy.packs().stream().allMatch(p -> known.contains(p.name()))) {
        RuleBook rules = workplace.rules(strategy, packs);
        for (Path day : workplace.samples()) {
          witnesses.add(
              new DayWitness(
                  day.getFileName() + " under " + name,
                  rules,
                  () -> FactsUnder.of(workplace.inputs(day, Optional.empty(), strategy, rules))));
        }
      }
    }
    return witnesses;
  }

  private boolean enough(Count found, Count least) {
    boolean enough = found.isAtLeast(least);
    if (!enough) {
      console.message("Only " + found + " changes are noticed, " + least + " are asked for.");
    }
    return enough;
  }
}
