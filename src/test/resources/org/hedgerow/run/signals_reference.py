#!/usr/bin/env python3
"""Signals of chosen days, apart from the program: python 3 alone, over the whole history.

    HEDGEROW_DATA=.../data python3 signals_reference.py > signals-reference.csv

One line a fact: date, name, its numbers in the order of docs/facts.md. A line "Concluded" says what
the packs regime, signals, shift and top-pattern must conclude of closes and counts.
"""
import csv, gzip, math, os, statistics

DATA = os.environ["HEDGEROW_DATA"]
DAYS = """1994-04-04 1997-10-27 1998-08-31 2001-09-17 2003-03-17 2007-02-27 2010-05-20 2011-08-08
2012-03-13 2013-05-22 2014-10-15 2015-08-24 2016-11-09 2017-10-31 2018-12-24 2019-12-30 2020-06-11
2021-01-27 2022-06-16 2023-09-21 2023-10-27 2024-04-10 2024-05-29 2024-07-24 2024-12-19 2025-02-24
2025-04-09 2026-05-13 2026-05-15""".split()


def column(name, index):
    opened = gzip.open if name.endswith(".gz") else open
    with opened(os.path.join(DATA, name), "rt") as file:
        rows = list(csv.reader(file))[1:]
    return {row[0]: float(row[index]) for row in rows if row[index]}


class Series:
    def __init__(self, by_date):
        self.dates = sorted(by_date)
        self.x = [by_date[d] for d in self.dates]
        self.at = {d: i for i, d in enumerate(self.dates)}


def ema(x, n):
    """Seeded with the mean of the first n."""
    out = [None] * (n - 1) + [math.fsum(x[:n]) / n]
    for value in x[n:]:
        out.append((2 * value + (n - 1) * out[-1]) / (n + 1))
    return out


def histogram(x):
    fast, slow = ema(x, 12), ema(x, 26)
    line = [f - s for f, s in zip(fast[25:], slow[25:])]
    signal = ema(line, 9)
    return [None] * 33 + [l - s for l, s in zip(line[8:], signal[8:])]


def rsi(x):
    changes = [b - a for a, b in zip(x, x[1:])]
    gain = sum(max(c, 0) for c in changes[:14]) / 14
    loss = sum(max(-c, 0) for c in changes[:14]) / 14
    out = [None] * 14 + [100 - 100 / (1 + gain / loss)]
    for c in changes[14:]:
        gain, loss = (13 * gain + max(c, 0)) / 14, (13 * loss + max(-c, 0)) / 14
        out.append(100 - 100 / (1 + gain / loss))
    return out


def rank(window):
    last = window[-1]
    return (sum(v < last for v in window) + sum(v == last for v in window) / 2) / len(window)


def slope(y):
    """Least squares on 0, 1, 2, ..."""
    middle = (len(y) - 1) / 2
    return sum((i - middle) * v for i, v in enumerate(y)) / sum((i - middle) ** 2 for i in range(len(y)))


closes = {d: v for d, v in column("index/spx_daily.csv.gz", 4).items() if d >= "1985"}
spx = Series(closes)
vix_by_date = {d: v for d, v in column("index/vix_daily.csv.gz", 4).items() if d in closes}
vix = Series(vix_by_date)
vix3m = {d: v for d, v in column("index/vix3m_daily.csv", 4).items() if d in vix_by_date}
curve = Series({d: v / vix_by_date[d] for d, v in vix3m.items()})
vvix = Series({d: v for d, v in column("index/vvix_daily.csv", 1).items() if d in closes})
# 30-day future: the regression with VIX3M of docs/pricing.md
future = [math.exp(-.0412 - .0655 * math.log(vix_by_date[d]) + 1.0655 * math.log(vix3m[d])) for d in curve.dates]
up = column("macro/nyse_advance_decline_daily.csv", 1)
down = column("macro/nyse_advance_decline_daily.csv", 2)
counted = Series({d: up[d] - down[d] for d in up})
line = [math.fsum(counted.x[: i + 1]) for i in range(len(counted.x))]
issues = [up[d] + down[d] for d in counted.dates]

macd = {"SPX": histogram(spx.x), "VIX": histogram(vix.x), "CURVE": histogram(curve.x), "FUTURE": histogram(future)}
rsi_spx, rsi_vix = rsi(spx.x), rsi(vix.x)
returns = [math.log(b / a) for a, b in zip(spx.x, spx.x[1:])]
realised = [None] * 21 + [
    100 * math.sqrt(252) * statistics.stdev(returns[i - 21 : i]) for i in range(21, len(spx.x))]


def mean(x, i, n):
    return math.fsum(x[i - n + 1 : i + 1]) / n


