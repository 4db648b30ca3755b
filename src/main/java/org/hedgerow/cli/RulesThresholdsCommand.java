package org.hedgerow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hedgerow.report.RulesJson;
import org.hedgerow.report.RulesText;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Every named number. */
@Command(
    name = "thresholds",
    mixinStandardHelpOptions = true,
    header = "Every named number: value, range, source, file:line, who uses and who overrides it.")
final class RulesThresholdsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin RulesOptions options = new RulesOptions();

  RulesThresholdsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RuleBook rules = options.read(console);
    Map<String, List<String>> usedBy = usedBy(rules);
    console.answer(
        options.json
            ? RulesJson.thresholds(rules.limits(), usedBy)
            : RulesText.thresholds(rules.limits(), usedBy, console.style()));
    return ExitCode.DONE;
  }

  private static Map<String, List<String>> usedBy(RuleBook rules) {
    Map<String, List<String>> usedBy = new TreeMap<>();
    for (RuleInfo rule : rules.rules()) {
      for (String name : rule.thresholds()) {
        usedBy.computeIfAbsent(name, n -> new ArrayList<>()).add(rule.name());
      }
    }
    return usedBy;
  }
}
