package org.hedgerow.market;

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

/** The reference data that is kept beside the project, not in it. */
final class ReferenceFiles {

  private ReferenceFiles() {}

  /** Rows after the header, split at commas; skips the test when the data is not there. */
  static List<String[]> rows(String file) {
    String given = System.getenv("HEDGEROW_DATA");
    Path path = Path.of(given == null ? "../shared/data" : given).resolve(file);
    assumeTrue(
        Files.exists(path),
        "reference data not found: " + path + " (set HEDGEROW_DATA to its folder)");
    try (InputStream raw = Files.newInputStream(path);
        InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
