package org.hedgerow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shell launcher in a project of its own, with a Java that prints what it was given and a Maven
 * that writes an empty jar and counts its calls.
 */
class LauncherTest {
  private static final long SECONDS = 30;
  private static final String MAVEN =
      """
      #!/bin/sh
      case " $* " in *" -version "*) echo "Apache Maven 3.8.7"; exit 0 ;; esac
      echo "$PWD|$JAVA_HOME" >> "%s"
      [ -z "$HEDGEROW_TEST_SLOW" ] || sleep 1
      for argument in "$@"; do
        case $argument in
          -Dbuild.folder=*) mkdir -p "${argument#*=}" && echo jar > "${argument#*=}/hedgerow.jar" ;;
        esac
      done
      """;

  @TempDir private Path temporary;
  private Path project;
  private Path elsewhere;
  private Path tools;
  private Path calls;
  private Path jdk;

  private record Outcome(int exitCode, String out, String err) {}

  @BeforeEach
  void layOutAProject() throws IOException {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "skipped: no /bin/sh here");
    Path root = temporary.toRealPath();
    project = Files.createDirectories(root.resolve("my hedge row"));
    elsewhere = Files.createDirectories(root.resolve("else where"));
    tools = Files.createDirectories(root.resolve("tools"));
    calls = root.resolve("maven calls");
    // No Java of this machine may be found: the folder that is searched is an empty one.
    Path noJava = Files.createDirectories(root.resolve("no-java"));
    String launcher =
        Files.readString(Path.of("hedgerow")).replace("/usr/lib/jvm/*", noJava + "/*");
    script(project.resolve("hedgerow"), launcher);
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Files.writeString(
        Files.createDirectories(project.resolve("src/main/java")).resolve("Main.java"), "one");
    for (String tool :
        List.of(
            "sh",
            "sed",
            "grep",
            "find",
            "cksum",
            "sort",
            "tr",
            "ls",
            "cat",
            "mkdir",
            "rm",
            "mv",
            "dirname",
            "readlink",
            "uname",
            "ps",
            "sleep",
            "tail",
            "head")) {
      borrow(tool);
    }
    script(tools.resolve("mvn"), MAVEN.formatted(calls));
    jdk = java("jdk", "17.0.15");
    script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
  }

  @Test
  void keepsTheFolderAndTheArgumentsOfTheCaller() throws Exception {
    Outcome outcome = start(project.resolve("hedgerow"), "dry-run", "a b", "*", "--x=$HOME");
    assertThat(outcome.exitCode()).isEqualTo(7);
    assertThat(outcome.out().lines())
        .contains(
            "cwd=" + elsewhere,
            "<-Dhedgerow.home=" + project + ">",
            "<dry-run>",
            "<a b>",
            "<*>",
            "<--x=$HOME>");
  }

  @Test
  void followsSymbolicLinksToItsOwnFolder() throws Exception {
    Path first = Files.createSymbolicLink(elsewhere.resolve("first"), project.resolve("hedgerow"));
    Path second = Files.createSymbolicLink(tools.resolve("second"), first);
    assertThat(start(second).out()).contains("<-Dhedgerow.home=" + project + ">");
  }

  @Test
  void buildsOnFirstUseThenOnlyWhenASourceChanged() throws Exception {
    Outcome first = start(project.resolve("hedgerow"));
    assertThat(first.err()).contains("First use").contains("MB of libraries");
    assertThat(start(project.resolve("hedgerow")).err()).isEmpty();
    assertThat(calls).content().isEqualTo(project + "|" + jdk + "\n");

    Files.writeString(project.resolve("src/main/java/Main.java"), "two");
    assertThat(start(project.resolve("hedgerow")).err()).contains("The sources changed");
    assertThat(calls).content().hasLineCount(2);

    // back to what was built before: nothing to do
    Files.writeString(project.resolve("src/main/java/Main.java"), "one");
    assertThat(start(project.resolve("hedgerow")).err()).isEmpty();
    assertThat(calls).content().hasLineCount(2);
  }

  @Test
  void twoStartsAtOnceBuildOnceAndBothRun() throws Exception {
    ProcessBuilder one = process(project.resolve("hedgerow"), "one");
    ProcessBuilder two = process(project.resolve("hedgerow"), "two");
    one.environment().put("HEDGEROW_TEST_SLOW", "yes");
    two.environment().put("HEDGEROW_TEST_SLOW", "yes");
    Process starting = one.start();
    Outcome second = outcome(two.start());
    Outcome first = outcome(starting);
    assertThat(first.out()).contains("<one>");
    assertThat(second.out()).contains("<two>");
    assertThat(first.err() + second.err()).contains("waiting for it");
    assertThat(calls).content().hasLineCount(1);
    assertThat(leftIn(".hedgerow")).noneMatch(name -> name.contains("lock"));
  }

  @Test
  void aLockWhoseOwnerDiedHoldsNobodyUp() throws Exception {
    Process dead = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
    dead.waitFor();
    String host = output("/bin/sh", "-c", "uname -n");
    Path lock = Files.createDirectories(project.resolve(".hedgerow/build.lock"));
    Files.writeString(lock.resolve("owner"), dead.pid() + " " + host + "\n");
    assertThat(start(project.resolve("hedgerow")).exitCode()).isEqualTo(7);
    assertThat(lock).doesNotExist();
  }

  @Test
  void saysWhatToInstallWhenThereIsNoJava() throws Exception {
    jdk = temporary.resolve("nowhere");
    Outcome outcome = start(project.resolve("hedgerow"));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("Java 17 or newer is needed")
        .contains("apt install openjdk-17-jdk-headless");
  }

  @Test
  void anOldJavaIsPassedOverAndNamed() throws Exception {
    jdk = java("old", "11.0.2");
    assertThat(start(project.resolve("hedgerow")).err())
        .contains("Too old:")
        .contains("old (11)")
        .contains("openjdk-17-jdk-headless");
  }

  @Test
  void aJavaWithoutCompilerCannotBuildButCanRun() throws Exception {
    Path whole = jdk;
    jdk = java("jre", "21");
    Outcome refused = start(project.resolve("hedgerow"));
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("no javac").contains("openjdk-17-jdk-headless");
    Path jre = jdk;
    jdk = whole;
    start(project.resolve("hedgerow"));
    jdk = jre;
    assertThat(start(project.resolve("hedgerow")).exitCode()).isEqualTo(7);
  }

  @Test
  void saysWhatToInstallWhenMavenIsMissingOrOld() throws Exception {
    script(tools.resolve("mvn"), "#!/bin/sh\necho 'Apache Maven 3.6.3 (x)'\n");
    Outcome old = start(project.resolve("hedgerow"));
    assertThat(old.exitCode()).isEqualTo(2);
    assertThat(old.err()).contains("found 3.6.3").contains("apt install maven");
    Files.delete(tools.resolve("mvn"));
    Outcome missing = start(project.resolve("hedgerow"));
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("Maven is not on the PATH").contains("apt install maven");
  }

  @Test
  void aFailedBuildShowsWhyAndLeavesNothingBehind() throws Exception {
    script(
        tools.resolve("mvn"),
        """
        #!/bin/sh
        case " $* " in *" -version "*) echo "Apache Maven 3.9.9"; exit 0 ;; esac
        echo "[ERROR] Main.java:[1,1] class expected"
        echo "[ERROR] Re-run Maven using the -X switch"
        exit 1
        """);
    Outcome outcome = start(project.resolve("hedgerow"));
    assertThat(outcome.exitCode()).isEqualTo(70);
    assertThat(outcome.err())
        .contains("[ERROR] Main.java:[1,1] class expected")
        .contains(".hedgerow/build.log")
        .doesNotContain("Re-run Maven");
    assertThat(leftIn(".hedgerow")).containsExactly("build.log");
  }

  @Test
  void longCommandsKeepBothCompilers() throws Exception {
    assertThat(start(project.resolve("hedgerow"), "--json", "backtest").out())
        .doesNotContain("TieredStopAtLevel");
    assertThat(start(project.resolve("hedgerow"), "dry-run", "backtest").out())
        .contains("<-XX:TieredStopAtLevel=1>");
  }

  @Test
  void anArchiveThatIsThereIsUsed() throws Exception {
    // This Java does not archive: the attempt is noted and not repeated.
    ProcessBuilder builder = process(project.resolve("hedgerow"));
    builder.environment().remove("HEDGEROW_NO_ARCHIVE");
    assertThat(outcome(builder.start()).out()).doesNotContain("SharedArchiveFile");
    Path failed = waitFor(".jsa.failed");
    String name = failed.getFileName().toString();
    Path archive = failed.resolveSibling(name.substring(0, name.length() - ".failed".length()));
    Files.move(failed, archive);
    assertThat(outcome(builder.start()).out())
        .contains("<-XX:SharedArchiveFile=" + archive + ">", "<-Xshare:auto>");
  }

  private Path waitFor(String ending) throws Exception {
    for (int i = 0; i < SECONDS * 10; i++) {
      List<String> found = leftIn(".hedgerow").stream().filter(n -> n.endsWith(ending)).toList();
      if (!found.isEmpty()) {
        return project.resolve(".hedgerow").resolve(found.get(0));
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no *" + ending + " after " + SECONDS + " s");
  }

  private Outcome start(Path launcher, String... arguments) throws Exception {
    return outcome(process(launcher, arguments).start());
  }

  private ProcessBuilder process(Path launcher, String... arguments) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(elsewhere.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().put("HEDGEROW_NO_ARCHIVE", "yes");
    return builder;
  }

  private static Outcome outcome(Process process) throws Exception {
    process.getOutputStream().close();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ends in time").isTrue();
    return new Outcome(
        process.exitValue(),
        new String(process.getInputStream().readAllBytes(), UTF_8),
        new String(process.getErrorStream().readAllBytes(), UTF_8));
  }

  private static String output(String... command) throws Exception {
    return outcome(new ProcessBuilder(command).start()).out().strip();
  }

  private List<String> leftIn(String folder) throws IOException {
    try (Stream<Path> files = Files.list(project.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Path java(String name, String version) throws IOException {
    Path home = temporary.toRealPath().resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(
        home.resolve("bin/java"),
        """
        #!/bin/sh
        echo "cwd=$(pwd)"
        for argument in "$@"; do echo "<$argument>"; done
        exit 7
        """);
    return home;
  }

  private void borrow(String tool) throws IOException {
    for (String folder : List.of("/usr/bin", "/bin")) {
      Path file = Path.of(folder, tool);
      if (Files.exists(file)) {
        // not a link: JUnit warns about each one that leaves the temporary folder
        script(tools.resolve(tool), "#!/bin/sh\nexec " + file + " \"$@\"\n");
        return;
      }
    }
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
