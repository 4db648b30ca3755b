package org.hedgerow.report;

import java.time.LocalDate;
import java.util.List;
import org.hedgerow.product.ListedExpiry;

/** Months as JSON, schema {@code hedgerow/calendar/1}. */
public final class CalendarJson {
  private static final String SCHEMA = "hedgerow/calendar/1";

  private CalendarJson() {}

  /** One month, or several under {@code months}. */
  public static String of(List<CalendarMonth> months) {
    return JsonText.of(
        json -> {
          json.put("schema", SCHEMA);
          if (months.size() == 1) {
            members(json, months.get(0));
          } else {
            json.objects("months", months, month -> members(json, month));
          }
        });
  }

  private static void members(JsonText json, CalendarMonth month) {
    json.put("month", month.month().toString())
        .objects(
            "expiries",
            month.expiries(),
            entry -> {
              ListedExpiry expiry = entry.expiry();
              json.put("date", expiry.date())
                  .put("root", expiry.root().name())
                  .put("lastTradingDay", expiry.lastTradingDay())
                  .put("settlement", CalendarText.settlement(expiry.root()))
                  .put("settles", expiry.settles().toString())
                  .put("why", entry.why());
            })
        .objects(
            "holidays",
            month.holidays(),
            holiday -> json.put("date", holiday.date()).put("name", holiday.name()))
        .texts("earlyCloses", month.earlyCloses().stream().map(LocalDate::toString).toList())
        .objects(
            "events",
            month.events(),
            event ->
                json.put("date", event.date())
                    .put("kind", event.kind().name())
                    .put("publisher", event.origin().detail()))
        .texts("notCovered", month.notCovered().stream().map(Enum::name).toList());
  }
}
