package org.hedgerow.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedgerow.rules.signing.Governance;
import org.hedgerow.rules.signing.PackSignature;
import org.hedgerow.rules.signing.PackVerdict;
import org.hedgerow.rules.signing.SignerKey;

/** Keys and signatures of packs as text. */
public final class SigningText {
  private static final int SHOWN = 12;

  private SigningText() {}

  /** A pair of keys that was made. */
  public static String keys(String secret, String open, SignerKey key) {
    return "%s  secret: whoever reads it can sign%n%s  for everybody, fingerprint %s%n"
        .formatted(secret, open, key.fingerprint())
        .replace("\r\n", "\n");
  }

  /** Packs that were signed. */
  public static String signed(Map<String, PackSignature> signatureByPack) {
    StringBuilder text = new StringBuilder();
    signatureByPack.forEach(
        (pack, s) ->
            text.append(pack)
                .append(": ")
                .append(s.name())
                .append(" signed ")
                .append(shown(s.content()))
                .append(" on ")
                .append(s.date())
                .append('\n'));
    return text.toString();
  }

  /** Every pack with its signatures. */
  public static String verdicts(List<PackVerdict> packs, TextStyle style) {
    Page page = new Page(style);
    page.title("Signatures of " + packs.size() + (packs.size() == 1 ? " pack" : " packs"));
    packs.forEach(pack -> verdict(page, pack));
    return page.toString();
  }

  private static void verdict(Page page, PackVerdict pack) {
    page.blank();
    page.emphasised(
        pack.pack() + "  " + shown(pack.content()),
        2,
        4,
        pack.isSound() ? Emphasis.GOOD : Emphasis.CAUTION);
    if (pack.entries().isEmpty()) {
      page.say("not signed", 6, 8);
    }
    pack.entries().forEach(entry -> page.say(entry(entry), 6, 8));
  }

  private static String entry(PackVerdict.Entry entry) {
    PackSignature s = entry.signature();
    return switch (entry.state()) {
      case GOOD -> "signed by " + entry.who() + " on " + s.date();
      case OTHER_VERSION ->
          "%s signed other files: %s, on %s".formatted(entry.who(), shown(s.content()), s.date());
      case BAD -> "FALSE: the entry of " + entry.who() + " is not by that key";
      case UNKNOWN_KEY ->
          "unknown key %s, which calls itself '%s'".formatted(shown(s.key()), s.name());
    };
  }

  /** What a strategy demands, and what there is. */
  public static String governance(String strategy, Governance governance, TextStyle style) {
    Page page = new Page(style);
    page.title(
        "%s demands %d of %d signatures of each pack"
            .formatted(strategy, governance.require(), governance.keys().size()));
    for (PackVerdict pack : governance.packs()) {
      boolean enough = governance.isEnough(pack);
      String signed =
          governance.signed(pack).stream().map(SignerKey::name).collect(Collectors.joining(", "));
      page.blank();
      page.emphasised(
          "%s  %s  %s"
              .formatted(pack.pack(), shown(pack.content()), enough ? "enough" : "NOT ENOUGH"),
          2,
          4,
          enough ? Emphasis.GOOD : Emphasis.CAUTION);
      page.say(signed.isEmpty() ? "signed by nobody who counts" : "signed by " + signed, 6, 8);
      governance.reasons(pack).forEach(reason -> page.say(reason, 6, 8));
      pack.entries(PackVerdict.State.UNKNOWN_KEY).forEach(e -> page.say(entry(e), 6, 8));
    }
    page.blank();
    return page.say(governance.isGranted() ? "Granted." : "Refused.", 0, 0).toString();
  }

  private static String shown(String hash) {
    return hash.substring(0, SHOWN);
  }
}
