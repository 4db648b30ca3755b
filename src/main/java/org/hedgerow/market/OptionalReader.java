package org.hedgerow.market;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.document.Fields;

/** Reads what few days know out of {@code market.yaml}: releases and the range of the session. */
final class OptionalReader {
  private static final double HIGHEST_INDEX = IndexSeries.SPX.highest();

  private final Fields top;

  OptionalReader(Fields top) {
    this.top = top;
  }

  /** Releases in the order of the file, later ones than the day included. */
  List<Release> releases() {
    List<Release> releases = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Fields fields : top.list("releases")) {
      ReleasedFigure figure = fields.choice("figure", ReleasedFigure.values());
      double value = fields.number("value", figure.lowest(), figure.highest());
      Optional<LocalDateTime> released = instant(fields);
      String of = fields.optionalText("of").orElse("");
      Release release =
          new Release(
              figure,
              value,
              released.map(OptionalReader::inNewYork).orElse(Instant.EPOCH),
              of,
              MarketFigures.publisher(fields));
      fields.done();
      if (released.isPresent() && !seen.add(figure + " " + released.get())) {
        fields.report(
            "repeated-release",
            "released",
            "%s of %s stands here twice.".formatted(Fields.wordOf(figure), released.get()),
            "");
      }
      releases.add(release);
    }
    return releases;
  }

  /** {@code 2024-02-13T08:30}, New York. */
  private static Optional<LocalDateTime> instant(Fields fields) {
    String text = fields.text("released");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(text));
    } catch (DateTimeException e) {
      fields.report(
          "wrong-type",
          "released",
          "'released' must be a time in New York such as 2024-02-13T08:30 but is '" + text + "'.",
          text.matches("\\d{4}-\\d{2}-\\d{2}")
              ? "A figure counts from the minute it is known, so write " + text + "T08:30."
              : "");
      return Optional.empty();
    }
  }

  private static Instant inNewYork(LocalDateTime time) {
    return ExchangeCalendar.at(time.toLocalDate(), time.toLocalTime());
  }

  /**
   * The range of the session.
   *
   * @param spx the close of the day
   */
  Optional<SessionRange> session(Optional<Figure> spx) {
    Optional<Fields> given = top.optionalFields("session");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = given.get();
    double open = fields.number("open", Double.MIN_VALUE, HIGHEST_INDEX);
    double high = fields.number("high", Double.MIN_VALUE, HIGHEST_INDEX);
    double low = fields.number("low", Double.MIN_VALUE, HIGHEST_INDEX);
    var origin = MarketFigures.publisher(fields);
    fields.done();
    if (spx.isEmpty() || Double.isNaN(open + high + low)) {
      return Optional.empty();
    }
    double close = spx.get().value();
    if (high < Math.max(open, close)) {
      refuse(fields, "high", "below", Math.max(open, close));
    } else if (low > Math.min(open, close)) {
      refuse(fields, "low", "above", Math.min(open, close));
    } else {
      return Optional.of(new SessionRange(open, high, low, close, origin));
    }
    return Optional.empty();
  }

  private static void refuse(Fields fields, String key, String side, double price) {
    fields.report(
        "implausible",
        key,
        "'%s' cannot lie %s the open or the close, %s."
            .formatted(key, side, Plausible.plain(price)),
        "");
  }

  /** What is said of a figure that is given but not yet known at the close of a day. */
  static String absentUntil(Release release, LocalDate day) {
    return "%s, released only on %s, after the close of %s"
        .formatted(
            Fields.wordOf(release.figure()),
            release.released().atZone(ExchangeCalendar.NEW_YORK).toLocalDateTime(),
            day);
  }
}
