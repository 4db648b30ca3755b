package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page that draws who concludes what, and who uses it. */
final class RuleGraphTest {
  @TempDir Path elsewhere;

  private static String page(String... more) {
    List<String> arguments = new ArrayList<>(List.of("rules", "graph"));
    arguments.addAll(List.of(more));
    arguments.add("--html");
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    return run.out();
  }

  @Test
  void isTheSameToTheByteEveryTime() {
    assertThat(page()).isEqualTo(page());
  }

  @Test
  void reachesNoNetworkAndRunsNothingButItsOwnScript() throws Exception {
    String page = page();

    assertThat(page.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http:", "https:", "url(", "@import", "src=", "<link", "style=\"")
        .doesNotContainPattern("<[a-z][^>]* on[a-z]+=");
    for (String element : List.of("style", "script")) {
      String content = between(page, "<" + element + ">", "</" + element + ">");
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      assertThat(page)
          .contains(
              element + "-src &#39;sha256-" + Base64.getEncoder().encodeToString(digest) + "&#39;");
      assertThat(page.split("<" + element, -1)).hasSize(2);
    }
    assertThat(page).contains("default-src &#39;none&#39;");
  }

  @Test
  void showsEveryRuleOnceAndTiesWhatIsThere() throws Exception {
    Document page = parsed(page());
    Set<String> ids = attributes(page, "*", "id");
    long rules = Run.of("rules", "list", "--json").json().path("rules").size();

    assertThat(elements(page, "a", "rule")).hasSize((int) rules);
    assertThat(elements(page, "article", "rule")).hasSize((int) rules);
    assertThat(ids).containsAll(attributes(page, "path", "data-from"));
    assertThat(ids).containsAll(attributes(page, "path", "data-to"));
    assertThat(ids).containsAll(attributes(page, "a", "data-makes"));
    assertThat(attributes(page, "a", "href"))
        .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
  }

  @Test
  void noBoxLiesOnAnotherAndAllLieInsideTheDrawing() throws Exception {
    Document page = parsed(page("--day", "2018-02-05", "--strategy", "alvh-triggered"));
    List<double[]> boxes = new ArrayList<>();
    for (Element rectangle : elements(page, "rect", "box")) {
      boxes.add(
          List.of("x", "y", "width", "height").stream()
              .mapToDouble(a -> Double.parseDouble(rectangle.getAttribute(a)))
              .toArray());
    }
    String[] view =
        ((Element) page.getElementsByTagName("svg").item(0)).getAttribute("viewBox").split(" ");
    double tenth = 0.11; // lengths are written in tenths of a pixel

    assertThat(boxes).hasSizeGreaterThan(60);
    for (int i = 0; i < boxes.size(); i++) {
      double[] a = boxes.get(i);
      assertThat(a[0] + a[2]).isLessThan(Double.parseDouble(view[2]));
      assertThat(a[1] + a[3]).isLessThan(Double.parseDouble(view[3]));
      for (double[] b : boxes.subList(i + 1, boxes.size())) {
        boolean apart =
            a[0] + a[2] <= b[0]
                || b[0] + b[2] <= a[0]
                || a[1] + a[3] <= b[1] + tenth
                || b[1] + b[3] <= a[1] + tenth;
        assertThat(apart).isTrue();
      }
    }
  }

  @Test
  void coloursWhatFiredAndSaysWhatTheSilentRulesLack() throws Exception {
    String text = page("--day", "2018-02-02", "--strategy", "alvh-triggered");
    Document page = parsed(text);
    Set<String> fired = new TreeSet<>();
    Run.of("dry-run", "alvh-triggered", "--day", "2018-02-02", "--json")
        .json()
        .findValues("firings")
        .forEach(list -> list.forEach(f -> fired.add(f.path("rule").asText())));

    assertThat(fired).isNotEmpty();
    assertThat(
            elements(page, "article", "rule").stream()
                .filter(a -> a.getTextContent().contains("Fired"))
                .map(a -> a.getElementsByTagName("h3").item(0).getTextContent())
                .collect(Collectors.toSet()))
        .isEqualTo(fired);
    assertThat(elements(page, "a", "fired")).hasSize(fired.size());
    assertThat(text).contains("Vix.close 17.31, must be above 18.00: missing 0.69 points");
  }

  @Test
  void textsOfARuleFileAreTextsOnThePage() throws Exception {
    Path pack = Files.createDirectories(elsewhere.resolve("rules/x"));
    Files.writeString(
        pack.resolve("x.drl"),
        """
        rule "</a><script>alert('1')</script> & <b>"
            @source("</title><img src=x>")
            @why("]]> &amp; <!-- ")
            ruleflow-group "propose"
        when
            HedgeLayer( layer != "<i>" && layer != "</pre>" )
        then
            insert( new OpenLayer("</script><script>") );
        end
        """);
    Run run = Run.from(elsewhere, "rules", "graph", "--html", "out/page.html");
    String page = Files.readString(elsewhere.resolve("out/page.html"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).isEmpty();
    assertThat(page).doesNotContain("<script>alert", "<img", "<b>", "<i>", "<!-- ");
    Element rule = elements(parsed(page), "article", "rule").get(0);
    assertThat(rule.getElementsByTagName("h3").item(0).getTextContent())
        .isEqualTo("</a><script>alert('1')</script> & <b>");
    assertThat(rule.getElementsByTagName("pre").item(0).getTextContent())
        .contains("HedgeLayer( layer != \"<i>\" && layer != \"</pre>\" )");
  }

  @Test
  void refusesToWriteAPageOverARuleFile() throws IOException {
    Run run = Run.from(elsewhere, "rules", "graph", "--html", "rules/triggers/triggers.drl");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("A page is written to a file that ends with .html.");
  }

  @Test
  void aDayIsShownOnThePageOnly() {
    Run run = Run.of("rules", "graph", "--day", "2018-02-05");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("Add --html FILE.");
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }

  /** The page is well-formed XML but for its first line and the text of style and script. */
  private static Document parsed(String page) throws Exception {
    Matcher free = Pattern.compile("(?s)<(style|script)>.*?</\\1>").matcher(page);
    String xml = free.replaceAll("").replace("<!DOCTYPE html>", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document page, String name, String kind) {
    List<Element> found = new ArrayList<>();
    NodeList all = page.getElementsByTagName(name);
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (List.of(element.getAttribute("class").split(" ")).contains(kind)) {
        found.add(element);
      }
    }
    return found;
  }

  private static Set<String> attributes(Document page, String name, String attribute) {
    Set<String> found = new TreeSet<>();
    NodeList all = page.getElementsByTagName(name);
    for (int i = 0; i < all.getLength(); i++) {
      String value = ((Element) all.item(i)).getAttribute(attribute);
      if (!value.isEmpty()) {
        found.add(value);
      }
    }
    return found;
  }
}
