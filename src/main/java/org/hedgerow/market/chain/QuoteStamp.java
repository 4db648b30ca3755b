package org.hedgerow.market.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedgerow.basics.ExchangeCalendar;

/**
 * The moment of a download as a browser writes it in its own language: {@code 23 de marzo de 2022,
 * 10:11 GMT-4}, {@code September 4, 2023 at 2:56 PM EDT}. The month must be a word, see {@link
 * MonthNames}; a time without a zone is New York's.
 *
 * @param zoneAssumed whether the text names no zone
 */
record QuoteStamp(Instant instant, boolean zoneAssumed) {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");
  private static final Pattern TIME =
      Pattern.compile("(?<![\\d+:-])(\\d{1,2}) ?[:.h] ?(\\d{2})(?:[:.]\\d{2})?(?![\\d.])");
  private static final Pattern HALF =
      Pattern.compile("\\b([ap])\\.? ?m\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC) ?([+-]) ?(\\d{1,2})(?::?(\\d{2}))?");
  private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})(?!\\d)");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("EDT", -4),
          Map.entry("EST", -5),
          Map.entry("CDT", -5),
          Map.entry("CST", -6),
          Map.entry("MDT", -6),
          Map.entry("MST", -7),
          Map.entry("PDT", -7),
          Map.entry("PST", -8),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("WEST", 1),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("MEZ", 1),
          Map.entry("CEST", 2),
          Map.entry("MESZ", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3));

  /** The stamp of a text; empty when day, month, year or time cannot be told for certain. */
  static Optional<QuoteStamp> parse(String text) {
    String plain = text.replaceAll("[\\p{Z}\\s]+", " ").replaceAll("[\\u2212\\u2010-\\u2015]", "-");
    Optional<MatchResult> offset = only(OFFSET, plain);
    String rest = without(plain, offset);
    Optional<MatchResult> time = only(TIME, rest);
    Optional<LocalTime> clock = time.flatMap(t -> clock(t, plain));
    rest = without(rest, time);
    Optional<MatchResult> year = only(YEAR, rest);
    Optional<MatchResult> day = only(DAY, without(rest, year));
    Optional<Month> month = month(rest);
    if (clock.isEmpty() || year.isEmpty() || day.isEmpty() || month.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(year.get().group(1)),
              month.get(),
              Integer.parseInt(day.get().group(1)));
      Optional<ZoneId> zone = zone(offset, rest);
      return Optional.of(
          new QuoteStamp(
              LocalDateTime.of(date, clock.get())
                  .atZone(zone.orElse(ExchangeCalendar.NEW_YORK))
                  .toInstant(),
              zone.isEmpty()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> clock(MatchResult time, String text) {
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    Matcher half = HALF.matcher(text);
    if (half.find()) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (half.group(1).equalsIgnoreCase("p") ? 12 : 0);
    }
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }

  private static Optional<ZoneId> zone(Optional<MatchResult> offset, String rest) {
    if (offset.isPresent()) {
      MatchResult found = offset.get();
      int sign = found.group(1).equals("-") ? -1 : 1;
      int minutes = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
      return Optional.of(
          ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(found.group(2)), sign * minutes));
    }
    return words(rest).stream()
        .filter(HOURS::containsKey)
        .findFirst()
        .map(word -> ZoneOffset.ofHours(HOURS.getOrDefault(word, 0)));
  }

  /** A whole name counts before a beginning: {@code mar. 5 avril} is a Tuesday in April. */
  private static Optional<Month> month(String rest) {
    List<String> named =
        words(rest).stream().filter(word -> MonthNames.of(word).isPresent()).toList();
    List<String> whole = named.stream().filter(MonthNames::isWhole).toList();
    List<Month> months =
        (whole.isEmpty() ? named : whole)
            .stream().flatMap(word -> MonthNames.of(word).stream()).distinct().toList();
    return months.size() == 1 ? Optional.of(months.get(0)) : Optional.empty();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The one place where a pattern fits; empty when there is none, or more than one. */
  private static Optional<MatchResult> only(Pattern pattern, String text) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String without(String text, Optional<MatchResult> part) {
    return part.map(p -> text.substring(0, p.start()) + " ; " + text.substring(p.end()))
        .orElse(text);
  }
}
