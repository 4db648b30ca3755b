package org.hedgerow.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each finding of the check means, by its id. */
public final class CheckCatalogue {
  private static final String RESOURCE = "/checks.txt";

  /**
   * One kind of finding.
   *
   * @param kind warning, error, day or test
   * @param wayOut what to do about it
   */
  public record Entry(String id, String kind, String meaning, String wayOut) {}

  private static final Map<String, Entry> ENTRIES = read();

  private CheckCatalogue() {}

  /** Every kind, warnings first. */
  public static List<Entry> all() {
    return List.copyOf(ENTRIES.values());
  }

  /** The kind of that id. */
  public static Optional<Entry> entry(String id) {
    return Optional.ofNullable(ENTRIES.get(id));
  }

  private static Map<String, Entry> read() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    try (InputStream stream = CheckCatalogue.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is not in the jar");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] parts = line.split(" \\| ", -1);
        entries.put(parts[0], new Entry(parts[0], parts[1], parts[2], parts[3]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }
}
