package org.hedgerow.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Yaml;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.signing.PackSignature;
import org.hedgerow.rules.signing.SignatureFile;
import org.hedgerow.run.InputText;

/**
 * Finds where thresholds changed from run to run. A strategy's value is compared with its value in
 * the last run of that strategy; a change of a pack is told once, by the first strategy that meets
 * it; what a command line sets is told when it differs from what a command line set last.
 */
final class ThresholdLog {
  private static final String PACK = "pack";
  private static final String STRATEGY = "strategy";
  private static final String THRESHOLDS = "thresholds.yaml";

  private final Journal journal;
  private final Map<String, Double> valueByStrategyAndName = new HashMap<>();
  private final Map<String, Double> packValueByName = new HashMap<>();
  private final Map<String, Double> passingValueByName = new HashMap<>();
  private final Map<Long, Map<String, ThresholdChange.RecordedPack>> packsByRun = new HashMap<>();
  private final List<ThresholdChange> changes = new ArrayList<>();

  private ThresholdLog(Journal journal) {
    this.journal = journal;
  }

  private record Row(
      long run,
      Instant started,
      String strategy,
      String rulesHash,
      String name,
      double value,
      String unit,
      String origin) {}

  /** Every change, the oldest first. */
  static List<ThresholdChange> of(Journal journal, Database database) {
    ThresholdLog log = new ThresholdLog(journal);
    database
        .list(
            """
            SELECT r.run, r.started, r.strategy, r.rules_sha256, t.name, t.value, t.unit, t.origin
            FROM runs r JOIN thresholds t USING (run) ORDER BY r.run, t.name""",
            row ->
                new Row(
                    row.getLong(1),
                    Instant.parse(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getDouble(6),
                    row.getString(7),
                    row.getString(8)))
        .forEach(log::add);
    return log.changes;
  }

  private void add(Row row) {
    String key = row.strategy() + '\0' + row.name();
    Optional<Double> before =
        Optional.ofNullable(valueByStrategyAndName.get(key))
            .or(() -> Optional.ofNullable(packValueByName.get(row.name())));
    if (row.origin().equals(PACK)) {
      boolean told =
          Double.valueOf(row.value()).equals(packValueByName.put(row.name(), row.value()));
      boolean back = before.isPresent() && before.get() != row.value();
      valueByStrategyAndName.put(key, row.value());
      if (back && !told) {
        change(row, before);
      }
    } else if (row.origin().equals(STRATEGY)) {
      valueByStrategyAndName.put(key, row.value());
      if (before.isEmpty() || before.get() != row.value()) {
        change(row, before);
      }
    } else if (!Double.valueOf(row.value()).equals(passingValueByName.put(key, row.value()))) {
      change(row, before);
    }
  }

  private void change(Row row, Optional<Double> before) {
    changes.add(
        new ThresholdChange(
            row.name(),
            before.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
            row.value(),
            row.unit(),
            row.origin(),
            row.strategy(),
            row.run(),
            row.started(),
            row.rulesHash(),
            Optional.ofNullable(
                packsByRun.computeIfAbsent(row.run(), this::packs).get(row.name()))));
  }

  /** The packs of a run, by the names of their thresholds. */
  private Map<String, ThresholdChange.RecordedPack> packs(long run) {
    Map<String, Map<String, String>> textByFileByPack = new TreeMap<>();
    for (InputText text : journal.texts(journal.run(run).orElseThrow())) {
      String[] parts = text.path().split("/", -1);
      if (parts.length == 4 && parts[0].equals("rules")) {
        textByFileByPack.computeIfAbsent(parts[2], p -> new TreeMap<>()).put(parts[3], text.text());
      }
    }
    Map<String, ThresholdChange.RecordedPack> byThreshold = new HashMap<>();
    textByFileByPack.forEach(
        (pack, textByFile) -> {
          ThresholdChange.RecordedPack recorded = recorded(pack, textByFile);
          String thresholds = textByFile.getOrDefault(THRESHOLDS, "");
          Yaml.read(SourceText.of(pack, thresholds), new Problems())
              .keys()
              .forEach(name -> byThreshold.put(name, recorded));
        });
    return byThreshold;
  }

  private static ThresholdChange.RecordedPack recorded(
      String pack, Map<String, String> textByFile) {
    Map<String, String> signed = new TreeMap<>(textByFile);
    String signatures = signed.remove(PackReader.SIGNATURES);
    List<PackSignature> entries =
        signatures == null
            ? List.of()
            : SignatureFile.read(
                SourceText.of(pack + "/" + PackReader.SIGNATURES, signatures), new Problems());
    return new ThresholdChange.RecordedPack(pack, PackReader.content(signed), entries);
  }
}
