package org.hedgerow.rules;

/**
 * One line of a rule.
 *
 * @param text the line in DRL
 * @param said the author's own words for it where rules are written in tables or sentences; else
 *     empty
 */
public record RuleLine(String text, String said) {}
