package org.hedgerow.rules.signing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.document.Yaml;
import org.hedgerow.rules.PackReader;

/** Reads and prints the {@code signatures.yaml} of a pack. */
public final class SignatureFile {
  /** What a signer may be called: it stands in one line of what is signed. */
  public static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@ -]{0,59}");

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** 64 bytes in base64. */
  private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9+/]{86}==");

  private static final int MOST = 100;

  private SignatureFile() {}

  /** The signatures beside the rules of a pack; none when there is no file. */
  public static List<PackSignature> read(PackReader packs, String pack, Problems problems) {
    Path folder = packs.folderOf(pack);
    Path file = folder.resolve(PackReader.SIGNATURES);
    String shown = packs.shown(pack, PackReader.SIGNATURES);
    if (!Files.exists(file)) {
      return List.of();
    }
    Optional<Problem> leadsOut = SourceFiles.leadsOut(folder, file, shown);
    if (leadsOut.isPresent()) {
      problems.add(leadsOut.get());
      return List.of();
    }
    return SourceFiles.read(file, shown, problems).map(s -> read(s, problems)).orElse(List.of());
  }

  /** The signatures in a text. */
  public static List<PackSignature> read(SourceText source, Problems problems) {
    Fields file = Yaml.read(source, problems);
    List<Fields> entries = file.list("signatures");
    file.done();
    if (entries.size() > MOST) {
      problems.add(
          Problem.ofFile(
              "too-many", source.name(), "More than " + MOST + " signatures stand here.", ""));
      return List.of();
    }
    List<PackSignature> signatures = new ArrayList<>();
    for (Fields entry : entries) {
      Problems own = new Problems();
      String name = matching(entry, "name", NAME, "letters, digits, blanks and . _ @ -", own);
      String key = matching(entry, "key", HASH, "64 hexadecimal digits", own);
      LocalDate date = entry.date("date");
      String content = matching(entry, "content", HASH, "64 hexadecimal digits", own);
      String signature = matching(entry, "signature", SIGNATURE, "64 bytes in base64", own);
      entry.done();
      if (!own.hasErrors()) {
        Place place = entry.place();
        signatures.add(new PackSignature(name, key, date, content, signature, place));
      }
    }
    return signatures;
  }

  private static String matching(
      Fields entry, String key, Pattern wanted, String words, Problems own) {
    String text = entry.text(key);
    if (!wanted.matcher(text).matches()) {
      if (!text.isEmpty()) {
        entry.report("bad-signature", key, "'" + key + "' must be " + words + ".", "");
      }
      own.add(Problem.ofFile("bad-signature", "", "", ""));
    }
    return text;
  }

  /** The entries with one of them new: a signer has one entry. */
  public static List<PackSignature> with(List<PackSignature> old, PackSignature added) {
    List<PackSignature> all = new ArrayList<>(old);
    all.removeIf(s -> s.key().equals(added.key()));
    all.add(added);
    return all;
  }

  /** The file as text. */
  public static String print(List<PackSignature> signatures) {
    StringBuilder text =
        new StringBuilder(
            "# Who has signed this pack: hedgerow rules verify; docs/signatures.md\n");
    text.append("signatures:\n");
    for (PackSignature signature : signatures) {
      text.append("  - name: '").append(signature.name()).append("'\n");
      text.append("    key: '").append(signature.key()).append("'\n");
      text.append("    date: ").append(signature.date()).append('\n');
      text.append("    content: '").append(signature.content()).append("'\n");
      text.append("    signature: '").append(signature.signature()).append("'\n");
    }
    return text.toString();
  }
}
