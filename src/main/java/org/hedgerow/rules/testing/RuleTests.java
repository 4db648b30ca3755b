package org.hedgerow.rules.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.rules.Witness;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.strategy.ThresholdOverride;
import org.hedgerow.vocabulary.FieldType;

/**
 * The tests of a rules folder:
 *
 * <pre>
 *   read every file -> check names against the rules -> give the facts -> judge what the rules did
 * </pre>
 *
 * <p>Every test runs with its own pack and those it names, and only with them.
 */
public final class RuleTests {
  private final PackReader packs;
  private final SampleDays days;
  private final Problems problems = new Problems();
  private final Map<List<String>, Optional<RuleBook>> bookByPacks = new LinkedHashMap<>();
  private final List<Ready> ready = new ArrayList<>();

  private RuleTests(PackReader packs, SampleDays days) {
    this.packs = packs;
    this.days = days;
  }

  /** A test in which every name is known, with its facts and its rules. */
  private record Ready(RuleTest test, RuleBook rules, TestFacts facts) {}

  /**
   * Reads all tests of a folder, pack by pack and file by file in alphabetical order.
   *
   * @throws InputException with every mistake of every file of tests and rules
   */
  public static RuleTests read(PackReader packs, SampleDays days) {
    RuleTests tests = new RuleTests(packs, days);
    tests.read();
    tests.problems.throwIfErrors();
    return tests;
  }

  /**
   * The tests of packs that have forms, to be run on each form in its pack's place.
   *
   * @throws InputException with every mistake of every file of tests and rules
   */
  public static RuleTests readForms(PackReader packs, SampleDays days) {
    RuleTests tests = new RuleTests(packs, days);
    tests.readForms();
    tests.problems.throwIfErrors();
    return tests;
  }

  /** Every mistake in the files of tests; none when they can be run. */
  public static List<Problem> problems(PackReader packs, SampleDays days) {
    RuleTests tests = new RuleTests(packs, days);
    tests.read();
    return tests.problems.sorted();
  }

  private void read() {
    List<RuleTest> all = new ArrayList<>();
    for (String pack : packs.known()) {
      all.addAll(tests(pack));
    }
    all.forEach(this::prepare);
  }

  private void readForms() {
    for (String form : packs.forms()) {
      packs
          .original(form)
          .ifPresent(pack -> tests(pack).stream().map(t -> t.ofForm(form)).forEach(this::prepare));
    }
  }

  private List<RuleTest> tests(String pack) {
    List<RuleTest> tests = new ArrayList<>();
    for (SourceText source : packs.tests(pack, problems)) {
      tests.addAll(RuleTestReader.read(pack, source, problems));
    }
    return tests;
  }

  /** The tests in the order in which they run. */
  public List<RuleTest> tests() {
    return ready.stream().map(Ready::test).toList();
  }

  /**
   * Runs the tests whose name, rules, pack or file hold a text, whatever its case.
   *
   * @param filter empty for all
   */
  public List<RuleTestResult> run(String filter) {
    String wanted = filter.toLowerCase(Locale.ROOT);
    return ready.stream()
        .filter(r -> haystack(r.test()).contains(wanted))
        .map(RuleTests::run)
        .toList();
  }

  /** Every test as one that may notice a change of the rules; they must all pass. */
  public List<Witness> witnesses() {
    return ready.stream()
        .<Witness>map(r -> new TestWitness(r.test(), r.rules(), r.facts()))
        .toList();
  }

