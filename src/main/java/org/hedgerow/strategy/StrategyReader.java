package org.hedgerow.strategy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.document.Yaml;
import org.hedgerow.product.CoreAsset;
import org.hedgerow.strategy.StrategySpec.PackUse;
import org.hedgerow.strategy.StrategySpec.Profile;
import org.hedgerow.strategy.StrategySpec.SecondEngine;
import org.hedgerow.strategy.StrategySpec.SecondEngine.Meaning;
import org.hedgerow.strategy.StrategySpec.Selection;

/**
 * Reads a strategy file. Every problem of the file is reported at once, with its place.
 *
 * <p>Whether the packs exist, and whether the thresholds it overrides do, is checked where the
 * packs are read.
 */
public final class StrategyReader {

  /** The strategy that is run when none is named. */
  public static final String DEFAULT = "alvh-442";

  /** Days outside its window at which an expiry is still taken, unless the file says otherwise. */
  static final int DEFAULT_SLACK_DAYS = 5;

  /** How far off the target a strike's delta may be, unless the file says otherwise. */
  static final double DEFAULT_DELTA_TOLERANCE = 0.05;

  private static final int MOST_SLACK_DAYS = 30;
  private static final double MOST_DELTA_TOLERANCE = 0.5;
  private static final double GREATEST_THRESHOLD = 1e9;
  private static final String SUFFIX = ".yaml";

  /** Annual volatility of NAV that a smoothing engine aims at, unless the file says otherwise. */
  private static final double DEFAULT_TARGET_VOL = 0.10;

  private static final double LEAST_TARGET_VOL = 0.01;
  private static final double MOST_TARGET_VOL = 1;

  private final Optional<String> reading;
  private final SourceText source;
  private final Problems problems;
  private final Quantities quantities;

  private StrategyReader(SourceText source, Problems problems, Optional<String> reading) {
    this.reading = reading;
    this.source = source;
    this.problems = problems;
    this.quantities = new Quantities(source, problems);
  }

  /**
   * Reads a file.
   *
   * @throws InputException with every problem of the file
   */
  public static StrategySpec read(Path yaml) {
    Problems problems = new Problems();
    Optional<SourceText> source = SourceFiles.read(yaml, problems);
    return read(source.orElseThrow(() -> new InputException(problems.sorted())));
  }

  /**
   * Reads a text; its name ends in the file name.
   *
   * @throws InputException with every problem of the text
   */
  public static StrategySpec read(SourceText source) {
    return read(source, Readings.readingOf(Readings.nameOf(source)));
  }

  /**
   * Reads a text in one of its readings; its name ends in the file name.
   *
   * @param reading which; the file as it stands when empty
   * @throws InputException with every problem of the text, its readings included
   */
  public static StrategySpec read(SourceText source, Optional<String> reading) {
    Problems problems = new Problems();
    Fields fields = Yaml.read(source, problems);
    Map<String, Fields> readings = fields.named(Readings.KEY);
    Readings.check(readings);
    Fields base = fields.without(Readings.KEY);
    base.has(Readings.KEY);
    StrategySpec strategy =
        new StrategyReader(source, problems, Optional.empty()).strategy(base, Optional.empty());
    problems.throwIfErrors();
    for (String name : readings.keySet()) {
      reading(source, name, problems);
    }
    problems.throwIfErrors();
    StrategySpec read = reading.map(name -> reading(source, name, problems)).orElse(strategy);
    problems.throwIfErrors(); // several readings together can be none
    return read;
  }

  private static StrategySpec reading(SourceText source, String name, Problems problems) {
    Problems own = new Problems();
    Fields file = Yaml.read(source, own);
    Fields overlaid = Readings.overlaid(file, name, own, source);
    Optional<String> title = Readings.titleOf(file, name);
    StrategySpec strategy =
        new StrategyReader(source, own, Optional.of(name)).strategy(overlaid, title);
    problems.addAll(own.sorted());
    return strategy;
  }

