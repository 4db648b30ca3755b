package org.hedgerow;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Real market data for checks, which is not part of the repository: the folder {@code
 * ../shared/data} beside the project, or the one named by the environment variable {@code
 * HEDGEROW_DATA}. A test that needs it is skipped, with a message, where it is absent.
 */
public final class ReferenceData {

  private ReferenceData() {}

  /** The lines of a plain or gzipped text file, without the header. */
  public static List<String[]> rows(String name) {
    return lines(name).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  /** The lines of a plain or gzipped text file. */
  public static List<String> lines(String name) {
    Path file = folder().resolve(name);
    assumeTrue(Files.exists(file), () -> "skipped: no reference data " + file);
    try (InputStream raw = Files.newInputStream(file);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    name.endsWith(".gz") ? new GZIPInputStream(raw) : raw,
                    StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of the data, which may not exist. */
  public static Path folder() {
    String named = System.getenv("HEDGEROW_DATA");
    return named == null || named.isBlank() ? Path.of("../shared/data") : Path.of(named);
  }
}
