package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.report.SigningJson;
import org.hedgerow.report.SigningText;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.signing.Governance;
import org.hedgerow.rules.signing.PackVerdict;
import org.hedgerow.rules.signing.SignatureFile;
import org.hedgerow.rules.signing.SignerKey;
import org.hedgerow.strategy.StrategySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who has signed what. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow rules verify --keys keys%n"
            + "  hedgerow rules verify condor-45 --keys keys%n"
            + "  hedgerow rules verify --strategy alvh-442%n"
            + "%n",
    header = "Say who has signed packs as they are, and whether a strategy's demand is met.",
    description = {
      "",
      "Exit code 1 when a pack has no good signature or a false one, or a demand is not met.",
      ""
    })
final class RulesVerifyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0..*",
      arity = "0..*",
      paramLabel = "PACK",
      description = "Packs to look at (default: every pack).")
  List<String> names = new ArrayList<>();

  @Option(
      names = "--keys",
      paramLabel = "FOLDER",
      description = "Folder of the public keys that you know, *.pub (default: keys).")
  @Nullable Path keys;

  @Option(
      names = "--strategy",
      paramLabel = "STRATEGY",
      description = "Look at this strategy's packs, with the keys and the number it demands.")
  @Nullable String strategy;

  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      description = "Folder of rule packs (default: rules).")
  @Nullable Path rules;

  @Option(names = "--json", description = "One JSON document (hedgerow schema verify).")
  boolean json;

  RulesVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Workplace workplace = new Workplace(console.surroundings());
    PackReader packs = workplace.packs(Optional.ofNullable(rules));
    return strategy == null ? packs(workplace, packs) : strategy(strategy, workplace, packs);
  }

  private int strategy(String given, Workplace workplace, PackReader packs) {
    if (!names.isEmpty() || keys != null) {
      throw new InputException(
          Problem.ofFile(
              "bad-setting",
              "--strategy " + given,
              "The strategy says which packs and keys are meant.",
              "Leave out PACK and --keys."));
    }
    StrategySpec spec = workplace.strategy(given);
    RuleBook book = workplace.rules(spec, packs);
    Governance governance =
        workplace
            .governance(given, spec, packs, book)
            .orElseThrow(
                () ->
                    new InputException(
                        Problem.ofFile(
                            "no-demand",
                            spec.source().name(),
                            "This strategy demands no signatures.",
                            "Add signatures: {require: 2, of: [keys/alice.pub, keys/bob.pub]}.")));
    console.answer(
        json
            ? SigningJson.governance(spec.name(), governance)
            : SigningText.governance(spec.name(), governance, console.style()));
    return governance.isGranted() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private int packs(Workplace workplace, PackReader packs) {
    Path folder = Optional.ofNullable(keys).orElse(Path.of("keys"));
    Problems problems = new Problems();
    List<SignerKey> known =
        SignerKey.readAll(workplace.resolve(folder), SourceFiles.nameOf(folder), problems);
    List<PackVerdict> verdicts = new ArrayList<>();
    for (String pack : names.isEmpty() ? packs.names() : names) {
      verdicts.add(
          PackVerdict.of(
              pack, packs.content(pack), SignatureFile.read(packs, pack, problems), known));
    }
    problems.throwIfErrors();
    console.answer(
        json ? SigningJson.verdicts(verdicts) : SigningText.verdicts(verdicts, console.style()));
    return verdicts.stream().allMatch(PackVerdict::isSound) ? ExitCode.DONE : ExitCode.FAILED;
  }
}
