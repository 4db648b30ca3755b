package org.hedgerow.book.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column can hold, and the headers by which it is known without being told. */
public enum ColumnRole {
  SYMBOL(
      "symbol",
      "optionsymbol",
      "osi",
      "occ",
      "occsymbol",
      "ticker",
      "instrument",
      "contract",
      "localsymbol",
      "financialinstrument",
      "security",
      "symbolcusip"),
  DESCRIPTION("description", "securitydescription", "contractdescription", "name"),
  UNDERLYING("underlying", "underlyingsymbol", "root", "rootsymbol"),
  QUANTITY(
      "qty",
      "quantity",
      "position",
      "pos",
      "contracts",
      "size",
      "netqty",
      "netquantity",
      "qtyquantity"),
  SIDE("side", "longshort", "buysell", "direction", "positiontype", "bs", "ls"),
  /** Per contract, in points unless the mapping says dollars. */
  PRICE(
      "averageprice",
      "avgprice",
      "tradeprice",
      "openprice",
      "entryprice",
      "averageopenprice",
      "averagetradeprice",
      "averagecostbasis",
      "costshare",
      "costpershare",
      "unitcost",
      "pricepaid",
      "purchaseprice"),
  /** Of the whole position, dollars. */
  COST("costbasis", "costbasistotal", "totalcost", "costtotal", "totalcostbasis"),
  OPENED(
      "opendate",
      "dateopened",
      "opened",
      "openingdate",
      "tradedate",
      "dateacquired",
      "acquired",
      "purchasedate",
      "datetime",
      "tradedatetime"),
  EXPIRY("expiration", "expiry", "expirationdate", "expirydate", "expdate", "exp", "maturity"),
  STRIKE("strike", "strikeprice"),
  RIGHT("right", "callput", "putcall", "callorput", "putorcall", "optiontype", "cp", "pc", "type"),
  LAYER("layer");

  private final Set<String> headers;

  ColumnRole(String... headers) {
    this.headers = Set.of(headers);
  }

  /** The word of a mapping file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a header most likely says. */
  static Optional<ColumnRole> of(String header) {
    String plain = plain(header);
    for (ColumnRole role : values()) {
      if (role.headers.contains(plain)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** Letters and digits only: {@code Cost/Share} is {@code costshare}. */
  static String plain(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
