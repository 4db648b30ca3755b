package org.hedgerow.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hedgerow.basics.Numbers;
import org.hedgerow.journal.ThresholdChange;
import org.hedgerow.rules.signing.PackSignature;
import org.hedgerow.rules.signing.PackVerdict;
import org.hedgerow.rules.signing.SignerKey;

/** Changes of thresholds from run to run, as text and as JSON. */
public final class ThresholdLogReport {
  private static final int SHOWN = 12;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ThresholdLogReport() {}

  /**
   * As text, the oldest first.
   *
   * @param runs how many runs were looked at
   * @param keys that signatures are held against; absent when they are told as claims
   */
  public static String text(
      List<ThresholdChange> changes, int runs, Optional<List<SignerKey>> keys, TextStyle style) {
    Page page = new Page(style);
    page.title(
        "%d change%s of thresholds in %d recorded run%s"
            .formatted(changes.size(), changes.size() == 1 ? "" : "s", runs, runs == 1 ? "" : "s"));
    for (ThresholdChange change : changes) {
      page.blank();
      page.emphasised(
          "%s  %s %s".formatted(change.threshold(), values(change), change.unit()),
          2,
          4,
          Emphasis.HEADING);
      page.say(
          "set by the %s; first in run %d of %s, %s"
              .formatted(
                  change.origin(),
                  change.run(),
                  change.strategy(),
                  MINUTE.format(change.started())),
          6,
          8);
      change.pack().ifPresent(pack -> page.quiet(pack(pack, keys), 6, 8));
    }
    return page.toString();
  }

  private static String values(ThresholdChange change) {
    String to = Numbers.plain(change.to());
    return change.from().isPresent()
        ? Numbers.plain(change.from().getAsDouble()) + " -> " + to
        : to + ", not there before";
  }

  private static String pack(ThresholdChange.RecordedPack pack, Optional<List<SignerKey>> keys) {
    List<String> signers = signers(pack, keys);
    String signed =
        signers.isEmpty()
            ? "not signed"
            : (keys.isPresent() ? "signed by " : "claims to be signed by ")
                + String.join(", ", signers);
    return "pack %s %s, %s".formatted(pack.name(), pack.content().substring(0, SHOWN), signed);
  }

  /** Who signed these very files: by a known key, or as the entries claim. */
  private static List<String> signers(
      ThresholdChange.RecordedPack pack, Optional<List<SignerKey>> keys) {
    return keys.map(
            known ->
                PackVerdict.of(pack.name(), pack.content(), pack.signatures(), known)
                    .entries(PackVerdict.State.GOOD)
                    .stream()
                    .map(PackVerdict.Entry::who)
                    .toList())
        .orElseGet(
            () ->
                pack.signatures().stream()
                    .filter(s -> s.content().equals(pack.content()))
                    .map(PackSignature::name)
                    .distinct()
                    .toList());
  }

  /** Schema {@code hedgerow/rules-log/1}. */
  public static String json(List<ThresholdChange> changes, Optional<List<SignerKey>> keys) {
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/rules-log/1")
                .put("verified", keys.isPresent())
                .objects("changes", changes, c -> change(json, c, keys)));
  }

  private static void change(
      JsonText json, ThresholdChange change, Optional<List<SignerKey>> keys) {
    json.put("threshold", change.threshold())
        .put("from", change.from())
        .put("to", change.to())
        .put("unit", change.unit())
        .put("origin", change.origin())
        .put("strategy", change.strategy())
        .put("run", change.run())
        .put("started", change.started().toString())
        .put("rules", change.rulesHash());
    change
        .pack()
        .ifPresent(
            pack ->
                json.put("pack", pack.name())
                    .put("content", pack.content())
                    .texts("signedBy", signers(pack, keys)));
  }
}
