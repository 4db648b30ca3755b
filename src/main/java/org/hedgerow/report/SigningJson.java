package org.hedgerow.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hedgerow.rules.signing.Governance;
import org.hedgerow.rules.signing.PackSignature;
import org.hedgerow.rules.signing.PackVerdict;
import org.hedgerow.rules.signing.SignerKey;

/** Keys and signatures of packs as JSON. */
public final class SigningJson {

  private SigningJson() {}

  /** Schema {@code hedgerow/keygen/1}. */
  public static String keys(String secret, String open, SignerKey key) {
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/keygen/1")
                .put("privateKey", secret)
                .put("publicKey", open)
                .put("fingerprint", key.fingerprint()));
  }

  /** Schema {@code hedgerow/sign/1}. */
  public static String signed(Map<String, PackSignature> signatureByPack) {
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/sign/1")
                .objects(
                    "signatures",
                    signatureByPack.entrySet(),
                    e -> signature(json.put("pack", e.getKey()), e.getValue())));
  }

  private static JsonText signature(JsonText json, PackSignature signature) {
    return json.put("name", signature.name())
        .put("key", signature.key())
        .put("date", signature.date())
        .put("content", signature.content());
  }

  /** Schema {@code hedgerow/verify/1}. */
  public static String verdicts(List<PackVerdict> packs) {
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/verify/1")
                .put("granted", packs.stream().allMatch(PackVerdict::isSound))
                .objects("packs", packs, p -> pack(json, p).put("granted", p.isSound())));
  }

  /** Schema {@code hedgerow/verify/1}, with what a strategy demands. */
  public static String governance(String strategy, Governance governance) {
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/verify/1")
                .put("strategy", strategy)
                .put("require", governance.require())
                .put("granted", governance.isGranted())
                .objects(
                    "packs",
                    governance.packs(),
                    p ->
                        pack(json, p)
                            .put("granted", governance.isEnough(p))
                            .texts("signedBy", names(governance.signed(p)))
                            .texts("missing", names(governance.missing(p)))));
  }

  private static List<String> names(List<SignerKey> keys) {
    return keys.stream().map(SignerKey::name).toList();
  }

  private static JsonText pack(JsonText json, PackVerdict pack) {
    return json.put("pack", pack.pack())
        .put("content", pack.content())
        .objects(
            "signatures",
            pack.entries(),
            e -> {
              signature(json, e.signature())
                  .put("state", e.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
              e.signer().ifPresent(signer -> json.put("signer", signer.name()));
            });
  }
}
