package org.hedgerow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.basics.Visible;
import org.hedgerow.rules.testing.RuleTestResult;

/**
 * Results of the tests that stand beside the rules, in the XML that build servers read since JUnit
 * wrote it first: one suite for each file. Without times, so that equal results are equal bytes.
 */
public final class RuleTestXml {

  private RuleTestXml() {}

  public static String of(List<RuleTestResult> results) {
    Map<String, List<RuleTestResult>> byFile = new LinkedHashMap<>();
    results.forEach(
        r -> byFile.computeIfAbsent(r.test().place().file(), f -> new ArrayList<>()).add(r));
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites").append(counts(results)).append(">\n");
    byFile.forEach((file, inFile) -> suite(xml, file, inFile));
    return xml.append("</testsuites>\n").toString();
  }

  private static String counts(List<RuleTestResult> results) {
    long failed = results.stream().filter(r -> !r.passed()).count();
    return " tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\""
        .formatted(results.size(), failed);
  }

  private static void suite(StringBuilder xml, String file, List<RuleTestResult> results) {
    xml.append("  <testsuite")
        .append(attribute("name", file))
        .append(counts(results))
        .append(">\n");
    for (RuleTestResult result : results) {
      xml.append("    <testcase")
          .append(attribute("classname", "rules." + result.test().pack()))
          .append(attribute("name", result.test().name()))
          .append(attribute("file", file))
          .append(attribute("line", Integer.toString(result.test().place().line())));
      if (result.passed()) {
        xml.append("/>\n");
      } else {
        List<String> lines = new ArrayList<>(result.failures());
        lines.addAll(RuleTestText.fired(result));
        xml.append(">\n      <failure")
            .append(attribute("message", result.failures().get(0)))
            .append('>')
            .append(escaped(String.join("\n", lines)))
            .append("</failure>\n    </testcase>\n");
      }
    }
    xml.append("  </testsuite>\n");
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(value).replace("\n", "&#10;") + "\"";
  }

  /** With the five characters that XML reserves written as entities, and nothing hidden. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    Visible.of(text)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&apos;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : ' ');
              }
            });
    return escaped.toString();
  }

  /** The characters of XML 1.0, production 2. */
  private static boolean isAllowed(int c) {
    return c == '\n'
        || c == '\t'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
