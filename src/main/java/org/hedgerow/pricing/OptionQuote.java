package org.hedgerow.pricing;

import org.hedgerow.basics.Origin;
import org.hedgerow.product.OptionContract;

/**
 * One option on one day: price and Greeks of one long option, index points.
 *
 * @param mid middle price, points
 * @param bid price at which it can be sold, points; zero when nobody bids
 * @param ask price at which it can be bought, points
 * @param forward of the underlying for this expiry, points
 * @param forwardOrigin which future or model the forward is
 * @param ratePerYear continuously compounded, ACT/365
 * @param yearsToExpiry ACT/365 from the pricing instant to the settlement instant
 * @param iv implied volatility as an annual fraction (0.185)
 * @param delta to the forward for VIX, to spot for SPX
 * @param gamma per point of the same
 * @param vegaPerVolPoint per 0.01 of volatility
 * @param thetaPerDay per calendar day, usually below zero
 * @param dte calendar days from the day to the settlement day
 * @param sessions exchange sessions after the day, up to and including the settlement day
 * @param origin of the price itself
 */
public record OptionQuote(
    OptionContract contract,
    double mid,
    double bid,
    double ask,
    double forward,
    Origin forwardOrigin,
    double ratePerYear,
    double yearsToExpiry,
    double iv,
    double delta,
    double gamma,
    double vegaPerVolPoint,
    double thetaPerDay,
    int dte,
    int sessions,
    Origin origin) {}
