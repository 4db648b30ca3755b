package org.hedgerow.basics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that a terminal obeys, or that hides text, gets through. */
final class VisibleTest {

  @ParameterizedTest
  @CsvSource({
    "0000, null",
    "0007, bell",
    "0008, backspace",
    "000d, carriage return alone",
    "001b, escape",
    "007f, delete",
    "009b, control sequence introducer in one character",
    "00ad, soft hyphen",
    "061c, arabic letter mark",
    "200b, zero width space",
    "200e, left to right mark",
    "034f, combining grapheme joiner",
    "3164, hangul filler",
    "e000, private use",
    "fe0f, variation selector",
    "fdd0, no character",
    "2028, line separator",
    "202e, right to left override",
    "2066, left to right isolate",
    "feff, byte order mark",
    "d800, half of a pair"
  })
  void writesOutWhatIsHidden(String hexadecimal, String name) {
    String character = Character.toString((char) Integer.parseInt(hexadecimal, 16));

    assertThat(Visible.of("a" + character + "b")).as(name).isEqualTo("a\\u" + hexadecimal + "b");
    assertThat(Visible.firstHidden("ab" + character)).isEqualTo(2);
  }

  /** A carriage return alone would let what follows overwrite the line. */
  @Test
  void oneLineHoldsNoEndOfALine() {
    assertThat(Visible.inOneLine("a\r\nb\tc")).isEqualTo("a\\u000d\\u000ab c");
  }

  @Test
  void writesOutATagAsItsPair() {
    // U+E0041, a tag letter: D83C.. by the arithmetic of UTF-16: 0xE0041 - 0x10000 = 0xD0041,
    // high 0xD800 + 0x340 = 0xDB40, low 0xDC00 + 0x041 = 0xDC41
    assertThat(Visible.of("x" + Character.toString(0xE0041))).isEqualTo("x\\udb40\\udc41");
  }

  @Test
  void leavesOrdinaryTextAlone() {
    String text = "Preis 5 \u20AC \u2013 \u6E2C\u8A66 \uD83D\uDE00\tend\n";

    assertThat(Visible.of(text)).isSameAs(text);
    assertThat(Visible.firstHidden("a\r\nb\n")).isEqualTo(-1);
    assertThat(Visible.inOneLine("a\nb\tc")).isEqualTo("a\\u000ab c");
  }

  @Test
  void aProblemShowsTheLineAndPutsTheCaretUnderWhatIsShown() {
    SourceText source = SourceText.of("a\u001b[2J.yaml", "ab\u202Ecd: 1\n");

    String shown = source.problem("x", 4, 1, "No \u001b[31m\nred.", "").render();

    assertThat(shown)
        .isEqualTo(
            """
            a\\u001b[2J.yaml:1:5: error: No \\u001b[31m\\u000ared.
                ab\\u202ecd: 1
                         ^""");
  }

  @Test
  void longMessagesAreShortened() {
    String shown = Problem.ofFile("x", "f", "y".repeat(100_000), "").render();

    assertThat(shown).hasSizeLessThan(1_100).contains("(99000 characters)");
  }

  @Test
  void aMillionProblemsAreNotKept() {
    Problems problems = new Problems();
    for (int i = 0; i < 1_000_000; i++) {
      problems.add(Problem.ofFile("x", "f" + i, "m", ""));
    }

    assertThat(problems.sorted()).hasSize(Problems.MOST + 1);
    assertThat(problems.hasErrors()).isTrue();
  }
}