def day(date):
    i, j, k, m, w = (s.at.get(date) for s in (spx, vix, curve, counted, vvix))
    said = []

    def fact(name, *numbers):
        print(date, name, *("%.10g" % n if isinstance(n, float) else n for n in numbers), sep=",")

    sides = [spx.x[i - b] - mean(spx.x, i - b, 200) for b in range(5)]
    way = "up" if min(sides) > 0 else "down" if max(sides) < 0 else "mixed"
    fact("Trend", way, 100 * (spx.x[i] / mean(spx.x, i, 200) - 1))
    median = statistics.median(realised[i - 251 : i + 1])
    fact("RealisedVolatility", realised[i], median)
    said.append("VolatilityCycle " + ("COMPRESSION" if realised[i] < median else "EXPANSION"))
    fact("SpxRsi", rsi_spx[i], rsi_spx[i - 1])
    fact("VixRsi", rsi_vix[j], rsi_vix[j - 1])
    for series, r in (("SPX", rsi_spx[i - 1 : i + 1]), ("VIX", rsi_vix[j - 1 : j + 1])):
        if r[1] < 40 <= r[0]:
            said.append("SupportBroken " + series)
    if rsi_vix[j] > 70:
        said.append("VixMomentum")
    where = {"SPX": i, "VIX": j, "CURVE": k, "FUTURE": k}
    names = {"SPX": "SpxMacd", "VIX": "VixMacd", "CURVE": "TermStructureMacd", "FUTURE": "FuturesMacd"}
    for series, at in where.items():
        if at is not None:
            now, before = macd[series][at], macd[series][at - 1]
            scale = 100 if series == "CURVE" else 1
            fact(names[series], scale * now, scale * before)
            if now > max(0, before):
                said.append("MacdUp " + series)
    lows = min(vix.x[j - 9 : j + 1]), min(vix.x[j - 19 : j - 9])
    hist = macd["VIX"]
    troughs = min(hist[j - 9 : j + 1]), min(hist[j - 19 : j - 9])
    fact("VixTroughs", *lows, *troughs)
    if lows[0] <= lows[1] and troughs[0] > troughs[1] and hist[j] > hist[j - 1]:
        said.append("Divergence VIX")
    below = [100 * (1 - spx.x[i] / max(spx.x[i - n + 1 : i + 1])) for n in (252, 50)]
    fact("SpxHighs", *below)
    highest = max(rsi_spx[i - 19 : i + 1])
    fact("SpxRsiHigh", highest)
    fact("VixTrend", 100 * (vix.x[j] / mean(vix.x, j, 200) - 1))
    fact("VixRank", rank(vix.x[j - 251 : j + 1]))
    fact("VixFiveSessions", vix.x[j] / vix.x[j - 5])
    tone = None
    if m is not None and m >= 19:
        tone = 100 * slope(line[m - 19 : m + 1]) / mean(issues, m, 20)
        fact("Breadth", tone)
        said.append("BreadthTone " + ("IMPROVING" if tone >= 2 else "WEAK" if tone <= -2 else "MIXED"))
    if m is not None and m >= 49:
        gap = 100 * (max(line[m - 49 : m + 1]) - line[m]) / mean(issues, m, 50)
        fact("BreadthLine", gap)
        if below[1] <= .5 and tone < 0 < gap:
            said.append("Divergence BREADTH")
    if k is not None:
        steep = 100 * (curve.x[k] - 1)
        average = 100 * (mean(curve.x, k, 20) - 1)
        fact("TermStructure", steep)
        fact("TermStructureMean", average)
        shape = "STEEP" if steep >= 15 else "CONTANGO" if steep >= 5 else "FLAT" if steep >= 0 else "INVERTED"
        said.append("CurveShape " + shape)
        fear = hist[j] > max(0, hist[j - 1]) and macd["SPX"][i] < 0
        factor = {"STEEP": .8, "CONTANGO": 1, "FLAT": 1.2, "INVERTED": 1}[shape] + (.2 if fear else 0)
        said.append("HedgeDelta %.1f" % factor)
        if below[0] <= 2 and rsi_spx[i] < 70 <= highest and steep < average:
            said.append("TopPattern withoutBreadth SEEN")
            state = "UNKNOWN" if tone is None else "SEEN" if tone < 0 else None
            if state:
                said.append("TopPattern standard " + state)
    if k is not None and w is not None and k >= 251 and w >= 251:
        calm = [-v for v in vvix.x[w - 251 : w + 1]]
        fact("MarketLiquidity", (rank(curve.x[k - 251 : k + 1]) + rank(calm)) / 2)
    print(date, "Concluded", *sorted(said), sep=",")


for date in DAYS:
    day(date)
