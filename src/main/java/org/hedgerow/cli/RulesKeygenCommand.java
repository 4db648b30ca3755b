package org.hedgerow.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.report.SigningJson;
import org.hedgerow.report.SigningText;
import org.hedgerow.rules.signing.Pem;
import org.hedgerow.rules.signing.SignerKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A pair of keys to sign packs with. */
@Command(
    name = "keygen",
    mixinStandardHelpOptions = true,
    headerHeading = "Examples:%n  hedgerow rules keygen alice%n%n",
    header = "Make a pair of Ed25519 keys: NAME.key is secret, NAME.pub is for everybody.",
    description = {
      "",
      "The secret key has no passphrase: whoever reads the file can sign. Nothing is overwritten.",
      "Keys made elsewhere will do too: openssl genpkey -algorithm ed25519 -out alice.key,",
      "openssl pkey -in alice.key -pubout -out alice.pub.",
      ""
    })
final class RulesKeygenCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "Letters, digits, points, hyphens and underscores.")
  String name = "";

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the two files go (default: where you stand).")
  @Nullable Path folder;

  @Option(names = "--json", description = "One JSON document (hedgerow schema keygen).")
  boolean json;

  RulesKeygenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}")) {
      throw new InputException(
          Problem.ofFile(
              "bad-name", name, "This cannot be the name of a key.", "For example alice."));
    }
    Path below = Optional.ofNullable(folder).orElse(Path.of(""));
    Path secret = below.resolve(name + ".key");
    Path open = below.resolve(name + SignerKey.SUFFIX);
    KeyPair pair = pair();
    write(secret, Pem.privateKey(pair.getPrivate().getEncoded()), true);
    write(open, Pem.publicKey(pair.getPublic().getEncoded()), false);
    Problems problems = new Problems();
    SignerKey key =
        SignerKey.read(at(open), SourceFiles.nameOf(open), problems)
            .orElseThrow(() -> new InputException(problems.sorted()));
    String secretName = SourceFiles.nameOf(secret);
    String openName = SourceFiles.nameOf(open);
    console.answer(
        json
            ? SigningJson.keys(secretName, openName, key)
            : SigningText.keys(secretName, openName, key));
    return ExitCode.DONE;
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK from 15 has Ed25519", e);
    }
  }

  private Path at(Path file) {
    return console.surroundings().current().resolve(file);
  }

  /** The secret file is readable to its owner alone from the moment it is there. */
  private void write(Path file, String text, boolean secret) {
    Path target = at(file);
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        secret && posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(
              target,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              attributes)) {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      }
    } catch (FileAlreadyExistsException e) {
      throw new InputException(
          Problem.ofFile(
              "exists",
              SourceFiles.nameOf(file),
              "This is there already; nothing is overwritten.",
              "Choose another name."));
    } catch (IOException e) {
      throw new InputException(
          Problem.ofFile(
              "not-writable", SourceFiles.nameOf(file), "The file cannot be written.", ""));
    }
  }
}
