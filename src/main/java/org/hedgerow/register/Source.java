package org.hedgerow.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A source text.
 *
 * @param text its number, such as {@code 002}
 * @param on what it is about, in our words
 * @param date when it was published, where it says so
 * @param url where it was published, where it says so
 */
public record Source(
    String text, String on, String publisher, Optional<LocalDate> date, Optional<String> url) {}
