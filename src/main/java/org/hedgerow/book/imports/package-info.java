/**
 * Positions as brokers export them: a CSV with columns of many names and contracts written in many
 * ways becomes entries of positions.yaml; what is not understood is kept with its line and reason.
 * Read first: {@link org.hedgerow.book.imports.PositionImport}.
 */
@NullMarked
package org.hedgerow.book.imports;

import org.jspecify.annotations.NullMarked;
