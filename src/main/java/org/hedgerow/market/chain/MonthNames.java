package org.hedgerow.market.chain;

import java.text.Normalizer;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names of months in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish,
 * Norwegian, Polish and Czech, with the forms they take in dates. Accents and case do not count; a
 * beginning of three letters or more will do where only one month begins like this.
 */
final class MonthNames {
  private static final int SHORTEST = 3;

  private static final List<String> NAMES =
      List.of(
          "january januar janvier enero gennaio janeiro januari stycznia styczen ledna leden",
          "february februar fevrier febrero febbraio fevereiro februari lutego luty unora unor",
          "march marz maerz mars marzo marco maart marts marca marzec brezna brezen",
          "april avril abril aprile kwietnia kwiecien dubna duben",
          "may mai mayo maggio maio mei maj maja kvetna kveten",
          "june juni juin junio giugno junho czerwca czerwiec cervna cerven",
          "july juli juillet julio luglio julho lipca lipiec cervence cervenec",
          "august aout agosto augustus augusti sierpnia sierpien srpna srpen",
          "september septembre septiembre settembre setembro wrzesnia wrzesien zari",
          "october oktober octobre octubre ottobre outubro pazdziernika pazdziernik rijna rijen",
          "november novembre noviembre novembro listopada listopad listopadu",
          "december dezember decembre diciembre dicembre dezembro grudnia grudzien prosince prosinec");

  private static final List<List<String>> BY_MONTH =
      NAMES.stream().map(names -> List.of(names.split(" "))).toList();

  private MonthNames() {}

  /** The month of a word; empty when it names none, or could name several. */
  static Optional<Month> of(String word) {
    String plain = plain(word);
    Set<Month> whole = matching(plain, true);
    Set<Month> found =
        whole.isEmpty() && plain.length() >= SHORTEST ? matching(plain, false) : whole;
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** Whether a word is a whole name, not a beginning. */
  static boolean isWhole(String word) {
    return matching(plain(word), true).size() == 1;
  }

  private static Set<Month> matching(String plain, boolean whole) {
    return IntStream.range(0, BY_MONTH.size())
        .filter(
            i ->
                BY_MONTH.get(i).stream()
                    .anyMatch(name -> whole ? name.equals(plain) : name.startsWith(plain)))
        .mapToObj(i -> Month.of(i + 1))
        .collect(Collectors.toSet());
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
