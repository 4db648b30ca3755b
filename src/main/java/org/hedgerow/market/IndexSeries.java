package org.hedgerow.market;

/** A published index of which closes are read. VIX-family levels are in points (18.5). */
public enum IndexSeries {
  SPX,
  VIX,
  VIX9D,
  VIX3M,
  VVIX,
  SKEW
}
