package org.hedgerow.market.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.SourceText;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of src/test/resources/chains are made up: F 4700 (VIX 15.2), 5 %, a smile. */
class ChainReaderTest {
  private static final Path CHAINS = Path.of("src/test/resources/chains");
  private static final LocalDate FRIDAY = LocalDate.of(2024, 1, 5);
  private static final Instant CLOSE = Instant.parse("2024-01-05T21:15:00Z");
  private static final String TIDY = "quote_date,root,expiration,strike,right,bid,ask\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"table.csv", "tidy.csv", "datashop.csv"})
  void readsTheSameQuotesFromEachFormat(String file) {
    OptionChain chain = ChainReader.read(CHAINS.resolve(file));

    assertThat(chain.underlying()).isEqualTo(Underlying.SPX);
    assertThat(chain.day()).isEqualTo(FRIDAY);
    assertThat(chain.quoteInstant()).isEqualTo(CLOSE);
    assertThat(chain.snapshot()).isEqualTo(Snapshot.CLOSE);
    assertThat(chain.expiries()).hasSize(1);
    ChainExpiry expiry = chain.expiries().get(0);
    assertThat(expiry.listed())
        .isEqualTo(ListedExpiry.of(OptionRoot.SPXW, LocalDate.of(2024, 2, 16)));
    assertThat(expiry.size()).isEqualTo(20);
    assertThat(expiry.quote(OptionRight.PUT, 4500)).contains(new ChainQuote(24.05, 24.45));
    assertThat(expiry.quote(OptionRight.CALL, 4500)).contains(new ChainQuote(222.9, 223.3));
    assertThat(expiry.quote(OptionRight.CALL, 4510)).isEmpty();
  }

  @Test
  void saysWhatTheDownloadIsOf() {
    OptionChain chain = ChainReader.read(CHAINS.resolve("table.csv"));

    assertThat(chain.spot()).isEqualTo(OptionalDouble.of(4672.5));
    assertThat(chain.publisher()).isEqualTo("Cboe delayed quotes");
    assertThat(chain.remarks())
        .containsExactly(
            "Downloaded Sun 2024-01-07 10:52 New York: the quotes are the last of 2024-01-05.");
  }

  @Test
  void readsDelayedQuotesWithUtcStamp() {
    OptionChain chain = ChainReader.read(CHAINS.resolve("delayed.json"));

    assertThat(chain.underlying()).isEqualTo(Underlying.VIX);
    assertThat(chain.quoteInstant()).isEqualTo(CLOSE);
    assertThat(chain.spot()).isEqualTo(OptionalDouble.of(13.35));
    assertThat(chain.expiry(OptionRoot.VIX, LocalDate.of(2024, 2, 14)).orElseThrow().size())
        .isEqualTo(16);
  }

  @Test
  void readsAPackedFileAsThePlainOne() throws IOException {
    byte[] plain = Files.readAllBytes(CHAINS.resolve("tidy.csv"));
    Path packed = packed(plain);

    assertThat(ChainReader.read(packed).source().text())
        .isEqualTo(new String(plain, StandardCharsets.UTF_8));
  }

  @Test
  void aSaturdayAndAnOldRootAreTheMonthlyOfToday() {
    String header =
        "underlying_symbol,quote_date,root,expiration,strike,option_type,bid_eod,ask_eod,"
            + "delivery_code\n";
    StringBuilder text = new StringBuilder(header);
    for (int strike : new int[] {1050, 1100, 1150}) {
      text.append("^SPX,2004-01-02,SPT,2004-02-21,%d,c,%d,%d,0\n".formatted(strike, 60, 61));
      text.append("^SPX,2004-01-02,SPQ,2004-02-21,%d,p,%d,%d,0\n".formatted(strike, 10, 11));
    }
    text.append("^SPX,2004-01-02,QZQ,2004-03-31,1100,p,10,11,0\n");
    text.append("^SPX,2004-01-02,SPT,2004-02-21,1175,p,10,11,A\n");

    OptionChain chain = read(text.toString());

    // the third Friday of February 2004 was the 20th
    assertThat(chain.expiries().get(0).listed())
        .isEqualTo(ListedExpiry.of(OptionRoot.SPX, LocalDate.of(2004, 2, 20)));
    assertThat(chain.expiries().get(0).size()).isEqualTo(6);
    assertThat(chain.remarks())
        .containsExactly(
            "Passed over: 1 options of roots that no root of today stands for.",
            "Passed over: 1 options that deliver something else than cash.");
  }

