package org.hedgerow.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.rules.signing.SignerKey;
import org.hedgerow.strategy.SignaturePolicy;

/** The files of public keys that a strategy names; they stand beside it or below. */
final class KeyFiles {
  private final Workplace workplace;
  private final Path strategyFile;

  KeyFiles(Workplace workplace, Path strategyFile) {
    this.workplace = workplace;
    this.strategyFile = strategyFile;
  }

  /** The keys that a policy counts, each once, in the order in which it names their files. */
  List<SignerKey> of(SignaturePolicy policy) {
    Path folder = strategyFile.toAbsolutePath().normalize().resolveSibling("");
    Problems problems = new Problems();
    Map<String, SignerKey> keys = new LinkedHashMap<>();
    for (SignaturePolicy.KeyFile key : policy.of()) {
      Path file = folder.resolve(key.path());
      String shown = workplace.shown(file);
      Optional<Problem> leadsOut =
          Files.exists(file) ? SourceFiles.leadsOut(folder, file, shown) : Optional.empty();
      leadsOut.ifPresentOrElse(
          problems::add,
          () ->
              SignerKey.read(file, shown, problems)
                  .ifPresent(k -> keys.putIfAbsent(k.fingerprint(), k)));
    }
    problems.throwIfErrors();
    if (keys.size() < policy.require()) {
      throw new InputException(
          Problem.ofFile(
              "repeated-key",
              workplace.shown(strategyFile),
              "%d signatures are required, but the files hold only %d different keys."
                  .formatted(policy.require(), keys.size()),
              ""));
    }
    return List.copyOf(keys.values());
  }
}
