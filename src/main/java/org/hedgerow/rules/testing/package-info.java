/**
 * Tests that stand beside the rules: reads {@code <pack>/tests/*.yaml}, gives the facts to the
 * rules and judges what they did. Knows rule books from outside only.
 */
@NullMarked
package org.hedgerow.rules.testing;

import org.jspecify.annotations.NullMarked;