  @Test
  void whatHadSettledIsPassedOver() {
    OptionChain chain =
        read(tidy() + "2024-01-05,SPXW,2024-01-05,4700,C,1,2\n2024-01-05,SPX,2024-01-05,1,P,,1\n");

    assertThat(chain.expiries()).hasSize(1);
    assertThat(chain.remarks()).contains("Passed over: 2 options that had settled.");
  }

  @Test
  void aTimeOfQuotesMakesThemIntraday() {
    String text =
        tidy().replace("ask\n", "ask,quote_time,spot\n").replaceAll("(\\d)\n2", "$1,10:11,4650\n2");
    OptionChain chain = read(text.substring(0, text.length() - 1) + ",10:11,4650\n");

    assertThat(chain.quoteInstant()).isEqualTo(Instant.parse("2024-01-05T15:11:00Z"));
    assertThat(chain.snapshot()).isEqualTo(Snapshot.INTRADAY);
    assertThat(chain.spot()).isEqualTo(OptionalDouble.of(4650));
    assertThat(chain.remarks()).isEmpty();
  }

  @Test
  void statesTellWhatAQuoteIsGoodFor() {
    assertThat(new ChainQuote(1, 1.2).state()).isEqualTo(QuoteState.TWO_SIDED);
    assertThat(new ChainQuote(1, 1).state()).isEqualTo(QuoteState.TWO_SIDED);
    assertThat(new ChainQuote(0, 0.05).state()).isEqualTo(QuoteState.NO_BID);
    assertThat(new ChainQuote(1.2, 1).state()).isEqualTo(QuoteState.CROSSED);
    assertThat(new ChainQuote(0, 0).state()).isEqualTo(QuoteState.WITHDRAWN);
    assertThat(new ChainQuote(1, 0).state()).isEqualTo(QuoteState.CROSSED);
  }

  @Test
  void aMissingColumnIsNamed() {
    refuses(
        "quote_date,root,expiration,strike,right,bids,ask\n2024-01-05,SPXW,2024-02-16,4700,C,1,2\n",
        "x.csv:1: error: The column 'bid' is missing. Maybe 'bids' was meant to be it.");
  }

  @Test
  void aColumnMissingUnderTheCallsIsNotTakenFromThePuts() throws IOException {
    String text =
        Files.readString(CHAINS.resolve("table.csv")).replaceFirst("Bid,Ask,V", "B,Ask,V");

    refuses(text, "x.csv:4: error: The column 'Bid' is missing after 'Calls'.");
  }

  @Test
  void aDecimalCommaIsShown() {
    refuses(
        TIDY + "2024-01-05,SPXW,2024-02-16,4700,C,\"1,76\",2\n",
        """
        x.csv:2:36: error: 'bid' must be a number but is '1,76'. Maybe write 1.76.
            2024-01-05,SPXW,2024-02-16,4700,C,"1,76",2
                                               ^^^^""");
    refuses(
        TIDY + "2024-01-05,SPXW,2024-02-16,4700,C,1,76,2\n",
        """
        x.csv:2:1: error: This row has 8 cells, the header has 7. Maybe a decimal comma: write \
        numbers with a point, without thousands separators.
            2024-01-05,SPXW,2024-02-16,4700,C,1,76,2
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^""");
  }

  @Test
  void aBadCellIsNamedWithItsValue() {
    refuses(
        TIDY
            + "2024-01-05,SPXQ,2024-02-16,4700,X,-1,NaN\n"
            + "2024-01-05,SPXW,2024-02-30,0,C,1,2\n",
        "x.csv:2:12: error: 'root' cannot be 'SPXQ'. Maybe write 'SPX'.",
        "x.csv:2:33: error: 'right' must be C or P but is 'X'.",
        "x.csv:2:35: error: 'bid' must be zero or more but was -1.",
        "x.csv:2:38: error: 'ask' must be a number but is 'NaN'.",
        "x.csv:3:17: error: 'expiration' must be a date such as 2024-08-05 but is '2024-02-30'.");
    refuses(
        TIDY + "2024-01-05,SPXW,2024-02-16,0,C,1,2\n",
        "x.csv:2:28: error: 'strike' must be above zero, below 100000 and a whole number of"
            + " thousandths but was 0.");
  }

