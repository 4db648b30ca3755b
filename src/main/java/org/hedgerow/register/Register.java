package org.hedgerow.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.document.Yaml;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.strategy.Threshold;

/**
 * The mechanisms that the source texts name. A rule or threshold belongs to the rows that its
 * source names in parentheses: {@code "002: triggers on VIX closes above 18, 22, 27 (M20)"}, {@code
 * "own (M10, M41)"}.
 */
public final class Register {
  private static final String FILE = "mechanisms.yaml";
  private static final Pattern ROW = Pattern.compile("\\bM(\\d{1,3})\\b");
  private static final int MOST = 999;
  private static final Register ALL = read();

  private final List<Source> sources;
  private final List<Mechanism> rows;

  private Register(List<Source> sources, List<Mechanism> rows) {
    this.sources = List.copyOf(sources);
    this.rows = List.copyOf(rows);
  }

  /** The source texts, in order. */
  public static List<Source> sources() {
    return ALL.sources;
  }

  /** All rows, in order. */
  public static List<Mechanism> mechanisms() {
    return ALL.rows;
  }

  /** All rows with what of these rules and thresholds belongs to each. */
  public static List<Located> located(List<RuleInfo> rules, List<Threshold> thresholds) {
    return ALL.rows.stream()
        .map(
            row ->
                new Located(
                    row,
                    rules.stream().filter(rule -> rows(rule.source()).contains(row.id())).toList(),
                    thresholds.stream().filter(t -> rows(t.source()).contains(row.id())).toList()))
        .toList();
  }

  /** The rows that a source names, in order; whether they are there is not checked. */
  public static SortedSet<Integer> rows(String source) {
    SortedSet<Integer> rows = new TreeSet<>();
    Matcher matcher = ROW.matcher(source);
    while (matcher.find()) {
      rows.add(Integer.parseInt(matcher.group(1)));
    }
    return rows;
  }

  private static Register read() {
    try (InputStream stream = Register.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("The register is not in the jar");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      Problems problems = new Problems();
      Fields fields = Yaml.read(SourceText.of(FILE, text), problems);
      List<Source> sources = new ArrayList<>();
      fields.list("texts").forEach(row -> sources.add(source(row)));
      List<Mechanism> rows = new ArrayList<>();
      fields.list("mechanisms").forEach(row -> rows.add(mechanism(row)));
      fields.done();
      problems.throwIfErrors();
      return new Register(sources, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source source(Fields row) {
    Source source =
        new Source(
            row.text("text"),
            row.text("on"),
            row.text("publisher"),
            row.optionalDate("date"),
            row.optionalText("url"));
    row.done();
    return source;
  }

  private static Mechanism mechanism(Fields row) {
    Mechanism mechanism =
        new Mechanism(
            row.whole("id", 1, MOST),
            row.text("name"),
            row.text("asks"),
            row.texts("texts"),
            row.choice("status", Mechanism.Status.values()),
            row.optionalTexts("facts"),
            row.optionalTexts("calculations"),
            row.optionalTexts("strategies"),
            row.optionalTexts("parameters"),
            row.optionalTexts("commands"),
            row.optionalText("evidence").orElse(""),
            row.optionalText("reason").orElse(""));
    row.done();
    return mechanism;
  }
}
