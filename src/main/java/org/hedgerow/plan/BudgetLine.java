package org.hedgerow.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.strategy.Share;

/**
 * What a strategy lets its hedge hold.
 *
 * @param usd premium, or VIX notional under a cap of that, US dollars
 * @param text how it is computed
 * @param vixNotionalUsd what the hedge of the book holds of VIX notional; absent when premium
 *     counts
 * @param share the one percentage that it is; absent when it is a sum
 */
public record BudgetLine(
    double usd, String text, OptionalDouble vixNotionalUsd, Optional<Share> share) {}