  @Test
  void anExpiryInThePastIsNamed() {
    refuses(
        tidy() + "2024-01-05,SPXW,2024-01-04,4700,C,1,2\n",
        "x.csv:22:17: error: The expiry 2024-01-04 lies before the quotes of 2024-01-05.");
    refuses(
        tidy() + "2024-01-05,SPXW,2024-02-17,4700,C,1,2\n",
        "x.csv:22:17: error: 2024-02-17 is no session of the exchange.");
  }

  @Test
  void oneFileIsOfOneDayAndOneUnderlying() {
    refuses(
        tidy() + "2024-01-04,SPXW,2024-02-16,4710,C,1,2\n",
        "x.csv:22:1: error: Quotes of 2024-01-04 stand among quotes of 2024-01-05.");
    refuses(
        tidy() + "2024-01-05,VIX,2024-02-14,15,C,1,2\n",
        "x.csv:22:16: error: An option on VIX stands among options on SPX. One file holds the"
            + " options on one underlying.");
    refuses(
        tidy() + "2024-01-05,SPXW,2024-02-16,4700,C,1,2\n",
        "x.csv:22:17: error: SPXW 240216C04700000 stands here a second time.");
    refuses(
        tidy().replace("2024-01-05", "2024-01-06"),
        "x.csv:2:1: error: 2024-01-06 is no session of the exchange.");
  }

  @Test
  void aFileThatWasCutOffIsNotUsed() throws IOException {
    String table = Files.readString(CHAINS.resolve("table.csv"));
    refuses(
        table.substring(0, table.length() - 30),
        "x.csv:14:1: error: The file ends in the middle of this row: it was cut off. Fetch it"
            + " again; nothing of it is used.");

    String json = Files.readString(CHAINS.resolve("delayed.json"));
    assertThat(messages(json.substring(0, json.length() / 2)))
        .singleElement()
        .asString()
        .contains(
            "error: The JSON ends in the middle: the file was cut off. Fetch it again; nothing of"
                + " it is used.");

    byte[] gzip = Files.readAllBytes(packed(table.getBytes(StandardCharsets.UTF_8)));
    Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(gzip, gzip.length / 2));
    assertThatThrownBy(() -> ChainReader.read(cut, "cut.gz"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "cut.gz: error: The packed file is damaged or was cut off. Fetch it again; nothing of"
                + " it is used.");
  }

  @Test
  void everyCutOfAJsonFileIsAProblemAndNeverACrash() throws IOException {
    String json = Files.readString(CHAINS.resolve("delayed.json")).stripTrailing();
    for (int length = 1; length < json.length(); length += 7) {
      assertThat(messages(json.substring(0, length))).as("first %d", length).isNotEmpty();
    }
  }

  @Test
  void jsonThatIsNotAChainIsNamed() throws IOException {
    String json = Files.readString(CHAINS.resolve("delayed.json"));
    refuses(
        json.replaceFirst("\"bid\": 3.33", "\"bid\": \"3,33\""),
        "x.csv:7:8: error: 'bid' must be a number but is the value '3,33'.");
    refuses(
        json.replaceFirst("\"ask\": 3.39", "\"ask\": -3.39"),
        "x.csv:9:8: error: 'ask' must be zero or more but was -3.39.");
    refuses(
        json.replaceFirst("\"timestamp\"", "\"time\""),
        "x.csv:1:1: error: The key 'timestamp' is missing.");
    refuses(
        json.replaceFirst("VIX240214C00012000", "VIX240214X00012000"),
        "x.csv:6:11: error: No option is known by this symbol: 'VIX240214X00012000' is not an OSI"
            + " symbol such as 'VIX   180214C00025000'.");
    refuses(
        "{\"timestamp\": tomorrow}",
        "x.csv:1:23: error: This is not JSON: Unrecognized token 'tomorrow'");
  }

  @Test
  void ofALineAsLongAsItsFileAPartIsShown() throws IOException {
    String json = Files.readString(CHAINS.resolve("delayed.json")).replace("\n", "");
    String wrong = json.replaceFirst("\"bid\": 1.18", "\"bid\": -1.18");

    String[] lines = messages(wrong).get(0).split("\n");

    assertThat(lines[0]).endsWith("error: 'bid' must be zero or more but was -1.18.");
    assertThat(lines[1]).hasSize(204);
    assertThat(lines[1].substring(lines[2].indexOf('^'))).startsWith("-1.18,");
  }

