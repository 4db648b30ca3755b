package org.hedgerow.rules.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.strategy.LimitOrigin;
import org.hedgerow.strategy.SignaturePolicy;
import org.hedgerow.strategy.Threshold;

/**
 * Whether the packs of a strategy carry the signatures that the strategy demands. Looking and
 * trying (dry-run, why, flip, compare, review, replay, also a recorded dry-run) is free; whatever
 * goes beyond asks {@link #demand} first.
 *
 * @param require signatures that each pack needs
 * @param keys whose signatures count, in the order of the strategy
 * @param packs every pack of the strategy with its signatures
 * @param unsigned thresholds that the command line or a sweep sets, which nobody has signed
 */
public record Governance(
    int require, List<SignerKey> keys, List<PackVerdict> packs, List<String> unsigned) {
  private static final int SHOWN = 12;
  private static final Set<LimitOrigin> PASSING =
      Set.of(LimitOrigin.COMMAND_LINE, LimitOrigin.SWEEP, LimitOrigin.TEST);

  public Governance {
    keys = List.copyOf(keys);
    packs = List.copyOf(packs);
    unsigned = List.copyOf(unsigned);
  }

  /**
   * Looks at the signatures of what was compiled.
   *
   * @param policy what the strategy demands
   * @param keys the keys that the policy names; a key named twice is there once
   * @param rules as compiled, so that nothing can change between the two
   * @throws InputException when a file of signatures cannot be read
   */
  public static Governance of(
      SignaturePolicy policy, List<SignerKey> keys, PackReader packs, RuleBook rules) {
    Problems problems = new Problems();
    List<PackVerdict> verdicts = new ArrayList<>();
    for (Map.Entry<String, String> pack : rules.contentByPack().entrySet()) {
      List<PackSignature> signatures = SignatureFile.read(packs, pack.getKey(), problems);
      verdicts.add(PackVerdict.of(pack.getKey(), pack.getValue(), signatures, keys));
    }
    problems.throwIfErrors();
    List<String> unsigned =
        rules.limits().thresholds().stream()
            .map(Threshold::name)
            .filter(name -> PASSING.contains(rules.limits().origin(name)))
            .toList();
    return new Governance(policy.require(), keys, verdicts, unsigned);
  }

  /** Those who have signed a pack as it is. */
  public List<SignerKey> signed(PackVerdict pack) {
    return keys.stream().filter(pack::isSignedBy).toList();
  }

  /** Those who could still sign a pack. */
  public List<SignerKey> missing(PackVerdict pack) {
    return keys.stream().filter(key -> !pack.isSignedBy(key)).toList();
  }

  /** Whether a pack has signatures enough. */
  public boolean isEnough(PackVerdict pack) {
    return signed(pack).size() >= require;
  }

  /** Whether every pack has signatures enough and nothing is set from outside. */
  public boolean isGranted() {
    return unsigned.isEmpty() && packs.stream().allMatch(this::isEnough);
  }

  /**
   * Refuses to go on unless everything is signed.
   *
   * @throws InputException that says for each pack who is missing, and who has signed something
   *     else
   */
  public void demand(String strategy) {
    if (!isGranted()) {
      throw new InputException(refusals(strategy));
    }
  }

  private List<Problem> refusals(String strategy) {
    List<Problem> refusals = new ArrayList<>();
    for (PackVerdict pack : packs) {
      if (!isEnough(pack)) {
        refusals.add(
            Problem.ofFile(
                "not-signed",
                "pack " + pack.pack(),
                "The strategy '%s' demands %d signature%s of this pack and it has %d. %s"
                    .formatted(
                        strategy,
                        require,
                        require == 1 ? "" : "s",
                        signed(pack).size(),
                        String.join(" ", reasons(pack))),
                "hedgerow rules sign " + pack.pack() + " --key FILE"));
      }
    }
    if (!unsigned.isEmpty()) {
      refusals.add(
          Problem.ofFile(
              "not-signed",
              "--set",
              "Nobody has signed what the command line sets: " + String.join(", ", unsigned) + ".",
              "Change the pack and have it signed."));
    }
    return refusals;
  }

  /** Who is missing, and why, in sentences. */
  public List<String> reasons(PackVerdict pack) {
    List<String> reasons = new ArrayList<>();
    int lacking = require - signed(pack).size();
    if (lacking > 0) {
      reasons.add(
          "Missing: "
              + (lacking < missing(pack).size() ? lacking + " of " : "")
              + missing(pack).stream().map(SignerKey::name).collect(Collectors.joining(", "))
              + ".");
    }
    for (PackVerdict.Entry other : pack.entries(PackVerdict.State.OTHER_VERSION)) {
      reasons.add(
          "%s signed other files (%s, on %s); these are %s."
              .formatted(
                  other.who(),
                  other.signature().content().substring(0, SHOWN),
                  other.signature().date(),
                  pack.content().substring(0, SHOWN)));
    }
    for (PackVerdict.Entry bad : pack.entries(PackVerdict.State.BAD)) {
      reasons.add("The entry of " + bad.who() + " is not by that key.");
    }
    return reasons;
  }
}
