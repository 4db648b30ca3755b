package org.hedgerow.rules.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.document.Yaml;
import org.hedgerow.rules.testing.FactReader.Role;
import org.hedgerow.strategy.LimitOrigin;
import org.hedgerow.strategy.ThresholdOverride;
import org.hedgerow.vocabulary.FactType;

/** Reads one file of tests. What only the rules can tell is checked later. */
final class RuleTestReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final double ANY = Double.MAX_VALUE;

  private final String pack;
  private final SourceText source;
  private final Problems problems;
  private final FactReader facts;

  private RuleTestReader(String pack, SourceText source, Problems problems) {
    this.pack = pack;
    this.source = source;
    this.problems = problems;
    this.facts = new FactReader(source, problems);
  }

  /** The tests of a file in its order; everything wrong in it is reported. */
  static List<RuleTest> read(String pack, SourceText source, Problems problems) {
    return new RuleTestReader(pack, source, problems).read();
  }

  private List<RuleTest> read() {
    Fields file = Yaml.read(source, problems);
    List<String> packs = file.optionalTexts("packs");
    List<RuleTest> tests = new ArrayList<>();
    Map<String, Place> placeByName = new HashMap<>();
    for (Fields fields : file.list("tests")) {
      RuleTest test = test(fields, packs);
      Place first = placeByName.putIfAbsent(test.name(), test.place());
      if (first != null && !test.name().isEmpty()) {
        fields.report(
            "repeated", "name", "A test of this name stands at " + first + " too.", "Rename one.");
      }
      tests.add(test);
    }
    if (tests.isEmpty() && !file.keys().isEmpty()) {
      file.report("no-tests", "The file holds no test.", "Tests stand in a list under 'tests:'.");
    }
    file.done();
    return tests;
  }

  private RuleTest test(Fields fields, List<String> packsOfFile) {
    String name = fields.text("name");
    Place place = fields.place("name");
    List<String> packs = new ArrayList<>(packsOfFile);
    packs.addAll(fields.optionalTexts("packs"));
    Optional<RuleTest.Sample> sample = sample(fields);
    List<WrittenFact> given =
        facts.list(fields, sample.isPresent() ? "change" : "given", Role.GIVEN);
    List<FactType> without = sample.isPresent() ? types(fields, "without") : List.of();
    List<ThresholdOverride> thresholds = thresholds(fields);
    Expected expected = expected(fields.fields("expect"), fields.has("expect"));
    fields.done();
    return new RuleTest(
        pack,
        name,
        source,
        place,
        packs.stream().distinct().toList(),
        sample,
        given,
        without,
        thresholds,
        expected);
  }

  private Optional<RuleTest.Sample> sample(Fields fields) {
    Optional<String> day = fields.optionalText("day");
    if (day.isEmpty()) {
      return Optional.empty();
    }
    String strategy = fields.text("strategy");
    boolean path = isPath(fields, "day", day.get());
    if (isPath(fields, "strategy", strategy) || path) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleTest.Sample(day.get(), fields.place("day"), strategy, fields.place("strategy")));
  }

  /** A pack can be anybody's: its tests name sample days and strategies, never files. */
  private static boolean isPath(Fields fields, String key, String name) {
    boolean path = !name.isEmpty() && !NAME.matcher(name).matches();
    if (path) {
      fields.report(
          "path-in-test",
          key,
          "'" + key + "' is a name, of letters, digits, points, hyphens and underscores.",
          "A test cannot name a file elsewhere.");
    }
    return path;
  }

  private List<FactType> types(Fields fields, String key) {
    List<String> names = fields.optionalTexts(key);
    List<Place> places = fields.places(key);
    List<FactType> types = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      facts.type(names.get(i), places.get(i), Role.GIVEN).ifPresent(types::add);
    }
    return types;
  }

  private List<ThresholdOverride> thresholds(Fields fields) {
    List<ThresholdOverride> thresholds = new ArrayList<>();
    fields
        .optionalFields("thresholds")
        .ifPresent(
            values -> {
              for (String name : values.keys()) {
                double value = values.number(name, -ANY, ANY);
                if (!Double.isNaN(value)) {
                  thresholds.add(
                      new ThresholdOverride(name, value, values.keyPlace(name), LimitOrigin.TEST));
                }
              }
            });
    return thresholds;
  }

  private Expected expected(Fields expect, boolean stated) {
    List<Expected.RuleName> fired = names(expect, "fired");
    List<Expected.RuleName> notFired = names(expect, "notFired");
    Expected expected =
        new Expected(
            fired,
            notFired,
            facts.list(expect, "because", Role.REASON),
            optional(expect, "concluded", Role.CONCLUDED),
            optional(expect, "asked", Role.ASKED),
            optional(expect, "overruled", Role.ASKED));
    for (String key : List.of("because", "concluded", "asked", "overruled")) {
      if (fired.isEmpty() && expect.has(key)) {
        expect.report(
            "no-rule",
            key,
            "'" + key + "' without 'fired' would not say which rule is meant.",
            "Name the rule under 'fired'.");
      }
    }
    if (stated && fired.isEmpty() && notFired.isEmpty()) {
      expect.report(
          "no-rule", "The test names no rule.", "Name rules under 'fired' or 'notFired'.");
    }
    expect.done();
    return expected;
  }

  private Optional<List<WrittenFact>> optional(Fields expect, String key, Role role) {
    return expect.has(key) ? Optional.of(facts.list(expect, key, role)) : Optional.empty();
  }

  private static List<Expected.RuleName> names(Fields expect, String key) {
    List<String> names = expect.optionalTexts(key);
    List<Place> places = expect.places(key);
    List<Expected.RuleName> rules = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      rules.add(new Expected.RuleName(names.get(i), places.get(i)));
    }
    return rules;
  }
}
