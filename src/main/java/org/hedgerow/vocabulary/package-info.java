/** What a rule author can say: facts and actions, and how the day and the book become facts. */
@NullMarked
package org.hedgerow.vocabulary;

import org.jspecify.annotations.NullMarked;
