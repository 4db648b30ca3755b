package org.hedgerow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.report.RuleGraphHtml;
import org.hedgerow.report.RuleGraphJson;
import org.hedgerow.report.RuleGraphText;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleGraph;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.StrategyReader;
import org.hedgerow.strategy.StrategySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who concludes what, and who uses it. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow rules graph --html rules.html%n"
            + "  hedgerow rules graph --html day.html --day 2018-02-05 --strategy alvh-triggered%n"
            + "  hedgerow rules graph --html > rules.html%n"
            + "  hedgerow rules graph my-rules%n"
            + "%n",
    header = "For every fact: the rules that conclude it (<-) and the rules that use it (->).",
    description = {
      "",
      "--html draws it as one page that needs no network: the stages from left to",
      "right, every rule with its conditions and thresholds, and with --day what fired.",
      ""
    })
final class RulesGraphCommand implements Callable<Integer> {
  private static final String STDOUT = "-";

  private final Console console;

  @Mixin RulesFolder folder = new RulesFolder();

  @Option(
      names = "--strategy",
      paramLabel = "STRATEGY",
      description = "Only the packs of this strategy, with its overrides (default: every pack).")
  @Nullable String strategy;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Sets a threshold, for example vix.trigger.first=17. Repeatable.")
  List<String> settings = new ArrayList<>();

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description =
          "With --html: shows what fired on this day, under the strategy (default: "
              + StrategyReader.DEFAULT
              + ").")
  @Nullable String day;

  @ArgGroup(multiplicity = "0..1")
  @Nullable Form form;

  /** How the answer is written. */
  static final class Form {
    @Option(
        names = "--html",
        arity = "0..1",
        fallbackValue = STDOUT,
        paramLabel = "FILE",
        description = "One page for a browser, into a file or to standard output.")
    @Nullable String html;

    @Option(names = "--json", description = "One JSON document (hedgerow schema rules-graph).")
    boolean json;
  }

  RulesGraphCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<String> html = Optional.ofNullable(form).flatMap(f -> Optional.ofNullable(f.html));
    if (day != null && html.isEmpty()) {
      throw new InputException(
          Problem.ofFile(
              "usage", "--day " + day, "A day is shown on the page only.", "Add --html FILE."));
    }
    if (html.isPresent()) {
      write(html.get());
      return ExitCode.DONE;
    }
    List<RuleGraph.Node> nodes = RuleGraph.of(rules());
    console.answer(
        form != null && form.json
            ? RuleGraphJson.of(nodes)
            : RuleGraphText.render(nodes, console.style()));
    return ExitCode.DONE;
  }

  private RuleBook rules() {
    Workplace workplace = new Workplace(console.surroundings());
    if (strategy != null) {
      return workplace.rules(
          workplace.strategy(strategy),
          Optional.ofNullable(folder.folder),
          RunOptions.overrides(settings));
    }
    PackReader packs = folder.packs(workplace);
    return RuleBook.compile(packs, Workplace.all(packs), RunOptions.overrides(settings));
  }

  private void write(String file) {
    if (!file.equals(STDOUT) && !file.matches("(?i).*\\.html?")) {
      throw new InputException(
          Problem.ofFile(
              "bad-name",
              "--html " + file,
              "A page is written to a file that ends with .html.",
              "The folder of rules stands before --html."));
    }
    String page = day == null ? RuleGraphHtml.of(rules()) : RuleGraphHtml.of(run(day));
    if (file.equals(STDOUT)) {
      console.answer(page);
    } else {
      Written.to(console.surroundings().current().resolve(file), page);
      console.message("Open " + file + " in a browser.");
    }
  }

  private DayRun run(String given) {
    Workplace workplace = new Workplace(console.surroundings());
    StrategySpec spec =
        workplace.strategy(Optional.ofNullable(strategy).orElse(StrategyReader.DEFAULT));
    RuleBook rules =
        workplace.rules(spec, Optional.ofNullable(folder.folder), RunOptions.overrides(settings));
    return DayRunner.run(workplace.inputs(workplace.day(given), Optional.empty(), spec, rules));
  }
}
