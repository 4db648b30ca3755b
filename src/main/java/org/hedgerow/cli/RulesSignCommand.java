package org.hedgerow.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.report.SigningJson;
import org.hedgerow.report.SigningText;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.signing.PackSignature;
import org.hedgerow.rules.signing.SignatureFile;
import org.hedgerow.rules.signing.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs packs. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow rules sign condor-45 --key alice.key%n"
            + "  hedgerow rules sign condor-45 regime vetoes --key ~/keys/alice.key --rules my-rules%n"
            + "%n",
    header = "Sign the rules and thresholds of packs, as they are now.",
    description = {
      "",
      "Adds an entry to the signatures.yaml of each pack; an older one of the same key goes.",
      "The public key must lie beside the private one: alice.pub beside alice.key.",
      ""
    })
final class RulesSignCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0..*", arity = "1..*", paramLabel = "PACK", description = "Packs to sign.")
  List<String> names = new ArrayList<>();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "Private Ed25519 key, PKCS#8 in PEM, without a passphrase.")
  Path key = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Who signs (default: the name of the key's file).")
  @Nullable String name;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Date of the signature (default: today).")
  @Nullable String date;

  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      description = "Folder of rule packs (default: rules).")
  @Nullable Path rules;

  @Option(names = "--json", description = "One JSON document (hedgerow schema sign).")
  boolean json;

  RulesSignCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PackReader packs = new Workplace(console.surroundings()).packs(Optional.ofNullable(rules));
    LocalDate signed = signed();
    SigningKey signer = signer();
    String who = Optional.ofNullable(name).orElse(signer.signer().name());
    if (!SignatureFile.NAME.matcher(who).matches()) {
      throw new InputException(
          Problem.ofFile(
              "bad-name",
              "--name " + who,
              "A signer is named with letters, digits, blanks and . _ @ -",
              "For example --name alice."));
    }
    Map<String, String> contentByPack = new LinkedHashMap<>();
    names.forEach(pack -> contentByPack.put(pack, packs.content(pack)));
    Map<String, PackSignature> signatureByPack = new LinkedHashMap<>();
    contentByPack.forEach(
        (pack, content) -> signatureByPack.put(pack, signer.sign(pack, content, who, signed)));
    signatureByPack.forEach((pack, signature) -> add(packs, pack, signature));
    console.answer(
        json ? SigningJson.signed(signatureByPack) : SigningText.signed(signatureByPack));
    return ExitCode.DONE;
  }

  private LocalDate signed() {
    Problems problems = new Problems();
    Optional<LocalDate> read = new Given(problems).date("--date", date);
    problems.throwIfErrors();
    return read.orElseGet(LocalDate::now);
  }

  private SigningKey signer() {
    Path file = console.surroundings().current().resolve(key);
    Problems problems = new Problems();
    SigningKey read =
        SigningKey.read(file, SourceFiles.nameOf(key), problems)
            .orElseThrow(() -> new InputException(problems.sorted()));
    warnOfReaders(file);
    return read;
  }

  private void warnOfReaders(Path file) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      boolean others = permissions.stream().anyMatch(p -> !p.name().startsWith("OWNER"));
      if (others) {
        String shown = SourceFiles.nameOf(key);
        console.message(
            "Warning: others than you can read or change " + shown + ": chmod 600 " + shown);
      }
    } catch (IOException | UnsupportedOperationException e) {
      console.message("Who else can read " + SourceFiles.nameOf(key) + " could not be found out.");
    }
  }

  private static void add(PackReader packs, String pack, PackSignature signature) {
    Problems problems = new Problems();
    List<PackSignature> old = SignatureFile.read(packs, pack, problems);
    problems.throwIfErrors();
    Path file = packs.folderOf(pack).resolve(PackReader.SIGNATURES);
    try {
      Files.writeString(
          file, SignatureFile.print(SignatureFile.with(old, signature)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(
          Problem.ofFile(
              "not-writable",
              packs.shown(pack, PackReader.SIGNATURES),
              "The file cannot be written.",
              ""));
    }
  }
}
