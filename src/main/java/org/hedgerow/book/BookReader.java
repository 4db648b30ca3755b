package org.hedgerow.book;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.document.Yaml;
import org.hedgerow.product.CoreAsset;

/**
 * Reads {@code positions.yaml}: what is held at the close of a day.
 *
 * <pre>
 *   nav: 1_000_000                # net asset value, US dollars
 *   cash: 400_000                 # free cash, US dollars; below zero is borrowed
 *   liquidAssets:                 # what can be sold at once; may be left out
 *     - {name: T-bills, value: 500_000, haircut: 0.01}   # US dollars; share lost, 0 to 1
 *   unpaidPremium: 0              # owed and not yet paid, US dollars; may be left out
 *   otherMargin: 0                # of what is not listed below, US dollars; may be left out
 *   positions:                    # may be left out; one entry per lot
 *     - {osi: "VIX   180214C00025000", contracts: 4, opened: 2018-01-30, price: 0.62, layer: short}
 *     - {future: VXM, expiry: 2018-02-14, contracts: -2, opened: 2018-01-30, price: 14.10, layer: first}
 *   layers:                       # trigger states; a layer left out is worked out from the closes
 *     first: {state: open, since: 2018-02-02}            # armed or open
 *   hedge: {state: off, since: 2018-02-05, liquidityWhenSwitchedOff: 0.21}   # on or off; index 0 to 1
 *                               # engine: on   when a second engine ran; off when left out
 *                               # rolled: 2018-02-01   the day the whole ladder was last rolled
 *   core: {asset: sp500-total-return, units: 230.5, opened: 2024-11-20}   # or treasury-bills, units in US dollars
 *   record:                       # what the account made so far; may be left out, shown with --detail
 *     navAtStart: 1_000_000       # before the first month, US dollars; nav when left out
 *     months:                     # oldest first: the hedge in US dollars, the rest in per cent
 *       - {hedge: -1500, base: 0.4}
 *     equity: [1_000_000, 1_004_000]             # daily value, US dollars, oldest first
 *     equityWithoutHedge: [1_000_000, 1_005_000] # the same days without the hedge
 * </pre>
 *
 * <p>{@code contracts} is above zero for bought, below zero for sold; {@code price} is per contract
 * in index points; {@code layer} is a hedge layer's name, or {@code condor}.
 */
public final class BookReader {
  /** What is held; may be absent. */
  public static final String POSITIONS_FILE = "positions.yaml";

  private static final String USD = "US dollars";

  private final SourceText source;
  private final Problems problems;
  private final LocalDate day;

  private BookReader(SourceText source, Problems problems, LocalDate day) {
    this.source = source;
    this.problems = problems;
    this.day = day;
  }

  /**
   * Reads a folder's {@value #POSITIONS_FILE}, or such a file itself. A folder without one gives
   * {@link Book#DEFAULT_NAV_USD} in cash, and {@link Book#given} is false.
   *
   * @param day the day at whose close it is held
   * @throws InputException with every problem found
   */
  public static Book read(Path given, LocalDate day) {
    boolean folder = Files.isDirectory(given);
    Path file = folder ? given.resolve(POSITIONS_FILE) : given;
    if (folder && !Files.exists(file)) {
      return Book.cashOnly(Book.DEFAULT_NAV_USD);
    }
    Problems problems = new Problems();
    Optional<Book> book =
        SourceFiles.read(file, problems).flatMap(text -> read(text, day, problems));
    return book.orElseThrow(() -> new InputException(problems.sorted()));
  }

  /**
   * The book of a text.
   *
   * @param day the day at whose close it is held
   * @param problems takes every problem of the text
   * @return nothing when the text has an error
   */
  public static Optional<Book> read(SourceText source, LocalDate day, Problems problems) {
    Problems own = new Problems();
    Optional<Book> book = new BookReader(source, own, day).book(Yaml.read(source, own), own);
    problems.addAll(own.sorted());
    return book;
  }

  /** The amounts of a file, kept until it is known that the file has no error. */
  private record Money(double nav, double cash, double unpaidPremium, double otherMargin) {}

