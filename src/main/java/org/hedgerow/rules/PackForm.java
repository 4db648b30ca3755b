package org.hedgerow.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.document.Yaml;

/**
 * A pack that says the rules of another pack in another notation. Its {@code form.yaml} names that
 * pack; each of its rules stands in for the rule of the same name there, and everything else comes
 * from there: the other rules, the thresholds and the tests. A strategy names one of the two.
 */
final class PackForm {
  static final String FILE = "form.yaml";

  private PackForm() {}

  /** Whether the pack in that folder is a form of another. */
  static boolean isIn(Path pack) {
    return Files.isRegularFile(pack.resolve(FILE));
  }

  /**
   * The pack that the pack in a folder is a form of; empty, with a problem, when the file does not
   * say.
   *
   * @param shown name of the file as the user knows it
   * @param known packs that it can be a form of
   */
  static Optional<String> original(Path pack, String shown, List<String> known, Problems problems) {
    Path file = pack.resolve(FILE);
    Optional<Problem> leadsOut = SourceFiles.leadsOut(pack, file, shown);
    leadsOut.ifPresent(problems::add);
    Optional<SourceText> source =
        leadsOut.isPresent() ? Optional.empty() : SourceFiles.read(file, shown, problems);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = Yaml.read(source.get(), problems);
    String of = fields.text("of");
    if (!of.isEmpty() && !known.contains(of)) {
      fields.report(
          "unknown-pack",
          "of",
          "There is no rule pack '" + of + "' that this could be a form of.",
          Nearest.advice(of, known));
      return Optional.empty();
    }
    fields.done();
    return of.isEmpty() ? Optional.empty() : Optional.of(of);
  }

  /** The rules of a pack with those of its form in place of their namesakes. */
  static Pack merged(Pack original, Pack form, Problems problems) {
    Set<String> said = form.rules().stream().map(Rule::name).collect(Collectors.toSet());
    List<String> known = original.rules().stream().map(Rule::name).toList();
    for (Rule rule : form.rules()) {
      if (!known.contains(rule.name())) {
        problems.add(
            rule.problem(
                "form-rule",
                "The pack '%s' has no rule \"%s\".".formatted(original.name(), rule.name()),
                Nearest.to(rule.name(), known)
                    .map(near -> "Maybe name it \"" + near + "\".")
                    .orElse("A form says the rules of its pack in another notation, no others.")));
      }
    }
    form.thresholds().stream()
        .map(t -> t.place().file())
        .distinct()
        .forEach(
            file ->
                problems.add(
                    Problem.ofFile(
                        "form-rule",
                        file,
                        "The thresholds of a form are those of '" + original.name() + "'.",
                        "Delete this file.")));
    List<Rule> rules = new ArrayList<>();
    original.rules().stream().filter(r -> !said.contains(r.name())).forEach(rules::add);
    rules.addAll(form.rules());
    List<SourceText> sources = new ArrayList<>(original.sources());
    sources.addAll(form.sources());
    return new Pack(form.name(), rules, original.thresholds(), sources);
  }
}
