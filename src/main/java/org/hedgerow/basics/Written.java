package org.hedgerow.basics;

/**
 * Some characters of a text that was made from what the user wrote, and where she wrote it.
 *
 * @param offset of the first character, from 0; the piece ends where the next one begins
 * @param place where it stands in the user's file
 * @param line the line there, of a cell its own text
 * @param length how many characters of that line it is
 * @param kind how the characters came about
 * @param said the user's own words for it, such as a sentence; empty when there are none
 * @param note what is added to a problem there, such as what the sentence means; may be empty
 */
public record Written(
    int offset, Place place, String line, int length, Kind kind, String said, String note) {

  /** How characters of a made text came about. */
  public enum Kind {
    /** Character by character as the user wrote them. */
    COPIED,
    /** Made from a template that the user wrote. */
    TEMPLATE,
    /** Made from a value that the user wrote. */
    VALUE
  }
}
