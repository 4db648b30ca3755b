package org.hedgerow.basics;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that was read, under the name the user knows it by; or a text that was made from such a
 * file, which knows for each of its characters where the user wrote what it came from.
 *
 * @param name path as the user gave it, with {@code /}
 */
public final class SourceText {
  private final String name;
  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();
  private final List<Written> pieces;
  private volatile Line lastLine = new Line(0, "");

  /** A line that was asked for; many problems of one long line then share its text. */
  private record Line(int number, String text) {}

  private SourceText(String name, String text, List<Written> pieces) {
    this.name = name;
    this.text = text;
    this.pieces = List.copyOf(pieces);
    lineStarts.add(0);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        lineStarts.add(i + 1);
      }
    }
  }

  /** A source of that name and text. */
  public static SourceText of(String name, String text) {
    return new SourceText(name, text, List.of());
  }

  /**
   * A text that was made from a file of that name.
   *
   * @param pieces where its characters come from, in their order, the first at offset 0
   */
  public static SourceText made(String name, String text, List<Written> pieces) {
    return new SourceText(name, text, pieces);
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
    if (!pieces.isEmpty()) {
      return place(pieces.get(piece(at)), at);
    }
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

  /** Place of some characters; of a made text that of the first value among them. */
  public Place place(int offset, int length) {
    return pieces.isEmpty() ? place(offset) : place(chief(offset, length), offset);
  }

  /** The user's own words for some characters of a made text, each once; none for others. */
  public List<String> said(int offset, int length) {
    return pieces(offset, length).stream()
        .map(Written::said)
        .filter(words -> !words.isEmpty())
        .distinct()
        .toList();
  }

  private static Place place(Written piece, int offset) {
    Place place = piece.place();
    return piece.kind() == Written.Kind.COPIED
        ? new Place(
            place.file(),
            place.sheet(),
            place.line(),
            place.column() + Math.max(0, offset - piece.offset()))
        : place;
  }

  /** The pieces that some characters of a made text belong to. */
  private List<Written> pieces(int offset, int length) {
    if (pieces.isEmpty()) {
      return List.of();
    }
    int last = Math.max(offset, Math.min(offset + length, text.length()) - 1);
    return pieces.subList(piece(offset), piece(last) + 1);
  }

  /** The first piece among some characters that the user gave as a value, else the first. */
  private Written chief(int offset, int length) {
    List<Written> all = pieces(offset, length);
    return all.stream()
        .filter(piece -> piece.kind() == Written.Kind.VALUE)
        .findFirst()
        .orElse(all.get(0));
  }

  private int piece(int offset) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).offset() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
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
    if (!pieces.isEmpty()) {
      Written piece = chief(offset, length);
      boolean copied = piece.kind() == Written.Kind.COPIED;
      return new Problem(
          id,
          Problem.Severity.ERROR,
          place(piece, offset),
          piece.line(),
          Math.max(1, copied ? length : piece.length()),
          message,
          (fix + " " + piece.note()).strip());
    }
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
