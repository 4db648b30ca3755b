package org.hedgerow.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.book.MovedPrices.Vols;
import org.hedgerow.market.MarketDay;
import org.hedgerow.report.WhatIfCsv;
import org.hedgerow.report.WhatIfJson;
import org.hedgerow.report.WhatIfText;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRunner;
import org.hedgerow.run.LevelMove;
import org.hedgerow.run.WhatIf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a book makes when the market moves. */
@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow what-if --day mybook%n"
            + "  hedgerow what-if --day 2022-12-28 --spx=-10,-5,-2,0,2,5 --vix=-20%%,0,+50%%,+100%%%n"
            + "  hedgerow what-if --day mybook --spx=-5,=6000 --after 0,5,20 --vols held%n"
            + "  hedgerow what-if --day mybook --scenario gap,spike --scenario-set gap.spx=-12%n"
            + "%n",
    header = "What the book makes when the market moves, before and after the day's tickets.",
    description = {
      "",
      "Profit against today's middle prices; the tickets from the prices at which they are filled.",
      ""
    })
final class WhatIfCommand implements Callable<Integer> {
  private final Console console;

  @Mixin StrategyDayOptions options = new StrategyDayOptions();

  @Option(
      names = "--spx",
      paramLabel = "MOVES",
      defaultValue = "-10,-5,-2,0,2,5",
      description =
          "Moves of the S&P 500 in per cent, or =5000 for a level (default: ${DEFAULT-VALUE}).")
  String spx = "-10,-5,-2,0,2,5";

  @Option(
      names = "--vix",
      paramLabel = "MOVES",
      description =
          "Moves of the VIX: +50%% for per cent, +10 for points, =30 for a level. Left out, the VIX"
              + " follows the S&P 500 by its map, with the band of that.")
  @Nullable String vix;

  @Option(
      names = "--after",
      paramLabel = "DAYS",
      defaultValue = "0",
      description = "Calendar days until then, one grid for each (default: ${DEFAULT-VALUE}).")
  String after = "0";

  @Option(
      names = "--scenario",
      split = ",",
      paramLabel = "NAME",
      description =
          "Scenarios to show (default: all): gap, spike, inversion, grind, up-with-vol, relief.")
  List<String> scenarios = new ArrayList<>();

  @Option(
      names = "--scenario-set",
      paramLabel = "NAME.KEY=NUMBER",
      description = "Another figure in a scenario: spx, vix, vix3m in per cent, days. Repeatable.")
  List<String> settings = new ArrayList<>();

  @Option(
      names = "--vols",
      paramLabel = "model|held",
      defaultValue = "model",
      description =
          "model: the smiles are made anew at the moved levels. held: each strike keeps its"
              + " volatility, as in the stress of the quick ratio (default: ${DEFAULT-VALUE}).")
  String vols = "model";

  @Option(names = "--csv", paramLabel = "FILE", description = "Also writes every cell to a file.")
  @Nullable Path csv;

  @Option(names = "--json", description = "One JSON document (hedgerow schema what-if).")
  boolean json;

  WhatIfCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DayInputs inputs = options.day.inputs(options.read(console));
    WhatIf.Question question = question(inputs.day());
    WhatIf answer = WhatIf.of(DayRunner.run(inputs), question);
    if (csv != null) {
      write(console.surroundings().current().resolve(csv), WhatIfCsv.of(answer));
    }
    console.answer(json ? WhatIfJson.of(answer) : WhatIfText.render(answer, console.style()));
    return ExitCode.DONE;
  }

  private WhatIf.Question question(MarketDay today) {
    Problems problems = new Problems();
    MovesGiven given = new MovesGiven(problems);
    List<LevelMove> index = given.spx(spx, today.spx());
    List<LevelMove> fear = vix == null ? List.of() : given.vix(vix, today.vix());
    WhatIf.Question question =
        new WhatIf.Question(
            index, fear, given.after(after), given.scenarios(scenarios, settings), vols(problems));
    problems.throwIfErrors();
    return question;
  }

  private Vols vols(Problems problems) {
    if (!vols.equals("model") && !vols.equals("held")) {
      problems.add(
          Problem.ofFile(
              "unknown-vols",
              "--vols " + vols,
              "'" + vols + "' is neither model nor held.",
              "Write --vols model or --vols held."));
    }
    return vols.equals("held") ? Vols.HELD : Vols.MODEL;
  }

  private void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(
          Problem.ofFile(
              "not-writable",
              "--csv " + csv,
              "The file cannot be written.",
              "Does its folder exist?"));
    }
  }
}
