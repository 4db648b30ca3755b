package org.hedgerow.plan;

/**
 * What a strategy lets its hedge hold.
 *
 * @param usd premium, US dollars
 * @param text how it is computed
 */
public record BudgetLine(double usd, String text) {}
