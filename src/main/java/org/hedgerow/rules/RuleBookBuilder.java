package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hedgerow.basics.ContentHash;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.strategy.Limits;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.strategy.ThresholdOverride;

/** Reads packs, joins them, and refuses what cannot stand together, every problem at once. */
final class RuleBookBuilder {
  /** What is compiled together; the shipped packs hold about two hundred rules. */
  static final int MOST_RULES = 2_000;

  static final int MOST_THRESHOLDS = 2_000;
  static final int MOST_PACKS = 100;

  private RuleBookBuilder() {}

  /** Reads, checks and compiles the packs that are asked for. */
  static RuleBook build(
      PackReader reader,
      List<RuleBook.Wanted> wanted,
      List<ThresholdOverride> overrides,
      Watch.Work work) {
    Problems problems = new Problems();
    List<String> known = reader.known();
    if (known.isEmpty()) {
      throw new InputException(reader.noPack());
    }
    List<Pack> packs = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    if (wanted.size() > MOST_PACKS) {
      throw new InputException(
          tooMany("packs", wanted.size(), MOST_PACKS, wanted.get(MOST_PACKS).place()));
    }
    for (RuleBook.Wanted one : wanted) {
      if (!asked.add(one.pack())) {
        problems.add(
            repeated(one, "The rule pack '" + one.pack() + "' is asked for a second time.", ""));
      } else if (reader.original(one.pack()).filter(o -> isAsked(o, wanted)).isPresent()) {
        problems.add(
            repeated(
                one,
                "'%s' says the rules of '%s', which is asked for too."
                    .formatted(one.pack(), reader.original(one.pack()).orElseThrow()),
                "Name one of the two."));
      } else if (known.contains(one.pack())) {
        work.at(one.pack());
        packs.add(reader.read(one.pack(), problems));
      } else {
        problems.add(
            new Problem(
                "unknown-pack",
                Problem.Severity.ERROR,
                one.place(),
                one.line(),
                one.pack().length(),
                "There is no rule pack '" + one.pack() + "'.",
                Nearest.advice(one.pack(), known)));
      }
    }
    return build(packs, overrides, problems, reader.watch(), work);
  }

  private static Problem repeated(RuleBook.Wanted pack, String message, String fix) {
    return new Problem(
        "repeated-pack",
        Problem.Severity.ERROR,
        pack.place(),
        pack.line(),
        pack.pack().length(),
        message,
        fix);
  }

  private static boolean isAsked(String pack, List<RuleBook.Wanted> wanted) {
    return wanted.stream().anyMatch(w -> w.pack().equals(pack));
  }

  /** Checks and compiles packs that have been read without mistakes. */
  static RuleBook build(List<Pack> packs) {
    return build(packs, List.of(), new Problems(), Watch.NONE, Watch.Work.UNWATCHED);
  }

  private static RuleBook build(
      List<Pack> packs,
      List<ThresholdOverride> overrides,
      Problems problems,
      Watch watch,
      Watch.Work work) {
    List<Threshold> thresholds = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    Map<String, String> textByPath = new TreeMap<>();
    for (Pack pack : packs) {
      thresholds.addAll(pack.thresholds());
      rules.addAll(pack.rules());
      pack.sources().forEach(s -> textByPath.put(pathInFolder(s), s.text()));
    }
    refuseTooMany(rules, thresholds, problems);
    Map<String, Threshold> thresholdByName = unique(thresholds, packs, problems);
    refuseSameNames(rules, problems);
    check(rules, packs, thresholdByName, problems, work);
    Limits limits = Limits.of(List.copyOf(thresholdByName.values()), overrides, problems);
    List<Strata.Placed> placed =
        Strata.place(rules.stream().filter(Rule::isResolved).toList(), problems);
    problems.throwIfErrors();
    IdentityHashMap<Rule, RuleInfo> infoByRule = new IdentityHashMap<>();
    placed.forEach(p -> infoByRule.put(p.rule(), RuleInfo.of(p.rule())));
    Map<String, String> contentByPack = new TreeMap<>();
    packs.forEach(pack -> contentByPack.put(pack.name(), pack.content()));
    return new RuleBook(
        placed,
        infoByRule,
        limits,
        new LateEngine(placed, limits, watch),
        ContentHash.of(textByPath),
        Collections.unmodifiableMap(contentByPack),
        watch);
  }

  private static void refuseTooMany(
      List<Rule> rules, List<Threshold> thresholds, Problems problems) {
    if (rules.size() > MOST_RULES) {
      problems.add(tooMany("rules", rules.size(), MOST_RULES, rules.get(MOST_RULES).place()));
    }
    if (thresholds.size() > MOST_THRESHOLDS) {
      problems.add(
          tooMany(
              "thresholds",
              thresholds.size(),
              MOST_THRESHOLDS,
              thresholds.get(MOST_THRESHOLDS).place()));
    }
    problems.throwIfErrorOf("too-many");
  }

  private static Problem tooMany(String what, int count, int most, Place place) {
    return new Problem(
        "too-many",
        Problem.Severity.ERROR,
        place,
        "",
        1,
        "The packs hold %d %s, the limit is %d.".formatted(count, what, most),
        "Name fewer packs in the strategy.");
  }

  private static void check(
      List<Rule> rules,
      List<Pack> packs,
      Map<String, Threshold> thresholdByName,
      Problems problems,
      Watch.Work work) {
    Echoes echoes = new Echoes(packs, problems.sorted());
    for (Rule rule : rules) {
      work.at(rule.name());
      Problems found = new Problems();
      RuleChecker.check(rule, thresholdByName, found);
      problems.addAll(found.sorted().stream().filter(p -> !echoes.isOne(rule, p)).toList());
    }
  }

  /** Path below the rules folder, so that the hash does not depend on the folder's own name. */
  private static String pathInFolder(SourceText source) {
    return source.name().substring(source.name().indexOf('/') + 1);
  }

  private static Map<String, Threshold> unique(
      List<Threshold> thresholds, List<Pack> packs, Problems problems) {
    Map<String, Threshold> byName = new LinkedHashMap<>();
    for (Threshold threshold : thresholds) {
      Threshold first = byName.putIfAbsent(threshold.name(), threshold);
      if (first != null) {
        SourceText source = source(packs, threshold.place().file());
        problems.add(
            source.problemAt(
                "repeated",
                threshold.place(),
                threshold.name().length(),
                "The threshold '" + threshold.name() + "' stands at " + first.place() + " too.",
                "A name belongs to one pack."));
      }
    }
    return byName;
  }

  private static SourceText source(List<Pack> packs, String name) {
    return packs.stream()
        .flatMap(p -> p.sources().stream())
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void refuseSameNames(List<Rule> rules, Problems problems) {
    Map<String, Rule> byName = new HashMap<>();
    for (Rule rule : rules.stream().sorted(Comparator.comparing(Rule::place)).toList()) {
      Rule first = byName.putIfAbsent(rule.name(), rule);
      if (first != null) {
        problems.add(
            rule.file()
                .problem(
                    "same-name",
                    rule.span().offset(),
                    "rule".length(),
                    "A rule named \"%s\" stands at %s too.".formatted(rule.name(), first.place()),
                    "Every rule has a name of its own."));
      }
    }
  }
}
