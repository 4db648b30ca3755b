package org.hedgerow.basics;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that was read, under the name the user knows it by.
 *
 * @param name path as the user gave it, with {@code /}
 */
public final class SourceText {
  private final String name;
  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();
  private volatile Line lastLine = new Line(0, "");

  /** A line that was asked for; many problems of one long line then share its text. */
  private record Line(int number, String text) {}

  private SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    lineStarts.add(0);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        lineStarts.add(i + 1);
      }
    }
  }

  /** A source of that name and text. */
  public static SourceText of(String name, String text) {
    return new SourceText(name, text);
  }

  /** Path as the user gave it. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** Place of a character offset; an offset past the end is the end. */
  public Place place(int offset) {
    int at = Math.max(0, Math.min(offset, text.length()));
    int low = 0;
    int high = lineStarts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lineStarts.get(middle) <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return new Place(name, low + 1, at - lineStarts.get(low) + 1);
  }

  /** The text of a line, counted from 1, without its end; empty when there is no such line. */
  public String line(int number) {
    if (number < 1 || number > lineStarts.size()) {
      return "";
    }
    Line last = lastLine;
    if (last.number() == number) {
      return last.text();
    }
    int start = lineStarts.get(number - 1);
    int end = number < lineStarts.size() ? lineStarts.get(number) - 1 : text.length();
    boolean returned = end > start && text.charAt(end - 1) == '\r';
    String line = text.substring(start, returned ? end - 1 : end);
    lastLine = new Line(number, line);
    return line;
  }

  /** A problem at a character offset of this text. */
  public Problem problem(String id, int offset, int length, String message, String fix) {
    Place place = place(offset);
    return new Problem(
        id, Problem.Severity.ERROR, place, line(place.line()), Math.max(1, length), message, fix);
  }

  /** A problem at a line and column of this text. */
  public Problem problemAt(String id, Place place, int length, String message, String fix) {
    return new Problem(
        id, Problem.Severity.ERROR, place, line(place.line()), Math.max(1, length), message, fix);
  }
}
