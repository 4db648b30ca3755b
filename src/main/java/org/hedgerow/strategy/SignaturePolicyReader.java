package org.hedgerow.strategy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;

/** Reads {@code signatures: {require: 2, of: [keys/alice.pub, keys/bob.pub]}}. */
final class SignaturePolicyReader {
  private static final int MOST_KEYS = 100;

  /** A path below the strategy's folder: no folder or file of it starts with a point. */
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*){0,9}");

  private SignaturePolicyReader() {}

  static SignaturePolicy read(Fields fields, SourceText source, Problems problems) {
    int require = fields.whole("require", 1, MOST_KEYS);
    List<String> paths = fields.texts("of");
    List<Place> places = fields.places("of");
    List<SignaturePolicy.KeyFile> keys = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < paths.size(); i++) {
      String path = paths.get(i);
      if (!PATH.matcher(path).matches()) {
        problems.add(
            source.problemAt(
                "bad-path",
                places.get(i),
                path.length(),
                "A key is a file below the folder of the strategy.",
                "For example keys/alice.pub."));
      } else if (!seen.add(path)) {
        problems.add(
            source.problemAt(
                "repeated",
                places.get(i),
                path.length(),
                "This key stands here a second time.",
                ""));
      }
      keys.add(new SignaturePolicy.KeyFile(path, places.get(i)));
    }
    if (fields.has("of") && require > seen.size()) {
      fields.report(
          "out-of-range",
          "require",
          "'require' is " + require + " but only " + seen.size() + " keys are named.",
          "");
    }
    fields.done();
    return new SignaturePolicy(require, keys);
  }
}
