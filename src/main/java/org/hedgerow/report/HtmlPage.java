package org.hedgerow.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * One page in one file, which needs no network and reaches none: its only style and its only script
 * stand in it, and a content security policy lets the browser run these two, by their hashes, and
 * load nothing else.
 */
final class HtmlPage {

  private HtmlPage() {}

  /**
   * A whole page.
   *
   * @param name of the style and the script among the resources, such as {@code graph}
   */
  static String of(String title, String name, Html body) {
    String style = resource(name + ".css");
    String script = resource(name + ".js");
    String policy =
        "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
            .formatted(hash(style), hash(script));
    Html head = new Html();
    head.empty("meta", "charset", "utf-8").line();
    head.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy).line();
    head.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    head.empty("meta", "name", "color-scheme", "content", "light dark").line();
    head.element("title", title).line();
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
        + head
        + "<style>"
        + style
        + "</style>\n</head>\n<body>\n"
        + body
        + "\n<script>"
        + script
        + "</script>\n</body>\n</html>\n";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String resource(String file) {
    try (InputStream stream = HtmlPage.class.getResourceAsStream("/html/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("The file html/" + file + " is not in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
