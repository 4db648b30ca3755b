package org.hedgerow.book;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.document.Fields;

/** Reads the {@code record} of a positions file. */
final class TrackRecordReader {
  private static final String USD = "US dollars";
  private static final double MOST_PERCENT = 1_000;

  private TrackRecordReader() {}

  /**
   * The record; what is wrong goes to the problems of the fields, and a harmless one comes back.
   *
   * @param navUsd taken as the value at the start when the record does not give one
   */
  static TrackRecord read(Fields record, double navUsd) {
    double start = record.has("navAtStart") ? Amounts.aboveZero(record, "navAtStart", USD) : navUsd;
    List<TrackRecord.Month> months = new ArrayList<>();
    for (Fields month : record.list("months")) {
      double hedge = Amounts.any(month, "hedge");
      double base = month.optionalNumber("base", -100, MOST_PERCENT).orElse(0);
      month.done();
      months.add(new TrackRecord.Month(hedge, base / 100));
    }
    List<Double> equity = record.numbers("equity", Double.MIN_VALUE, Double.MAX_VALUE);
    List<Double> without = record.numbers("equityWithoutHedge", Double.MIN_VALUE, Double.MAX_VALUE);
    if (!without.isEmpty() && without.size() != equity.size()) {
      record.report(
          "different-length",
          "equityWithoutHedge",
          "'equityWithoutHedge' has %s values but 'equity' has %s."
              .formatted(without.size(), equity.size()),
          "Give both for the same days.");
      without = List.of();
    }
    record.done();
    return new TrackRecord(start > 0 ? start : 1, months, equity, without);
  }
}