  private static String haystack(RuleTest test) {
    StringBuilder text = new StringBuilder(test.name()).append('\n').append(test.place().file());
    test.expected().fired().forEach(r -> text.append('\n').append(r.text()));
    test.expected().notFired().forEach(r -> text.append('\n').append(r.text()));
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private static RuleTestResult run(Ready ready) {
    try {
      var decision = ready.rules().evaluatePart(ready.facts().observed(), ready.facts().given());
      return new RuleTestResult(
          ready.test(),
          Verdict.of(ready.test().expected(), decision),
          ready.rules(),
          Optional.of(decision));
    } catch (InputException e) {
      List<String> said = e.problems().stream().map(Problem::render).toList();
      return new RuleTestResult(ready.test(), said, ready.rules(), Optional.empty());
    }
  }

  private void prepare(RuleTest test) {
    Optional<StrategySpec> strategy = strategy(test);
    if (test.sample().isPresent() && strategy.isEmpty()) {
      return;
    }
    Optional<RuleBook> compiled = book(test, strategy);
    if (compiled.isEmpty()) {
      return;
    }
    int before = problems.sorted().size();
    checkNames(test, compiled.get());
    Optional<RuleBook> rules = withThresholds(test, strategy, compiled.get());
    if (test.sample().isEmpty()) {
      test.given().forEach(fact -> checkFields(test, fact, compiled.get()));
    }
    if (rules.isPresent() && problems.sorted().size() == before) {
      facts(test, strategy, rules.get())
          .ifPresent(facts -> ready.add(new Ready(test, rules.get(), facts)));
    }
  }

  private Optional<StrategySpec> strategy(RuleTest test) {
    if (test.sample().map(s -> s.strategy().isEmpty()).orElse(true)) {
      return Optional.empty();
    }
    RuleTest.Sample sample = test.sample().get();
    try {
      return Optional.of(days.strategy(sample.strategy()));
    } catch (InputException e) {
      relocate(test, sample.strategyPlace(), sample.strategy().length(), e);
      return Optional.empty();
    }
  }

  private Optional<TestFacts> facts(
      RuleTest test, Optional<StrategySpec> strategy, RuleBook rules) {
    if (strategy.isEmpty()) {
      return Optional.of(TestFacts.of(test));
    }
    RuleTest.Sample sample = test.sample().orElseThrow();
    try {
      return Optional.of(
          TestFacts.changed(days.facts(sample.day(), strategy.get(), rules), test, problems));
    } catch (InputException e) {
      relocate(test, sample.dayPlace(), sample.day().length(), e);
      return Optional.empty();
    }
  }

  /** A file that a test names has no place of its own for what is wrong with its name. */
  private void relocate(RuleTest test, Place place, int length, InputException e) {
    for (Problem problem : e.problems()) {
      problems.add(
          problem.place().line() > 0
              ? problem
              : test.file()
                  .problemAt(problem.id(), place, length, problem.message(), problem.fix()));
    }
  }

  private Optional<RuleBook> book(RuleTest test, Optional<StrategySpec> strategy) {
    Set<String> names = new LinkedHashSet<>();
    strategy.ifPresent(s -> s.packs().forEach(p -> names.add(p.name())));
    names.add(test.pack());
    names.addAll(test.packs());
    packs.original(test.pack()).ifPresent(names::remove);
    for (String name : names) {
      if (!packs.known().contains(name)) {
        problems.add(unknownPack(test, name));
        return Optional.empty();
      }
    }
    return bookByPacks.computeIfAbsent(names.stream().sorted().toList(), this::compile);
  }

  private Problem unknownPack(RuleTest test, String name) {
    Optional<RuleTest.Sample> sample =
        test.packs().contains(name) ? Optional.empty() : test.sample();
    return test.file()
        .problemAt(
            "unknown-pack",
            sample.map(RuleTest.Sample::strategyPlace).orElse(test.place()),
            sample.map(s -> s.strategy().length()).orElse(test.name().length()),
            sample
                .map(s -> "This strategy needs the pack '" + name + "', which is not here.")
                .orElse("There is no rule pack '" + name + "'."),
            Nearest.advice(name, packs.known()));
  }

  private Optional<RuleBook> compile(List<String> names) {
    try {
      return Optional.of(
          RuleBook.compile(
              packs,
              names.stream().map(n -> new RuleBook.Wanted(n, Place.wholeFile(n), "")).toList(),
              List.of()));
    } catch (InputException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  private void checkNames(RuleTest test, RuleBook rules) {
    List<String> known = rules.rules().stream().map(RuleInfo::name).toList();
    List<Expected.RuleName> written = new ArrayList<>(test.expected().fired());
    written.addAll(test.expected().notFired());
    for (Expected.RuleName rule : written) {
      if (!known.contains(rule.text())) {
        problems.add(
            test.file()
                .problemAt(
                    "unknown-rule",
                    rule.place(),
                    rule.text().length(),
                    "There is no rule \"" + rule.text() + "\" in the packs of this test.",
                    Nearest.to(rule.text(), known)
                        .map(near -> "Maybe write \"" + near + "\".")
                        .orElse("'hedgerow rules list' shows them; name other packs in 'packs'.")));
      } else if (test.expected().notFired().contains(rule) && test.expected().wants(rule.text())) {
        problems.add(
            test.file()
                .problemAt(
                    "contradiction",
                    rule.place(),
                    rule.text().length(),
                    "The same rule cannot fire and not fire.",
                    ""));
      }
    }
  }

  private Optional<RuleBook> withThresholds(
      RuleTest test, Optional<StrategySpec> strategy, RuleBook rules) {
    List<ThresholdOverride> all = new ArrayList<>();
    strategy.ifPresent(s -> all.addAll(s.overrides()));
    all.addAll(test.thresholds());
    if (all.isEmpty()) {
      return Optional.of(rules);
    }
    try {
      return Optional.of(rules.with(all));
    } catch (InputException e) {
      for (Problem p : e.problems()) {
        problems.add(
            test.thresholds().stream()
                .filter(t -> t.place().equals(p.place()))
                .findFirst()
                .map(t -> shown(test, t, p))
                .orElse(p));
      }
      return Optional.empty();
    }
  }

  private static Problem shown(RuleTest test, ThresholdOverride threshold, Problem problem) {
    return test.file()
        .problemAt(
            problem.id(),
            threshold.place(),
            threshold.name().length(),
            problem.message(),
            problem.fix());
  }

  private void checkFields(RuleTest test, WrittenFact fact, RuleBook rules) {
    for (FieldType field : fact.missing()) {
      if (rules.looksAt(fact.type(), field.name())) {
        problems.add(
            test.file()
                .problemAt(
                    "missing-field",
                    fact.place(),
                    fact.type().name().length(),
                    "'%s' needs the field '%s': a rule of the packs of this test looks at it."
                        .formatted(fact.type().name(), field.name()),
                    "Fields: " + String.join(", ", fact.type().fieldNames()) + "."));
      }
    }
  }
}