  private Optional<Book> book(Fields top, Problems own) {
    Money money =
        new Money(
            Amounts.aboveZero(top, "nav", USD),
            Amounts.any(top, "cash"),
            Amounts.zeroWhenAbsent(top, "unpaidPremium", USD),
            Amounts.zeroWhenAbsent(top, "otherMargin", USD));
    List<LiquidAsset> assets = assets(top);
    List<Position> positions = positions(top);
    List<LayerMemory> layers = layers(top);
    Optional<HedgeMemory> hedge = top.optionalFields("hedge").map(this::hedge);
    Optional<TrackRecord> record =
        top.optionalFields("record").map(r -> TrackRecordReader.read(r, money.nav));
    Optional<CoreHolding> core = top.optionalFields("core").flatMap(this::core);
    top.done();
    if (own.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new Book(
            money.nav,
            money.cash,
            assets,
            money.unpaidPremium,
            money.otherMargin,
            positions,
            layers,
            hedge,
            record,
            core,
            true,
            false));
  }

  private static List<LiquidAsset> assets(Fields top) {
    List<LiquidAsset> assets = new ArrayList<>();
    for (Fields entry : top.list("liquidAssets")) {
      String name = entry.text("name");
      double value = Amounts.atLeastZero(entry, "value", USD);
      double haircut = entry.number("haircut", 0, 1);
      entry.done();
      if (value >= 0 && haircut >= 0) {
        assets.add(new LiquidAsset(name, value, haircut));
      }
    }
    return assets;
  }

  private List<Position> positions(Fields top) {
    PositionReader reader = new PositionReader(source, problems, day);
    return top.list("positions").stream().map(reader::read).flatMap(Optional::stream).toList();
  }

  private List<LayerMemory> layers(Fields top) {
    List<LayerMemory> layers = new ArrayList<>();
    for (Map.Entry<String, Fields> entry : top.named("layers").entrySet()) {
      Fields layer = entry.getValue();
      boolean open = layer.choice("state", Map.of("armed", false, "open", true), false);
      layers.add(new LayerMemory(entry.getKey(), open, since(layer), true));
      layer.done();
    }
    return layers;
  }

  private Optional<CoreHolding> core(Fields core) {
    CoreAsset asset = core.choice("asset", CoreAsset.values());
    double units = Amounts.aboveZero(core, "units", "units of the index, or US dollars of bills");
    LocalDate opened = core.date("opened");
    if (opened.isAfter(day)) {
      core.report(
          "opened-later",
          "opened",
          "'opened' is " + opened + ", after the day of this book, " + day + ".",
          "");
    }
    core.done();
    return units > 0 ? Optional.of(new CoreHolding(asset, units, opened)) : Optional.empty();
  }

  private HedgeMemory hedge(Fields hedge) {
    boolean on = hedge.choice("state", Map.of("on", true, "off", false), true);
    OptionalDouble liquidity = hedge.optionalNumber("liquidityWhenSwitchedOff", 0, 1);
    if (hedge.has("state") && hedge.text("state").equals("on") && liquidity.isPresent()) {
      hedge.report(
          "contradiction",
          "liquidityWhenSwitchedOff",
          "'liquidityWhenSwitchedOff' says that the hedge is off, but 'state' is on.",
          "Leave it out, or write state: off.");
    }
    boolean engine =
        hedge.has("engine") && hedge.choice("engine", Map.of("on", true, "off", false), false);
    Optional<LocalDate> rolled =
        hedge.has("rolled") ? Optional.of(notAfter(hedge, "rolled")) : Optional.empty();
    HedgeMemory memory = new HedgeMemory(on, since(hedge), liquidity, engine, rolled);
    hedge.done();
    return memory;
  }

  private LocalDate since(Fields state) {
    return notAfter(state, "since");
  }

  /** A date under a key that is no later than the day of the book. */
  private LocalDate notAfter(Fields state, String key) {
    LocalDate date = state.date(key);
    if (date.isAfter(day)) {
      state.report(
          key + "-later",
          key,
          "'" + key + "' is " + date + ", after the day of this book, " + day + ".",
          "");
    }
    return date;
  }
}
