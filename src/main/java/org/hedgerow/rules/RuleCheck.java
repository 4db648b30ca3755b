package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.expression.Span;
import org.hedgerow.strategy.Limits;
import org.hedgerow.strategy.Threshold;

/**
 * Checks every pack of a rules folder: the errors that stop a pack from being used, and warnings of
 * what is probably not meant. Warnings that need the whole folder wait until there is no error.
 */
public final class RuleCheck {
  private final List<Pack> packs = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Limits limits;
  private final Problems found = new Problems();

  private RuleCheck(List<Pack> read, List<Problem> errors) {
    packs.addAll(read);
    Map<String, Threshold> byName = new LinkedHashMap<>();
    packs.forEach(p -> p.thresholds().forEach(t -> byName.putIfAbsent(t.name(), t)));
    limits = Limits.of(List.copyOf(byName.values()), List.of(), new Problems());
    packs.stream()
        .flatMap(p -> p.rules().stream())
        .filter(r -> errors.stream().noneMatch(r::contains))
        .filter(r -> isWhole(r, byName))
        .sorted(Comparator.comparing(Rule::place))
        .forEach(rules::add);
  }

  /** A rule whose own errors were hidden behind another file's is left out too. */
  private static boolean isWhole(Rule rule, Map<String, Threshold> byName) {
    Problems problems = new Problems();
    RuleChecker.check(rule, byName, problems);
    return !problems.hasErrors();
  }

  /**
   * Everything that is found, in the order of file and line. A pack that is a form of another is
   * checked beside the others in that one's place.
   */
  public static List<Problem> check(PackReader reader) {
    try (Watch.Work work = reader.watch().begin(Watch.Kind.BUILD)) {
      work.at("the check");
      Problems all = new Problems();
      all.addAll(check(reader, reader.names()));
      for (String form : reader.forms()) {
        check(reader, reader.namesWith(form)).stream()
            .filter(p -> reader.isIn(form, p.place().file()))
            .forEach(all::add);
      }
      return all.sorted();
    }
  }

  private static List<Problem> check(PackReader reader, List<String> names) {
    List<Problem> errors = errors(reader, names);
    List<Pack> packs = new ArrayList<>();
    for (String name : names) {
      packs.add(reader.read(name, new Problems()));
    }
    RuleCheck check = new RuleCheck(packs, errors);
    check.found.addAll(errors);
    check.rules.forEach(rule -> RuleWarnings.find(rule, check));
    check.rules.forEach(rule -> JoinWarnings.find(rule, check));
    if (errors.isEmpty()) {
      BandWarnings.find(check);
      ClaimWarnings.find(check);
      UseWarnings.find(check);
      OrderWarnings.find(check);
    }
    for (Pack pack : packs) {
      DuplicateWarnings.find(pack.name(), check);
    }
    return check.found.sorted();
  }

  private static List<Problem> errors(PackReader reader, List<String> names) {
    try {
      RuleBook.compile(
              reader,
              names.stream().map(n -> new RuleBook.Wanted(n, Place.wholeFile(n), "")).toList(),
              List.of())
          .compileForDrools();
      return List.of();
    } catch (InputException e) {
      return e.problems();
    }
  }

  List<Pack> packs() {
    return packs;
  }

  /** The rules without errors, in the order of file and line. */
  List<Rule> rules() {
    return rules;
  }

  List<Rule> rules(String pack) {
    return rules.stream().filter(r -> r.pack().equals(pack)).toList();
  }

  /** The thresholds at the values of their packs. */
  Limits limits() {
    return limits;
  }

  /** A warning about a part of a rule. */
  void warn(Rule rule, String id, Span span, String message, String fix) {
    found.add(rule.file().problem(id, span.offset(), span.length(), message, fix).asWarning());
  }

  /** A warning about a rule as a whole. */
  void warn(Rule rule, String id, String message, String fix) {
    found.add(rule.problem(id, message, fix).asWarning());
  }

  /** A warning about a threshold. */
  void warn(Threshold threshold, String id, String message, String fix) {
    Optional<SourceText> source =
        packs.stream()
            .flatMap(p -> p.sources().stream())
            .filter(s -> s.name().equals(threshold.place().file()))
            .findFirst();
    found.add(
        source
            .orElseThrow()
            .problemAt(id, threshold.place(), threshold.name().length(), message, fix)
            .asWarning());
  }
}
