"""Writes the reference tables of this folder: exact formulas in 60-digit arithmetic (mpmath).

Every input is a double, printed so that it reads back as the same double; every output is rounded
to 20 digits after the calculation. Usage: python3 reference.py (needs mpmath; writes in place).
"""

import math
import os
import random

from mpmath import erfc, exp, log, mp, mpf, nstr, pi, sqrt

mp.dps = 60
HERE = os.path.dirname(os.path.abspath(__file__))


def cdf(x):
    return erfc(-x / sqrt(mpf(2))) / 2


def pdf(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


def bsm(S, K, T, r, q, vol, phi):
    """Price and Greeks of Black-Scholes-Merton in the form of Haug (2007), per 1.00 and per year."""
    S, K, T, r, q, v = map(mpf, (S, K, T, r, q, vol))
    b = r - q
    sq = v * sqrt(T)
    d1 = (log(S / K) + b * T) / sq + sq / 2
    d2 = d1 - sq
    cq, cr = exp(-q * T), exp(-r * T)
    n1 = pdf(d1)
    price = phi * (S * cq * cdf(phi * d1) - K * cr * cdf(phi * d2))
    delta = phi * cq * cdf(phi * d1)
    gamma = cq * n1 / (S * sq)
    vega = S * cq * n1 * sqrt(T)
    theta = (-S * cq * n1 * v / (2 * sqrt(T)) - phi * r * K * cr * cdf(phi * d2)
             + phi * q * S * cq * cdf(phi * d1))
    rho = phi * K * T * cr * cdf(phi * d2)
    vanna = -cq * n1 * d2 / v
    volga = vega * d1 * d2 / v
    charm = phi * q * cq * cdf(phi * d1) - cq * n1 * (2 * b * T - d2 * sq) / (2 * T * sq)
    return [price, delta, gamma, vega, theta, rho, vanna, volga, charm]


def black(F, K, T, r, vol, phi):
    row = bsm(F, K, T, r, r, vol, phi)
    row[5] = -mpf(T) * row[0]
    return row


GREEKS = "price,delta,gamma,vega,theta,rho,vanna,volga,charm"


def write(name, header, rows):
    with open(os.path.join(HERE, name), "w") as f:
        f.write("# mpmath, 60 digits; see reference.py\n" + header + "\n")
        for row in rows:
            f.write(",".join(x if isinstance(x, str) else repr(x) if isinstance(x, float)
                             else nstr(x, 20, min_fixed=0, max_fixed=0) for x in row) + "\n")


def draw(rng, far):
    """Forward, strike, years, rate, yield, vol; the strike up to `far` standard deviations away."""
    F = round(math.exp(rng.uniform(math.log(10), math.log(6000))), 2)
    T = rng.choice([1 / 365, 2 / 365, 7 / 365, 14 / 365, 30 / 365, 45 / 365, 0.25, 1.0, 2.0,
                    rng.uniform(0.001, 3)])
    vol = round(math.exp(rng.uniform(math.log(0.05), math.log(2))), 4)
    K = round(F * math.exp(rng.uniform(-far, far) * vol * math.sqrt(T)), 2)
    return F, max(K, 0.01), T, round(rng.uniform(-0.01, 0.1), 4), round(rng.uniform(0, 0.05), 4), vol


def main():
    rng = random.Random(76)
    rows = []
    for i in range(320):
        F, K, T, r, q, vol = draw(rng, (1, 3, 8, 20)[i % 4])
        right = "CP"[rng.randrange(2)]
        rows.append([F, K, T, r, vol, right] + black(F, K, T, r, vol, 1 if right == "C" else -1))
    write("black76.csv", "forward,strike,years,rate,vol,right," + GREEKS, rows)

    rows = []
    for i in range(240):
        S, K, T, r, q, vol = draw(rng, (1, 3, 8)[i % 3])
        right = "CP"[rng.randrange(2)]
        rows.append([S, K, T, r, q, vol, right] + bsm(S, K, T, r, q, vol, 1 if right == "C" else -1))
    write("black-scholes-merton.csv", "spot,strike,years,rate,yield,vol,right," + GREEKS, rows)

    rows = []
    for x in ([-38.4, -37.0, -30.0, -20.0, -12.0, -8.0, -6.0, -5.0, -4.999, -3.0, -2.0, -1.25, -1.2,
               -1.0, -0.5, -0.1, -1e-9, 0.0, 1e-9, 0.3, 0.9, 1.3, 2.5, 5.1, 8.0]
              + [rng.uniform(-37, 8) for _ in range(40)] + [rng.uniform(-3, 3) for _ in range(40)]):
        rows.append([x, pdf(mpf(x)), cdf(mpf(x))])
    write("normal.csv", "x,pdf,cdf", rows)


main()