  @Test
  void aDateThatIsNotUnderstoodIsShown() throws IOException {
    String text =
        Files.readString(CHAINS.resolve("table.csv"))
            .replace("January 7, 2024 at 10:52 AM EST", "01/07/2024 10:52");

    refuses(
        text,
        "x.csv:3:8: error: The date of the quotes, '01/07/2024 10:52', is not understood. It is"
            + " written like 14 April 2023, 19:12 UTC-4; the month as a word.");
  }

  @Test
  void withdrawnQuotesAreNoMarket() {
    String text = tidy().replaceAll("(P|C),[\\d.]+,[\\d.]+\n", "$1,0,0\n");

    refuses(
        text,
        "x.csv: error: Bid and ask are zero for 20 of 20 options: the quotes of 2024-01-05 had been"
            + " withdrawn when the file was made. Last sales and volatilities are no prices;"
            + " nothing of it is used.");
  }

  @Test
  void withoutPairsNoExpiryIsUsable() {
    refuses(
        TIDY + "2024-01-05,SPXW,2024-02-16,4700,C,1,2\n2024-01-05,SPXW,2024-02-16,4710,P,1,2\n",
        "x.csv: error: No expiry is usable: none of 1 has 3 strikes with bid and ask of both call"
            + " and put.");
    refuses(
        TIDY + "2024-01-05,SPXW,2024-01-05,4700,C,1,2\n",
        "x.csv: error: The file holds no option that has not settled.");
  }

  @Test
  void anotherFileIsRefusedWithWhatIsKnown() {
    refuses(
        "date,SPX\n2024-01-05,4697.24\n",
        "x.csv: error: This is no chain of options that can be read. Known: Cboe's quote table"
            + " (CSV) and delayed quotes (JSON), DataShop end of day, a CSV with"
            + " quote_date,root,expiration,strike,right,bid,ask.");
    refuses("", "x.csv: error: This is no chain of options that can be read.");
  }

  @Test
  void thousandsOfProblemsAreCounted() {
    StringBuilder text = new StringBuilder(TIDY);
    for (int i = 0; i < 1000; i++) {
      text.append("2024-01-05,SPXW,2024-02-16,4700,C,one,2\n");
    }

    List<String> messages = messages(text.toString());

    assertThat(messages).hasSize(21);
    assertThat(messages.get(0))
        .isEqualTo(
            "x.csv: error: The file has 1000 problems; the first 20 follow. Nothing of it is"
                + " used.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table.csv", "tidy.csv", "datashop.csv", "delayed.json"})
  void aDamagedFileIsReadOrRefusedAndNeverACrash(String file) throws IOException {
    String text = Files.readString(CHAINS.resolve(file));
    String damage = "0-9,.;\"{}[]:\n\u2212xC";
    Random random = new Random(20240105);
    for (int i = 0; i < 1500; i++) {
      StringBuilder damaged = new StringBuilder(text);
      for (int n = random.nextInt(3); n >= 0; n--) {
        int at = random.nextInt(damaged.length());
        damaged.setCharAt(at, damage.charAt(random.nextInt(damage.length())));
      }
      assertThat(messages(damaged.toString())).as("%d: %s", i, damaged).isNotEmpty();
    }
  }

  private Path packed(byte[] plain) throws IOException {
    Path packed = folder.resolve("packed.csv.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(plain);
    }
    return packed;
  }

  private static String tidy() {
    try {
      return Files.readString(CHAINS.resolve("tidy.csv"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static OptionChain read(String text) {
    return ChainReader.read(SourceText.of("x.csv", text));
  }

  private static List<String> messages(String text) {
    try {
      return List.of("read: " + read(text));
    } catch (InputException e) {
      return e.problems().stream().map(p -> p.render()).toList();
    }
  }

  /** Every problem, in order, by its first line or more. */
  private static void refuses(String text, String... expected) {
    List<String> messages = messages(text);
    assertThat(messages).as("%s", messages).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(messages.get(i)).startsWith(expected[i]);
    }
  }
}
