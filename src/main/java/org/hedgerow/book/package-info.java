/** What is held: positions, cash, layer states; marks, margin and fees. */
@NullMarked
package org.hedgerow.book;

import org.jspecify.annotations.NullMarked;
