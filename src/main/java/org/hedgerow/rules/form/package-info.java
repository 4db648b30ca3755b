/**
 * Other notations of rules: decision tables and English sentences become rules in DRL of our own
 * making, each character of which knows the cell or the sentence it came from. Knows cells and
 * words, nothing of facts or of Drools; what comes out is checked like any rule file.
 */
@NullMarked
package org.hedgerow.rules.form;

import org.jspecify.annotations.NullMarked;