  private StrategySpec strategy(Fields fields, Optional<String> titleOfSeveral) {
    String name = Readings.nameOf(name(fields), reading);
    String own = fields.text("title");
    String title = titleOfSeveral.orElse(own);
    List<PackUse> packs = packs(fields);
    Profile profile = fields.choice("profile", Profile.values());
    List<ThresholdOverride> overrides = overrides(fields);
    Optional<CondorSpec> condor =
        part(fields, "condor").map(c -> new CondorReader(quantities).read(c));
    Optional<HedgeSpec> hedge =
        part(fields, "hedge").map(h -> new HedgeReader(source, problems, quantities).read(h));
    if (!fields.has("condor") && !fields.has("hedge") && !fields.keys().isEmpty()) {
      fields.report(
          "empty-strategy",
          "The strategy has neither a condor nor a hedge.",
          "Add 'condor:', 'hedge:' or both.");
    }
    Selection selection = selection(fields);
    CostSpec costs = CostReader.read(part(fields, "costs"));
    Optional<SecondEngine> engine = part(fields, "secondEngine").map(StrategyReader::secondEngine);
    double reinvest = fields.optionalNumber("reinvest", 0, 1).orElse(1);
    Optional<CoreAsset> core = fields.optionalChoice("core", CoreAsset.values());
    Optional<SignaturePolicy> signatures =
        part(fields, "signatures").map(s -> SignaturePolicyReader.read(s, source, problems));
    fields.done();
    return new StrategySpec(
        name,
        title,
        source,
        packs,
        profile,
        overrides,
        condor,
        hedge,
        selection,
        signatures,
        costs,
        engine,
        Double.isNaN(reinvest) ? 1 : reinvest,
        core);
  }

  private static SecondEngine secondEngine(Fields engine) {
    Map<String, Meaning> words = new LinkedHashMap<>();
    for (Meaning meaning : Meaning.values()) {
      words.put(meaning.word(), meaning);
    }
    Meaning meaning = engine.choice("meaning", words, Meaning.LEVERAGE);
    double target =
        engine
            .optionalNumber("targetVol", LEAST_TARGET_VOL, MOST_TARGET_VOL)
            .orElse(DEFAULT_TARGET_VOL);
    engine.done();
    return new SecondEngine(meaning, target);
  }

  /** A part that may be absent; empty, and reported, when it is not a mapping. */
  private static Optional<Fields> part(Fields fields, String key) {
    Optional<Fields> part = fields.optionalFields(key);
    return fields.isMapping(key) ? part : Optional.empty();
  }

  private String name(Fields fields) {
    String name = fields.text("name");
    String file = source.name().substring(source.name().lastIndexOf('/') + 1);
    String expected = Readings.baseOf(Readings.nameOf(source));
    if (!name.isEmpty() && !name.equals(expected)) {
      fields.report(
          "name-differs",
          "name",
          "'name' is '" + name + "' but the file is called '" + file + "'.",
          "Write '" + expected + "', or rename the file to '" + name + SUFFIX + "'.");
    }
    return name;
  }

  private List<PackUse> packs(Fields fields) {
    List<String> packs = fields.texts("packs");
    List<Place> places = fields.places("packs");
    if (places.isEmpty()) {
      fields.report("empty-list", "packs", "'packs' names no rule pack.", "");
    }
    Set<String> seen = new HashSet<>();
    List<PackUse> uses = new ArrayList<>();
    for (int i = 0; i < packs.size(); i++) {
      uses.add(new PackUse(packs.get(i), places.get(i)));
      if (!seen.add(packs.get(i))) {
        problems.add(
            source.problemAt(
                "repeated-pack",
                places.get(i),
                packs.get(i).length(),
                "The pack '" + packs.get(i) + "' stands here a second time.",
                ""));
      }
    }
    return uses;
  }

  private List<ThresholdOverride> overrides(Fields fields) {
    Optional<Fields> thresholds = fields.optionalFields("thresholds");
    if (thresholds.isEmpty()) {
      return List.of();
    }
    Fields given = thresholds.get();
    List<ThresholdOverride> overrides = new ArrayList<>();
    for (String name : given.keys()) {
      double value = given.number(name, -GREATEST_THRESHOLD, GREATEST_THRESHOLD);
      overrides.add(new ThresholdOverride(name, value, given.place(name), LimitOrigin.STRATEGY));
    }
    return overrides;
  }

  private Selection selection(Fields fields) {
    Optional<Fields> given = fields.optionalFields("selection");
    if (given.isEmpty()) {
      return new Selection(DEFAULT_SLACK_DAYS, DEFAULT_DELTA_TOLERANCE);
    }
    Fields selection = given.get();
    int slack = selection.whole("slackDays", 0, MOST_SLACK_DAYS, DEFAULT_SLACK_DAYS);
    double tolerance =
        selection
            .optionalNumber("deltaTolerance", 0, MOST_DELTA_TOLERANCE)
            .orElse(DEFAULT_DELTA_TOLERANCE);
    selection.done();
    return new Selection(slack, tolerance);
  }
}
