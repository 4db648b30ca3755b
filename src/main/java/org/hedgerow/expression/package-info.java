/**
 * The expression language of rules and formulas: one parser, one typed tree with positions, one
 * evaluator. Nothing outside this language is ever evaluated.
 */
@NullMarked
package org.hedgerow.expression;

import org.jspecify.annotations.NullMarked;
