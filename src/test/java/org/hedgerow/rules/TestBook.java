package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.strategy.Limits;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.Fact;

/** Rules from texts in memory, with both judges in hand. */
record TestBook(List<Strata.Placed> rules, Limits limits, DroolsEngine engine) {

  static TestBook of(Map<String, String> textByFile, Problems problems) {
    Pack pack = pack("random", textByFile, problems);
    Map<String, Threshold> byName = new HashMap<>();
    pack.thresholds().forEach(t -> byName.put(t.name(), t));
    pack.rules().forEach(rule -> RuleChecker.check(rule, byName, problems));
    problems.throwIfErrors();
    List<Strata.Placed> placed = Strata.place(pack.rules(), problems);
    problems.throwIfErrors();
    Limits limits = Limits.of(pack.thresholds(), List.of(), problems);
    return new TestBook(placed, limits, DroolsEngine.compile(placed, limits));
  }

  /** The texts as one pack. */
  static Pack pack(String name, Map<String, String> textByFile, Problems problems) {
    List<SourceText> sources = new ArrayList<>();
    textByFile.forEach(
        (file, text) -> sources.add(SourceText.of("rules/" + name + "/" + file, text)));
    return PackReader.parse(name, sources, problems);
  }

  /** The texts as one pack, which must be without mistakes so far. */
  static List<Pack> packs(Map<String, String> textByFile) {
    Problems problems = new Problems();
    Pack pack = pack("random", textByFile, problems);
    problems.throwIfErrors();
    return List.of(pack);
  }

  /** Fires with both judges and gives the number of firings on which they agree. */
  int compare(List<Fact> facts, boolean pooled) {
    List<Judge.Firing> firings = Judge.judge(rules, facts, limits);
    Evaluator.compare(engine.fire(facts, limits, pooled), firings);
    return firings.size();
  }
}
