package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files in a real folder. A change is waited for, never for a fixed time. */
final class FileChangesTest {
  /** A loaded machine is slow; a change that never comes is a failure. */
  private static final int MOST_SECONDS = 60;

  @TempDir Path folder;

  private Path pack;
  private Path rules;
  private FileChanges changes;

  @BeforeEach
  void watch() throws IOException {
    pack = Files.createDirectories(folder.resolve("rules/pack"));
    rules = Files.writeString(pack.resolve("a.drl"), "first");
    changes = FileChanges.of(List.of(folder.resolve("rules"), folder.resolve("strategy.yaml")));
  }

  @AfterEach
  void stop() {
    changes.close();
  }

  private SortedSet<Path> next() throws Exception {
    return CompletableFuture.supplyAsync(changes::next)
        .get(MOST_SECONDS, TimeUnit.SECONDS)
        .orElseThrow();
  }

  @Test
  void aFileThatIsWrittenAgainIsOneChange() throws Exception {
    Files.writeString(rules, "second");

    assertThat(next()).containsExactly(rules);
  }

  @Test
  void anEditorThatRenamesATemporaryFileChangesOneFile() throws Exception {
    Path temporary = Files.writeString(pack.resolve(".a.drl.swp"), "second");
    Files.writeString(pack.resolve("a.drl~"), "first");
    Files.move(temporary, rules, StandardCopyOption.ATOMIC_MOVE);

    assertThat(next()).containsExactly(rules);
  }

  @Test
  void aFileThatIsTouchedButNotChangedIsNoChange() throws Exception {
    Files.writeString(rules, "first");
    Path more = Files.writeString(pack.resolve("b.drl"), "new");

    assertThat(next()).containsExactly(more);
  }

  @Test
  void afterEachChangeTheNextIsSeen() throws Exception {
    Files.writeString(rules, "second");
    assertThat(next()).containsExactly(rules);
    Files.delete(rules);
    assertThat(next()).containsExactly(rules);
    Files.writeString(rules, "third");

    assertThat(next()).containsExactly(rules);
  }

  @Test
  void aFolderThatIsNewIsWatchedToo() throws Exception {
    Path other = Files.createDirectories(folder.resolve("rules/other/tests"));
    Path file = Files.writeString(other.resolve("t.yaml"), "tests");
    assertThat(next()).containsExactly(file);
    Files.writeString(file, "more tests");

    assertThat(next()).containsExactly(file);
  }

  @Test
  void aFileThatWasNotThereIsAChangeOnceItIs() throws Exception {
    Path strategy = Files.writeString(folder.resolve("strategy.yaml"), "name");

    assertThat(next()).containsExactly(strategy);
  }

  @Test
  void noChangeComesOnceItIsClosed() throws Exception {
    CompletableFuture<Optional<SortedSet<Path>>> waiting =
        CompletableFuture.supplyAsync(changes::next);
    changes.close();

    assertThat(waiting.get(MOST_SECONDS, TimeUnit.SECONDS)).isEmpty();
  }
}
